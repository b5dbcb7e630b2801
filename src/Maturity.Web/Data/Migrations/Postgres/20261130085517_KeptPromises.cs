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

            migrationBuilder.Sql(Tenancy.RowSecurity.Lifted("""UPDATE "Leads" SET "AskedToConfirmAt" = "CreatedAt"; UPDATE "LeadNotes" SET "AboutId" = "LeadId";""", "Leads", "LeadNotes"));

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
