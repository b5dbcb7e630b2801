namespace Maturity.Core.Questionnaires;

/// <summary>How much of a YAML text is read before it is taken for an attack or a mistake.</summary>
internal static class YamlLimits
{
    /// <summary>Bytes.</summary>
    public const int Bytes = 512 * 1024;

    /// <summary>Events of the parser: about one for each value, and two for each list or map.</summary>
    public const int Events = 50_000;

    /// <summary>Lists and maps within each other.</summary>
    public const int Depth = 20;

    /// <summary>Characters of one value.</summary>
    public const int Characters = 20_000;

    /// <summary>Problems reported of one file; the rest is only counted.</summary>
    public const int Problems = 1000;
}
