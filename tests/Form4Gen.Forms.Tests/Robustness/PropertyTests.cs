using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;

namespace Form4Gen.Forms.Tests.Robustness;

/// <summary>Properties of reading, over any changes of any shape; FsCheck makes a failing input smaller before it shows it.</summary>
public class PropertyTests
{
    /// <summary>Inputs of each property.</summary>
    public const int SoundInputs = 6000, RepeatedInputs = 1000;

    private const ulong Seed = 20_040_915, Gamma = 4_000_037;

    /// <summary>The changes of one kind are read as often as those of another: each in its own property.</summary>
    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, Enum.GetValues<MutationKind>().Length)];

    /// <summary>Every input that the tests of this folder read, counted over the kinds.</summary>
    public static int Inputs => SoundInputs + (RepeatedInputs * Kinds.Count);

    [Fact]
    public void Any_changes_of_any_shape_give_a_sound_result()
    {
        int inputs = 0;
        Hold(SoundInputs, InputsOf(Mutations(null)), input =>
        {
            inputs++;
            input.Read();
        });
        Assert.Equal(SoundInputs, inputs);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Reading_changes_of_one_kind_twice_gives_the_same(int kind) => Hold(RepeatedInputs, InputsOf(Mutations((MutationKind)kind)), input => Assert.Equal(input.Say(), input.Say()));

    [Fact]
    public void The_inputs_are_a_hundred_thousand_and_more() => Assert.InRange(Inputs + Shape.All.Sum(s => s.Inputs), 100_000, int.MaxValue);

    private static void Hold(int count, Arbitrary<MutatedInput> inputs, Action<MutatedInput> holds) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(count).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(Seed, Gamma), FSharpOption<int>.None))),
            Prop.ForAll(inputs, holds));

    private static Gen<Mutation[]> Mutations(MutationKind? only) => Gen.Sized(size =>
    {
        Gen<Mutation> one =
            from kind in only is { } k ? Gen.Constant(k) : Gen.Elements(Enum.GetValues<MutationKind>())
            from at in Gen.Choose(0, ushort.MaxValue)
            from other in Gen.Choose(0, ushort.MaxValue)
            from length in Gen.Choose(1, Math.Clamp(3 * size, 1, Mutation.MaxLength))
            from how in Gen.Choose(0, byte.MaxValue)
            select new Mutation(kind, (ushort)at, (ushort)other, (ushort)length, (byte)how);
        return Gen.SelectMany(Gen.Choose(1, 1 + (size / 12)), count => Gen.ArrayOf(one, count));
    });

    private static Arbitrary<MutatedInput> InputsOf(Gen<Mutation[]> mutations) => Arb.From(
        from shape in Gen.Elements(Shape.All.ToArray())
        from sample in Gen.Choose(0, Shape.Samples - 1)
        from several in mutations
        select new MutatedInput(shape, sample, several),
        Smaller);

    /// <summary>The same with one change less, or with one that takes a shorter piece.</summary>
    private static IEnumerable<MutatedInput> Smaller(MutatedInput input)
    {
        for (int i = 0; i < input.Mutations.Length; i++)
            yield return input with { Mutations = [.. input.Mutations[..i], .. input.Mutations[(i + 1)..]] };
        for (int i = 0; i < input.Mutations.Length; i++)
        {
            if (input.Mutations[i].Length <= 1) continue;
            Mutation[] shorter = [.. input.Mutations];
            shorter[i] = shorter[i] with { Length = (ushort)(shorter[i].Length / 2) };
            yield return input with { Mutations = shorter };
        }
    }
}
