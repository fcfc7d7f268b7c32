using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MpnBenefits.Data.Migrations.SqlServer
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    FirstBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    FirstOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FirstNote = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    SecondBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SecondOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SecondNote = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Ended = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RefusedBecause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdminRecoveries", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Person = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Why = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Ended = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoleRequests", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_RoleRequests_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_AdminRecoveries_Company_Id",
                table: "AdminRecoveries",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "OneOpenRecovery",
                table: "AdminRecoveries",
                column: "Company",
                unique: true,
                filter: "[Ended] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RoleRequests_Company_Id",
                table: "RoleRequests",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

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
