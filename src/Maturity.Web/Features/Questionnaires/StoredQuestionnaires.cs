using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Maturity.Core.Questionnaires;
using Maturity.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace Maturity.Web.Features.Questionnaires;

/// <summary>The questionnaire versions in use: kept in the database at first use, loaded again from there for ever after.</summary>
public sealed class StoredQuestionnaires(IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<string, LoadedQuestionnaire> loaded = new(StringComparer.Ordinal);

    /// <summary>Keeps the content of a version; doing so again changes nothing.</summary>
    /// <param name="chosen">The version, loaded.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>Its content hash.</returns>
    public async Task<string> KeepAsync(LoadedQuestionnaire chosen, CancellationToken cancellation)
    {
        var questionnaire = chosen.Questionnaire ?? throw new ArgumentException("The questionnaire did not load.", nameof(chosen));
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaturityDb>();
        var hash = questionnaire.ContentHash;
        if (await ExistsAsync(db, hash, cancellation)) return hash;
        var files = chosen.Files.ToDictionary(file => Path.GetFileName(file.Name), file => Encoding.UTF8.GetString(file.Content.Span));
        db.QuestionnaireContents.Add(new(hash, questionnaire.Key, questionnaire.Version.ToString(), JsonSerializer.Serialize(files)));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody kept it in the same moment. Anything else still surfaces.
            if (!await ExistsAsync(db, hash, cancellation)) throw;
        }

        return hash;
    }

    /// <summary>The version with this content hash.</summary>
    /// <param name="contentHash">Hash of content that was kept.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">It was never kept, or no longer loads.</exception>
    public async Task<LoadedQuestionnaire> GetAsync(string contentHash, CancellationToken cancellation)
    {
        if (loaded.TryGetValue(contentHash, out var known)) return known;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MaturityDb>();
        var json = await db.QuestionnaireContents.AsNoTracking().Where(c => c.ContentHash == contentHash).Select(c => c.Files).SingleAsync(cancellation);
        var files = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
        var read = QuestionnaireLoader.Load([.. files.Select(file => new SourceFile(file.Key, Encoding.UTF8.GetBytes(file.Value)))]);
        if (read.Questionnaire is null) throw new InvalidOperationException($"The stored questionnaire {contentHash} no longer loads: {read.Problems[0]}");
        return loaded.GetOrAdd(contentHash, read);
    }

    private static Task<bool> ExistsAsync(MaturityDb db, string hash, CancellationToken cancellation) =>
        db.QuestionnaireContents.AnyAsync(c => c.ContentHash == hash, cancellation);
}
