namespace Maturity.Core.Questionnaires;

/// <summary>A part of a YAML text, with the place where it stands.</summary>
internal abstract record YamlNode(int Line, int Column);

/// <summary>Plain or quoted text. YAML's own guesses about types are not made: <c>no</c> stays text.</summary>
internal sealed record YamlText(int Line, int Column, string Value) : YamlNode(Line, Column);

/// <summary>A list.</summary>
internal sealed record YamlList(int Line, int Column, IReadOnlyList<YamlNode> Items) : YamlNode(Line, Column);

/// <summary>Keys with their values, in the order of the text. No key stands twice.</summary>
internal sealed record YamlMap(int Line, int Column, IReadOnlyList<KeyValuePair<YamlText, YamlNode>> Entries) : YamlNode(Line, Column);
