using System.Text;

namespace Maturity.Core.Tests.Questionnaires;

/// <summary>Texts that were made to break a reader of YAML, each under a name.</summary>
internal static class HostileTexts
{
    private const string Valid = "title: Mini\n";

    public static IReadOnlyList<(string Name, byte[] Content)> All { get; } =
    [
        .. Nested(), .. Expanding(), .. Large(), .. Broken(), .. OddStructures(),
        .. Encoded(), .. Mini().Select((text, index) => ($"changed {index}", Bytes(text))),
    ];

    private static IEnumerable<(string, byte[])> Nested() => Named(
        ("500 lists", Repeat("[", 500)), ("500 maps", Repeat("{", 500)), ("500 closed lists", Repeat("[", 500) + Repeat("]", 500)),
        ("500 closed maps", Repeat("{a: ", 500) + "1" + Repeat("}", 500)), ("list of list dashes", Repeat("- ", 5_000)),
        ("explicit keys", Repeat("? ", 5_000)), ("mixed brackets", Repeat("[{a: ", 1_000)), ("100,000 lists", Repeat("[", 100_000)),
        ("500,000 lists", Repeat("[", 500_000)), ("closing brackets", Repeat("]", 10_000)), ("closing braces", Repeat("}", 10_000)),
        ("deep block maps", string.Concat(Enumerable.Range(0, 600).Select(depth => new string(' ', depth) + "a:\n"))),
        ("twenty-one deep", Repeat("[", 21) + Repeat("]", 21)), ("nested keys", Repeat("{", 100) + ": " + Repeat("}", 100)));

