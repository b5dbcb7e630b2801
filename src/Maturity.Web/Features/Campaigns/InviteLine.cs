namespace Maturity.Web.Features.Campaigns;

/// <summary>One line of a list of people, read but not yet checked.</summary>
/// <param name="Number">Line, counted from 1.</param>
/// <param name="Name">Name; empty when none was given.</param>
/// <param name="Email">What stands for the mail address.</param>
/// <param name="Group">What stands for the group; empty for the one chosen for all.</param>
/// <param name="Language">What stands for the language; empty for the one chosen for all.</param>
/// <param name="Sections">What stands for the sections; empty for those of the group.</param>
public sealed record InviteLine(int Number, string Name, string Email, string Group, string Language, string Sections)
{
    /// <summary>The line as one would paste it.</summary>
    public override string ToString() =>
        $"{Name} <{Email}>; {Group}; {Language}; {Sections}".TrimEnd(' ', ';').TrimStart();
}
