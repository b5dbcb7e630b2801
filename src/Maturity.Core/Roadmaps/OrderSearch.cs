namespace Maturity.Core.Roadmaps;

internal static class OrderSearch
{
    public static void Run(Contest contest) { }
}
