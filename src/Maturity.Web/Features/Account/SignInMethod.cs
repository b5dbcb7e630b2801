namespace Maturity.Web.Features.Account;

/// <summary>How somebody signed in.</summary>
public enum SignInMethod
{
    /// <summary>With the password alone.</summary>
    Password,

    /// <summary>With the password and a code.</summary>
    PasswordAndCode,

    /// <summary>With a passkey, which is a thing one has and a finger, face or number in one.</summary>
    Passkey,
}
