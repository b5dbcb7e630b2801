using Maturity.Web.Data;
using Maturity.Web.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Maturity.Web.Tests.Mail;

public sealed class PostboxTests : IAsyncLifetime
{
    private readonly SmtpStub server = new();
    private readonly LogLines log = new();
    private readonly ServiceProvider services = new ServiceCollection().BuildServiceProvider();
    private Postbox postbox = null!;

    public Task InitializeAsync()
    {
        postbox = NewPostbox(retrySeconds: 0.01);
        return postbox.StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await postbox.StopAsync(CancellationToken.None);
        postbox.Dispose();
        await server.DisposeAsync();
        await services.DisposeAsync();
    }

    [Fact]
    public async Task Mail_ServerRefusesTwice_IsSentAtTheThirdTry()
    {
        server.Refusals = 2;
        var made = 0;
        Assert.True(postbox.Offer(new("test", (_, _) =>
        {
            made++;
            return Mail("a");
        })));
        await UntilAsync(() => server.Mails.Count == 1);
        Assert.Equal(1, made);
    }

    [Fact]
    public async Task Mail_ServerKeepsRefusing_EndsAsAnError()
    {
        server.Refusals = int.MaxValue;
        postbox.Offer(new("invitation", (_, _) => Mail("a")));
        await UntilAsync(() => log.Lines.Any(line => line.StartsWith("Error: A mail was given up after 4 attempts: invitation", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Mail_CannotBeMade_EndsAsAnErrorAndTheNextIsSent()
    {
        postbox.Offer(new("broken", (_, _) => throw new InvalidOperationException("no database")));
        postbox.Offer(new("test", (_, _) => Mail("b")));
        await UntilAsync(() => server.Mails.Count == 1);
        await UntilAsync(() => log.Lines.Any(line => line.Contains("given up", StringComparison.Ordinal) && line.Contains("broken", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Mail_NothingToSend_SendsNothing()
    {
        postbox.Offer(new("nobody", (_, _) => Task.FromResult<OutgoingMail?>(null)));
        postbox.Offer(new("test", (_, _) => Mail("b")));
        await UntilAsync(() => server.Mails.Count == 1);
        Assert.DoesNotContain(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public void Mail_TooManyWait_IsRefusedWithAnError()
    {
        using var full = NewPostbox(retrySeconds: 1);
        for (var i = 0; i < Postbox.Capacity; i++) Assert.True(full.Offer(new("test", (_, _) => Mail("a"))));
        Assert.False(full.Offer(new("one too many", (_, _) => Mail("a"))));
        Assert.Contains(log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) && line.Contains("one too many", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Product_Stops_SendsWhatWaits()
    {
        postbox.Offer(new("first", (_, _) => Mail("a")));
        await UntilAsync(() => server.Mails.Count == 1);
        for (var i = 0; i < 30; i++) postbox.Offer(new("test", (_, _) => Mail("a")));
        await postbox.StopAsync(CancellationToken.None);
        Assert.Equal(31, server.Mails.Count);
        Assert.False(postbox.Offer(new("late", (_, _) => Mail("a"))));
    }

    [Fact]
    public async Task Product_HasToStopAtOnce_SaysHowManyAreLost()
    {
        server.IsSilent = true;
        using var hurried = NewPostbox(retrySeconds: 1, timeoutSeconds: 1);
        await hurried.StartAsync(CancellationToken.None);
        for (var i = 0; i < 20; i++) hurried.Offer(new("test", (_, _) => Mail("a")));
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await hurried.StopAsync(now.Token);
        Assert.Contains(log.Lines, line => line.StartsWith("Error: 20 mails were not sent", StringComparison.Ordinal));
    }

    private static Task<OutgoingMail?> Mail(string subject) => Task.FromResult<OutgoingMail?>(new("anna@example.org", subject, "x"));

    private Postbox NewPostbox(double retrySeconds, int timeoutSeconds = 30)
    {
        var options = Options.Create(new MailOptions { Host = "127.0.0.1", Port = server.Port, Encrypted = false, TimeoutSeconds = timeoutSeconds, RetrySeconds = retrySeconds });
        var mailer = new Mailer(options, Options.Create(new StorageOptions()), TimeProvider.System, log.For<Mailer>());
        return new(services.GetRequiredService<IServiceScopeFactory>(), mailer, options, TimeProvider.System, log.For<Postbox>());
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var i = 0; i < 400 && !holds(); i++) await Task.Delay(25);
        Assert.True(holds());
    }
}
