using Maturity.Web.Features.Webhooks;

namespace Maturity.Web.Tests.Webhooks;

public sealed class GivingUpTests(PatientProduct product) : IClassFixture<PatientProduct>
{
    // What docs/webhooks.md promises, in seconds, a fifth more or less: the wait after each attempt but the last.
    private static readonly int[] Waits = [30, 120, 480, 1_920, 7_680, 30_720, 43_200];

    [Fact]
    public async Task Delivery_ThatFailsEachTime_WaitsLongerEachTimeAndIsGivenUpAfterTheLast()
    {
        await using var receiver = await Receiver.StartAsync(context =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        });
        var hook = await Hook.AddAsync(product, receiver.Address);
        await hook.TestAsync();
        for (var attempt = 1; attempt <= Waits.Length; attempt++)
        {
            await hook.SweepAsync();
            var line = Assert.Single(await hook.DeliveriesAsync());
            Assert.Equal((DeliveryState.Waiting, DeliveryFailure.Refused, attempt), (line.State, line.Failure, line.Attempt));
            var wait = (line.NotBefore - line.TriedAt!.Value).TotalSeconds;
            Assert.InRange(wait, 0.8 * Waits[attempt - 1] - 0.01, 1.2 * Waits[attempt - 1] + 0.01);
            // Before its time it is left alone.
            await hook.SweepAsync();
            Assert.Equal(attempt, receiver.Messages.Count);
            await hook.HurryAsync();
        }

        await hook.SweepAsync();
        var last = Assert.Single(await hook.DeliveriesAsync());
        Assert.Equal((DeliveryState.Failed, DeliveryFailure.Refused, 8), (last.State, last.Failure, last.Attempt));
        await hook.HurryAsync();
        await hook.SweepAsync();
        Assert.Equal(8, receiver.Messages.Count);
        Assert.Single(receiver.Messages.Select(message => message.Id).Distinct());
    }
}
