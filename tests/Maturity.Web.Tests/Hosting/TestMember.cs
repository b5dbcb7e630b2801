using Maturity.Web.Features.Account;
using Maturity.Web.Tenancy;

namespace Maturity.Web.Tests.Hosting;

/// <summary>A person with a role in a workspace.</summary>
public sealed record TestMember(Workspace Workspace, Account Account, Role Role);
