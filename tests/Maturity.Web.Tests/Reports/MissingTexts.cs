using System.Collections.Concurrent;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Tests.Reports;

/// <summary>Passes texts on and remembers the keys that have no translation.</summary>
public sealed class MissingTexts(IStringLocalizerFactory inner) : IStringLocalizerFactory
{
    public ConcurrentBag<string> Keys { get; } = [];

    public IStringLocalizer Create(Type resourceSource) => new Watched(inner.Create(resourceSource), Keys);

    public IStringLocalizer Create(string baseName, string location) => new Watched(inner.Create(baseName, location), Keys);

    private sealed class Watched(IStringLocalizer inner, ConcurrentBag<string> keys) : IStringLocalizer
    {
        public LocalizedString this[string name] => Note(inner[name]);

        public LocalizedString this[string name, params object[] arguments] => Note(inner[name, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);

        private LocalizedString Note(LocalizedString text)
        {
            if (text.ResourceNotFound) keys.Add(text.Name);
            return text;
        }
    }
}
