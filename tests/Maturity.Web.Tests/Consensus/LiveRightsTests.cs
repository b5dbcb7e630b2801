using System.Text;
using Maturity.Web.Features.Consensus;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Maturity.Web.Tests.Consensus;

/// <summary>A stream that lasts for hours, and a reader who may no longer have it although nothing happens in the meeting.</summary>
public sealed class LiveRightsTests(QuietProduct product) : IClassFixture<QuietProduct>
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Sales)]
    [InlineData(null)]
    public async Task Stream_MemberDemotedOrRemovedInASilentMeeting_EndsWithinAMinute(Role? now)
    {
        var hall = await Hall.OpenAsync(product);
        var told = await ListenAsync(hall, () => hall.ReadAsync(db => now is { } role
            ? db.Memberships.ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, role)) : db.Memberships.ExecuteDeleteAsync()));
        Assert.EndsWith("event: over\ndata: {}\n\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stream_MemberWhoKeepsTheirRight_IsStillThereAfterAMinute()
    {
        var hall = await Hall.OpenAsync(product);
        var told = await Assert.ThrowsAsync<TimeoutException>(() => ListenAsync(hall, () => Task.FromResult(0)));
        Assert.Contains("The stream goes on", told.Message, StringComparison.Ordinal);
    }

    /// <summary>What the reader was told until the stream ended; their right changes once it has been looked at for the first time.</summary>
    private async Task<string> ListenAsync(Hall hall, Func<Task<int>> change)
    {
        var (services, workspace) = (product.Services, hall.Desk.Respondent.Workspace);
        var session = await hall.SessionAsync();
        var account = await hall.ReadAsync(db => db.Memberships.Select(m => m.AccountId).SingleAsync());
        var (context, time, asked) = (new DefaultHttpContext(), new FastTime(), new TaskCompletionSource());
        using var body = new MemoryStream();
        using var leave = new CancellationTokenSource();
        (context.Response.Body, context.RequestAborted) = (body, leave.Token);
        var life = services.GetRequiredService<IHostApplicationLifetime>();
        var stream = new LiveEvents(services.GetRequiredService<SessionWatch>(), time, life).WriteAsync(context, workspace, session.Id, MayListenAsync);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(10));
        await change();
        var ended = await Task.WhenAny(stream, Task.Delay(FastTime.Real(Longest))) == stream;
        await leave.CancelAsync();
        await stream;
        return ended ? Encoding.UTF8.GetString(body.ToArray()) : throw new TimeoutException($"The stream goes on after {Longest}.");

        async Task<bool> MayListenAsync(CancellationToken stop)
        {
            var may = await services.GetRequiredService<LiveAccess>().OfMemberAsync(workspace, account, stop);
            asked.TrySetResult();
            return may;
        }
    }
}
