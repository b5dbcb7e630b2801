using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Maturity.Web.Tests.Tenancy;

/// <summary>One thing the product answers: an address, a verb and, for a page, the name of the handler.</summary>
public sealed record ProductRoute(string Template, string Verb, string Handler, bool IsOpen, CompiledPageActionDescriptor? Page)
{
    public override string ToString() => $"{Verb} {Template}{(Handler.Length > 0 ? $"?handler={Handler}" : "")}";
}
