using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maturity.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LeadDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ContactedAt",
                table: "Leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FitPoints",
                table: "Leads",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "MergedIntoId",
                table: "Leads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NeedPoints",
                table: "Leads",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "PointsEdition",
                table: "Leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "QualifiedAt",
                table: "Leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RemindFailures",
                table: "Leads",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemindedOn",
                table: "Leads",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "WonAt",
                table: "Leads",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DeskSettings",
                columns: table => new
                {
                    WorkspaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Industries = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    SizeBands = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    NamesOffers = table.Column<bool>(type: "INTEGER", nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                    WorkspaceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NameEnglish = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameDutch = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    TextEnglish = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    TextDutch = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Gaps = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
