using Microsoft.Data.Sqlite;

namespace MpnBenefits.EndToEnd.Tests;

/// <summary>What the database says happened, read beside the site and never written.</summary>
internal static class Ledger
{
    public static long Approved(Site site) => Count(site, "SELECT COUNT(*) FROM DemoCharges WHERE State = 'Approved'");

    public static long Renewed(Site site) => Count(site, "SELECT COUNT(*) FROM Renewals WHERE RenewedOn IS NOT NULL");

    public static long Orders(Site site) => Count(site, "SELECT COUNT(*) FROM Orders");

    /// <summary>One charge, one order, one renewal.</summary>
    public static void PaidOnce(Site site) =>
        Assert.Equal((1L, 1L, 1L), (Approved(site), Orders(site), Renewed(site)));

    private static long Count(Site site, string question)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = site.Database,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the three questions above
        command.CommandText = question;
#pragma warning restore CA2100
        return (long)command.ExecuteScalar()!;
    }
}
