namespace Maturity.Web.Features.Assessments;

/// <summary>Who is invited, checked.</summary>
/// <param name="Name">Name of the person.</param>
/// <param name="Email">Mail address; null when the person answers signed in.</param>
/// <param name="Group">Id of the group.</param>
/// <param name="Language">Language of mails and of the first screen.</param>
/// <param name="AccountId">Account of the person, when they answer signed in.</param>
/// <param name="Sections">Ids of the dimensions asked, see <see cref="AskedSections"/>; null for all.</param>
/// <param name="Origin">How the person comes to the assessment.</param>
public sealed record Invitee(
    string Name, string? Email, string Group, string Language, Guid? AccountId = null, string? Sections = null, RespondentOrigin Origin = RespondentOrigin.Invited)
{
    /// <summary>Mail address in lower case, so that one person is not invited twice; null when the person answers signed in.</summary>
    public string? Email { get; } = Email?.ToLowerInvariant();
}