    private static IEnumerable<(string, byte[])> Expanding() => Named(
        ("alias bomb", "a: &a [x, x]\n" + string.Concat(Enumerable.Range(1, 25).Select(i => $"k{i}: &k{i} [*a, *a, *a, *a]\n"))),
        ("alias to itself", "a: &a [*a]\n"), ("unknown alias", "a: *nowhere\n"), ("anchor without value", "a: &a\n"),
        ("merge key", "a: &a {title: x}\n<<: *a\n"), ("merge key without alias", "<<: {title: x}\n"),
        ("many anchors", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"- &a{i} x\n"))),
        ("tag of a type", "a: !!python/object/apply:os.system [ls]\n"), ("tag of .NET", "!<System.Diagnostics.Process> {a: b}\n"),
        ("binary tag", "a: !!binary AAAA\n"), ("bare tag", "! a\n"), ("tag without end", "a: !<x\n"), ("tag directive", "%TAG ! tag:x,2000:\n---\na: !b c\n"));

    private static IEnumerable<(string, byte[])> Large() => Named(
        ("10 MB", new string('x', 10_000_000)), ("scalar of 20,001", Valid + "a: " + new string('x', 20_001)),
        ("quoted scalar of 400,000", "a: \"" + new string('x', 400_000) + "\"\n"), ("block scalar of 400,000", "a: |\n" + Repeat("  xxxxxxxxxxxxxxxxxxx\n", 19_000)),
        ("60,000 values", Repeat("- a\n", 60_000)), ("60,000 values in a row", "[" + Repeat("a,", 60_000) + "]"),
        ("20,000 unknown keys", string.Concat(Enumerable.Range(0, 20_000).Select(i => $"unknown{i}: 1\n"))),
        ("20,000 equal keys", Repeat("title: a\n", 20_000)), ("500,000 blank lines", Repeat("\n", 500_000)), ("500,000 spaces", Repeat(" ", 500_000)),
        ("500,000 commas", "[" + Repeat(",", 500_000)), ("comment of 500,000", "#" + Repeat("c", 500_000)), ("500,000 quotes", Repeat("'", 500_000)),
        ("500,000 colons", Repeat(":", 500_000)), ("250,000 keys in a row", Repeat("a:", 250_000)), ("500,000 dashes", Repeat("-", 500_000)),
        ("100,000 documents", Repeat("---\n", 100_000)), ("folded blank lines", "a: >\n  x\n" + Repeat("\n", 400_000) + "  y\n"),
        ("long explicit key", "? " + new string('k', 20_000) + "\n: v\n"), ("key of 2,000", new string('k', 2_000) + ": v\n"));

    private static IEnumerable<(string, byte[])> Broken() => Named(
        ("empty", ""), ("only a comment", "# nothing\n"), ("only spaces", "   \n"), ("only a document mark", "---\n"), ("only an end mark", "...\n"),
        ("two documents", Valid + "---\n" + Valid), ("text", "just text"), ("a number", "42"), ("a list", "- a\n- b\n"), ("open quote", "a: \"b\n"),
        ("open single quote", "a: 'b\n"), ("open list", "a: [b, c\n"), ("open map", "a: {b: c\n"), ("tab for indentation", "a:\n\tb: c\n"),
        ("tabs in a list", "a: [\t\tb,\n\tc]\n"), ("colon in text", "a: b: c\n"), ("wrong indentation", "a: 1\n b: 2\n"), ("value on the wrong line", "a: b\n  - c\n"),
        ("reserved sign", "a: @b\n"), ("backtick", "a: `b\n"), ("percent", "%\n"), ("unknown directive", "%FOO bar\n---\na: b\n"), ("version 9", "%YAML 9.9\n---\na: b\n"),
        ("two versions", "%YAML 1.2\n%YAML 1.2\n---\na: b\n"), ("version without end", "%YAML 1.\n---\n"), ("directive without document", "%YAML 1.2\n"),
        ("block without text", "a: |\n"), ("block with wrong sign", "a: |99\n  b\n"), ("block with two signs", "a: |++\n  b\n"), ("bad escape", "a: \"\\q\"\n"),
        ("cut escape", "a: \"\\u00"), ("lone surrogate escape", "a: \"\\ud800\"\n"), ("reversed surrogates", "a: \"\\udc00\\ud800\"\n"), ("huge escape", "a: \"\\UFFFFFFFF\"\n"),
        ("zero escape", Valid + "key: \"\\0\"\n"), ("bell", "title: \a\n"), ("escape character", "title: \u001b[31m\n"), ("delete", "title: \u007f\n"),
        ("noncharacter", "title: \"\uffff\"\n"), ("mark in the middle", "a: b\n\uFEFFc: d\n"), ("next line", "a: b\u0085c: d\n"), ("line separator", "a: b\u2028c: d\n"),
        ("right to left", "\u202Eeltit: x\n"));

    private static IEnumerable<(string, byte[])> OddStructures() => Named(
        ("list as a key", "? [a]\n: b\n"), ("map as a key", "? {a: b}\n: c\n"), ("empty key", ": a\n"), ("null key", "~: a\n"), ("key twice", "title: a\ntitle: b\n"),
        ("key twice in a row", "{a: 1, a: 2}\n"), ("question mark", "?\n"), ("dash", "-\n"), ("pairs in a list", "[a: b, c: d]\n"), ("set", "? a\n? b\n"),
        ("value without key in a row", "{: a}\n"), ("commas in a map", "{,}\n"), ("flow over lines", "{a\n: b}\n"), ("plain over lines", "a\n b\n  c: d\n"),
        ("maps for texts", "title: {a: b}\nkey: [a]\nversion: {}\nlanguage: []\n"), ("texts for maps", "hints: a\nminutes: b\nlevels: c\nglossary: d\ngroups: e\ndimensions: f\nsources: g\n"),
        ("texts in a catalogue", "initiatives: a\npins: b\neffortFactor: c\nversions: d\n"), ("lists in a catalogue", "initiatives: [a, [b]]\npins: [c, [d]]\neffortFactor: [e]\nversions: [f]\n"),
        ("maps in a catalogue", "initiatives: {a: b}\npins: {c: d}\neffortFactor: {e: [f], g: {h: i}}\nversions: {j: [k]}\n"),
        ("texts in an overlay", "language: nl\nhints: a\nlevels: b\nglossary: c\ngroups: d\ndimensions: e\ncapabilities: f\nquestions: g\ninitiatives: h\n"),
        ("lists in an overlay", "language: nl\nhints: [a]\nlevels: [b]\nglossary: [c]\ngroups: [d]\ndimensions: [e]\ncapabilities: [f]\nquestions: [g]\ninitiatives: [h]\n"),
        ("texts in an overlay's maps", "language: nl\nglossary: {Model: a}\ngroups: {data: [b]}\ndimensions: {TAL: c}\ncapabilities: {TAL.attract: d}\nquestions: {TAL-01: e}\ninitiatives: {I-1: f}\n"),
        ("texts in a classification", "format: 1\nsupersectors: [a]\nindustries: [b]\nsizeBands: [c, [d]]\n"),
        ("lists of nothing", "levels: [,]\n"), ("lists of nulls", "levels: [~, ~, ~, ~, ~]\ndimensions: [~]\nsources: [null]\ngroups: [~]\n"),
        ("numbers", "format: 0x1\nkey: 1\nversion: 1.0\nlanguage: 1\ntitle: 1\n"), ("infinite", "format: .inf\n"), ("octal", "format: 01\n"));

    private static IEnumerable<(string, byte[])> Encoded() =>
    [
        ("UTF-16 LE", Encoding.Unicode.GetBytes("a: b")), ("UTF-16 BE", Encoding.BigEndianUnicode.GetBytes("a: b")),
        ("UTF-16 LE with mark", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a: b")]), ("UTF-16 BE with mark", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("a: b")]),
        ("UTF-32", Encoding.UTF32.GetBytes("a: b")), ("Latin-1", Encoding.Latin1.GetBytes("title: é\n")), ("zero byte", Bytes("a: \0\n")), ("only zero bytes", new byte[1000]),
        ("overlong", [0x61, 0x3A, 0x20, 0xC0, 0x80]), ("cut character", [0x61, 0x3A, 0x20, 0xE2, 0x82]), ("surrogate bytes", [0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80]),
        ("mark alone", [0xEF, 0xBB, 0xBF]), ("two marks", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF]), ("picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ("half a mark", [0xEF, 0xBB]), ("all bytes", [.. Enumerable.Range(0, 256).Select(value => (byte)value)]),
    ];

    // The smallest questionnaire, with something in it that no reader should take for a reason to give up or to hang.
    private static IEnumerable<string> Mini() =>
    [
        Questionnaires.Mini.Main.With("weight: 2.5", "weight: " + new string('9', 10_000)),
        Questionnaires.Mini.Main.With("weight: 2.5", "weight: 1e-99999999"),
        Questionnaires.Mini.Main.With("text: How?", "text: \"" + Repeat("\\n", 9_000) + "\""),
        Questionnaires.Mini.Main.With("id: TAL-01", "id: " + new string('a', 19_000)),
        Questionnaires.Mini.Main.With("version: 1.2.3", "version: 99999999999.0.0"),
        Questionnaires.Mini.Main.With("sameAs: mini@0/TAL-01", "sameAs: " + Repeat("a.", 5_000) + "@"),
        Questionnaires.Mini.Main.With("groups: [executive, data]", "groups: [" + string.Join(", ", Enumerable.Range(0, 20_000).Select(i => $"g{i}")) + "]"),
        Questionnaires.Mini.Main.With("language: en", "language: " + Repeat("a-", 5_000)),
        Questionnaires.Mini.Main + string.Concat(Enumerable.Range(0, 9_000).Select(i => $"x{i}: 1\n")),
        Questionnaires.Mini.Main.With("  - {id: S1, status: primary}\n", string.Concat(Enumerable.Range(1, 9_000).Select(i => $"  - {{id: S{i}}}\n"))),
    ];

    private static IEnumerable<(string, byte[])> Named(params (string Name, string Text)[] texts) => texts.Select(text => (text.Name, Bytes(text.Text)));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string part, int times) => string.Concat(Enumerable.Repeat(part, times));
}
