using Maturity.Core.Questionnaires;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Features.Organizations;

/// <summary>A field on which two people disagree: what is stored now, and what was typed on an older version.</summary>
/// <param name="Field">Name of the field as the form shows it.</param>
/// <param name="Stored">What is stored, as people read it.</param>
/// <param name="Typed">What was typed, as people read it.</param>
public sealed record FieldConflict(string Field, string Stored, string Typed)
{
    private const string Nothing = "–";

    /// <summary>The fields that differ, in the order of the form; empty when both say the same.</summary>
    /// <param name="stored">What is stored.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="classification">Labels of industries and size bands in the reader's language.</param>
    /// <param name="texts">Words of the fields.</param>
    public static IReadOnlyList<FieldConflict> Between(
        OrganizationProfile stored, OrganizationProfile typed, Classification classification, IStringLocalizer texts)
    {
        string Industry(string code) => classification.Industries.FirstOrDefault(i => i.Code == code)?.Label ?? code;
        string Size(string code) => classification.SizeBands.FirstOrDefault(b => b.Code == code)?.Label ?? code;
        static string Domain(OrganizationProfile profile) => profile.MailDomain is { } domain ? Benchmarks.MailDomain.Shown(domain) : Nothing;
        FieldConflict[] fields =
        [
            new(texts["Name"], stored.Name, typed.Name),
            new(texts["Industry"], Industry(stored.Industry), Industry(typed.Industry)),
            new(texts["People employed"], Size(stored.SizeBand), Size(typed.SizeBand)),
            new(texts["Country"], Countries.Name(stored.Country), Countries.Name(typed.Country)),
            new(texts["Parent group"], stored.ParentGroup ?? Nothing, typed.ParentGroup ?? Nothing),
            new(texts["Company number"], stored.LegalIdentifier ?? Nothing, typed.LegalIdentifier ?? Nothing),
            new(texts["Mail domain"], Domain(stored), Domain(typed)),
        ];
        return [.. fields.Where(field => field.Stored != field.Typed)];
    }
}
