using System;
using System.Diagnostics;
using System.Linq;
using Xunit.Abstractions;

namespace Form4Gen.Forms.Tests.Robustness;

/// <summary>Samples of every shape with changes that seeds decide: whatever becomes of a file, reading it gives a sound result within bounds of memory.</summary>
public abstract class SeededMutationTests(ITestOutputHelper output)
{
    private protected void Read(string name)
    {
        Shape shape = Shape.Of(name);
        int inputs = 0;
        double most = 0;
        long allocs = 0;
        var clock = Stopwatch.StartNew();
        for (int seed = 0; seed < shape.Inputs; seed++)
        {
            var input = new MutatedInput(shape, seed, Mutation.Several(seed));
            try
            {
                long a = (seed%9==0 ? input.ReadText() : input.Read());
                allocs += a;
                most = Math.Max(most, (double)a / (input.Bytes.Length+1000));
                inputs++;
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed} of {name}: {e}");
            }
        }

        output.WriteLine($"{name}: {inputs} {clock.Elapsed.TotalMilliseconds / inputs:F3} ms each, most {most:F0} bytes per byte, mean {allocs/inputs}");
        Assert.Equal(shape.Inputs, inputs);
    }
}

public class XmlMutationTests(ITestOutputHelper output) : SeededMutationTests(output)
{
    [Theory]
    [MemberData(nameof(Names))]
    public void Give_a_sound_result(string shape) => Read(shape);

    public static TheoryData<string> Names => Shape.Names(ShapeGroup.Xml);
}

public class HtmlMutationTests(ITestOutputHelper output) : SeededMutationTests(output)
{
    public static TheoryData<string> Names => Shape.Names(ShapeGroup.Html);

    [Theory]
    [MemberData(nameof(Names))]
    public void Give_a_sound_result(string shape) => Read(shape);
}

public class GridMutationTests(ITestOutputHelper output) : SeededMutationTests(output)
{
    public static TheoryData<string> Names => Shape.Names(ShapeGroup.Grid);

    [Theory]
    [MemberData(nameof(Names))]
    public void Give_a_sound_result(string shape) => Read(shape);
}

public class PageMutationTests(ITestOutputHelper output) : SeededMutationTests(output)
{
    public static TheoryData<string> Names => Shape.Names(ShapeGroup.Page);

    [Theory]
    [MemberData(nameof(Names))]
    public void Give_a_sound_result(string shape) => Read(shape);
}
