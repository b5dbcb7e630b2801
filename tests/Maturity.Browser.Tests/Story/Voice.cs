using System.Globalization;
using Maturity.Browser.Tests.Accounts;
using Maturity.Web.Tests.Mail;

namespace Maturity.Browser.Tests.Story;

/// <summary>One person of a campaign: who they are, what they are asked, and how they answer the question that is disputed.</summary>
/// <param name="Name">Name.</param>
/// <param name="Group">Group.</param>
/// <param name="Sections">Dimensions that they are asked about.</param>
/// <param name="Disputed">Their level on <see cref="Question"/>; everything else they answer with 3.</param>
internal sealed record Voice(string Name, string Group, string[] Sections, int Disputed)
{
    /// <summary>The question on which people differ.</summary>
    public const string Question = "TAL-01";

    /// <summary>Address that the invitation goes to.</summary>
    public string Email { get; } = $"{Guid.CreateVersion7():N}@example.org";

    /// <summary>The line that invites them.</summary>
    public string Line => $"{Name} <{Email}>; {Group}; en; {string.Join(' ', Sections)}";

    /// <summary>The level they choose.</summary>
    public int LevelOf(string question) => question == Question ? Disputed : 3;

    /// <summary>Answers through the forms, as somebody without JavaScript does, and submits.</summary>
    public async Task AnswerAsync(BrowsedProduct product)
    {
        var client = product.Client();
        var start = (await client.GetAsync(MailFolder.PathIn(new MailFolder(product).To(Email)[0]))).Headers.Location!.OriginalString;
        foreach (var section in Sections)
        {
            var page = await client.PageAsync($"{start}/{section}");
            var answers = page.QuerySelectorAll("fieldset.question").ToDictionary(
                question => $"{question.GetAttribute("data-question")}.answer", question => LevelOf(question.GetAttribute("data-question")!).ToString(CultureInfo.InvariantCulture));
            Assert.NotEmpty(answers);
            var answered = await client.SubmitAsync(page, $"{start}/{section}", answers, "#answers");
            Assert.Equal(System.Net.HttpStatusCode.Redirect, answered.StatusCode);
        }

        var submitted = await client.SubmitAsync($"{start}/review", [], "form.submit-answers");
        Assert.EndsWith("/done", submitted.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }
}
