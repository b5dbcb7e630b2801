namespace Maturity.Web.Tests.Leads;

/// <summary>A clock that is ahead.</summary>
public sealed class ShiftedTime(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
