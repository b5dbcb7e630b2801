using System.Net.Http.Headers;
using Maturity.Web.Tests.Hosting;

namespace Maturity.Web.Tests.Workspaces;

/// <summary>The form by which an owner changes logo and color.</summary>
internal static class BrandForm
{
    public static async Task<HttpResponseMessage> SendAsync(TestClient client, TestMember owner, string accent, byte[]? logo, bool remove = false)
    {
        var path = $"/{owner.Workspace.Slug}/settings/brand";
        var page = await client.PageAsync(path);
        using var form = new MultipartFormDataContent();
        foreach (var name in new[] { "Input.Version", "__RequestVerificationToken" })
            form.Add(new StringContent(page.QuerySelector($"main [name='{name}'], form[enctype] [name='{name}']")!.GetAttribute("value")!), name);
        form.Add(new StringContent(accent), "Input.Accent");
        if (remove) form.Add(new StringContent("true"), "Input.RemoveLogo");
        if (logo is not null)
        {
            var file = new ByteArrayContent(logo);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(file, "Input.Logo", "logo.png");
        }

        return await client.Http.PostAsync(path, form);
    }
}
