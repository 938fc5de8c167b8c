using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Text;
using Form4Gen.Schema.Model;

namespace Form4Gen.Cli.Schemas.Catalogue;

/// <summary>The catalogue as one HTML page with a search, that loads nothing from anywhere.</summary>
internal static class CatalogueHtml
{
    private const string Head = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
        <title>Fields</title>
        <style>
        body { font: 15px/1.45 system-ui, sans-serif; margin: 0 auto; max-width: 70rem; padding: 1rem; color: #222; background: #fff; }
        #bar { position: sticky; top: 0; background: inherit; padding: .5rem 0; border-bottom: 1px solid #bbb; }
        input { font: inherit; width: 60%; padding: .3rem .5rem; }
        article { border-bottom: 1px solid #ddd; padding: .5rem 0; }
        h3 { margin: 0; font-size: 1.05rem; } h3 small { font-weight: normal; color: #666; }
        dl { display: grid; grid-template-columns: 7rem 1fr; gap: .1rem .8rem; margin: .3rem 0 0; } dt { color: #666; } dd { margin: 0; overflow-wrap: anywhere; }
        ul { margin: 0; padding-left: 1.1rem; } table { border-collapse: collapse; } td, th { text-align: left; vertical-align: top; padding: .15rem .8rem .15rem 0; }
        [hidden] { display: none; }
        @media (prefers-color-scheme: dark) { body { color: #ddd; background: #181818; } dt, h3 small { color: #999; } article, #bar { border-color: #444; } }
        </style>
        </head>
        <body>
        <h1>Fields</h1>

        """;

    private const string Search = """
        <div id="bar"><input id="search" type="search" placeholder="name, label, element, column, code" aria-label="Search" autofocus> <span id="count" role="status"></span></div>

        """;

    private const string Script = """
        <script>
        (function () {
          var box = document.getElementById('search'), count = document.getElementById('count');
          var items = Array.prototype.slice.call(document.querySelectorAll('[data-item]'));
          var sections = Array.prototype.slice.call(document.querySelectorAll('section'));
          var texts = items.map(function (item) { return item.textContent.toLowerCase(); });
          function show() {
            var words = box.value.toLowerCase().split(/\s+/).filter(Boolean), found = 0;
            items.forEach(function (item, i) {
              var fits = words.every(function (word) { return texts[i].indexOf(word) >= 0; });
              item.hidden = !fits;
              if (fits) found++;
            });
            sections.forEach(function (section) { section.hidden = words.length > 0 && !section.querySelector('[data-item]:not([hidden])'); });
            count.textContent = found + ' of ' + items.length;
          }
          box.addEventListener('input', show);
          show();
        })();
        </script>
        </body>
        </html>

        """;

    /// <summary>The page.</summary>
    /// <param name="catalogue">The catalogue.</param>
    public static string Text(FieldCatalogue catalogue)
    {
        var page = new StringBuilder(Head);
        page.Append("<table>\n<tr><th>Revision</th><th>Form</th><th>Title</th><th>In force</th></tr>\n");
        foreach (FormModel form in catalogue.Forms)
            page.Append($"<tr><td>{Html(form.Id)}</td><td>{Html(form.Form)}</td><td>{Html(form.Title)}</td><td>{Html($"{form.InForceFrom} to {form.InForceUntil}")}</td></tr>\n");
        page.Append("</table>\n").Append(Search);
        foreach (CatalogueRecord record in catalogue.Records) Record(page, record);
        foreach (CodeListModel list in catalogue.CodeLists) Codes(page, list);
        return page.Append(Script).ToString();
    }

    private static void Record(StringBuilder page, CatalogueRecord record)
    {
        page.Append($"<section>\n<h2>{Html(record.Name)}</h2>\n<p>{Html(record.Doc ?? "")} <small>Form {Html(string.Join(", ", record.Forms))}</small></p>\n");
        foreach (CatalogueEntry entry in record.Entries)
        {
            page.Append($"<article data-item id=\"{Html($"{record.Name}.{entry.Property}")}\">\n<h3>{Html($"{record.Name}.{entry.Property}")} <small>{Html(entry.Id)}</small></h3>\n");
            if (entry.Doc is { } doc) page.Append($"<div>{Html(doc)}</div>\n");
            page.Append("<dl>\n");
            Term(page, "type", [$"{entry.Type} ({entry.CSharp}), in the output {entry.JsonName}"]);
            Term(page, "box", entry.Boxes.Select(said => said.ToString()));
            Term(page, "labels", entry.Labels.Select(said => said.ToString()));
            Term(page, "XML", entry.Xml.Select(said => said.ToString()));
            Term(page, "data set", entry.Columns.Select(said => said.ToString()));
            Term(page, "revisions", [string.Join(", ", entry.Revisions)]);
            Term(page, "rules", entry.Rules.Select(said => said.ToString()));
            page.Append("</dl>\n</article>\n");
        }
        page.Append("</section>\n");
    }

    private static void Codes(StringBuilder page, CodeListModel list)
    {
        page.Append($"<section>\n<h2>{Html(list.Name)}</h2>\n<p>{Html(list.Doc ?? "")}{(list.IsOpen ? " An open list: other values are values too." : "")}</p>\n<table>\n");
        foreach (CodeModel code in list.Codes)
            page.Append($"<tr data-item><td>{Html(code.Value)}</td><td>{Html(code.Name)}</td><td>{Html(CatalogueText.Meaning(code))}</td><td>{Html(string.Join("; ", code.Aliases))}</td></tr>\n");
        page.Append("</table>\n</section>\n");
    }

    private static void Term(StringBuilder page, string name, IEnumerable<string> texts)
    {
        string[] all = [.. texts.Where(text => text.Length > 0)];
        if (all.Length == 0) return;
        string said = all.Length == 1 ? Html(all[0]) : $"<ul>{string.Concat(all.Select(text => $"<li>{Html(text)}</li>"))}</ul>";
        page.Append($"<dt>{name}</dt><dd>{said}</dd>\n");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
