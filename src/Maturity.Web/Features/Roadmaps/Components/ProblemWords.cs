using System.Globalization;
using Maturity.Core.Questionnaires;
using Maturity.Core.Roadmaps;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Roadmaps.Components;

/// <summary>
/// What is wrong with the settings of a roadmap, in the reader's language and with titles for ids. The codes are those of
/// <c>docs/roadmap.md</c>; the arguments come in the order of the English message.
/// </summary>
/// <param name="questionnaire">Names of capabilities and dimensions, and titles of the catalogue.</param>
/// <param name="own">Initiatives of the consultant.</param>
/// <param name="texts">The texts.</param>
public sealed class ProblemWords(Questionnaire questionnaire, IReadOnlyList<Initiative> own, IStringLocalizer<RoadmapsTexts> texts)
{
    private const string Arrow = " → ";

    /// <summary>What is wrong, which field it is about, and what to do.</summary>
    /// <param name="problem">What <see cref="RoadmapInput.Of"/> found.</param>
    public string Of(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var said = problem.Arguments;
        return problem.Code switch
        {
            "R001" or "R002" or "R003" or "R004" or "R005" => Limits(problem, said),
            "R006" or "R007" or "R008" or "R009" => Targets(problem, said),
            "R010" or "R011" or "R012" or "R013" or "R014" => Wishes(problem, said),
            "R022" or "R023" or "R024" => Bans(problem, said),
            _ => Initiatives(problem, said),
        };
    }

    private string Limits(Problem problem, IReadOnlyList<object> said) => problem.Code switch
    {
        "R001" when said.Count == 0 => texts["There are no dimensions. A roadmap raises the index, which needs them."],
        "R001" => texts["“{0}” is not scored, so there is no index to raise. Have more of its questions answered.", Name(said[0])],
        "R002" => texts["“Initiatives at the same time” cannot be {0}. Enter a number from 1 to {1}.", said[0], said[1]],
        "R003" => texts["“Person-weeks per quarter” must be above 0. Raise it, or leave it empty when there is no limit."],
        "R004" => texts["“Quarters” cannot be {0}. Enter a number from 1 to {1}.", said[0], said[1]],
        _ => texts["The factor on effort must be above 0. It is 1 where nothing else is known: correct the catalogue."],
    };

    private string Targets(Problem problem, IReadOnlyList<object> said) => problem.Code switch
    {
        "R006" => texts["“Targets” names “{0}”, which is no capability of this questionnaire. Choose another.", said[0]],
        "R007" => texts["The target of “{0}” is {1}. Choose a level from 1 to 5.", Name(said[0]), said[1]],
        "R008" => texts["“{0}” is not scored, so its target is passed over. Have more of its questions answered.", Name(said[0])],
        _ => texts["The target of “{0}” is level {1}, but it stands at level {2} already. Nothing is planned for it; raise the target if something should be.", Name(said[0]), said[1], said[2]],
    };

    private string Wishes(Problem problem, IReadOnlyList<object> said) => (problem.Code, problem.File) switch
    {
        ("R010", "pins") => texts["The first step “{0}” is no initiative. Correct the catalogue.", said[0]],
        ("R010", "ownInitiatives") => texts["“{0}” needs “{1}”, which is not there. Choose another under “What it needs first”, or add it.", Name(said[0]), said[1]],
        ("R010", _) => texts["There is no initiative “{0}” any more. Take back the wish for it.", said[0]],
        ("R011", _) => texts["The person-weeks of “{0}” must be 0 or more. Correct them.", Name(said[0])],
        ("R012", "banned") => texts["“{0}” is left out and at the same time put first or bound to a quarter. Take back one of the two.", Name(said[0])],
        ("R012", _) => texts["“{0}” has ended already and is at the same time left out, put first or bound to a quarter. Take back one of the two.", Name(said[0])],
        ("R013", _) => texts["“{0}” is bound to a quarter {1} times. Keep one.", Name(said[0]), said[1]],
        _ => texts["“{0}” is bound to quarter {1}, but the roadmap ends with quarter {2}. Choose an earlier quarter, or raise “Quarters”.", Name(said[0]), said[1], said[2]],
    };

    private string Initiatives(Problem problem, IReadOnlyList<object> said) => problem.Code switch
    {
        "R015" => texts["There are {0} initiatives; a roadmap takes at most {1}. Remove some of your own.", said[0], said[1]],
        "R016" => texts["There are {0} initiatives with the code “{1}”. Give each its own.", said[0], said[1]],
        "R017" => texts["“{0}” cannot be the code of an initiative. Begin with a letter and use at most 64 letters, digits, dots and hyphens.", said[0]],
        "R018" => texts["“Weeks” of “{0}” cannot be {1}. Enter a number from 1 to {2}.", Name(said[0]), said[1], said[2]],
        "R019" => texts["“{0}” lifts from level {1} to level {2}. Choose a higher level to lead to.", Name(said[0]), said[1], said[2]],
        "R020" => texts["“{0}” lifts “{1}”, which is no capability of this questionnaire. Choose another under “What it lifts”.", Name(said[0]), said[1]],
        "R021" => texts["Initiatives need each other in a circle: {0}. Remove one of them under “What it needs first”.", Circle(said[0])],
        // A code that is newer than these sentences is better said in English than not at all.
        _ => problem.Message,
    };

    private string Bans(Problem problem, IReadOnlyList<object> said) => problem.Code switch
    {
        "R022" => texts["“{0}” is left out, but “{1}”, which is put first or bound to a quarter, needs it. Let it in again, or release “{1}”.", Name(said[0]), Name(said[1])],
        "R023" => texts["“{0}” is put first or bound to a quarter, but alone takes more than the {1} person-weeks a quarter has. Raise “Person-weeks per quarter”, or release it.", Name(said[0]), said[1]],
        _ when said.Count == 1 => texts["“{0}” is a first step and left out. The plan begins with something else.", Name(said[0])],
        _ => texts["“{0}” is left out, and the first step “{1}” needs it. The plan begins with something else.", Name(said[0]), Name(said[1])],
    };

    private string Circle(object names) => string.Join(Arrow, Text(names).Split(Arrow).Select(name => $"“{Name(name)}”"));

    /// <summary>Title or name of what has an id; what has none stays as it is.</summary>
    private string Name(object id)
    {
        var text = Text(id);
        return own.Concat(questionnaire.Initiatives).FirstOrDefault(initiative => initiative.Id == text)?.Title
            ?? questionnaire.Capabilities.FirstOrDefault(capability => capability.Id == text)?.Name
            ?? questionnaire.Dimensions.FirstOrDefault(dimension => dimension.Id == text)?.Name
            ?? text;
    }

    private static string Text(object value) => Convert.ToString(value, CultureInfo.CurrentCulture) ?? "";
}
