using System;

namespace Form4Gen.Forms.Tests.Robustness;

/// <summary>Samples of every shape with changes that seeds decide: whatever becomes of a file, reading it gives a sound result within bounds of memory.</summary>
public abstract class SeededMutationTests
{
    // Half characters stand in texts, never in bytes.
    private const int TextEach = 8;

    private protected static void Read(string name)
    {
        Shape shape = Shape.Of(name);
        int inputs = 0;
        for (int seed = 0; seed < shape.Inputs; seed++)
        {
            var input = new MutatedInput(shape, seed, Mutation.Several(seed));
            try
            {
                if (seed % TextEach == 1 && shape.IsText) input.ReadText();
                else input.Read();
                inputs++;
            }
            catch (Exception e)
            {
                Assert.Fail($"seed {seed} of {name}: {e}");
            }
        }

        Assert.Equal(shape.Inputs, inputs);
    }
}

/// <summary>XML and what is around it.</summary>
public class XmlMutationTests : SeededMutationTests
{
    public static TheoryData<string> Names => Shape.Names(ShapeGroup.Xml);

    [Theory]
    [MemberData(nameof(Names))]
    public void Give_a_sound_result(string shape) => Read(shape);
}

/// <summary>Pages of HTML.</summary>
public class HtmlMutationTests : SeededMutationTests
{
    public static TheoryData<string> Names => Shape.Names(ShapeGroup.Html);

    [Theory]
    [MemberData(nameof(Names))]
    public void Give_a_sound_result(string shape) => Read(shape);
}

/// <summary>Text in cells.</summary>
public class GridMutationTests : SeededMutationTests
{
    public static TheoryData<string> Names => Shape.Names(ShapeGroup.Grid);

    [Theory]
    [MemberData(nameof(Names))]
    public void Give_a_sound_result(string shape) => Read(shape);
}

/// <summary>Text in lines, aligned or not.</summary>
public class PageMutationTests : SeededMutationTests
{
    public static TheoryData<string> Names => Shape.Names(ShapeGroup.Page);

    [Theory]
    [MemberData(nameof(Names))]
    public void Give_a_sound_result(string shape) => Read(shape);
}
