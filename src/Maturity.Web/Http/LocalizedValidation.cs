using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;

namespace Maturity.Web.Http;

/// <summary>Names and messages of fields in the reader's language, from the texts of the feature that owns the input.</summary>
public static class LocalizedValidation
{
    public static IMvcBuilder AddLocalizedValidation(this IMvcBuilder mvc)
    {
        mvc.AddDataAnnotationsLocalization(annotations => annotations.DataAnnotationLocalizerProvider = TextsFor);
        // After the framework's own set-up, which adds the attributes that nullability implies.
        mvc.Services.AddOptions<MvcOptions>().PostConfigure<IStringLocalizer<ValidationTexts>>((options, texts) =>
        {
            options.ModelMetadataDetailsProviders.Add(new ValidationMessages());
            SetBindingMessages(options.ModelBindingMessageProvider, texts);
        });
        return mvc;
    }

    /// <summary>The marker of a feature's texts bears the folder's name: <c>Features.Account</c> has <c>AccountTexts</c>.</summary>
    internal static Type? MarkerOf(Type input)
    {
        var space = input.Namespace ?? "";
        return input.Assembly.GetType($"{space}.{space[(space.LastIndexOf('.') + 1)..]}Texts");
    }

    private static IStringLocalizer TextsFor(Type input, IStringLocalizerFactory factory)
    {
        var common = factory.Create(typeof(ValidationTexts));
        return MarkerOf(input) is { } marker ? new FallbackLocalizer(factory.Create(marker), common) : common;
    }

    private static void SetBindingMessages(DefaultModelBindingMessageProvider messages, IStringLocalizer<ValidationTexts> T)
    {
        messages.SetMissingBindRequiredValueAccessor(name => T["Fill in “{0}”.", name]);
        messages.SetMissingKeyOrValueAccessor(() => T["Fill in a value."]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => T["The request was empty. Send the form again."]);
        messages.SetValueMustNotBeNullAccessor(_ => T["Fill in a value."]);
        messages.SetAttemptedValueIsInvalidAccessor((value, name) => T["“{0}” does not fit “{1}”. Change it and try again.", value, name]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => T["“{0}” does not fit here. Change it and try again.", value]);
        messages.SetUnknownValueIsInvalidAccessor(name => T["What you entered does not fit “{0}”. Change it and try again.", name]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => T["What you entered does not fit here. Change it and try again."]);
        messages.SetValueIsInvalidAccessor(value => T["“{0}” does not fit here. Change it and try again.", value]);
        messages.SetValueMustBeANumberAccessor(name => T["Enter a number for “{0}”.", name]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => T["Enter a number."]);
    }
}
