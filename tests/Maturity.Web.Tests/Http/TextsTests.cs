using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Maturity.Web.Tests.Http;

/// <summary>Every sentence on screen exists in Dutch, and no Dutch sentence is left over.</summary>
public sealed partial class TextsTests
{
    private static readonly Dictionary<string, string> Sources =
        Repository.WebSources(".cs", ".cshtml", ".razor")
            // Settings are the operator's, whose messages are in English like the log.
            .Where(file => !file.EndsWith("Options.cs", StringComparison.Ordinal)).ToDictionary(file => file, File.ReadAllText);

    private static readonly Dictionary<string, Dictionary<string, string>> Dutch =
        Repository.WebSources(".nl.resx").ToDictionary(file => Path.GetFileName(file)[..^".nl.resx".Length], Entries);

    [Fact]
    public void Text_UsedInSource_HasDutchEntry()
    {
        var uses = Uses().ToList();
        var missing = uses
            .Where(use => !Dutch.GetValueOrDefault(use.Marker, []).ContainsKey(use.Key))
            .Select(use => $"{use.Marker}.nl.resx lacks \"{use.Key}\", used in {use.Place}")
            .Distinct()
            .ToList();
        Assert.True(uses.Count > 30, "The scan found next to no texts; it looks in the wrong place.");
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    [Fact]
    public void DutchEntry_OfAnyFile_IsUsed()
    {
        // Anywhere as a literal, because a sentence may reach its localizer through a variable.
        var sources = string.Join('\n', Sources.Values);
        var unused = Dutch.SelectMany(file => file.Value.Keys
            .Where(key => !sources.Contains($"\"{TextUse.Escape(key)}\"", StringComparison.Ordinal))
            .Select(key => $"{file.Key}.nl.resx has \"{key}\", which nothing uses"));
        Assert.Empty(unused);
    }

    [Fact]
    public void DutchEntry_OfAnyFile_HasTheEnglishPlaceholders()
    {
        var different = Dutch.SelectMany(file => file.Value
            .Where(entry => !Placeholders(entry.Key).SetEquals(Placeholders(entry.Value)) || entry.Value.Trim().Length == 0)
            .Select(entry => $"{file.Key}.nl.resx: \"{entry.Key}\" became \"{entry.Value}\""));
        Assert.Empty(different);
    }

    [Fact]
    public void DutchFile_OfAnyName_StandsBesideItsMarkerClass()
    {
        var orphans = Repository.WebSources(".nl.resx").Where(file => !File.Exists(file[..^".nl.resx".Length] + ".cs"));
        Assert.Empty(orphans);
    }

    [Fact]
    public void View_OfAnyPage_HasNothingThePolicyRefuses()
    {
        var refused = Sources
            .Where(source => source.Key.EndsWith(".cshtml", StringComparison.Ordinal))
            .SelectMany(source => Refused().Matches(source.Value)
                .Select(match => $"{Path.GetRelativePath(Repository.Root, source.Key)}: {match.Value}"));
        Assert.Empty(refused);
    }

    private static IEnumerable<TextUse> Uses()
    {
        var markers = Sources.Keys.Select(file => Path.GetFileNameWithoutExtension(file)!)
            .Where(name => name.EndsWith("Texts", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        return Sources.SelectMany(source => TextUse.In(source.Key, source.Value, markers))
            .Concat(ValidationKeys());
    }

    /// <summary>The sentences of ValidationMessages stand in a switch and are looked up by the framework.</summary>
    private static IEnumerable<TextUse> ValidationKeys()
    {
        var (file, source) = Sources.Single(source => Path.GetFileName(source.Key) == "ValidationMessages.cs");
        return SwitchArm().Matches(source).Select(match => new TextUse("ValidationTexts", match.Groups[1].Value, Path.GetFileName(file)));
    }

    private static Dictionary<string, string> Entries(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(e => e.Attribute("name")!.Value, e => e.Element("value")!.Value);

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex("=> \"((?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex SwitchArm();

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex("""\sstyle="|\son[a-z]+="|<style|asp-validation-summary|javascript:""")]
    private static partial Regex Refused();
}
