namespace MpnBenefits.Web.Papers;

/// <summary>Breaks a text between words so that each line fits a width; a word that is too long by itself is broken within.</summary>
public static class TextLines
{
    public static IEnumerable<string> Of(string text, float width, Func<string, float> measure)
    {
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width, measure)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && measure(longer) > width)
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        yield return line;
    }

    private static IEnumerable<string> Pieces(string word, float width, Func<string, float> measure)
    {
        while (measure(word) > width)
        {
            var fits = Math.Max(1, Enumerable.Range(1, word.Length).TakeWhile(length => measure(word[..length]) <= width).LastOrDefault());
            yield return word[..fits];
            word = word[fits..];
        }

        if (word.Length > 0)
        {
            yield return word;
        }
    }
}
