namespace Maturity.Core.Questionnaires;

/// <summary>
/// One version of a questionnaire in one language. Built by <see cref="QuestionnaireLoader"/> only after every rule
/// held, so what is here is consistent: ids are unique, references resolve, every question has five answers.
/// </summary>
public sealed record Questionnaire
{
    /// <summary>Stable name of the questionnaire, such as <c>data-driven</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Semantic version: major = a meaning changed, minor = added or clarified, patch = wording.</summary>
    public required QuestionnaireVersion Version { get; init; }

    /// <summary>Language tag of the texts in this instance, such as <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Title as people read it.</summary>
    public required string Title { get; init; }

    /// <summary>Licence of the content: provider and copyright.</summary>
    public string Licence { get; init; } = "";

    /// <summary>How to choose an answer.</summary>
    public string Instruction { get; init; } = "";

    /// <summary>Explanations of the two answers that are not a level.</summary>
    public Hints Hints { get; init; } = Hints.None;

    /// <summary>Minutes that answering takes, when the author states it.</summary>
    public Minutes? Minutes { get; init; }

    /// <summary>The five levels, in order 1 to 5.</summary>
    public required IReadOnlyList<Level> Levels { get; init; }

    /// <summary>Terms used in the questions.</summary>
    public IReadOnlyList<GlossaryTerm> Glossary { get; init; } = [];

    /// <summary>Whom one can invite. Ids in the order of the file.</summary>
    public IReadOnlyList<Group> Groups { get; init; } = [];

    /// <summary>The dimensions, each with its capabilities and questions. At least one.</summary>
    public required IReadOnlyList<Dimension> Dimensions { get; init; }

    /// <summary>Where ideas and facts come from.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Roadmap catalogue; empty when the questionnaire has none.</summary>
    public IReadOnlyList<Initiative> Initiatives { get; init; } = [];

    /// <summary>First steps of every roadmap, in the order of the file.</summary>
    public IReadOnlyList<Pin> Pins { get; init; } = [];

    /// <summary>Factor on effort per size band code; 1 for a band that is not named.</summary>
    public IReadOnlyDictionary<string, double> EffortFactor { get; init; } = new Dictionary<string, double>();

    /// <summary>SHA-256 (lower-case hexadecimal) over questionnaire, initiatives and overlays.</summary>
    public required string ContentHash { get; init; }

    /// <summary>All questions in order, across dimensions and capabilities.</summary>
    public IEnumerable<Question> Questions =>
        Dimensions.SelectMany(dimension => dimension.Capabilities).SelectMany(capability => capability.Questions);

    /// <summary>All capabilities in order, across dimensions.</summary>
    public IEnumerable<Capability> Capabilities => Dimensions.SelectMany(dimension => dimension.Capabilities);
}
