using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maturity.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FunnelTallies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Confirmed",
                table: "ScanTallies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ForgottenContacted",
                table: "ScanTallies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ForgottenQualified",
                table: "ScanTallies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "ForgottenWon",
                table: "ScanTallies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Left",
                table: "ScanTallies",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Leads_WorkspaceId_CreatedAt",
                table: "Leads",
                columns: new[] { "WorkspaceId", "CreatedAt" });

            migrationBuilder.Sql(Features.Leads.TallyFill.Sqlite);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Leads_WorkspaceId_CreatedAt",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "Confirmed",
                table: "ScanTallies");

            migrationBuilder.DropColumn(
                name: "ForgottenContacted",
                table: "ScanTallies");

            migrationBuilder.DropColumn(
                name: "ForgottenQualified",
                table: "ScanTallies");

            migrationBuilder.DropColumn(
                name: "ForgottenWon",
                table: "ScanTallies");

            migrationBuilder.DropColumn(
                name: "Left",
                table: "ScanTallies");
        }
    }
}
