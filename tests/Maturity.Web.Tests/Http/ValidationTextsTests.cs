using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Tests.Http;

public sealed class ValidationTextsTests(EdgeProduct product) : IClassFixture<EdgeProduct>
{
    [Theory]
    [InlineData("en", "Fill in “Site name”.", "“Years” must lie between 1 and 9.", "Enter “Mail” in the form name@example.org.", "“Comment” can have at most 3 characters. Shorten it.")]
    [InlineData("nl", "Vul “Site name” in.", "“Years” moet tussen 1 en 9 liggen.", "Vul “Mail” in als naam@voorbeeld.nl.", "“Comment” mag hoogstens 3 tekens hebben. Maak het korter.")]
    public void Attribute_WithoutOwnMessage_NamesFieldAndRemedy(string language, params string[] expected)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var context = new ActionContext { HttpContext = new Microsoft.AspNetCore.Http.DefaultHttpContext { RequestServices = product.Services } };
        var validator = product.Services.GetRequiredService<IObjectModelValidator>();
        validator.Validate(context, null, "", new Input { Years = 12, Mail = "nobody", Comment = "four" });
        var messages = context.ModelState.Values.SelectMany(entry => entry.Errors).Select(error => error.ErrorMessage);
        Assert.Equal(expected.Order(StringComparer.Ordinal), messages.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en", "“x” does not fit “Years”. Change it and try again.", "Enter a number for “Years”.")]
    [InlineData("nl", "“x” past niet bij “Years”. Wijzig het en probeer het opnieuw.", "Vul bij “Years” een getal in.")]
    public void Binding_OfUnreadableValue_SpeaksReadersLanguage(string language, string invalid, string number)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var messages = product.Services.GetRequiredService<IOptions<MvcOptions>>().Value.ModelBindingMessageProvider;
        Assert.Equal(invalid, messages.AttemptedValueIsInvalidAccessor("x", "Years"));
        Assert.Equal(number, messages.ValueMustBeANumberAccessor("Years"));
    }

    [Fact]
    public async Task Form_SentEmpty_TiesMessageToField()
    {
        using var client = product.Client();
        var response = await client.SubmitAsync("/account/sign-in", new() { ["Input.Email"] = "", ["Input.Password"] = "" });
        var page = await Hosting.TestClient.ParseAsync(response);
        var field = page.GetElementById("Input_Email")!;
        var message = page.GetElementById(field.GetAttribute("aria-describedby")!)!;
        var link = page.QuerySelector(".error-summary a[href='#Input_Email']")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.StartsWith("Fill in “", message.TextContent, StringComparison.Ordinal);
        Assert.Equal(message.TextContent, link.TextContent);
    }

    private sealed class Input
    {
        [Display(Name = "Site name")]
        public string Name { get; set; } = null!;

        [Range(1, 9)]
        public int Years { get; set; }

        [EmailAddress]
        public string? Mail { get; set; }

        [StringLength(3)]
        public string? Comment { get; set; }
    }
}
