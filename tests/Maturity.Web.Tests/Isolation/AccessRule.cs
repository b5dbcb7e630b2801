namespace Maturity.Web.Tests.Isolation;

/// <summary>What an actor gets of something that is for certain people: the one place that says so.</summary>
public static class AccessRule
{
    private static readonly Actor[] Members = [Actor.Viewer, Actor.Sales, Actor.Consultant, Actor.Owner];

    public static Access Of(Who who, Actor actor) => who switch
    {
        Who.Anyone or Who.Holder => Access.Granted,
        Who.Token => Access.SignIn,
        _ when actor == Actor.Anonymous => Access.SignIn,
        Who.Person => actor == Actor.Respondent ? Access.SignIn : Access.Granted,
        Who.Administrator => actor == Actor.Respondent ? Access.SignIn : actor == Actor.Administrator ? Access.Granted : Access.Forbidden,
        _ when actor is Actor.MemberOfAnother or Actor.ExMember or Actor.Administrator => Access.NotFound,
        Who.Respondent => actor == Actor.Respondent ? Access.Granted : Access.NotFound,
        Who.Reader => Access.Granted,
        Who.Client => actor is Actor.Viewer or Actor.Sales ? Access.Forbidden : Access.Granted,
        _ => Array.IndexOf(Members, actor) >= Lowest(who) ? Access.Granted : Access.Forbidden,
    };

    private static int Lowest(Who who) => Array.IndexOf(Members, who switch
    {
        Who.Member => Actor.Viewer,
        Who.Sales => Actor.Sales,
        Who.Consultant => Actor.Consultant,
        _ => Actor.Owner,
    });
}
