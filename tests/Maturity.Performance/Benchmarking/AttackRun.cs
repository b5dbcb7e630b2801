using System.Diagnostics;
using System.Globalization;
using Maturity.Core.Tests.Benchmarking;

namespace Maturity.Performance.Benchmarking;

/// <summary>How often somebody hits a stranger's score who kept all figures of random histories, beside those who saw less.</summary>
internal static class AttackRun
{
    public static void Run(int histories)
    {
        var clock = Stopwatch.StartNew();
        foreach (var tally in AttackRates.Of(histories, "w0")) Console.WriteLine(tally);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{histories} histories in {clock.Elapsed.TotalSeconds:0} s"));
    }
}
