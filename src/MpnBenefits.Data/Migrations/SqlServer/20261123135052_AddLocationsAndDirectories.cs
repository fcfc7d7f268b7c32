using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MpnBenefits.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddLocationsAndDirectories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ProvedBy",
                table: "CompanyTenants",
                type: "nvarchar(253)",
                maxLength: 253,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Since",
                table: "CompanyTenants",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AddressLine1",
                table: "CompanyLocations",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "AddressLine2",
                table: "CompanyLocations",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Country",
                table: "CompanyLocations",
                type: "nvarchar(2)",
                maxLength: 2,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "IsLegalEntity",
                table: "CompanyLocations",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "CompanyLocations",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PostalCode",
                table: "CompanyLocations",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RemovedOn",
                table: "CompanyLocations",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DemoTxtRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Domain = table.Column<string>(type: "nvarchar(253)", maxLength: 253, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DemoTxtRecords", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LocationRemovals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Location = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Because = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Ended = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    RefusedBecause = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LocationRemovals", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_LocationRemovals_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TenantProofs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Domain = table.Column<string>(type: "nvarchar(253)", maxLength: 253, nullable: false),
                    Tenant = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Ended = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenantProofs", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_TenantProofs_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_CompanyLocations_Company_NameKey",
                table: "CompanyLocations",
                columns: new[] { "Company", "NameKey" },
                unique: true,
                filter: "[NameKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_DemoTxtRecords_Domain",
                table: "DemoTxtRecords",
                column: "Domain");

            migrationBuilder.CreateIndex(
                name: "IX_LocationRemovals_Company_Id",
                table: "LocationRemovals",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "OneOpenRemoval",
                table: "LocationRemovals",
                column: "Location",
                unique: true,
                filter: "[EndedOn] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TenantProofs_Company_Id",
                table: "TenantProofs",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "OneOpenProof",
                table: "TenantProofs",
                columns: new[] { "Company", "Domain" },
                unique: true,
                filter: "[EndedOn] IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DemoTxtRecords");

            migrationBuilder.DropTable(
                name: "LocationRemovals");

            migrationBuilder.DropTable(
                name: "TenantProofs");

            migrationBuilder.DropIndex(
                name: "IX_CompanyLocations_Company_NameKey",
                table: "CompanyLocations");

            migrationBuilder.DropColumn(
                name: "ProvedBy",
                table: "CompanyTenants");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "CompanyTenants");

            migrationBuilder.DropColumn(
                name: "AddressLine1",
                table: "CompanyLocations");

            migrationBuilder.DropColumn(
                name: "AddressLine2",
                table: "CompanyLocations");

            migrationBuilder.DropColumn(
                name: "Country",
                table: "CompanyLocations");

            migrationBuilder.DropColumn(
                name: "IsLegalEntity",
                table: "CompanyLocations");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "CompanyLocations");

            migrationBuilder.DropColumn(
                name: "PostalCode",
                table: "CompanyLocations");

            migrationBuilder.DropColumn(
                name: "RemovedOn",
                table: "CompanyLocations");
        }
    }
}
