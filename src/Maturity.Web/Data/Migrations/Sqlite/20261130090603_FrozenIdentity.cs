using Maturity.Web.Features.Benchmarks;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Maturity.Web.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FrozenIdentity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LegalIdentifier",
                table: "AcceptedScores",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MailDomain",
                table: "AcceptedScores",
                type: "TEXT",
                maxLength: 253,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ParentGroupKey",
                table: "AcceptedScores",
                type: "TEXT",
                maxLength: 400,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AcceptedScores_LegalIdentifier",
                table: "AcceptedScores",
                column: "LegalIdentifier");

            migrationBuilder.CreateIndex(
                name: "IX_AcceptedScores_MailDomain",
                table: "AcceptedScores",
                column: "MailDomain");

            migrationBuilder.CreateIndex(
                name: "IX_AcceptedScores_ParentGroupKey",
                table: "AcceptedScores",
                column: "ParentGroupKey");

            migrationBuilder.FillIdentities();
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AcceptedScores_LegalIdentifier",
                table: "AcceptedScores");

            migrationBuilder.DropIndex(
                name: "IX_AcceptedScores_MailDomain",
                table: "AcceptedScores");

            migrationBuilder.DropIndex(
                name: "IX_AcceptedScores_ParentGroupKey",
                table: "AcceptedScores");

            migrationBuilder.DropColumn(
                name: "LegalIdentifier",
                table: "AcceptedScores");

            migrationBuilder.DropColumn(
                name: "MailDomain",
                table: "AcceptedScores");

            migrationBuilder.DropColumn(
                name: "ParentGroupKey",
                table: "AcceptedScores");
        }
    }
}
