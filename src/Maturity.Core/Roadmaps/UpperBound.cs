namespace Maturity.Core.Roadmaps;

internal static class UpperBound
{
    public static double Of(Model model)
    {
        var earliest = EarliestEnds.Of(model);
        return Curve.Area(model, earliest);
    }
}
