using System.Globalization;
using Maturity.Web.Features.Organizations;

namespace Maturity.Web.Tests.Organizations;

public sealed class CountriesTests
{
    [Fact]
    public void Name_AskedInOneLanguageAfterTheOther_FollowsTheReader()
    {
        foreach (var (language, expected) in new[] { ("en", "Germany"), ("nl", "Duitsland"), ("en", "Germany") })
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            Assert.Equal(expected, Countries.Name("DE"));
        }
    }

    [Fact]
    public void All_InAnyLanguage_HoldsEveryCountryWithAName()
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl");
        Assert.InRange(Countries.All().Count, 230, 250);
        Assert.All(Countries.All(), country => Assert.NotEqual(country.Key, country.Value));
    }
}
