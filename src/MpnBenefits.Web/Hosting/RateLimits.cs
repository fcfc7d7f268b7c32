using System.Globalization;

namespace MpnBenefits.Web.Hosting;

/// <summary>A bucket of tokens: how many at once, and how many come back each second.</summary>
public sealed record RateLimit(int PerSecond, int Burst);

/// <summary>How often one may ask, by what is asked. The defaults are far above what people do.</summary>
public sealed record RateLimits(RateLimit SignIn, RateLimit LookUp, RateLimit WhatIf, RateLimit Writes)
{
    public static RateLimits Read(IConfiguration configuration, List<string> problems) => new(
        SignIn: Read(configuration, nameof(SignIn), new(10, 200), problems),
        LookUp: Read(configuration, nameof(LookUp), new(20, 200), problems),
        WhatIf: Read(configuration, nameof(WhatIf), new(100, 1000), problems),
        Writes: Read(configuration, nameof(Writes), new(20, 200), problems));

    private static RateLimit Read(IConfiguration configuration, string what, RateLimit otherwise, List<string> problems) => new(
        Whole(configuration, $"Portal:Limits:{what}:PerSecond", otherwise.PerSecond, problems),
        Whole(configuration, $"Portal:Limits:{what}:Burst", otherwise.Burst, problems));

    private static int Whole(IConfiguration configuration, string name, int otherwise, List<string> problems)
    {
        var text = configuration[name];
        if (string.IsNullOrWhiteSpace(text))
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        problems.Add($"{name} is \"{text}\": it is a whole number from 1.");
        return otherwise;
    }
}
