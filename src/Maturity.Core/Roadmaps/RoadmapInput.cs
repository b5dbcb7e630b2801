using Maturity.Core.Questionnaires;

namespace Maturity.Core.Roadmaps;

/// <summary>A request that was checked: plans are made from nothing else, so a plan without sense cannot be built.</summary>
public sealed class RoadmapInput
{
    private RoadmapInput(RoadmapRequest request, Model model, IReadOnlyList<Initiative> initiatives)
    {
        Request = request;
        Model = model;
        Initiatives = initiatives;
    }

    /// <summary>What was asked for.</summary>
    public RoadmapRequest Request { get; }

    /// <summary>All initiatives, the consultant's own included, in the ordinal order of their ids.</summary>
    public IReadOnlyList<Initiative> Initiatives { get; }

    /// <summary>Index before the first week, points; what has ended already counts.</summary>
    public double StartIndex => Model.StartIndex;

    internal Model Model { get; }

    /// <summary>Person-weeks of an initiative as this roadmap counts them.</summary>
    /// <param name="initiative">Its id.</param>
    /// <exception cref="ArgumentException">There is no such initiative.</exception>
    public double EffortOf(string initiative)
    {
        var place = Array.BinarySearch(Model.Ids, initiative, StringComparer.Ordinal);
        return place >= 0 ? Model.Effort[place] : throw new ArgumentException($"There is no initiative {initiative}.", nameof(initiative));
    }

    /// <summary>Checks a request.</summary>
    /// <param name="request">What somebody asked for.</param>
    /// <returns>The input, unless a problem is an error; and all problems.</returns>
    public static LoadedRoadmap Of(RoadmapRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var problems = RoadmapCheck.Of(request);
        if (problems.Any(problem => problem.Severity == Severity.Error)) return new(null, problems);
        Initiative[] initiatives = [.. request.Initiatives.Concat(request.OwnInitiatives).OrderBy(initiative => initiative.Id, StringComparer.Ordinal)];
        var model = ModelMaker.Make(request, initiatives);
        var more = BanCheck.Of(request, model);
        return new(more.Any(problem => problem.Severity == Severity.Error) ? null : new(request, model, initiatives), [.. problems, .. more]);
    }
}
