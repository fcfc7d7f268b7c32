using Microsoft.EntityFrameworkCore;
using MpnBenefits.Data.Committing;

namespace MpnBenefits.Data;

/// <summary>The embedded default: one file, write-ahead log.</summary>
public sealed class SqliteBenefitsDb(DbContextOptions<SqliteBenefitsDb> options, CommitTools tools) : BenefitsDb(options, tools);

public sealed class SqlServerBenefitsDb(DbContextOptions<SqlServerBenefitsDb> options, CommitTools tools) : BenefitsDb(options, tools);
