using System.Buffers.Binary;
using System.Buffers.Text;
using Maturity.Web.Features.Leads;

namespace Maturity.Web.Features.Api;

/// <summary>Which part of the list of leads is wanted. It goes on after the moment at which the last one seen was confirmed.</summary>
/// <param name="Moment">That moment; the earliest there is for the beginning.</param>
/// <param name="After">Id of the last lead seen, among those confirmed in the same moment.</param>
/// <param name="Limit">How many.</param>
public sealed record LeadPageRequest(DateTimeOffset Moment, Guid After, int Limit)
{
    // What is being stored now may have an earlier moment than what is there already: clocks differ, and storing takes time.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);

    private const int Bytes = 24;

    /// <summary>Reads the parameters <c>limit</c> and <c>after</c>.</summary>
    /// <param name="query">The query.</param>
    /// <param name="problems">Takes what is wrong with them.</param>
    public static LeadPageRequest Read(IQueryCollection query, List<FieldProblem> problems)
    {
        var (moment, after) = (DateTimeOffset.UnixEpoch, Guid.Empty);
        if (query["after"] is [{ } cursor] && !TryRead(cursor, out moment, out after)) problems.Add(PageRequest.BadMark());
        return new(moment, after, PageRequest.ReadLimit(query, problems));
    }

    /// <summary>The leads of the part, and the mark of the next one. While more follow, a part ends before those confirmed just now, if it can.</summary>
    /// <param name="rows">The leads, at most one more than wanted.</param>
    /// <param name="now">The time.</param>
    public (IReadOnlyList<Lead> Leads, string? Next) Of(IReadOnlyList<Lead> rows, DateTimeOffset now)
    {
        if (rows.Count <= Limit) return (rows, null);
        var settled = rows.Take(Limit).Where(lead => lead.ConfirmedAt < now - Settling).ToList();
        IReadOnlyList<Lead> leads = settled.Count > 0 ? settled : [.. rows.Take(Limit)];
        return (leads, Write(leads[^1]));
    }

    private static string Write(Lead lead)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        BinaryPrimitives.WriteInt64BigEndian(bytes, lead.ConfirmedAt!.Value.UtcTicks);
        lead.Id.TryWriteBytes(bytes[8..]);
        return Base64Url.EncodeToString(bytes);
    }

    private static bool TryRead(string cursor, out DateTimeOffset moment, out Guid id)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        (moment, id) = (default, default);
        if (cursor.Length != Bytes / 3 * 4 || !Base64Url.IsValid(cursor) || !Base64Url.TryDecodeFromChars(cursor, bytes, out var written) || written != Bytes) return false;
        var ticks = BinaryPrimitives.ReadInt64BigEndian(bytes);
        if (ticks < DateTimeOffset.UnixEpoch.UtcTicks || ticks > DateTimeOffset.MaxValue.UtcTicks) return false;
        (moment, id) = (new(ticks, TimeSpan.Zero), new(bytes[8..]));
        return true;
    }
}
