using System.Buffers.Text;
using System.Globalization;

namespace Maturity.Web.Features.Api;

/// <summary>Which part of a list is wanted. A list goes on after the last item seen, so that nothing is skipped or comes twice while rows are added.</summary>
/// <param name="After">Id of the last item seen; the empty one for the beginning.</param>
/// <param name="Limit">How many.</param>
public sealed record PageRequest(Guid After, int Limit)
{
    /// <summary>Most items at once.</summary>
    public const int Most = 100;

    private const int Usual = 50;

    /// <summary>Reads the parameters <c>limit</c> and <c>after</c>.</summary>
    /// <param name="query">The query.</param>
    /// <param name="problems">Takes what is wrong with them.</param>
    public static PageRequest Read(IQueryCollection query, List<FieldProblem> problems)
    {
        var after = Guid.Empty;
        if (query["after"] is [{ } cursor] && !TryRead(cursor, out after)) problems.Add(BadMark());
        return new(after, ReadLimit(query, problems));
    }

    /// <summary>Reads the parameter <c>limit</c>.</summary>
    /// <param name="query">The query.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    public static int ReadLimit(IQueryCollection query, List<FieldProblem> problems)
    {
        var limit = Usual;
        if (query["limit"] is [{ } number] && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > Most))
            problems.Add(new("limit", $"“limit” is not a whole number from 1 to {Most}.", $"Send a number from 1 to {Most}, or leave it out for {Usual}."));
        return limit;
    }

    /// <summary>The parameter <c>after</c> cannot be read.</summary>
    public static FieldProblem BadMark() =>
        new("after", "“after” is not the mark of a part.", "Send the value of “next” as it came, or leave it out for the beginning.");

    /// <summary>The page of what was read, one row more than wanted.</summary>
    /// <typeparam name="T">What is listed.</typeparam>
    /// <param name="rows">The rows, at most one more than wanted.</param>
    /// <param name="id">Id of a row.</param>
    public ApiPage<T> Of<T>(IReadOnlyList<T> rows, Func<T, Guid> id) =>
        rows.Count <= Limit ? new(rows, null) : new([.. rows.Take(Limit)], Base64Url.EncodeToString(id(rows[Limit - 1]).ToByteArray()));

    private static bool TryRead(string cursor, out Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        var right = cursor.Length == 22 && Base64Url.IsValid(cursor) && Base64Url.TryDecodeFromChars(cursor, bytes, out var written) && written == 16;
        id = right ? new(bytes) : Guid.Empty;
        return right;
    }
}
