using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MpnBenefits.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Attempts",
                columns: table => new
                {
                    Actor = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attempts", x => new { x.Actor, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Chain = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ActorKind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    OnBehalfOf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Facts = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    PersonalDigest = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    PreviousHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => new { x.Chain, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "AuditHeads",
                columns: table => new
                {
                    Chain = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHeads", x => x.Chain);
                });

            migrationBuilder.CreateTable(
                name: "AuditPersonals",
                columns: table => new
                {
                    Chain = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Facts = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditPersonals", x => new { x.Chain, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "CatalogueVersions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Additions = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CatalogueVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ClockShifts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClockShifts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Companies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MpnId = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    TimeZone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Profile_AddressLine1 = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Profile_AddressLine2 = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Profile_City = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Profile_ContactEmail = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Profile_ContactFirstName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Profile_ContactLastName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Profile_Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    Profile_LegalName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Profile_Phone = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Profile_PostalCode = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Profile_VatId = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Verification_Holds = table.Column<bool>(type: "INTEGER", nullable: false),
                    Verification_RejectedBecause = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Verification_Since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Verification_State = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Companies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Counters",
                columns: table => new
                {
                    Name = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Counters", x => x.Name);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FriendlyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Xml = table.Column<string>(type: "TEXT", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DemoCharges",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Payee = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    ReturnPath = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: true),
                    Amount_Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Amount_Minor = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DemoCharges", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Origin = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    What = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    Staff = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    DemoSlug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    DirectoryTenant = table.Column<Guid>(type: "TEXT", nullable: true),
                    DirectoryObject = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Prices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Offer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Country = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    Amount_Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Amount_Minor = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Prices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RequirementExtensions",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AnniversaryFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnniversaryTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExtendsToYear = table.Column<int>(type: "INTEGER", nullable: false),
                    WaivesSkills = table.Column<bool>(type: "INTEGER", nullable: false),
                    WaivesPerformance = table.Column<bool>(type: "INTEGER", nullable: false),
                    FeeDue = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequirementExtensions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SearchWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SearchWords", x => new { x.Company, x.Kind, x.Subject, x.Word });
                });

            migrationBuilder.CreateTable(
                name: "AdminRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    Deed = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Membership = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedOf = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RemindedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SeenOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Ended = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AdminRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AdminRequests_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CompanyDomains",
                columns: table => new
                {
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompanyDomains", x => new { x.Company, x.Name });
                    table.ForeignKey(
                        name: "FK_CompanyDomains_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "CompanyLocations",
                columns: table => new
                {
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    MpnId = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    City = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CompanyLocations", x => new { x.Company, x.MpnId });
                    table.ForeignKey(
                        name: "FK_CompanyLocations_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Memberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    Offer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    PurchasedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    YearsHeld = table.Column<int>(type: "INTEGER", nullable: false),
                    Anniversary = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Memberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Memberships_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ProfileReviews",
                columns: table => new
                {
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProfileReviews", x => new { x.Company, x.On });
                    table.ForeignKey(
                        name: "FK_ProfileReviews_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "MonthlyFigures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    Batch = table.Column<Guid>(type: "TEXT", nullable: false),
                    Competency = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Metric = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Hundredths = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthlyFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MonthlyFigures_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MonthlyFigures_EvidenceBatches_Batch",
                        column: x => x.Batch,
                        principalTable: "EvidenceBatches",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ScorePoints",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    Batch = table.Column<Guid>(type: "TEXT", nullable: false),
                    Competency = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Option = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Component = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Tenths = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScorePoints", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScorePoints_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_ScorePoints_EvidenceBatches_Batch",
                        column: x => x.Batch,
                        principalTable: "EvidenceBatches",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "SkillRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    Batch = table.Column<Guid>(type: "TEXT", nullable: false),
                    Competency = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Holder = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AcceptedUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SkillRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SkillRecords_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SkillRecords_EvidenceBatches_Batch",
                        column: x => x.Batch,
                        principalTable: "EvidenceBatches",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Members",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    Person = table.Column<Guid>(type: "TEXT", nullable: false),
                    Roles = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Members", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Members_Companies_Company",
                        column: x => x.Company,
                        principalTable: "Companies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Members_People_Person",
                        column: x => x.Person,
                        principalTable: "People",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ExcludedCompetencies",
                columns: table => new
                {
                    Extension = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Competency = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExcludedCompetencies", x => new { x.Extension, x.Competency });
                    table.ForeignKey(
                        name: "FK_ExcludedCompetencies_RequirementExtensions_Extension",
                        column: x => x.Extension,
                        principalTable: "RequirementExtensions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ExtensionExceptions",
                columns: table => new
                {
                    Extension = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Competency = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AnniversaryFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnniversaryTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Component = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    PointsGranted = table.Column<int>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExtensionExceptions", x => new { x.Extension, x.Competency, x.AnniversaryFrom });
                    table.ForeignKey(
                        name: "FK_ExtensionExceptions_RequirementExtensions_Extension",
                        column: x => x.Extension,
                        principalTable: "RequirementExtensions",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "HeldCompetencies",
                columns: table => new
                {
                    Membership = table.Column<Guid>(type: "TEXT", nullable: false),
                    Competency = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HeldCompetencies", x => new { x.Membership, x.Competency });
                    table.ForeignKey(
                        name: "FK_HeldCompetencies_Memberships_Membership",
                        column: x => x.Membership,
                        principalTable: "Memberships",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Renewals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    Membership = table.Column<Guid>(type: "TEXT", nullable: false),
                    Anniversary = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    LastTouchedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    RenewedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Renewals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Renewals_Memberships_Membership",
                        column: x => x.Membership,
                        principalTable: "Memberships",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "DroppedCompetencies",
                columns: table => new
                {
                    Renewal = table.Column<Guid>(type: "TEXT", nullable: false),
                    Competency = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DroppedCompetencies", x => new { x.Renewal, x.Competency });
                    table.ForeignKey(
                        name: "FK_DroppedCompetencies_Renewals_Renewal",
                        column: x => x.Renewal,
                        principalTable: "Renewals",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Company = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Renewal = table.Column<Guid>(type: "TEXT", nullable: false),
                    Membership = table.Column<Guid>(type: "TEXT", nullable: false),
                    Offer = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Demonstration = table.Column<bool>(type: "INTEGER", nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", precision: 6, nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PaymentReference = table.Column<string>(type: "TEXT", maxLength: 140, nullable: true),
                    Ended = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Amount_Currency = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Amount_Minor = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Orders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Orders_Renewals_Renewal",
                        column: x => x.Renewal,
                        principalTable: "Renewals",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_AdminRequests_Company",
                table: "AdminRequests",
                column: "Company");

            migrationBuilder.CreateIndex(
                name: "OneOpenRequest",
                table: "AdminRequests",
                columns: new[] { "AskedOf", "Deed", "Membership" },
                unique: true,
                filter: "[Ended] IS NULL");

            migrationBuilder.CreateIndex(
                name: "OneUnansweredAttempt",
                table: "Attempts",
                column: "Actor",
                unique: true,
                filter: "[Answer] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ActorId_What_At",
                table: "AuditEntries",
                columns: new[] { "ActorId", "What", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Companies_MpnId",
                table: "Companies",
                column: "MpnId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CompanyLocations_MpnId",
                table: "CompanyLocations",
                column: "MpnId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DemoCharges_OrderNumber",
                table: "DemoCharges",
                column: "OrderNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Members_Company",
                table: "Members",
                column: "Company");

            migrationBuilder.CreateIndex(
                name: "IX_Members_Person_Company",
                table: "Members",
                columns: new[] { "Person", "Company" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Anniversary",
                table: "Memberships",
                column: "Anniversary");

            migrationBuilder.CreateIndex(
                name: "IX_Memberships_Company",
                table: "Memberships",
                column: "Company");

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyFigures_Batch",
                table: "MonthlyFigures",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyFigures_Company_Competency_Metric_Month",
                table: "MonthlyFigures",
                columns: new[] { "Company", "Competency", "Metric", "Month" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Orders_Number",
                table: "Orders",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "OneOrderPerRenewal",
                table: "Orders",
                column: "Renewal",
                unique: true,
                filter: "[Ended] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_DemoSlug",
                table: "People",
                column: "DemoSlug",
                unique: true,
                filter: "[DemoSlug] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_DirectoryTenant_DirectoryObject",
                table: "People",
                columns: new[] { "DirectoryTenant", "DirectoryObject" },
                unique: true,
                filter: "[DirectoryObject] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_Email",
                table: "People",
                column: "Email");

            migrationBuilder.CreateIndex(
                name: "IX_Prices_Offer_Country_From",
                table: "Prices",
                columns: new[] { "Offer", "Country", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Renewals_Membership_Anniversary",
                table: "Renewals",
                columns: new[] { "Membership", "Anniversary" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScorePoints_Batch",
                table: "ScorePoints",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_ScorePoints_Company_Competency_Option_Component_AsOf",
                table: "ScorePoints",
                columns: new[] { "Company", "Competency", "Option", "Component", "AsOf" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SearchWords_Word_Subject",
                table: "SearchWords",
                columns: new[] { "Word", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_SkillRecords_Batch",
                table: "SkillRecords",
                column: "Batch");

            migrationBuilder.CreateIndex(
                name: "IX_SkillRecords_Company",
                table: "SkillRecords",
                column: "Company");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AdminRequests");

            migrationBuilder.DropTable(
                name: "Attempts");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AuditHeads");

            migrationBuilder.DropTable(
                name: "AuditPersonals");

            migrationBuilder.DropTable(
                name: "CatalogueVersions");

            migrationBuilder.DropTable(
                name: "ClockShifts");

            migrationBuilder.DropTable(
                name: "CompanyDomains");

            migrationBuilder.DropTable(
                name: "CompanyLocations");

            migrationBuilder.DropTable(
                name: "Counters");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DemoCharges");

            migrationBuilder.DropTable(
                name: "DroppedCompetencies");

            migrationBuilder.DropTable(
                name: "ExcludedCompetencies");

            migrationBuilder.DropTable(
                name: "ExtensionExceptions");

            migrationBuilder.DropTable(
                name: "HeldCompetencies");

            migrationBuilder.DropTable(
                name: "Members");

            migrationBuilder.DropTable(
                name: "MonthlyFigures");

            migrationBuilder.DropTable(
                name: "Orders");

            migrationBuilder.DropTable(
                name: "Prices");

            migrationBuilder.DropTable(
                name: "ProfileReviews");

            migrationBuilder.DropTable(
                name: "ScorePoints");

            migrationBuilder.DropTable(
                name: "SearchWords");

            migrationBuilder.DropTable(
                name: "SkillRecords");

            migrationBuilder.DropTable(
                name: "RequirementExtensions");

            migrationBuilder.DropTable(
                name: "People");

            migrationBuilder.DropTable(
                name: "Renewals");

            migrationBuilder.DropTable(
                name: "EvidenceBatches");

            migrationBuilder.DropTable(
                name: "Memberships");

            migrationBuilder.DropTable(
                name: "Companies");
        }
    }
}
