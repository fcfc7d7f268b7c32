using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MpnBenefits.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddRoleRequestsAndRecoveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AdminRecoveries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    FirstBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    FirstOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FirstNote = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    SecondBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    SecondOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SecondNote = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Ended = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RefusedBecause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdminRecoveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdminRecoveries_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "RoleRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Ended = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RoleRequests_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "OneOpenRecovery",
                table: "AdminRecoveries",
                column: "Company",
                unique: true,
                filter: "[Ended] IS NULL");

            migrationBuilder.CreateIndex(
                name: "OneOpenRoleRequest",
                table: "RoleRequests",
                columns: new[] { "Company", "Person", "Role" },
                unique: true,
                filter: "[Ended] IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdminRecoveries");

            migrationBuilder.DropTable(
                name: "RoleRequests");
        }
    }
}
