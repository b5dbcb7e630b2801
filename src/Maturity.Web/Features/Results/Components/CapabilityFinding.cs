using Maturity.Core.Questionnaires;
using Maturity.Core.Scoring;

namespace Maturity.Web.Features.Results.Components;

/// <summary>A capability worth naming, with where it belongs and what it scored.</summary>
public sealed record CapabilityFinding(Dimension Dimension, Capability Capability, CapabilityScore Score);
