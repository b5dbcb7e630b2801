using System.Text;
using Maturity.Core.Questionnaires;

namespace Maturity.Core.Tests.Questionnaires;

/// <summary>The smallest folder that has something of everything, to change in one place.</summary>
internal static class Mini
{
    public const string Main = """
        format: 1
        key: mini
        version: 1.2.3
        language: en
        title: Mini
        levels: [{name: L1}, {name: L2}, {name: L3}, {name: L4}, {name: L5, meaning: Best}]
        glossary: [{term: Model, meaning: Predicts}]
        groups: [executive, data]
        dimensions:
          - id: TAL
            name: Talent
            capabilities:
              - id: TAL.attract
                questions:
                  - id: TAL-01
                    text: How?
                    ask: [data]
                    weight: 2.5
                    quickScan: true
                    answers: [a, b, c, d, e]
                    sources: [S1]
                    sameAs: mini@0/TAL-01
        sources:
          - {id: S1, status: primary}
        minutes: {full: 30, quickScan: 7}

        """;

    public const string Initiatives = """
        initiatives:
          - id: I-1
            lifts: [{capability: TAL.attract, from: 1, to: 3}]
            effort: {low: 1, likely: 2, high: 3}
            weeks: 4
          - id: I-2
            lifts:
              - {capability: TAL.attract, from: 3, to: 5}
            needs: [I-1]
            sources: [S1]
        pins: [{initiative: I-1, when: TAL, atMost: 2, reason: First.}]
        effortFactor: {small: 0.5}

        """;

    public const string Dutch = """
        format: 1
        overlays: mini
        language: nl
        title: Klein
        levels: [{name: N1}, {name: N2}, {name: N3}, {name: N4}, {name: N5, meaning: Beste}]
        glossary: {Model: {term: Model, meaning: Voorspelt}}
        groups: {executive: Directie, data: Data}
        dimensions: {TAL: {name: Talent}}
        capabilities: {TAL.attract: {name: Aantrekken}}
        questions:
          TAL-01: {text: "Hoe?", answers: [v, w, x, y, z]}
        initiatives: {I-1: {title: Een}, I-2: {title: Twee}}

        """;

    public static SourceFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    public static LoadedQuestionnaire Load(string main = Main, string? initiatives = Initiatives, string? dutch = Dutch, params SourceFile[] more)
    {
        List<SourceFile> files = [File("q/questionnaire.yaml", main), .. more];
        if (initiatives is not null) files.Add(File("q/initiatives.yaml", initiatives));
        if (dutch is not null) files.Add(File("q/nl.yaml", dutch));
        return QuestionnaireLoader.Load(files);
    }

    /// <summary>Code and place of each problem, as <c>Q010 questionnaire.yaml:3:1</c>.</summary>
    public static IEnumerable<string> Places(LoadedQuestionnaire loaded) =>
        loaded.Problems.Select(problem => $"{problem.Code} {problem.File.Split('/')[^1]}:{problem.Line}:{problem.Column}");

    /// <summary>The text with one piece of it replaced, which must be there once.</summary>
    public static string With(this string text, string part, string replacement)
    {
        Assert.Equal(2, text.Split(part).Length);
        return text.Replace(part, replacement, StringComparison.Ordinal);
    }
}
