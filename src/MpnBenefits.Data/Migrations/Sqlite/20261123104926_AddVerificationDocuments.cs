using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MpnBenefits.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddVerificationDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "VerificationDocuments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SentBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerificationDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VerificationDocuments_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "VerificationContents",
                columns: table => new
                {
                    Document = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", maxLength: 8388608, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VerificationContents", x => x.Document);
                    table.ForeignKey(
                        name: "FK_VerificationContents_VerificationDocuments_Document",
                        column: x => x.Document,
                        principalTable: "VerificationDocuments",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_VerificationDocuments_Company",
                table: "VerificationDocuments",
                column: "Company");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "VerificationContents");

            migrationBuilder.DropTable(
                name: "VerificationDocuments");
        }
    }
}
