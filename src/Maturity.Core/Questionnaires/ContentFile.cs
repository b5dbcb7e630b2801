namespace Maturity.Core.Questionnaires;

/// <summary>What a file of a questionnaire folder is for, in the order in which files are read and reported.</summary>
internal enum FileRole
{
    Main,
    Initiatives,
    Overlay,
    Published,
    None,
}

/// <summary>A file of a questionnaire folder with its role and its problems.</summary>
internal sealed class ContentFile(SourceFile source, FileRole role)
{
    private const string Ending = ".yaml";

    /// <summary>The file with the role that its name gives it.</summary>
    public ContentFile(SourceFile source) : this(source, RoleOf(NameOf(source)))
    {
    }

    public SourceFile Source => source;

    public FileRole Role => role;

    /// <summary>Whether it is part of what a version says, and of its hash.</summary>
    public bool IsContent => role is FileRole.Main or FileRole.Initiatives or FileRole.Overlay;

    /// <summary>Its name without folders.</summary>
    public string Name { get; } = NameOf(source);

    /// <summary>The language that the name of an overlay promises.</summary>
    public string Language => Name[..^Ending.Length];

    public ProblemList Problems { get; } = new(source.Name);

    /// <summary>Its content, or null with a problem.</summary>
    public YamlNode? Read() => YamlReader.Read(source, Problems);

    /// <summary>The last part of a path, whichever way its slashes lean.</summary>
    public static string NameOf(SourceFile file) => file.Name[(file.Name.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>The role that a name without folders gives.</summary>
    public static FileRole RoleOf(string name) => name switch
    {
        QuestionnaireLoader.MainFile => FileRole.Main,
        QuestionnaireLoader.InitiativesFile => FileRole.Initiatives,
        QuestionnaireLoader.PublishedFile => FileRole.Published,
        _ when name.EndsWith(Ending, StringComparison.Ordinal) && LanguageTag.IsValid(name[..^Ending.Length]) => FileRole.Overlay,
        _ => FileRole.None,
    };
}
