using Maturity.Web.Tenancy;

namespace Maturity.Web.Features.Answering;

/// <summary>The answer that stands: what one respondent says on one question now.</summary>
public sealed class GivenAnswer : ITenantOwned, IVersioned
{
    private GivenAnswer()
    {
    }

    /// <summary>A first answer.</summary>
    /// <param name="respondentId">Who answers.</param>
    /// <param name="questionId">Which question.</param>
    /// <param name="content">What they say.</param>
    /// <param name="at">When.</param>
    public GivenAnswer(Guid respondentId, string questionId, AnswerContent content, DateTimeOffset at)
    {
        RespondentId = respondentId;
        QuestionId = questionId;
        Version = 1;
        Set(content, at);
    }

    /// <inheritdoc/>
    public Guid WorkspaceId { get; private set; }

    /// <summary>Who answers.</summary>
    public Guid RespondentId { get; private set; }

    /// <summary>Which question.</summary>
    public string QuestionId { get; private set; } = "";

    /// <summary>Kind of answer.</summary>
    public AnswerKind Kind { get; private set; }

    /// <summary>1 to 5 when the kind is a level.</summary>
    public int? Level { get; private set; }

    /// <summary>Reason for "not applicable".</summary>
    public string? Reason { get; private set; }

    /// <summary>Comment.</summary>
    public string? Comment { get; private set; }

    /// <summary>When it was given or last changed.</summary>
    public DateTimeOffset AnsweredAt { get; private set; }

    /// <summary>Number of the save that made it what it is: 1 for the first. A save says which one it builds on.</summary>
    public int Version { get; private set; }

    /// <summary>What it says.</summary>
    public AnswerContent Content => new(Kind, Level, Reason, Comment);

    /// <summary>Changes what it says.</summary>
    /// <param name="content">All of it.</param>
    /// <param name="at">When.</param>
    public void Set(AnswerContent content, DateTimeOffset at)
    {
        Kind = content.Kind;
        Level = content.Level;
        Reason = content.Reason;
        Comment = content.Comment;
        AnsweredAt = at;
    }
}
