using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Validation;

/// <summary>The form of ids.</summary>
internal static class IsSnakeCase
{
    /// <summary>Whether an id is lower-case words, joined by single underscores.</summary>
    public static bool Test(string id)
    {
        bool wordStart = true;
        foreach (char c in id)
        {
            bool digit = c is >= '0' and <= '9';
            if (c == '_' ? wordStart : c is not (>= 'a' and <= 'z') && !digit) return false;
            wordStart = c == '_';
        }

        return !wordStart && id[0] is >= 'a' and <= 'z';
    }
}

/// <summary>Rules of style about texts and names wherever they stand; schema/STYLE.md explains them.</summary>
internal static class StyleRules
{
    /// <summary>Checks an id.</summary>
    public static void CheckId(ValidationScope scope, object model, string id)
    {
        if (id.Length > 0 && !IsSnakeCase.Test(id)) scope.Report(DiagnosticCatalog.IdNotSnakeCase, model, "id", $"the id '{id}' is not in snake case");
    }

    /// <summary>Checks a name for generated code.</summary>
    public static void CheckName(ValidationScope scope, object model, string name)
    {
        if (name[0] is < 'A' or > 'Z' && scope.Map.Has(model, "name")) scope.Report(DiagnosticCatalog.TypeNameStyle, model, "name", $"the name '{name}' is not in Pascal case");
    }

    /// <summary>Checks a documentation text.</summary>
    public static void CheckDoc(ValidationScope scope, object model, string? doc)
    {
        if (doc is null || !scope.Map.Has(model, "doc")) return;
        if (doc.Length > 0 && doc[doc.Length - 1] is not ('.' or '?' or '!')) scope.Report(DiagnosticCatalog.DocWithoutPeriod, model, "doc", "the doc does not end with a period");
    }

    /// <summary>Checks printed texts.</summary>
    public static void CheckTexts(ValidationScope scope, object model, string key, EquatableArray<string> texts)
    {
        for (int i = 0; i < texts.Count; i++) CheckText(scope, model, key, texts[i], i);
    }

    /// <summary>Checks a printed text.</summary>
    public static void CheckText(ValidationScope scope, object model, string key, string text, int index)
    {
        if (text.Length == 0) return;
        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[text.Length - 1]))
        {
            scope.Report(DiagnosticCatalog.SurroundingSpace, model, key, $"'{text.Trim()}' under '{key}' begins or ends with white space", index);
            return;
        }

        for (int i = 1; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r' or '\t') && (text[i] != ' ' || text[i - 1] != ' ')) continue;
            scope.Report(DiagnosticCatalog.DoubleSpace, model, key, $"a text under '{key}' has a line break, a tab or two spaces in it", index);
            return;
        }
    }
}
