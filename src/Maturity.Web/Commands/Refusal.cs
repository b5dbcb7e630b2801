using System.Text.RegularExpressions;
using Maturity.Web.Data;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Commands;

/// <summary>
/// What an operator is told when the product does not start: sentences that name the setting and the remedy. Anything
/// else is a fault of ours and keeps its trace.
/// </summary>
public static partial class Refusal
{
    /// <summary>The sentences; empty when the failure is none that an operator can mend.</summary>
    /// <param name="failure">What kept the product from starting.</param>
    public static IReadOnlyList<string> Sentences(Exception failure) => failure switch
    {
        AggregateException many => [.. many.InnerExceptions.SelectMany(Sentences)],
        OptionsValidationException options => [.. options.Failures.SelectMany(Plain).Distinct()],
        StorageUnavailableException storage => [storage.Message],
        AddressInUseException => [PortTaken],
        { InnerException: { } inner } when Sentences(inner) is { Count: > 0 } sentences => sentences,
        _ => [],
    };

    private const string PortTaken =
        "The port is taken: another program, or another start of this one, listens there. Stop it, or choose another port, such as ./run --port 5078 or --urls=http://localhost:5078.";

    // The framework wraps our sentence in one of its own, and joins several.
    private static IEnumerable<string> Plain(string failure) =>
        Wrapped().Matches(failure) is { Count: > 0 } matches ? matches.Select(match => match.Groups[1].Value) : [failure];

    [GeneratedRegex("DataAnnotation validation failed for .*? with the error: '(.*?)'\\.(?=$|; )", RegexOptions.Singleline)]
    private static partial Regex Wrapped();
}
