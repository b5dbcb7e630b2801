namespace Maturity.Web.Features.Leads.Scan;

/// <summary>The first page of the scan.</summary>
public sealed class StartModel(ScanDesk desk, ScanSeal seal, ScanCookie cookie) : ScanPageModel
{
    /// <summary>What is asked.</summary>
    public ScanQuestions Questions { get; private set; } = null!;

    /// <summary>Where the scan begins.</summary>
    public string Begin { get; private set; } = "";

    /// <summary>Where a scan begun before goes on; null for none.</summary>
    public string? GoOn { get; private set; }

    /// <summary>How many questions of it are answered.</summary>
    public int Answered { get; private set; }

    /// <summary>Whether the visitor comes from a page that was open too long.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Shows the page.</summary>
    public async Task OnGetAsync(string? again, CancellationToken cancellation)
    {
        IsLate = again is not null;
        var state = await desk.BeginAsync(OriginReader.Of(Request), cancellation);
        Questions = await desk.QuestionsAsync(state.ContentHash, cancellation);
        Begin = Href("/questions/1", seal.Close(Workspace.Id, state));
        if (cookie.Read(Request) is not { } kept) return;
        var asked = await desk.QuestionsAsync(kept.ContentHash, cancellation);
        Answered = asked.Answered(kept);
        GoOn = asked.Open(kept) is { } open ? Href($"/questions/{open}") : Href("/result");
    }
}
