using Maturity.Browser.Tests.Accounts;
using Microsoft.Playwright;

namespace Maturity.Browser.Tests.Story;

/// <summary>A meeting at a big screen, with people and their phones.</summary>
internal sealed class Room(BrowsedProduct product, IPage screen)
{
    /// <summary>Starts the session that the screen's page offers; everybody takes a seat.</summary>
    public async Task<IPage[]> OpenAsync(int people)
    {
        await screen.ClickAsync("form[action$='handler=Start'] button");
        var link = new Uri((await screen.GetAttributeAsync("#link", "href"))!).AbsolutePath;
        var phones = await Task.WhenAll(Enumerable.Range(1, people).Select(async number =>
        {
            var phone = await product.PageAsync(320);
            await phone.GotoAsync(link);
            await phone.FillAsync("#Name", $"Seat {number}");
            await phone.ClickAsync("main form button");
            await phone.WaitForURLAsync("**/meeting/**");
            return phone;
        }));
        await Assertions.Expect(screen.Locator("[data-count=seats]")).ToHaveTextAsync($"{people}");
        return phones;
    }

    /// <summary>The first question comes on the table, and each phone votes.</summary>
    public async Task VoteAsync(IPage[] phones, int[] levels)
    {
        await screen.ClickAsync("#next");
        await Assertions.Expect(screen.Locator(".meeting__table .eyebrow")).ToHaveTextAsync(Voice.Question);
        foreach (var (phone, level) in phones.Zip(levels))
        {
            await phone.ClickAsync($"#vote-{level}");
            await Assertions.Expect(phone.Locator($"#vote-{level}")).ToHaveAttributeAsync("aria-pressed", "true");
        }

        await Assertions.Expect(screen.Locator("[data-count=votes]")).ToHaveTextAsync($"{phones.Length}");
        // Blind: nobody sees how the others voted before all are shown.
        foreach (var page in phones.Append(screen)) await Assertions.Expect(page.Locator(".votes")).ToHaveCountAsync(0);
        await screen.ClickAsync("#reveal");
        foreach (var phone in phones) await Assertions.Expect(phone.Locator(".votes svg")).ToBeVisibleAsync();
    }

    /// <summary>What was said and agreed is recorded, every phone hears of it, and the session ends.</summary>
    public async Task AgreeAsync(IPage[] phones, string note, int level, string reason)
    {
        await screen.FillAsync("#note", note);
        await screen.CheckAsync($"#agree-{level}");
        await screen.FillAsync("#Agree_Reason", reason);
        await screen.ClickAsync("#agree");
        foreach (var phone in phones) await Assertions.Expect(phone.Locator(".notice--success")).ToBeVisibleAsync();
        await screen.ClickAsync("#end");
        foreach (var phone in phones)
        {
            await Assertions.Expect(phone.Locator("h1")).ToHaveTextAsync("This session has ended");
            await phone.Context.CloseAsync();
        }
    }
}
