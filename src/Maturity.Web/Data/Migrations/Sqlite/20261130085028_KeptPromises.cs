using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maturity.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeptPromises : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AskedToConfirmAt",
                table: "Leads",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "AboutId",
                table: "LeadNotes",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

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
