using System.Globalization;
using System.Net;
using Maturity.Web.Data;
using Maturity.Web.Http;
using Maturity.Web.Tests.Answering;
using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Http;
using Maturity.Web.Tests.Roadmaps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Tenancy;

/// <summary>Whatever is sent to any address that changes something: it may be refused, it is never a fault of the product.</summary>
public sealed class HostilePostsTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private static readonly bool IsLong = Environment.GetEnvironmentVariable("MATURITY_LONG") == "1";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_OfAnythingOdd_IsNeverAFault(bool signedIn)
    {
        var owner = await product.MemberAsync();
        var respondent = await product.AnsweredAsync(owner.Workspace, at => 2 + (at % 2));
        var organization = await product.InScopeAsync(owner.Workspace, services => services.GetRequiredService<MaturityDb>().Organizations.Select(o => o.Id).FirstAsync());
        var values = new RouteValues(respondent, await product.DoneReportAsync(respondent), organization, await product.RoadmapAsync(respondent)).Own;
        var routes = (await ProductRoutes.OfAsync(product)).Where(route => route.Verb is not ("GET" or "HEAD")).ToList();
        Assert.True(routes.Count > 15, $"Only {routes.Count} addresses take anything.");
        List<string> faults = [];
        var random = new Random(20);
        // Signing out ends what the others need.
        foreach (var route in routes.OrderBy(route => route.Template.Contains("sign-out", StringComparison.Ordinal)))
        {
            // Guessing passwords locks the account.
            await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().CountedTries.ExecuteDeleteAsync());
            using var client = signedIn ? await product.SignInAsync(owner) : product.Client();
            await client.GetAsync(respondent.LinkPath);
            var token = (await client.PageAsync(signedIn ? "/account" : "/account/sign-in")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            foreach (var (name, make) in Bodies(route, random))
            {
                var (address, chunked) = (route.Fill(values), random.Next(3) == 0);
                // The server may end a connection after a body that it did not read to its end, and the next request finds that out.
                var status = await SendAsync(client, route, address, make(), token, chunked) ?? await SendAsync(client, route, address, make(), token, chunked);
                if (status is null or >= 500) faults.Add($"{route}, {name}: {status?.ToString(CultureInfo.InvariantCulture) ?? "no answer"}");
            }
        }

        Assert.True(faults.Count == 0, $"{faults.Count} faults\n{string.Join('\n', faults.Take(60))}");
    }

    /// <summary>Once answered with a fault.</summary>
    [Theory]
    [InlineData("respondents/{respondentId}?handler=Propose", "Input.Group")]
    [InlineData("respondents/{respondentId}", "Input.Ask")]
    [InlineData("campaign", "Input.Ask")]
    [InlineData("campaign?handler=Propose", "Input.Ask")]
    public async Task Post_FieldSentEmpty_IsNoFault(string page, string field)
    {
        var owner = await product.MemberAsync();
        var respondent = await product.RespondentAsync(owner.Workspace);
        using var client = await product.SignInAsync(owner);
        var token = (await client.PageAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var path = $"/{owner.Workspace.Slug}/assessments/{respondent.AssessmentId}/{page.Replace("{respondentId}", respondent.Id.ToString(), StringComparison.Ordinal)}";
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent([new(field, "")]) };
        request.Headers.Add("RequestVerificationToken", token);
        using var response = await client.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>All of the fixed ones in a long run; otherwise a draw that differs from route to route.</summary>
    private static IEnumerable<(string Name, Func<HttpContent?> Make)> Bodies(ProductRoute route, Random random)
    {
        var fixedOnes = HostileBodies.Fixed().ToArray();
        if (!IsLong) random.Shuffle(fixedOnes);
        var fields = FieldsOf(route);
        return [.. fixedOnes.Take(IsLong ? fixedOnes.Length : 40), .. Enumerable.Range(0, IsLong ? 1000 : 30).Select(_ => HostileBodies.Random(random, fields))];
    }

    /// <summary>The fields that a page binds, with values that are right where they are known.</summary>
    private static Dictionary<string, string> FieldsOf(ProductRoute route)
    {
        var bound = (route.Page?.BoundProperties ?? []).SelectMany(property => Names(property.Name, property.ParameterType));
        var parameters = (route.Page?.HandlerMethods ?? []).SelectMany(handler => handler.Parameters).SelectMany(parameter => Names(parameter.Name, parameter.ParameterType));
        var names = bound.Concat(parameters).Concat(["to", "clear"]).Distinct(StringComparer.OrdinalIgnoreCase);
        return names.ToDictionary(name => name, name => RouteValues.Fields.GetValueOrDefault(name, "x"), StringComparer.OrdinalIgnoreCase);
    }

    private static IEnumerable<string> Names(string name, Type type) =>
        type.Assembly == typeof(Product).Assembly && !type.IsEnum ? type.GetProperties().Select(property => $"{name}.{property.Name}") : [name];

    /// <summary>The status; null when the connection ended without one.</summary>
    private static async Task<int?> SendAsync(TestClient client, ProductRoute route, string path, HttpContent? content, string token, bool chunked)
    {
        using var request = new HttpRequestMessage(new(route.Verb), path) { Content = content };
        request.Headers.Add("RequestVerificationToken", token);
        if (content is not null) request.Headers.TransferEncodingChunked = chunked;
        try
        {
            using var response = await client.Http.SendAsync(request);
            return (int)response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return content?.Headers.ContentLength > HttpSetup.MaxBodyBytes ? (int)HttpStatusCode.RequestEntityTooLarge : null;
        }
    }
}
