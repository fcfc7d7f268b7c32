using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MpnBenefits.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddDeliveries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ScorePoints_Company_Competency_Option_Component_AsOf",
                table: "ScorePoints");

            migrationBuilder.DropIndex(
                name: "IX_MonthlyFigures_Company_Competency_Metric_Month",
                table: "MonthlyFigures");

            migrationBuilder.AddColumn<DateOnly>(
                name: "LinkedOn",
                table: "TrainerRecords",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Mcid",
                table: "TrainerRecords",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LinkedOn",
                table: "SkillRecords",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Mcid",
                table: "SkillRecords",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ChangedLines",
                table: "EvidenceBatches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "CheckedAgainst",
                table: "EvidenceBatches",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "CheckedAt",
                table: "EvidenceBatches",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Digest",
                table: "EvidenceBatches",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DiscardedAt",
                table: "EvidenceBatches",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EffectiveAt",
                table: "EvidenceBatches",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Follows",
                table: "EvidenceBatches",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "InWorkUntil",
                table: "EvidenceBatches",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "EvidenceBatches",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "KnownLines",
                table: "EvidenceBatches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Lines",
                table: "EvidenceBatches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "LinesRead",
                table: "EvidenceBatches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "NewLines",
                table: "EvidenceBatches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "Number",
                table: "EvidenceBatches",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<Guid>(
                name: "ReceivedBy",
                table: "EvidenceBatches",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RefusedLines",
                table: "EvidenceBatches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            // Evidence that was there before files were delivered has counted since it came.
            migrationBuilder.Sql(
                """
                EXEC(N'
                UPDATE [EvidenceBatches] SET [EffectiveAt] = [ReceivedAt], [CheckedAt] = [ReceivedAt], [Number] = (
                    SELECT COUNT(*) FROM [EvidenceBatches] AS [earlier]
                    WHERE [earlier].[ReceivedAt] < [EvidenceBatches].[ReceivedAt] OR ([earlier].[ReceivedAt] = [EvidenceBatches].[ReceivedAt] AND [earlier].[Id] <= [EvidenceBatches].[Id]));
                INSERT INTO [Counters] ([Name], [Last]) SELECT ''evidence'', COUNT(*) FROM [EvidenceBatches] HAVING COUNT(*) > 0;
                ')
                """);

            migrationBuilder.CreateTable(
                name: "EvidenceLines",
                columns: table => new
                {
                    Batch = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Partner = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Key = table.Column<long>(type: "bigint", nullable: true),
                    Fate = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Was = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Written = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceLines", x => new { x.Batch, x.Line });
                    table.ForeignKey(
                        name: "FK_EvidenceLines_EvidenceBatches_Batch",
                        column: x => x.Batch,
                        principalTable: "EvidenceBatches",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "EvidencePieces",
                columns: table => new
                {
                    Batch = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidencePieces", x => new { x.Batch, x.Number });
                    table.ForeignKey(
                        name: "FK_EvidencePieces_EvidenceBatches_Batch",
                        column: x => x.Batch,
                        principalTable: "EvidenceBatches",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_TrainerRecords_Mcid",
                table: "TrainerRecords",
                column: "Mcid");

            migrationBuilder.CreateIndex(
                name: "IX_SkillRecords_Mcid",
                table: "SkillRecords",
                column: "Mcid");

            migrationBuilder.CreateIndex(
                name: "IX_ScorePoints_Company_Competency_Option_Component_AsOf_Batch",
                table: "ScorePoints",
                columns: new[] { "Company", "Competency", "Option", "Component", "AsOf", "Batch" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyFigures_Company_Competency_Metric_Month_Batch",
                table: "MonthlyFigures",
                columns: new[] { "Company", "Competency", "Metric", "Month", "Batch" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceBatches_EffectiveAt",
                table: "EvidenceBatches",
                column: "EffectiveAt");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceBatches_Follows",
                table: "EvidenceBatches",
                column: "Follows",
                unique: true,
                filter: "[Follows] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceBatches_Number",
                table: "EvidenceBatches",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EvidenceLines_Batch_Key",
                table: "EvidenceLines",
                columns: new[] { "Batch", "Key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EvidenceLines");

            migrationBuilder.DropTable(
                name: "EvidencePieces");

            migrationBuilder.DropIndex(
                name: "IX_TrainerRecords_Mcid",
                table: "TrainerRecords");

            migrationBuilder.DropIndex(
                name: "IX_SkillRecords_Mcid",
                table: "SkillRecords");

            migrationBuilder.DropIndex(
                name: "IX_ScorePoints_Company_Competency_Option_Component_AsOf_Batch",
                table: "ScorePoints");

            migrationBuilder.DropIndex(
                name: "IX_MonthlyFigures_Company_Competency_Metric_Month_Batch",
                table: "MonthlyFigures");

            migrationBuilder.DropIndex(
                name: "IX_EvidenceBatches_EffectiveAt",
                table: "EvidenceBatches");

            migrationBuilder.DropIndex(
                name: "IX_EvidenceBatches_Follows",
                table: "EvidenceBatches");

            migrationBuilder.DropIndex(
                name: "IX_EvidenceBatches_Number",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "LinkedOn",
                table: "TrainerRecords");

            migrationBuilder.DropColumn(
                name: "Mcid",
                table: "TrainerRecords");

            migrationBuilder.DropColumn(
                name: "LinkedOn",
                table: "SkillRecords");

            migrationBuilder.DropColumn(
                name: "Mcid",
                table: "SkillRecords");

            migrationBuilder.DropColumn(
                name: "ChangedLines",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "CheckedAgainst",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "CheckedAt",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "Digest",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "DiscardedAt",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "EffectiveAt",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "Follows",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "InWorkUntil",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "KnownLines",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "Lines",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "LinesRead",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "NewLines",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "ReceivedBy",
                table: "EvidenceBatches");

            migrationBuilder.DropColumn(
                name: "RefusedLines",
                table: "EvidenceBatches");

            migrationBuilder.CreateIndex(
                name: "IX_ScorePoints_Company_Competency_Option_Component_AsOf",
                table: "ScorePoints",
                columns: new[] { "Company", "Competency", "Option", "Component", "AsOf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyFigures_Company_Competency_Metric_Month",
                table: "MonthlyFigures",
                columns: new[] { "Company", "Competency", "Metric", "Month" },
                unique: true);
        }
    }
}
