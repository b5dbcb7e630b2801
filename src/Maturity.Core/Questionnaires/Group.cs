namespace Maturity.Core.Questionnaires;

/// <summary>A group of respondents whose answers are averaged before groups are.</summary>
/// <param name="Id">Id such as <c>executive</c>, the group that the perception gap compares with the others.</param>
/// <param name="Name">Name as people read it; the id with a capital when no overlay names it.</param>
public sealed record Group(string Id, string Name)
{
    /// <summary>Id of the group whose view the perception gap compares with the others.</summary>
    public const string Executive = "executive";
}
