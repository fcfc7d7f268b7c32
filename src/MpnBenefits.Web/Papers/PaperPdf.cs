using SkiaSharp;

namespace MpnBenefits.Web.Papers;

/// <summary>Draws a paper on A4: real text in an embedded font, so that it can be searched, copied and read aloud.</summary>
public static class PaperPdf
{
    private const float Width = 595, Height = 842, Left = 56, Right = 539, Top = 64, Bottom = 786, Middle = 310;

    private static readonly SKTypeface Regular = Face("OpenSans-Regular.ttf");
    private static readonly SKTypeface Bold = Face("OpenSans-Bold.ttf");

    public static byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        var about = new SKDocumentPdfMetadata { Title = $"{paper.Title} {paper.Number}".Trim() };
        using (var document = SKDocument.CreatePdf(stream, about))
        {
            var sheet = new Sheet(document, paper.Page);
            Head(sheet, paper);
            Body(sheet, paper);
            sheet.End();
            document.Close();
        }

        return stream.ToArray();
    }

    private static void Head(Sheet sheet, Paper paper)
    {
        sheet.Line(paper.Title, Left, 22, Bold);
        if (paper.Number is { } number)
        {
            sheet.AtRight(number, Right, 14, Bold);
        }

        sheet.Down(24);
        if (paper.Remark is { } remark)
        {
            sheet.Paragraph(remark, Left, Right - Left, 9.5f, Bold);
        }

        sheet.Down(14);
        sheet.Beside([.. paper.Sides.Select((side, index) => ((Action<float>)(x => Side(sheet, side, x)), index == 0 ? Left : Middle))]);
        sheet.Down(10);
        sheet.Rule();
        foreach (var fact in paper.Facts)
        {
            sheet.Pair(fact.Label, fact.Value, Left, 190);
        }
    }

    private static void Side(Sheet sheet, PaperSide side, float x)
    {
        sheet.Paragraph(side.Heading, x, 220, 8.5f, Regular, muted: true);
        for (var line = 0; line < side.Lines.Count; line++)
        {
            sheet.Paragraph(side.Lines[line], x, 220, 10, line == 0 ? Bold : Regular);
        }
    }

    private static void Body(Sheet sheet, Paper paper)
    {
        sheet.Down(18);
        sheet.Line(paper.Columns.What, Left, 8.5f, Regular, muted: true);
        sheet.AtRight(paper.Columns.Amount, Right, 8.5f, Regular, muted: true);
        sheet.Down(14);
        sheet.Rule();
        foreach (var line in paper.Lines)
        {
            sheet.AtRight(line.Amount, Right, 10, Regular);
            sheet.Paragraph(line.Text, Left, 360, 10, Bold, ahead: true);
            foreach (var detail in line.Details)
            {
                sheet.Paragraph(detail, Left, 360, 9, Regular, muted: true);
            }

            sheet.Down(6);
        }

        sheet.Rule();
        foreach (var sum in paper.Sums)
        {
            var face = sum == paper.Sums[^1] ? Bold : Regular;
            sheet.Line(sum.Label, Middle, 10, face);
            sheet.AtRight(sum.Value, Right, 10, face);
            sheet.Down(16);
        }

        sheet.Down(16);
        foreach (var note in paper.Notes)
        {
            sheet.Paragraph(note, Left, Right - Left, 9.5f, Regular);
            sheet.Down(4);
        }
    }

    private static SKTypeface Face(string name)
    {
        using var stream = typeof(PaperPdf).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly carries no {name}.");
        return SKTypeface.FromStream(stream) ?? throw new InvalidOperationException($"{name} is no font.");
    }

    /// <summary>The page that is being written, and how far down.</summary>
    private sealed class Sheet(SKDocument document, string pageWord)
    {
        private static readonly SKColor Ink = new(0x1b, 0x24, 0x30);
        private static readonly SKColor Muted = new(0x55, 0x60, 0x6e);

        private SKCanvas canvas = document.BeginPage(Width, Height);
        private float y = Top;
        private int page = 1;

        public void Line(string text, float x, float size, SKTypeface face, bool muted = false) => Draw(text, x, size, face, SKTextAlign.Left, muted);

        public void AtRight(string text, float x, float size, SKTypeface face, bool muted = false) => Draw(text, x, size, face, SKTextAlign.Right, muted);

        /// <summary>Text in as many lines as it takes; <paramref name="ahead"/> when something already stands on the first.</summary>
        public void Paragraph(string text, float x, float width, float size, SKTypeface face, bool muted = false, bool ahead = false)
        {
            using var font = new SKFont(face, size);
            foreach (var line in TextLines.Of(text, width, piece => font.MeasureText(piece)))
            {
                if (!ahead && y > Bottom)
                {
                    Next();
                }

                Draw(line, x, size, face, SKTextAlign.Left, muted);
                Down((size * 1.35f) + 1);
            }
        }

        public void Pair(string label, string value, float x, float indent)
        {
            Line(label, x, 9.5f, Regular, muted: true);
            Paragraph(value, x + indent, Right - x - indent, 9.5f, Regular);
        }

        /// <summary>Several columns from the same height; the longest says where it goes on.</summary>
        public void Beside(IReadOnlyList<(Action<float> Draw, float X)> columns)
        {
            var (start, lowest) = (y, y);
            foreach (var (draw, x) in columns)
            {
                y = start;
                draw(x);
                lowest = Math.Max(lowest, y);
            }

            y = lowest;
        }

        public void Rule()
        {
            using var paint = new SKPaint { Color = Ink, StrokeWidth = 0.8f, IsAntialias = true };
            canvas.DrawLine(Left, y - 8, Right, y - 8, paint);
            Down(10);
        }

        public void Down(float points) => y += points;

        public void End()
        {
            y = Height - 32;
            Draw(string.Format(System.Globalization.CultureInfo.InvariantCulture, pageWord, page), Right, 8.5f, Regular, SKTextAlign.Right, muted: true);
            document.EndPage();
        }

        private void Next()
        {
            End();
            canvas = document.BeginPage(Width, Height);
            (y, page) = (Top, page + 1);
        }

        private void Draw(string text, float x, float size, SKTypeface face, SKTextAlign align, bool muted)
        {
            using var font = new SKFont(face, size) { Subpixel = true };
            using var paint = new SKPaint { Color = muted ? Muted : Ink, IsAntialias = true };
            canvas.DrawText(text, x, y, align, font, paint);
        }
    }
}
