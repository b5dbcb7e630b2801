using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maturity.Core.Questionnaires;
using Maturity.Web.Features.Questionnaires;

namespace Maturity.Web.Commands;

/// <summary>The problems of content as JSON. Other programs read it: keys are only ever added.</summary>
internal static class LintJson
{
    // For terminals and programs, never inside a page: quotation marks in a message stay readable.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole of it, without a line break at the end.</summary>
    public static string Write(IReadOnlyList<ContentCheck> checks)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", LintCommand.Count(checks, Severity.Error));
            json.WriteNumber("warnings", LintCommand.Count(checks, Severity.Warning));
            json.WriteStartArray("checked");
            foreach (var check in checks) WriteCheck(json, check);
            json.WriteEndArray();
            json.WriteStartArray("problems");
            foreach (var problem in checks.SelectMany(check => check.Problems)) WriteProblem(json, problem);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteCheck(Utf8JsonWriter json, ContentCheck check)
    {
        json.WriteStartObject();
        json.WriteString("path", check.Path);
        json.WriteString("questionnaire", check.Questionnaire is { } read ? $"{read.Key}@{read.Version}" : null);
        json.WriteString("contentHash", check.Questionnaire?.ContentHash);
        json.WriteEndObject();
    }

    private static void WriteProblem(Utf8JsonWriter json, Problem problem)
    {
        json.WriteStartObject();
        json.WriteString("file", problem.File);
        json.WriteNumber("line", problem.Line);
        json.WriteNumber("column", problem.Column);
        json.WriteString("code", problem.Code);
        json.WriteString("severity", problem.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }
}
