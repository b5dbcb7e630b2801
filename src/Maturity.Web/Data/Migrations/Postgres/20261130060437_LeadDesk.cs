using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maturity.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class LeadDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ContactedAt",
                table: "Leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FitPoints",
                table: "Leads",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedIntoId",
                table: "Leads",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NeedPoints",
                table: "Leads",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "PointsEdition",
                table: "Leads",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "QualifiedAt",
                table: "Leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RemindFailures",
                table: "Leads",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedOn",
                table: "Leads",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "WonAt",
                table: "Leads",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DeskSettings",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Industries = table.Column<string[]>(type: "text[]", maxLength: 2000, nullable: false),
                    SizeBands = table.Column<string[]>(type: "text[]", maxLength: 1000, nullable: false),
                    NamesOffers = table.Column<bool>(type: "boolean", nullable: false),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskSettings", x => x.WorkspaceId);
                    table.ForeignKey(
                        name: "FK_DeskSettings_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeadOffers",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NameEnglish = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    NameDutch = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    TextEnglish = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    TextDutch = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Gaps = table.Column<string[]>(type: "text[]", maxLength: 4000, nullable: false),
                    Level = table.Column<int>(type: "integer", nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeadOffers", x => new { x.WorkspaceId, x.Id });
                    table.ForeignKey(
                        name: "FK_LeadOffers_Workspaces_WorkspaceId",
                        column: x => x.WorkspaceId,
                        principalTable: "Workspaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_NextStepOn",
                table: "Leads",
                column: "NextStepOn");

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_MergedIntoId",
                table: "Leads",
                columns: new[] { "WorkspaceId", "MergedIntoId" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_PointsEdition",
                table: "Leads",
                columns: new[] { "WorkspaceId", "PointsEdition" });

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_Stage_ConfirmedAt",
                table: "Leads",
                columns: new[] { "WorkspaceId", "Stage", "ConfirmedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeskSettings");

            migrationBuilder.DropTable(
                name: "LeadOffers");

            migrationBuilder.DropIndex(
                name: "IX_Leads_NextStepOn",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_WorkspaceId_MergedIntoId",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_WorkspaceId_PointsEdition",
                table: "Leads");

            migrationBuilder.DropIndex(
                name: "IX_Leads_WorkspaceId_Stage_ConfirmedAt",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "ContactedAt",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "FitPoints",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "NeedPoints",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "PointsEdition",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "QualifiedAt",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "RemindFailures",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "RemindedOn",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "WonAt",
                table: "Leads");
        }
    }
}
