using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Administration.Log;

/// <summary>Decisions as the screen shows them.</summary>
public static class AdministrationWords
{
    /// <summary>What was decided.</summary>
    /// <param name="action">The decision.</param>
    /// <param name="texts">The texts.</param>
    public static string Name(AdministrationAction action, IStringLocalizer<AdministrationTexts> texts) => action switch
    {
        AdministrationAction.BenchmarksHidden => texts["hid all benchmarks"],
        AdministrationAction.BenchmarksShown => texts["showed benchmarks again"],
        AdministrationAction.SnapshotOrdered => texts["ordered a snapshot"],
        AdministrationAction.SnapshotRetried => texts["ordered a failed snapshot again"],
        AdministrationAction.SheetAccepted => texts["accepted a held assessment"],
        AdministrationAction.SheetRejected => texts["rejected a held assessment"],
        AdministrationAction.AdministratorNamed => texts["named an administrator"],
        AdministrationAction.AdministratorRemoved => texts["removed an administrator"],
        AdministrationAction.WorkspaceSuspended => texts["suspended a workspace"],
        _ => texts["let a workspace work again"],
    };
}
