using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Form4Gen.Packaging.Tests;

/// <summary>The comparison of <c>.ci/pack</c> with the last release, over the very packages, with a release made up of them.</summary>
[Collection(PackageCollection.Name)]
public sealed class BaselineTests(PackageFeed feed)
{
    [Theory]
    [InlineData("Form4Gen.Runtime", "FilingJson")]
    [InlineData("Form4Gen.Forms", "OwnershipForms")]
    public void A_public_member_that_the_release_had_and_is_gone_fails(string id, string type)
    {
        Command packed = Compare(id, "gone", library =>
        {
            var gone = new MethodDefinition("WasHere", MethodAttributes.Public | MethodAttributes.Static, library.TypeSystem.Void);
            gone.Body.GetILProcessor().Emit(OpCodes.Ret);
            library.Types.Single(t => t.Name == type).Methods.Add(gone);
        });

        Assert.NotEqual(0, packed.Code);
        Assert.Contains($"error CP0002: Member 'void {id}.{type}.WasHere()' exists on [Baseline] lib/net8.0/{id}.dll but not on lib/net8.0/{id}.dll", packed.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Form4Gen.Runtime", "FilingJson", "Write")]
    [InlineData("Form4Gen.Forms", "OwnershipForms", "FindRevision")]
    public void A_public_member_that_is_new_passes(string id, string type, string member)
    {
        Command packed = Compare(id, "new", library => library.Types.Single(t => t.Name == type).Methods.Single(m => m.Name == member).IsAssembly = true);

        Assert.True(packed.Code == 0, packed.Out);
    }

    [Fact]
    public void A_release_that_lacks_the_package_is_no_release_to_compare_with()
    {
        Command packed = Pack("Form4Gen.Runtime", feed.CreateFolder("baseline-empty"));

        Assert.NotEqual(0, packed.Code);
        Assert.Contains("has 0 packages of Form4Gen.Runtime, not one", packed.Out, StringComparison.Ordinal);
    }

    private Command Compare(string id, string name, Action<ModuleDefinition> change)
    {
        string baseline = feed.CreateFolder($"baseline-{name}-{id}"), package = Path.Combine(baseline, $"{id}.0.0.9.nupkg");
        File.Copy(feed.PathOf(id), package);
        using (ZipArchive archive = ZipFile.Open(package, ZipArchiveMode.Update))
        {
            foreach (string file in archive.Entries.Select(e => e.FullName).Where(f => f.EndsWith(".dll", StringComparison.Ordinal)).ToArray())
                Rewrite(archive, file, change);
        }
        return Pack(id, baseline);
    }

    // What the project may miss of its true last release is no matter here.
    private Command Pack(string id, string baseline) => Command.TryDotnet(
        PackageFeed.ProjectFolder("runtime/" + id),
        PackageFeed.PackArguments(feed.CreateFolder("compared"), $"-p:BaselineFolder={baseline}", "-p:ApiCompatPermitUnnecessarySuppressions=true"));

    private static void Rewrite(ZipArchive archive, string file, Action<ModuleDefinition> change)
    {
        ZipArchiveEntry entry = archive.GetEntry(file)!;
        using var bytes = new MemoryStream();
        using (Stream old = entry.Open()) old.CopyTo(bytes);
        bytes.Position = 0;
        using ModuleDefinition library = ModuleDefinition.ReadModule(bytes);
        change(library);
        entry.Delete();
        using var changed = new MemoryStream();
        library.Write(changed);
        using Stream target = archive.CreateEntry(file).Open();
        target.Write(changed.ToArray());
    }
}
