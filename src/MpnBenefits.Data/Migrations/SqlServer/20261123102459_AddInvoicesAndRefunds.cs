using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MpnBenefits.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddInvoicesAndRefunds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "From",
                table: "Renewals",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Attention",
                table: "Orders",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PurchaseOrder",
                table: "Orders",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReplacedBy",
                table: "Orders",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TaxRate",
                table: "Orders",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "TaxTreatment",
                table: "Orders",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "OutsideScope");

            migrationBuilder.AddColumn<bool>(
                name: "Refunded",
                table: "Memberships",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Before",
                table: "DroppedCompetencies",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "GivenBack",
                table: "DemoCharges",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "GivenBackKeys",
                table: "DemoCharges",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Profile_Business",
                table: "Companies",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_Duns",
                table: "Companies",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_NotificationEmail",
                table: "Companies",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_RegistrationNumber",
                table: "Companies",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_Size",
                table: "Companies",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "GatewayNotices",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Type = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Charge = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Cleared = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GatewayNotices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "GatewaySessions",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Session = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GatewaySessions", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Invoices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Order = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MpnId = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    PurchaseOrder = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Attention = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Offer = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Renews = table.Column<bool>(type: "bit", nullable: false),
                    TaxTreatment = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    TaxRate = table.Column<int>(type: "int", nullable: false),
                    Demonstration = table.Column<bool>(type: "bit", nullable: false),
                    Method = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PaymentReference = table.Column<string>(type: "nvarchar(140)", maxLength: 140, nullable: false),
                    Buyer_AddressLine1 = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Buyer_AddressLine2 = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Buyer_City = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Buyer_Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Buyer_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Buyer_PostalCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Buyer_RegistrationNumber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Buyer_VatId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Net_Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Net_Minor = table.Column<long>(type: "bigint", nullable: false),
                    Seller_AddressLine1 = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Seller_AddressLine2 = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Seller_City = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Seller_Country = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Seller_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Seller_PostalCode = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Seller_RegistrationNumber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Seller_VatId = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invoices", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_Invoices_Orders_Order",
                        column: x => x.Order,
                        principalTable: "Orders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Payments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Order = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Method = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(140)", maxLength: 140, nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ReturnedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReturnReference = table.Column<string>(type: "nvarchar(140)", maxLength: 140, nullable: true),
                    Owed_Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Owed_Minor = table.Column<long>(type: "bigint", nullable: false),
                    Received_Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Received_Minor = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payments", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_Payments_Orders_Order",
                        column: x => x.Order,
                        principalTable: "Orders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "TaxCertificates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TaxCertificates", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                });

            migrationBuilder.CreateTable(
                name: "CreditNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Invoice = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InvoiceNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Net_Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Net_Minor = table.Column<long>(type: "bigint", nullable: false),
                    Tax_Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Tax_Minor = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditNotes", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_CreditNotes_Invoices_Invoice",
                        column: x => x.Invoice,
                        principalTable: "Invoices",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Refunds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Order = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Ground = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Method = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DeclinedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CreditNote = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SentReference = table.Column<string>(type: "nvarchar(140)", maxLength: 140, nullable: true),
                    TaxOnly = table.Column<bool>(type: "bit", nullable: false),
                    Amount_Currency = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Amount_Minor = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Refunds", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_Refunds_CreditNotes_CreditNote",
                        column: x => x.CreditNote,
                        principalTable: "CreditNotes",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Refunds_Orders_Order",
                        column: x => x.Order,
                        principalTable: "Orders",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_CreditNotes_Company_Id",
                table: "CreditNotes",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_CreditNotes_Invoice",
                table: "CreditNotes",
                column: "Invoice");

            migrationBuilder.CreateIndex(
                name: "IX_CreditNotes_Number",
                table: "CreditNotes",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GatewayNotices_Charge",
                table: "GatewayNotices",
                column: "Charge");

            migrationBuilder.CreateIndex(
                name: "IX_GatewaySessions_Session",
                table: "GatewaySessions",
                column: "Session",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_Company_Id",
                table: "Invoices",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_Number",
                table: "Invoices",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Invoices_Order",
                table: "Invoices",
                column: "Order",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Company_Id",
                table: "Payments",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Number",
                table: "Payments",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Order",
                table: "Payments",
                column: "Order");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_Company_Id",
                table: "Refunds",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_CreditNote",
                table: "Refunds",
                column: "CreditNote");

            migrationBuilder.CreateIndex(
                name: "IX_Refunds_Number",
                table: "Refunds",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "OneRefundPerOrder",
                table: "Refunds",
                columns: new[] { "Order", "TaxOnly" },
                unique: true,
                filter: "[DeclinedOn] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TaxCertificates_Company",
                table: "TaxCertificates",
                column: "Company");

            migrationBuilder.CreateIndex(
                name: "IX_TaxCertificates_Company_Id",
                table: "TaxCertificates",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            // Money that came before payments were rows of their own.
            migrationBuilder.Sql(
                """
                INSERT INTO [Payments] ([Id], [Company], [Order], [Number], [Method], [Day], [Reference], [Verdict], [ReturnedOn], [ReturnReference], [Owed_Currency], [Owed_Minor], [Received_Currency], [Received_Minor])
                SELECT [Id], [Company], [Id], 'PO' + [Number], [Method], [PaidOn], COALESCE([PaymentReference], ''),
                    CASE [Ended] WHEN 'PaidAfterWindow' THEN 'TooLate' WHEN 'PaidInVain' THEN 'InVain' ELSE 'Exact' END,
                    [ReturnedOn], [ReturnReference], [Amount_Currency], CASE WHEN [Ended] IS NULL THEN 0 ELSE [Amount_Minor] END, [Amount_Currency], [Amount_Minor]
                FROM [Orders] WHERE [PaidOn] IS NOT NULL;
                """);

            migrationBuilder.DropColumn(
                name: "ReturnReference",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "ReturnedOn",
                table: "Orders");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "GatewayNotices");

            migrationBuilder.DropTable(
                name: "GatewaySessions");

            migrationBuilder.DropTable(
                name: "Payments");

            migrationBuilder.DropTable(
                name: "Refunds");

            migrationBuilder.DropTable(
                name: "TaxCertificates");

            migrationBuilder.DropTable(
                name: "CreditNotes");

            migrationBuilder.DropTable(
                name: "Invoices");

            migrationBuilder.DropColumn(
                name: "From",
                table: "Renewals");

            migrationBuilder.DropColumn(
                name: "Attention",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "PurchaseOrder",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "ReplacedBy",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "TaxRate",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "TaxTreatment",
                table: "Orders");

            migrationBuilder.DropColumn(
                name: "Refunded",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "Before",
                table: "DroppedCompetencies");

            migrationBuilder.DropColumn(
                name: "GivenBack",
                table: "DemoCharges");

            migrationBuilder.DropColumn(
                name: "GivenBackKeys",
                table: "DemoCharges");

            migrationBuilder.DropColumn(
                name: "Profile_Business",
                table: "Companies");

            migrationBuilder.DropColumn(
                name: "Profile_Duns",
                table: "Companies");

            migrationBuilder.DropColumn(
                name: "Profile_NotificationEmail",
                table: "Companies");

            migrationBuilder.DropColumn(
                name: "Profile_RegistrationNumber",
                table: "Companies");

            migrationBuilder.DropColumn(
                name: "Profile_Size",
                table: "Companies");

            migrationBuilder.AddColumn<string>(
                name: "ReturnReference",
                table: "Orders",
                type: "nvarchar(140)",
                maxLength: 140,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ReturnedOn",
                table: "Orders",
                type: "date",
                nullable: true);
        }
    }
}
