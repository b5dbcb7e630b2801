using System.Text;

namespace Maturity.Web.Tests.Http;

/// <summary>Everything odd that can be sent to an address that takes a form or an answer.</summary>
public static class HostileBodies
{
    private static readonly string[] Values =
    [
        "", " ", "\0", "a\0b", "\uFFFE", "a\uFFFFb", "\uD800", "\uDC00\uD800", "\u0001\u001b[2J", "\u202e", "é", "e\u0301", "\ud83d\ude00", "-1", "0",
        "99999999999999999999", "NaN", "1e400", "true", "00000000-0000-0000-0000-000000000000", "/é", "//evil.example", "{}", "[", "{\"id\":null}",
        "\r\nSet-Cookie: a=b", "%", "%zz", "'; DROP TABLE x; --", "<script>", "@example.org", "a@\uFFFE.org", "xn--\uD800", new('x', 300), new('x', 20_000), new('é', 10_000),
    ];

    /// <summary>Bodies that are wrong whatever the fields of the form are.</summary>
    public static IEnumerable<(string Name, Func<HttpContent?> Make)> Fixed()
    {
        yield return ("nothing at all", () => null);
        foreach (var type in new[]
        {
            null, "", "nonsense", "text/plain", "application/json", "application/json; charset=utf-7", "application/json; charset=bogus", "application/xml",
            "application/octet-stream", RawBody.Form, $"{RawBody.Form}; charset=utf-7", $"{RawBody.Form}; charset=bogus", $"{RawBody.Form}; charset=utf-16",
            "multipart/form-data", "multipart/form-data; boundary=", $"multipart/form-data; boundary={new string('b', 300)}", "multipart/form-data; boundary=other",
            "multipart/mixed; boundary=edge", RawBody.Multipart,
        })
        {
            foreach (var body in new[] { "", "a=b", "{}", "[1]", "null", "\"\\ud800\"", "\0", "%", "a=%zz&%00=1", "=&=&&==", RawBody.Parts([new("a", "b")]), "--edge\r\n\r\n", "--edge\r\nContent-Disposition: form-data\r\n\r\nx\r\n--edge--" })
                yield return ($"{type ?? "no type"}: {body}", () => RawBody.Of(type, body));
        }

        yield return ("2,000 fields", () => RawBody.Of(RawBody.Form, string.Join('&', Enumerable.Range(0, 2000).Select(i => $"f{i}=1"))));
        yield return ("2,000 parts", () => RawBody.Of(RawBody.Multipart, RawBody.Parts(Enumerable.Range(0, 600).Select(i => KeyValuePair.Create($"f{i}", "1")))));
        yield return ("one field 2,000 times", () => RawBody.Of(RawBody.Form, string.Join('&', Enumerable.Repeat("Input.Name=1", 2000))));
        yield return ("a huge key", () => RawBody.Of(RawBody.Form, $"{new string('k', 5000)}=1"));
        yield return ("a deep key", () => RawBody.Of(RawBody.Form, $"Input{string.Concat(Enumerable.Repeat("[0].a", 300))}=1"));
        yield return ("a very long value", () => RawBody.Of(RawBody.Form, $"Input.Name={new string('v', 60_000)}"));
        yield return ("more than is taken", () => RawBody.Of(RawBody.Form, $"Input.Name={new string('v', 100_000)}"));
        yield return ("a part in UTF-7", () => RawBody.Of(RawBody.Multipart, RawBody.Parts([new("Input.Name", "x")], "text/plain; charset=utf-7")));
        yield return ("deep JSON", () => RawBody.Of("application/json", new string('[', 5000)));
        yield return ("bytes that are no text", () => RawBody.Of(RawBody.Form, [.. "Input.Name="u8, 0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80]));
        yield return ("JSON that is no text", () => RawBody.Of("application/json", [.. "{\"kind\":\""u8, 0xff, 0xfe, .. "\"}"u8]));
    }

    /// <summary>A form of these fields of which some hold something odd.</summary>
    public static (string Name, Func<HttpContent?> Make) Random(Random random, IReadOnlyDictionary<string, string> fields)
    {
        var odd = new Dictionary<string, string>(fields);
        foreach (var name in fields.Keys.Where(_ => random.Next(fields.Count) < 2).ToList()) odd[name] = Values[random.Next(Values.Length)];
        if (random.Next(10) == 0) odd[Values[random.Next(Values.Length)]] = "1";
        var description = string.Join("; ", odd.Where(pair => fields.GetValueOrDefault(pair.Key) != pair.Value).Select(pair => $"{pair.Key}={Show(pair.Value)}"));
        return random.Next(3) switch
        {
            0 => ($"parts {description}", () => RawBody.Of(RawBody.Multipart, RawBody.Parts(odd))),
            1 => ($"files {description}", () => RawBody.Of(RawBody.Multipart, RawBody.Parts(odd).Replace("\"\r\n", "\"; filename=\"a\"\r\n", StringComparison.Ordinal))),
            _ => ($"form {description}", () => RawBody.Of(RawBody.Form, RawBody.Encoded(odd))),
        };
    }

    private static string Show(string value)
    {
        var text = new StringBuilder();
        foreach (var sign in value.Length > 40 ? value[..40] : value) text.Append(sign is >= ' ' and <= '~' ? sign.ToString() : $"\\u{(int)sign:x4}");
        return text.ToString();
    }
}
