namespace Maturity.Web.Data;

/// <summary>Ids of rows: UUIDv7, which sort by the time they were made and so keep indexes compact.</summary>
public static class Ids
{
    /// <summary>A new id.</summary>
    /// <param name="time">The clock.</param>
    public static Guid New(TimeProvider time) => Guid.CreateVersion7(time.GetUtcNow());
}
