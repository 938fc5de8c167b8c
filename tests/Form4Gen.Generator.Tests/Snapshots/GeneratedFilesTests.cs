using System.Threading.Tasks;
using Form4Gen.Generator.Tests.Drills;

namespace Form4Gen.Generator.Tests.Snapshots;

/// <summary>Whole generated files, as a reviewer reads them.</summary>
public class GeneratedFilesTests
{
    [Fact]
    public Task Form4()
    {
        var run = new GeneratorRun(SchemaTexts.OfForm4(), "Form4Gen.Forms");
        Assert.Empty(run.Result.Diagnostics);
        return Snapshot.Match(run.Driver, this);
    }

    [Fact]
    public Task LoanSlip()
    {
        var run = new GeneratorRun(Schemas.LoanSlip());
        Assert.Empty(run.Result.Diagnostics);
        return Snapshot.Match(run.Driver, this);
    }
}
