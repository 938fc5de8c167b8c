using System;
using System.ComponentModel;
using System.Diagnostics;

namespace Form4Gen.Packaging.Tests;

/// <summary>A test that makes a native program, for which .NET needs a linker of the machine.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LinkerFactAttribute : FactAttribute
{
    private static readonly bool Links = Try("clang") || Try("gcc");

    public LinkerFactAttribute()
    {
        if (!Links) Skip = "Native AOT was not tried: neither clang nor gcc links a C program here (Debian: gcc and libc6-dev)";
    }

    private static bool Try(string compiler)
    {
        try
        {
            var start = new ProcessStartInfo(compiler, ["-x", "c", "-", "-o", "/dev/null"]) { RedirectStandardInput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            process.StandardInput.Write("#include <stdio.h>\nint main(void) { return puts(\"\"); }\n");
            process.StandardInput.Close();
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Exception failed) when (failed is Win32Exception or System.IO.IOException)
        {
            return false;
        }
    }
}
