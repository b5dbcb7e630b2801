namespace Maturity.Core.Questionnaires;

/// <summary>A file of content as it was read: reading is the caller's, checking is Core's.</summary>
/// <param name="Name">Name as the author knows it, used in problems; its last part tells the role of the file.</param>
/// <param name="Content">The raw bytes, not yet trusted.</param>
public sealed record SourceFile(string Name, ReadOnlyMemory<byte> Content);
