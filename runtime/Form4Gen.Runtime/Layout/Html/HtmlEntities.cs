using System;
using System.Collections.Generic;
using System.Globalization;

namespace Form4Gen.Runtime.Layout.Html;

/// <summary>Decodes character references: the names of HTML 4, those of check marks, and numbers.</summary>
internal static class HtmlEntities
{
    private const int LongestName = 10;

    /// <summary>Names of the characters from U+00A0 on; pages leave out their semicolons.</summary>
    private const string Latin =
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 " +
        "ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml " +
        "ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring " +
        "aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc " +
        "uuml yacute thorn yuml";

    private const string Others =
        "quot=22 QUOT=22 AMP=26 LT=3C GT=3E amp=26 apos=27 lt=3C gt=3E OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192 circ=2C6 tilde=2DC Alpha=391 Beta=392 " +
        "Gamma=393 Delta=394 Epsilon=395 Zeta=396 Eta=397 Theta=398 Iota=399 Kappa=39A Lambda=39B Mu=39C Nu=39D Xi=39E Omicron=39F Pi=3A0 Rho=3A1 " +
        "Sigma=3A3 Tau=3A4 Upsilon=3A5 Phi=3A6 Chi=3A7 Psi=3A8 Omega=3A9 alpha=3B1 beta=3B2 gamma=3B3 delta=3B4 epsilon=3B5 zeta=3B6 eta=3B7 " +
        "theta=3B8 iota=3B9 kappa=3BA lambda=3BB mu=3BC nu=3BD xi=3BE omicron=3BF pi=3C0 rho=3C1 sigmaf=3C2 sigma=3C3 tau=3C4 upsilon=3C5 phi=3C6 " +
        "chi=3C7 psi=3C8 omega=3C9 thetasym=3D1 upsih=3D2 piv=3D6 ensp=2002 emsp=2003 thinsp=2009 zwnj=200C zwj=200D lrm=200E rlm=200F ndash=2013 " +
        "mdash=2014 lsquo=2018 rsquo=2019 sbquo=201A ldquo=201C rdquo=201D bdquo=201E dagger=2020 Dagger=2021 bull=2022 hellip=2026 permil=2030 " +
        "prime=2032 Prime=2033 lsaquo=2039 rsaquo=203A oline=203E frasl=2044 euro=20AC image=2111 weierp=2118 real=211C trade=2122 alefsym=2135 " +
        "larr=2190 uarr=2191 rarr=2192 darr=2193 harr=2194 crarr=21B5 lArr=21D0 uArr=21D1 rArr=21D2 dArr=21D3 hArr=21D4 forall=2200 part=2202 " +
        "exist=2203 empty=2205 nabla=2207 isin=2208 notin=2209 ni=220B prod=220F sum=2211 minus=2212 lowast=2217 radic=221A prop=221D infin=221E " +
        "ang=2220 and=2227 or=2228 cap=2229 cup=222A int=222B there4=2234 sim=223C cong=2245 asymp=2248 ne=2260 equiv=2261 le=2264 ge=2265 sub=2282 " +
        "sup=2283 nsub=2284 sube=2286 supe=2287 oplus=2295 otimes=2297 perp=22A5 sdot=22C5 lceil=2308 rceil=2309 lfloor=230A rfloor=230B lang=2329 " +
        "rang=232A loz=25CA spades=2660 clubs=2663 hearts=2665 diams=2666 check=2713 cross=2717 checkmark=2713 square=25A1 squ=25A1";

    /// <summary>What numbers from 128 to 159 stand for: the characters of Windows-1252.</summary>
    private const string Windows = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly (string[] Names, char[] Values) Table = MakeTable();

    /// <summary>The length of the reference that starts here, 0 if none does; the character, or a pair of surrogates, it stands for.</summary>
    public static int LengthAt(ReadOnlySpan<char> text, int start, out char value, out char low)
    {
        value = low = '\0';
        int i = start + 1;
        if (i >= text.Length) return 0;
        if (text[i] == '#') return Number(text, start, out value, out low);
        int end = i;
        while (end < text.Length && end - i < LongestName && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end == i) return 0;
        bool isClosed = end < text.Length && text[end] == ';';
        if (Find(text[i..end], out value) && (isClosed || IsLegacy(value))) return end - start + (isClosed ? 1 : 0);

        // Without a semicolon the longest name that begins the word counts.
        for (end--; end > i + 1; end--)
            if (Find(text[i..end], out value) && IsLegacy(value)) return end - start;
        value = '\0';
        return 0;
    }

    private static bool IsLegacy(char c) => c is '&' or '<' or '>' or '"' or (>= '\u00A0' and <= '\u00FF');

    private static int Number(ReadOnlySpan<char> text, int start, out char value, out char low)
    {
        value = low = '\0';
        int i = start + 2;
        bool isHex = i < text.Length && text[i] is 'x' or 'X';
        if (isHex) i++;
        int first = i, code = 0;
        while (i < text.Length && (isHex ? char.IsAsciiHexDigit(text[i]) : char.IsAsciiDigit(text[i])))
        {
            int digit = char.IsAsciiDigit(text[i]) ? text[i] - '0' : (text[i] | 0x20) - 'a' + 10;
            code = code > 0x10FFFF ? code : (code * (isHex ? 16 : 10)) + digit;
            i++;
        }

        if (i == first) return 0;
        if (i < text.Length && text[i] == ';') i++;
        Decode(code, out value, out low);
        return i - start;
    }

    private static void Decode(int code, out char value, out char low)
    {
        low = '\0';
        value = '\uFFFD';
        if (code is >= 128 and <= 159) value = Windows[code - 128];
        else if (code is > 0 and <= 0xFFFF && !char.IsSurrogate((char)code)) value = (char)code;
        else if (code is > 0xFFFF and <= 0x10FFFF)
        {
            value = (char)(0xD800 + ((code - 0x10000) >> 10));
            low = (char)(0xDC00 + ((code - 0x10000) & 0x3FF));
        }
    }

    private static bool Find(ReadOnlySpan<char> name, out char value)
    {
        int low = 0, high = Table.Names.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1, order = Table.Names[middle].AsSpan().SequenceCompareTo(name);
            if (order == 0)
            {
                value = Table.Values[middle];
                return true;
            }

            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        value = '\0';
        return false;
    }

    private static (string[] Names, char[] Values) MakeTable()
    {
        var all = new SortedDictionary<string, char>(StringComparer.Ordinal);
        char next = '\u00A0';
        foreach (string name in Latin.Split(' ')) all.Add(name, next++);
        foreach (string entry in Others.Split(' '))
        {
            int sign = entry.IndexOf('=');
            all.Add(entry[..sign], (char)int.Parse(entry.AsSpan(sign + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        return ([.. all.Keys], [.. all.Values]);
    }
}
