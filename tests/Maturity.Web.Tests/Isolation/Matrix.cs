using Maturity.Web.Tests.Hosting;
using Maturity.Web.Tests.Tenancy;

namespace Maturity.Web.Tests.Isolation;

/// <summary>
/// Asks every endpoint and every handler of a product as everybody, with own, foreign, mixed and random ids and with every
/// verb, and says what should not have been answered so.
/// </summary>
public sealed class Matrix : IDisposable
{
    private static readonly string[] Verbs = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"];
    private static readonly Actor[] Actors = Enum.GetValues<Actor>();

    private readonly World world;
    private readonly HttpClient http;
    private readonly List<string> findings = [];

    private Matrix(TestProduct product, World world)
    {
        this.world = world;
        http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = product.Address };
    }

    /// <summary>Number of requests sent.</summary>
    public int Asked { get; private set; }

    /// <summary>Number of answers that carried the asker's own data, without which no absence of another's means anything.</summary>
    public int OwnSeen { get; private set; }

    /// <summary>Number of lines logged meanwhile.</summary>
    public int Logged { get; private set; }

    /// <summary>Number of mails written meanwhile.</summary>
    public int Mailed { get; private set; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <param name="product">The product.</param>
    /// <param name="verbs">Whether undeclared verbs and handlers are tried too; which of them are answered depends on routes only, not on rows.</param>
    public static async Task<Matrix> RunAsync(TestProduct product, bool verbs = true)
    {
        var routes = await ProductRoutes.OfAsync(product);
        using var matrix = new Matrix(product, await World.MakeAsync(product));
        // Names, answers and texts of both workspaces carry a canary, and everybody's address is one of these.
        using var log = LogWatch.Of(product, "canary", "@example.");
        var rows = AccessTable.Rows.ToDictionary(row => row.Route);
        foreach (var route in routes) await matrix.TryAsync(new(route, rows[route.ToString()]));
        foreach (var page in verbs ? routes.GroupBy(route => route.Template) : []) await matrix.TryVerbsAsync([.. page]);
        var (mailed, astray) = await MailWatch.ReadAsync(product, matrix.world);
        (matrix.Mailed, matrix.Logged) = (mailed, log.Lines);
        matrix.findings.AddRange(astray.Concat(log.Findings));
        return matrix;
    }

    public void Dispose() => http.Dispose();

    private async Task TryAsync(MatrixAction action)
    {
        var (a, b) = (await world.A.HashAsync(), await world.B.HashAsync());
        foreach (var actor in Actors)
        {
            if (AccessRule.Of(action.Row.Who, actor) != Access.Granted) await TryOwnAsync(action, actor, world.A.For(action.Row));
            await TryForeignAsync(action, actor);
        }

        await CompareAsync(action, world.A, a);
        foreach (var actor in Actors.Where(actor => AccessRule.Of(action.Row.Who, actor) == Access.Granted))
            await TryOwnAsync(action, actor, action.IsRead ? world.A.For(action.Row) : await world.A.AnotherAsync(action.Row));
        await CompareAsync(action, world.B, b);
    }

    private async Task TryOwnAsync(MatrixAction action, Actor actor, Place place)
    {
        var expected = AccessRule.Of(action.Row.Who, actor);
        var session = action.Row.EndsSession ? await world.SpareAsync(actor, place) : world.SessionOf(actor, place);
        var reply = await AskAsync(action, actor, session, place.Values, "own");
        var right = expected == Access.Granted && action.Row.Answers > 0 ? reply.Status == action.Row.Answers : Meets(reply.Access, expected, actor);
        if (!right) Find(action, actor, "own ids", $"{expected} was expected, {reply.Status} {reply.Location} came");
        if (reply.Raw.Contains(world.A.Canary, StringComparison.Ordinal)) OwnSeen++;
        if (action.Route is not { Verb: "GET", Page: not null }) return;
        var head = await AskAsync(action, actor, session, place.Values, "own", "HEAD");
        if (head.Status != reply.Status) Find(action, actor, "HEAD of own ids", $"{head.Status} instead of {reply.Status}");
    }

    private async Task TryForeignAsync(MatrixAction action, Actor actor)
    {
        var (home, other) = (world.HomeOf(actor), actor == Actor.MemberOfAnother ? world.A : world.B);
        var own = AccessRule.Of(action.Row.Who, actor == Actor.MemberOfAnother ? Actor.Owner : actor);
        var session = world.SessionOf(actor, home.For(action.Row));
        foreach (var variant in Variant.Of(action, home.For(action.Row), other.For(action.Row)))
        {
            // Whoever holds the secret may do it; that uses it up, and is tried with secrets of its own.
            if (action.Row.Who == Who.Holder && variant.IsWhole && !action.IsRead) continue;
            var foreign = await AskAsync(action, actor, session, variant.Foreign, variant.Name);
            if (action.Row.Who == Who.Holder && variant.IsWhole)
            {
                if (foreign.Access != Access.Granted) Find(action, actor, variant.Name, $"refused with {foreign.Status}");
                continue;
            }

            var nobody = await AskAsync(action, actor, session, variant.Random, "random for " + variant.Name);
            if (foreign.Text != nobody.Text || foreign.Status != nobody.Status)
                Find(action, actor, variant.Name, $"told from ids of nobody: {foreign.Status} and {nobody.Status}{Difference(foreign, nobody)}");
            var refused = own == Access.SignIn || (actor == Actor.Respondent && variant.IsElsewhere && action.Row.Who is not (Who.Holder or Who.Anyone)) ? foreign.Access == Access.SignIn
                : foreign.Access == Access.NotFound || (own == Access.Forbidden && !variant.IsElsewhere && Meets(foreign.Access, own, actor));
            if (!refused) Find(action, actor, variant.Name, $"not refused: {foreign.Status} {foreign.Location}");
        }
    }

    private async Task TryVerbsAsync(IReadOnlyList<ProductRoute> handlers)
    {
        var page = handlers[0].Page;
        var declared = handlers.Where(route => route.Handler.Length == 0).Select(route => route.Verb).ToHashSet();
        if (declared.Count == 0) declared = [.. handlers.Select(route => route.Verb)];
        if (page is not null && declared.Contains("GET")) declared.Add("HEAD");
        foreach (var actor in Actors)
        {
            var path = (handlers[0] with { Handler = "" }).Fill(world.HomeOf(actor).Open.Values);
            foreach (var verb in Verbs.Where(verb => !declared.Contains(verb))) await ExpectAsync(actor, verb, path, 405);
            if (page is null) continue;
            foreach (var verb in new[] { "GET", "POST" }) await ExpectAsync(actor, verb, path + "?handler=NoSuchHandler", 404);
            foreach (var named in handlers.Where(route => route.Handler.Length > 0).GroupBy(route => route.Handler))
                foreach (var verb in Verbs.Where(verb => named.All(route => route.Verb != verb) && !(verb == "HEAD" && named.Any(route => route.Verb == "GET"))))
                    await ExpectAsync(actor, verb, $"{path}?handler={named.Key}", 405);
        }
    }

    private async Task ExpectAsync(Actor actor, string verb, string path, int status)
    {
        var session = world.SessionOf(actor, world.HomeOf(actor).Open);
        var reply = await SendAsync(MatrixAction.Request(session, verb, path, [], ""), []);
        if (reply.Status != status) findings.Add($"{verb} {path} as {actor}: {status} was expected, {reply.Status} came");
        if (reply.Raw.Contains("canary", StringComparison.Ordinal)) findings.Add($"{verb} {path} as {actor}: LEAK, a refusal with somebody's data");
    }

    private async Task<Reply> AskAsync(MatrixAction action, Actor actor, Session session, IReadOnlyDictionary<string, string> values, string how, string? verb = null)
    {
        var reply = await SendAsync(action.Request(session, values, verb), values);
        // What a secret opens is for its holder, whoever that is.
        var holds = action.Row.Who == Who.Holder && (how is "own" or Variant.Whole);
        foreach (var canary in world.HiddenFrom(actor).Where(canary => !holds && Shown(action, reply, canary).Contains(canary, StringComparison.Ordinal)))
            Find(action, actor, how, $"LEAK of {canary}");
        if (reply.Status >= 500) Find(action, actor, how, $"failed with {reply.Status}");
        return reply;
    }

    private static string Shown(MatrixAction action, Reply reply, string canary) =>
        action.Row.NamesWorkspaces ? reply.Raw.Replace(Estate.NameOf(canary), "", StringComparison.Ordinal) : reply.Raw;

    private async Task<Reply> SendAsync(HttpRequestMessage request, IEnumerable<KeyValuePair<string, string>> values)
    {
        Asked++;
        using (request)
        {
            using var response = await http.SendAsync(request);
            return await Reply.ReadAsync(response, values);
        }
    }

    private async Task CompareAsync(MatrixAction action, Estate estate, Dictionary<string, string> before)
    {
        foreach (var (table, hash) in await estate.HashAsync())
            if (before[table] != hash) findings.Add($"{action.Route}: LEAK, rows of {table} in {estate.Canary} were changed by people who may not");
    }

    private void Find(MatrixAction action, Actor actor, string how, string what) => findings.Add($"{action.Route} as {actor}, {how}: {what}");

    // A respondent has not signed in, and may have an account: pages for members offer them to.
    private static bool Meets(Access? got, Access expected, Actor actor) =>
        got == expected || (actor == Actor.Respondent && expected == Access.Forbidden && got == Access.SignIn);

    private static string Difference(Reply one, Reply other)
    {
        var (first, second) = (one.Text.Split('\n'), other.Text.Split('\n'));
        var line = first.Zip(second).FirstOrDefault(pair => pair.First != pair.Second);
        return $"\n    {line.First}\n    {line.Second}";
    }
}
