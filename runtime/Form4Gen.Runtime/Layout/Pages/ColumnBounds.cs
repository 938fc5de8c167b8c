using System;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>Where the columns of a table end: between their headers, where the fewest values stand, nearest to where a header begins.</summary>
internal static class ColumnBounds
{
    /// <summary>Places per character.</summary>
    private const int Scale = 2;

    private const int MostPlaces = 1024;
    private const float Padding = 0.5f, FarthestRight = 3f;

    /// <summary>The right bounds of all leaf columns but the last, ascending.</summary>
    public static float[] Of(PlacedText page, PlannedTable table, TableHeader header, int firstLine, int endLine)
    {
        Span<int> cover = stackalloc int[MostPlaces + 2];
        cover.Clear();
        for (int l = firstLine; l < endLine; l++)
        {
            for (int w = page.Lines[l].First; w < page.Lines[l].End; w++)
            {
                cover[Place(page.Words[w].Left)]++;
                cover[Place(page.Words[w].Right)]--;
            }
        }

        for (int i = 1; i < cover.Length; i++) cover[i] += cover[i - 1];
        float[] bounds = new float[table.LeafCount - 1];
        for (int t = 0; t < table.Tops.Length; t++)
        {
            TopColumn top = table.Tops[t];
            if (t > 0)
            {
                float left = header.TopLefts[t], before = header.TopLefts[t - 1];
                bounds[top.FirstLeaf - 1] = Best(cover, Math.Max((left + before) / 2, left - 8), left + FarthestRight, left - Padding);
            }

            for (int i = top.FirstLeaf; i + 1 < top.FirstLeaf + top.LeafCount; i++)
            {
                float from = (header.Lefts[i] + header.Rights[i]) / 2, to = (header.Lefts[i + 1] + header.Rights[i + 1]) / 2;
                bounds[i] = Best(cover, Math.Min(from, to), Math.Max(from, to), (header.Rights[i] + header.Lefts[i + 1]) / 2);
            }
        }

        for (int i = 1; i < bounds.Length; i++) bounds[i] = Math.Max(bounds[i], bounds[i - 1]);
        return bounds;
    }

    /// <summary>The place with the fewest words, nearest to where the border is expected.</summary>
    private static float Best(ReadOnlySpan<int> cover, float from, float to, float expected)
    {
        int best = Place(expected);
        for (int i = Place(from); i <= Place(to); i++)
        {
            if (cover[i] > cover[best]) continue;
            if (cover[i] < cover[best] || Math.Abs(i - (expected * Scale)) < Math.Abs(best - (expected * Scale))) best = i;
        }

        return (float)best / Scale;
    }

    private static int Place(float x) => Math.Clamp((int)(x * Scale), 0, MostPlaces);
}
