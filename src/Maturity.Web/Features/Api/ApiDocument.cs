using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Maturity.Web.Features.Api;

/// <summary>What the OpenAPI document says beyond what the endpoints say themselves.</summary>
public static class ApiDocument
{
    private static readonly string[] Lists = ["}/organizations", "}/assessments", "}/leads"];

    /// <summary>Name of the document.</summary>
    public const string Name = "v1";

    private const string Bearer = "bearer";

    /// <summary>Adds it.</summary>
    /// <param name="options">Options of the document.</param>
    public static void Describe(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = endpoint => endpoint.RelativePath?.StartsWith(ApiSetup.Root[1..] + "/{", StringComparison.Ordinal) == true;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Maturity", Version = "1", Description = "Organizations, assessments with their published results, and leads of one workspace." };
            // Relative to the document: it does not depend on what a request calls the host.
            document.Servers = [new() { Url = "/" }];
            document.Components ??= new();
            document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
            document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = Bearer,
                Description = "A token that an owner of the workspace made under Settings, API.",
            };
            document.Security = [new() { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] }];
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            Complete(operation, context.Description.RelativePath!, context.Description.ActionDescriptor.EndpointMetadata.OfType<NeedsScopeAttribute>().Single().Scope);
            return Task.CompletedTask;
        });
    }

    private const string IfMatch = "If-Match";

    private static void Complete(OpenApiOperation operation, string path, string scope)
    {
        operation.Description = $"Needs the scope {scope}.";
        operation.Parameters ??= [];
        if (operation.OperationId == "ChangeLead")
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = IfMatch,
                In = ParameterLocation.Header,
                Required = true,
                Description = "The ETag of the lead as it was read, or * for any.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        if (Lists.Any(list => path.EndsWith(list, StringComparison.Ordinal)))
        {
            operation.Parameters.Add(Query("limit", "How many at most.", new() { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = "100", Default = JsonValue.Create(50) }));
            operation.Parameters.Add(Query("after", "The value of “next” of the part before.", new() { Type = JsonSchemaType.String }));
        }

        if (!path.EndsWith("}/assessments", StringComparison.Ordinal)) return;
        operation.Parameters.Add(Query("organization", "Only those of this organization.", new() { Type = JsonSchemaType.String, Format = "uuid" }));
        operation.Parameters.Add(Query("state", "Only those in this state.", new()
        {
            Type = JsonSchemaType.String,
            Enum = [.. Enum.GetNames<Assessments.AssessmentState>().Select(name => (JsonNode)JsonValue.Create(name.ToLowerInvariant()))],
        }));
    }

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };
}
