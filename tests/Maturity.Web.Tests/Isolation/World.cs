using Maturity.Web.Data;
using Maturity.Web.Tenancy;
using Maturity.Web.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Maturity.Web.Tests.Isolation;

/// <summary>Two workspaces, each with an open and a published assessment, and everybody who asks something of them.</summary>
public sealed class World
{
    private readonly TestProduct product;
    private readonly Dictionary<Actor, Session> sessions = [];

    private World(TestProduct product) => this.product = product;

    public Estate A { get; private set; } = null!;

    public Estate B { get; private set; } = null!;

    public static async Task<World> MakeAsync(TestProduct product)
    {
        var world = new World(product) { A = await Estate.MakeAsync(product, "canary-alpha"), B = await Estate.MakeAsync(product, "canary-bravo") };
        world.sessions[Actor.Anonymous] = await Session.OfAsync(product, product.Client(), "/account/sign-in");
        await world.SignInAsync(Actor.MemberOfAnother, world.B.Owner);
        await world.SignInAsync(Actor.Owner, world.A.Owner);
        await world.SignInAsync(Actor.Viewer, await product.MemberAsync(Role.Viewer, world.A.Workspace));
        await world.SignInAsync(Actor.Sales, await product.MemberAsync(Role.Sales, world.A.Workspace));
        await world.SignInAsync(Actor.Consultant, await product.MemberAsync(Role.Consultant, world.A.Workspace));
        foreach (var outsider in new[] { Actor.ExMember, Actor.Administrator })
        {
            var member = await product.MemberAsync(Role.Owner, world.A.Workspace);
            await world.SignInAsync(outsider, member, administrator: outsider == Actor.Administrator);
            await product.InScopeAsync(world.A.Workspace, services => services.GetRequiredService<MaturityDb>().Memberships
                .Where(m => m.WorkspaceId == world.A.Workspace.Id && m.AccountId == member.Account.Id).ExecuteDeleteAsync());
        }

        return world;
    }

    /// <summary>Where the actor belongs; those who belong nowhere ask about A.</summary>
    public Estate HomeOf(Actor actor) => actor == Actor.MemberOfAnother ? B : A;

    /// <summary>Canaries that the actor must never see.</summary>
    public IEnumerable<string> HiddenFrom(Actor actor) => actor switch
    {
        Actor.MemberOfAnother => [A.Canary],
        Actor.Anonymous or Actor.ExMember or Actor.Administrator => [A.Canary, B.Canary],
        _ => [B.Canary],
    };

    /// <summary>The actor's session; a respondent's is that of the place asked about.</summary>
    public Session SessionOf(Actor actor, Place place) => actor == Actor.Respondent ? place.Visit : sessions[actor];

    /// <summary>A session that may be ended: of somebody of no account here, where the actor has one.</summary>
    public async Task<Session> SpareAsync(Actor actor, Place place)
    {
        if (actor is Actor.Anonymous or Actor.Respondent) return SessionOf(actor, place);
        return await Session.OfAsync(product, await product.SignInAsync(await product.MemberAsync()), "/account");
    }

    private async Task SignInAsync(Actor actor, TestMember member, bool administrator = false)
    {
        if (administrator)
            await product.InScopeAsync(null, services => services.GetRequiredService<MaturityDb>().Users.Where(account => account.Id == member.Account.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(account => account.IsPlatformAdministrator, true)));
        sessions[actor] = await Session.OfAsync(product, await product.SignInAsync(member), "/account");
    }
}
