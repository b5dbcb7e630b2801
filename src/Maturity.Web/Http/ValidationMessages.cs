using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Maturity.Web.Http;

/// <summary>Gives every validation attribute without a message of its own ours, which names the field and the remedy.</summary>
public sealed class ValidationMessages : IValidationMetadataProvider
{
    private static readonly string?[] FrameworkSentences =
        [new EmailAddressAttribute().ErrorMessage, new UrlAttribute().ErrorMessage, new PhoneAttribute().ErrorMessage];

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (HasNoMessageOfItsOwn(attribute) && Key(attribute) is { } key)
                attribute.ErrorMessage = key;
        }
    }

    /// <summary>EmailAddress, Url and Phone bring the framework's sentence along as if an author had written it.</summary>
    private static bool HasNoMessageOfItsOwn(ValidationAttribute attribute) =>
        attribute.ErrorMessageResourceName is null
        && (attribute.ErrorMessage is null || FrameworkSentences.Contains(attribute.ErrorMessage));

    /// <summary>The English sentence; {0} is the field's name, what follows are the attribute's own arguments.</summary>
    private static string? Key(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "Fill in “{0}”.",
        StringLengthAttribute { MinimumLength: > 0 } => "“{0}” needs {2} to {1} characters.",
        StringLengthAttribute or MaxLengthAttribute => "“{0}” can have at most {1} characters. Shorten it.",
        MinLengthAttribute => "“{0}” needs at least {1} characters.",
        RangeAttribute => "“{0}” must lie between {1} and {2}.",
        EmailAddressAttribute => "Enter “{0}” in the form name@example.org.",
        UrlAttribute => "Enter “{0}” as a full address that starts with https://.",
        PhoneAttribute => "Enter “{0}” as a telephone number, such as +31 20 123 4567.",
        CompareAttribute => "“{0}” and “{1}” are not the same. Enter them again.",
        RegularExpressionAttribute or AllowedValuesAttribute or DeniedValuesAttribute => "“{0}” does not have the expected form. Change it and try again.",
        _ => null,
    };
}
