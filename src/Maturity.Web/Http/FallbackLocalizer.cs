using Microsoft.Extensions.Localization;

namespace Maturity.Web.Http;

/// <summary>A feature's own texts first, the common ones where it has none.</summary>
public sealed class FallbackLocalizer(IStringLocalizer own, IStringLocalizer common) : IStringLocalizer
{
    public LocalizedString this[string name] => Better(own[name], common[name]);

    public LocalizedString this[string name, params object[] arguments] =>
        Better(own[name, arguments], common[name, arguments]);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        own.GetAllStrings(includeParentCultures).Concat(common.GetAllStrings(includeParentCultures));

    private static LocalizedString Better(LocalizedString own, LocalizedString common) => own.ResourceNotFound ? common : own;
}
