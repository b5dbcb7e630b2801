using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Maturity.Web.Features.Leads;

namespace Maturity.Web.Features.Api;

/// <summary>What is to change about a lead. What is left out stays; <c>null</c> empties.</summary>
/// <param name="Stage">How far the conversation has come.</param>
/// <param name="NextStep">What is to be done next, up to 500 characters.</param>
/// <param name="NextStepOn">The day it is to be done; needs a next step.</param>
public sealed record LeadChange([property: JsonConverter(typeof(StageName))] LeadStage Stage, string? NextStep, DateOnly? NextStepOn)
{
    /// <summary>What a lead holds once the change is made; with problems where it cannot be.</summary>
    /// <param name="body">The body of the request.</param>
    /// <param name="lead">The lead as it is.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static LeadChange Read(JsonElement body, Lead lead, List<FieldProblem> problems)
    {
        var made = new LeadChange(lead.Stage, lead.NextStep, lead.NextStepOn);
        foreach (var field in body.EnumerateObject())
        {
            made = field.Name switch
            {
                "stage" => made with { Stage = StageOf(field.Value, problems) },
                "nextStep" => made with { NextStep = JsonBody.Text(field.Name, field.Value, Lead.StepLength, problems) },
                "nextStepOn" => made with { NextStepOn = DayOf(field.Value, problems) },
                _ => Unknown(made, field.Name, problems),
            };
        }

        if (problems.Count == 0 && made is { NextStepOn: not null, NextStep: null })
            problems.Add(new("nextStepOn", "There is a day and nothing to be done on it.", "Send “nextStep” too, or “nextStepOn” as null."));
        return made;
    }

    private static LeadChange Unknown(LeadChange made, string name, List<FieldProblem> problems)
    {
        problems.Add(new(name, $"“{name}” is not a field that can be changed.", "Send stage, nextStep or nextStepOn."));
        return made;
    }

    private static LeadStage StageOf(JsonElement value, List<FieldProblem> problems)
    {
        if (value.ValueKind == JsonValueKind.String)
            foreach (var stage in Enum.GetValues<LeadStage>())
                if (JsonNamingPolicy.KebabCaseLower.ConvertName(stage.ToString()) == value.GetString()) return stage;
        problems.Add(new("stage", "“stage” is not a stage of leads.", $"Send one of {string.Join(", ", Enum.GetNames<LeadStage>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName))}."));
        return default;
    }

    private static DateOnly? DayOf(JsonElement value, List<FieldProblem> problems)
    {
        if (value.ValueKind == JsonValueKind.Null) return null;
        if (value.ValueKind == JsonValueKind.String && DateOnly.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        problems.Add(new("nextStepOn", "“nextStepOn” is not a day.", "Send a day as 2027-01-31, or null for none."));
        return null;
    }
}
