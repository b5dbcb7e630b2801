using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maturity.Web.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class KeptPromises : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "AskedToConfirmAt",
                table: "Leads",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<Guid>(
                name: "AboutId",
                table: "LeadNotes",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // The owner of the tables is held to their policies too, until these are made anew after the migrations.
            migrationBuilder.Sql("""ALTER TABLE "Leads" NO FORCE ROW LEVEL SECURITY; ALTER TABLE "LeadNotes" NO FORCE ROW LEVEL SECURITY;""");
            migrationBuilder.Sql("""UPDATE "Leads" SET "AskedToConfirmAt" = "CreatedAt"; UPDATE "LeadNotes" SET "AboutId" = "LeadId";""");

            migrationBuilder.CreateIndex(
                name: "IX_LeadNotes_WorkspaceId_AboutId",
                table: "LeadNotes",
                columns: new[] { "WorkspaceId", "AboutId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_LeadNotes_WorkspaceId_AboutId",
                table: "LeadNotes");

            migrationBuilder.DropColumn(
                name: "AskedToConfirmAt",
                table: "Leads");

            migrationBuilder.DropColumn(
                name: "AboutId",
                table: "LeadNotes");
        }
    }
}
