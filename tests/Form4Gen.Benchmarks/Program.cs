using System;
using System.Linq;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Form4Gen.Benchmarks;

/// <summary><c>--smoke</c> runs every benchmark once in this process, to see that all still work; other arguments are BenchmarkDotNet's.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        bool smoke = args.Contains("--smoke", StringComparer.Ordinal);
        Summary[] summaries = smoke
            ? BenchmarkRunner.Run(typeof(Program).Assembly, Smoke())
            : [.. BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, Measured())];
        bool works = summaries.Length > 0 && summaries.All(s => !s.HasCriticalValidationErrors && s.Reports.Length > 0 && s.Reports.All(r => r.Success));
        if (smoke) Console.WriteLine(works ? $"{summaries.Sum(s => s.Reports.Length)} benchmarks work" : "a benchmark failed");
        return works ? 0 : 1;
    }

    private static IConfig Measured() => DefaultConfig.Instance.AddJob(Job.ShortRun).AddDiagnoser(MemoryDiagnoser.Default).AddColumn(StatisticColumn.OperationsPerSecond);

    private static IConfig Smoke() => ManualConfig.CreateEmpty()
        .AddJob(Job.Dry.WithToolchain(InProcessNoEmitToolchain.Instance))
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Unicode)
        .WithOption(ConfigOptions.DisableLogFile, true);
}
