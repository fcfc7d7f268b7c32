using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MpnBenefits.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddPurchases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "OneOrderPerRenewal",
                table: "Orders");

            migrationBuilder.AddColumn<string>(
                name: "Into",
                table: "Renewals",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "Renewal",
                table: "Orders",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AlterColumn<Guid>(
                name: "Membership",
                table: "Orders",
                type: "uniqueidentifier",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier");

            migrationBuilder.AddColumn<Guid>(
                name: "Purchase",
                table: "Orders",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndedOn",
                table: "Memberships",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "KeptAt",
                table: "DroppedCompetencies",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Purchases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Offer = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Turn = table.Column<int>(type: "int", nullable: false),
                    LastTouchedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Method = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    TermsVersion = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    TermsAcceptedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TermsAcceptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Replaces = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DiscountPercent = table.Column<int>(type: "int", nullable: false),
                    BoughtOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Purchases", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_Purchases_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Purchases_Memberships_Replaces",
                        column: x => x.Replaces,
                        principalTable: "Memberships",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TrainerRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Batch = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Holder = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TrainerRecords", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_TrainerRecords_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_TrainerRecords_EvidenceBatches_Batch",
                        column: x => x.Batch,
                        principalTable: "EvidenceBatches",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CarriedCompetencies",
                columns: table => new
                {
                    Purchase = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Competency = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Level = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CarriedCompetencies", x => new { x.Purchase, x.Competency });
                    table.ForeignKey(
                        name: "FK_CarriedCompetencies_Purchases_Purchase",
                        column: x => x.Purchase,
                        principalTable: "Purchases",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "OneOrderPerPurchase",
                table: "Orders",
                column: "Purchase",
                unique: true,
                filter: "[Ended] IS NULL AND [Purchase] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "OneOrderPerRenewal",
                table: "Orders",
                column: "Renewal",
                unique: true,
                filter: "[Ended] IS NULL AND [Renewal] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Purchases_Company_Id",
                table: "Purchases",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Purchases_Company_Offer_Turn",
                table: "Purchases",
                columns: new[] { "Company", "Offer", "Turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Purchases_Replaces",
                table: "Purchases",
                column: "Replaces");

            migrationBuilder.CreateIndex(
                name: "IX_TrainerRecords_Batch",
                table: "TrainerRecords",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_TrainerRecords_Company",
                table: "TrainerRecords",
                column: "Company");

            migrationBuilder.CreateIndex(
                name: "IX_TrainerRecords_Company_Id",
                table: "TrainerRecords",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.AddForeignKey(
                name: "FK_Orders_Purchases_Purchase",
                table: "Orders",
                column: "Purchase",
                principalTable: "Purchases",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Orders_Purchases_Purchase",
                table: "Orders");

            migrationBuilder.DropTable(
                name: "CarriedCompetencies");

            migrationBuilder.DropTable(
                name: "TrainerRecords");

            migrationBuilder.DropTable(
                name: "Purchases");

            migrationBuilder.DropIndex(
                name: "OneOrderPerPurchase",
                table: "Orders");

            migrationBuilder.DropIndex(
                name: "OneOrderPerRenewal",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Into",
                table: "Renewals");

            migrationBuilder.DropColumn(
                name: "Purchase",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "EndedOn",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "KeptAt",
                table: "DroppedCompetencies");

            migrationBuilder.AlterColumn<Guid>(
                name: "Renewal",
                table: "Orders",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "Membership",
                table: "Orders",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uniqueidentifier",
                oldNullable: true);

            migrationBuilder.CreateIndex(
                name: "OneOrderPerRenewal",
                table: "Orders",
                column: "Renewal",
                unique: true,
                filter: "[Ended] IS NULL");
        }
    }
}
