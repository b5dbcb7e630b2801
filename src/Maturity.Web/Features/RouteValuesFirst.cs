using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Maturity.Web.Features;

/// <summary>
/// What the address names is taken from the address alone. Left to itself, the framework prefers a form field of the same
/// name, so that a request could be about another row than the one its address was judged by.
/// </summary>
public sealed class RouteValuesFirst : IPageApplicationModelConvention
{
    /// <inheritdoc/>
    public void Apply(PageApplicationModel model)
    {
        var template = model.ActionDescriptor.AttributeRouteInfo?.Template;
        if (template is null) return;
        var names = RoutePatternFactory.Parse(template).Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in model.HandlerMethods.SelectMany(handler => handler.Parameters).Where(p => names.Contains(p.ParameterName)))
            (parameter.BindingInfo ??= new()).BindingSource = BindingSource.Path;
        foreach (var property in model.HandlerProperties.Where(p => p.BindingInfo is not null && names.Contains(p.PropertyName)))
            property.BindingInfo!.BindingSource = BindingSource.Path;
    }
}
