using System.Text;

namespace Maturity.Web.Tests.Isolation;

/// <summary>Prints <see cref="AccessTable"/> as docs/roles.md.</summary>
public static class RolesDocument
{
    private static readonly (string Head, Actor Actor)[] Columns =
    [
        ("visitor", Actor.Anonymous), ("respondent", Actor.Respondent), ("viewer", Actor.Viewer), ("sales", Actor.Sales),
        ("consultant", Actor.Consultant), ("owner", Actor.Owner), ("others", Actor.MemberOfAnother),
    ];

    private const string Introduction =
        """
        # Who may do what

        Printed from the table that the tests ask the running product by (`tests/Maturity.Web.Tests/Isolation/AccessTable.cs`); a test fails while the two differ. After a change there, run that test with `MATURITY_WRITE_DOCS=1`.

        “Others” have an account and no place in the workspace: members of other workspaces, people who left, and platform administrators, who see no client data. Whatever belongs to a workspace answers them, and every id of another workspace, exactly as something that does not exist: 404. A visitor is sent to the sign-in page. Where a member may not, the answer is 403.
        """;

    private const string Notes =
        """
        ¹ Their own questionnaire only, by its link; members answer as respondents too, and see nobody else's answers there.
        ² Once the result is published, and only that of their own assessment.
        ³ Whoever holds the secret link.
        ⁴ Programs that come with a token of the workspace, made by an owner; nobody by being signed in.
        """;

    public static string Print()
    {
        var text = new StringBuilder(Introduction).Append("\n\n");
        text.Append("| action | ").AppendJoin(" | ", Columns.Select(column => column.Head)).Append(" |\n");
        text.Append("|---|").Append(string.Concat(Columns.Select(_ => ":-:|"))).Append('\n');
        foreach (var row in AccessTable.Rows.DistinctBy(row => row.Does))
            text.Append("| ").Append(row.Does).Append(" | ").AppendJoin(" | ", Columns.Select(column => Cell(row.Who, column.Actor))).Append(" |\n");
        return text.Append('\n').Append(Notes.Replace("\n", "  \n", StringComparison.Ordinal)).Append('\n').ToString();
    }

    private static string Cell(Who who, Actor actor) => (who, actor, AccessRule.Of(who, actor)) switch
    {
        (Who.Token, _, _) => "⁴",
        (_, _, not Access.Granted) => "–",
        (Who.Holder, _, _) => "yes³",
        (Who.Respondent, _, _) => "yes¹",
        (Who.Reader or Who.Client, Actor.Respondent, _) => "yes²",
        (Who.Administrator, _, _) => "administrators",
        _ => "yes",
    };
}
