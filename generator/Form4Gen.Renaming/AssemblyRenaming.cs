using System;
using System.Collections.Generic;
using System.IO;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Form4Gen.Renaming;

/// <summary>Gives an assembly another name, in itself and in those that reference it.</summary>
/// <param name="oldName">The simple name that it has.</param>
/// <param name="newName">The simple name that it gets. It is no longer signed: who signed it did not sign this.</param>
public sealed class AssemblyRenaming(string oldName, string newName)
{
    /// <summary>Writes the assemblies again, with their symbols. The same assemblies give the same bytes.</summary>
    /// <param name="files">The assembly to rename and those that reference it.</param>
    /// <param name="folder">Takes the results.</param>
    /// <returns>The files written, assemblies only.</returns>
    /// <exception cref="InvalidOperationException">One of the files neither is the assembly nor references it.</exception>
    public IReadOnlyList<string> Write(IEnumerable<string> files, string folder)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (string file in files) written.Add(Write(file, folder));
        return written;
    }

    private string Write(string file, string folder)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(file, new ReaderParameters
        {
            ReadSymbols = true,
            SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
        });
        bool isRenamed = Rename(assembly);
        if (!isRenamed && !RenameReferences(assembly)) throw new InvalidOperationException($"'{file}' neither is '{oldName}' nor references it");
        string target = Path.Combine(folder, isRenamed ? newName + ".dll" : Path.GetFileName(file));
        assembly.Write(target, new WriterParameters
        {
            DeterministicMvid = true,
            WriteSymbols = assembly.MainModule.HasSymbols,
            SymbolWriterProvider = assembly.MainModule.HasSymbols ? new DefaultSymbolWriterProvider() : null,
        });
        return target;
    }

    private bool Rename(AssemblyDefinition assembly)
    {
        if (assembly.Name.Name != oldName) return false;
        assembly.Name.Name = newName;
        assembly.Name.PublicKey = [];
        assembly.Name.HasPublicKey = false;
        assembly.MainModule.Name = newName + ".dll";
        assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;
        return true;
    }

    private bool RenameReferences(AssemblyDefinition assembly)
    {
        bool any = false;
        foreach (AssemblyNameReference reference in assembly.MainModule.AssemblyReferences)
        {
            if (reference.Name != oldName) continue;
            reference.Name = newName;
            reference.PublicKeyToken = [];
            any = true;
        }
        return any;
    }
}
