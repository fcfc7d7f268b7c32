using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MpnBenefits.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddChecksAndLetters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Verification_State",
                table: "Companies",
                newName: "Business_State");

            migrationBuilder.RenameColumn(
                name: "Verification_Since",
                table: "Companies",
                newName: "Business_Since");

            migrationBuilder.RenameColumn(
                name: "Verification_RejectedBecause",
                table: "Companies",
                newName: "Business_RejectedBecause");

            migrationBuilder.RenameColumn(
                name: "Verification_Holds",
                table: "Companies",
                newName: "Business_Holds");

            migrationBuilder.AddColumn<string>(
                name: "Check",
                table: "VerificationDocuments",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "Business");

            migrationBuilder.AddColumn<bool>(
                name: "Employment_Holds",
                table: "Companies",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Employment_RejectedBecause",
                table: "Companies",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Employment_Since",
                table: "Companies",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "Employment_State",
                table: "Companies",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "Authorized");

            migrationBuilder.AddColumn<bool>(
                name: "EmailOwnership_Holds",
                table: "Companies",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "EmailOwnership_RejectedBecause",
                table: "Companies",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EmailOwnership_Since",
                table: "Companies",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "EmailOwnership_State",
                table: "Companies",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: false,
                defaultValue: "Authorized");

            // Whoever was verified before there were three checks has passed them all on that day.
            migrationBuilder.Sql("EXEC(N'UPDATE [Companies] SET [Employment_Since] = [Business_Since], [EmailOwnership_Since] = [Business_Since]')");

            migrationBuilder.CreateTable(
                name: "DemoLetters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    To = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DemoLetters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EmailProofs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    SecretDigest = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmailProofs", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_EmailProofs_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Letters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Company = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    To = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Body = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: false),
                    SealedLink = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    WrittenAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Tries = table.Column<int>(type: "int", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    ParkedAt = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Fault = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Letters", x => x.Id)
                        .Annotation("SqlServer:Clustered", false);
                    table.ForeignKey(
                        name: "FK_Letters_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_DemoLetters_At",
                table: "DemoLetters",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_EmailProofs_Company_Id",
                table: "EmailProofs",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_EmailProofs_SecretDigest",
                table: "EmailProofs",
                column: "SecretDigest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "OneOpenEmailProof",
                table: "EmailProofs",
                column: "Company",
                unique: true,
                filter: "[EndedOn] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Letters_Company_Id",
                table: "Letters",
                columns: new[] { "Company", "Id" },
                unique: true)
                .Annotation("SqlServer:Clustered", true);

            migrationBuilder.CreateIndex(
                name: "IX_Letters_Key",
                table: "Letters",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Letters_NextTryAt",
                table: "Letters",
                column: "NextTryAt",
                filter: "[NextTryAt] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DemoLetters");

            migrationBuilder.DropTable(
                name: "EmailProofs");

            migrationBuilder.DropTable(
                name: "Letters");

            migrationBuilder.DropColumn(
                name: "Check",
                table: "VerificationDocuments");

            migrationBuilder.DropColumn(
                name: "Employment_Holds",
                table: "Companies");

            migrationBuilder.DropColumn(
                name: "Employment_RejectedBecause",
                table: "Companies");

            migrationBuilder.DropColumn(
                name: "Employment_Since",
                table: "Companies");

            migrationBuilder.DropColumn(
                name: "Employment_State",
                table: "Companies");

            migrationBuilder.DropColumn(
                name: "EmailOwnership_Holds",
                table: "Companies");

            migrationBuilder.DropColumn(
                name: "EmailOwnership_RejectedBecause",
                table: "Companies");

            migrationBuilder.DropColumn(
                name: "EmailOwnership_Since",
                table: "Companies");

            migrationBuilder.DropColumn(
                name: "EmailOwnership_State",
                table: "Companies");

            migrationBuilder.RenameColumn(
                name: "Business_State",
                table: "Companies",
                newName: "Verification_State");

            migrationBuilder.RenameColumn(
                name: "Business_Since",
                table: "Companies",
                newName: "Verification_Since");

            migrationBuilder.RenameColumn(
                name: "Business_RejectedBecause",
                table: "Companies",
                newName: "Verification_RejectedBecause");

            migrationBuilder.RenameColumn(
                name: "Business_Holds",
                table: "Companies",
                newName: "Verification_Holds");
        }
    }
}
