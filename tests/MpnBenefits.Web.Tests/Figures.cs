namespace MpnBenefits.Web.Tests;

/// <summary>How much of something a test does: little on every run, much with <c>tests/run.sh --long</c>.</summary>
internal static class Figures
{
    public static bool Long { get; } = Environment.GetEnvironmentVariable("MPN_LONG") == "1";

    public static int Of(int usual, int large) => Long ? large : usual;
}
