using Maturity.Web.Tenancy;

namespace Maturity.Web.Tests.Benchmarks;

/// <summary>An organization with a published assessment.</summary>
internal sealed record PeerTownsman(Workspace Workspace, Guid OrganizationId, Guid AssessmentId);
