namespace Maturity.Web.Data;

/// <summary>
/// The database or its folder cannot be used as it is. The message is for operators: it names the setting and the remedy,
/// and holds no password.
/// </summary>
public sealed class StorageUnavailableException : Exception
{
    /// <summary>With a sentence for operators.</summary>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="cause">What happened; null when nothing was thrown.</param>
    public StorageUnavailableException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
