namespace Maturity.Core.Questionnaires;

/// <summary>A part of a YAML text, with the place where it stands.</summary>
internal abstract record YamlNode(int Line, int Column)
{
    /// <summary>Whether the author wrote nothing, or YAML's word for nothing, without quotes.</summary>
    public virtual bool IsEmpty => false;
}

/// <summary>Plain or quoted text. YAML's own guesses about types are not made: <c>no</c> stays text.</summary>
internal sealed record YamlText(int Line, int Column, string Value, bool Quoted = false) : YamlNode(Line, Column)
{
    /// <inheritdoc/>
    public override bool IsEmpty => !Quoted && Value is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>A list.</summary>
internal sealed record YamlList(int Line, int Column, IReadOnlyList<YamlNode> Items) : YamlNode(Line, Column);

/// <summary>Keys with their values, in the order of the text. No key stands twice.</summary>
internal sealed record YamlMap(int Line, int Column, IReadOnlyList<KeyValuePair<YamlText, YamlNode>> Entries) : YamlNode(Line, Column);
