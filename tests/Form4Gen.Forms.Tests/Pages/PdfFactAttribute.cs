using System;
using System.ComponentModel;
using System.Diagnostics;

namespace Form4Gen.Forms.Tests.Pages;

/// <summary>A test that needs poppler's pdftotext.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PdfFactAttribute : FactAttribute
{
    private static readonly bool IsInstalled = Try();

    public PdfFactAttribute()
    {
        if (!IsInstalled) Skip = "pdftotext (Debian: poppler-utils) is not installed";
    }

    private static bool Try()
    {
        try
        {
            using Process? process = Process.Start(new ProcessStartInfo("pdftotext", "-v") { RedirectStandardError = true, RedirectStandardOutput = true });
            process!.WaitForExit();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
