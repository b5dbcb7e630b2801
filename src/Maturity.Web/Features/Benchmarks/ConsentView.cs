namespace Maturity.Web.Features.Benchmarks;

/// <summary>The records of one consent as pages show them.</summary>
/// <param name="Records">Newest first.</param>
/// <param name="Recorders">Names of those who recorded them, by account.</param>
public sealed record ConsentView(IReadOnlyList<BenchmarkConsent> Records, IReadOnlyDictionary<Guid, string> Recorders)
{
    /// <summary>Nothing was ever recorded.</summary>
    public static ConsentView None { get; } = new([], new Dictionary<Guid, string>());

    /// <summary>The newest; null when there is none.</summary>
    public BenchmarkConsent? Newest => Records.Count == 0 ? null : Records[0];

    /// <summary>Whether it holds now.</summary>
    public bool Holds => Newest is { Given: true };

    /// <summary>Whether it was given to an earlier text.</summary>
    public bool IsOfEarlierText => Newest is { Given: true } given && given.TextVersion != ConsentText.Version;

    /// <summary>Number of the newest, for the form.</summary>
    public int Known => Newest?.Number ?? 0;
}
