using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Schemas;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

public class SchemaWatchTests
{
    [Fact]
    public async Task Every_change_is_followed_by_a_check_until_there_are_no_more()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        string file = folder["schema/forms/note-2020.form.yaml"];
        var watch = new ScriptedWatch(
            () => File.WriteAllText(file, NoteSchema.Base.Replace("type: date", "type: datte", StringComparison.Ordinal)),
            () => File.WriteAllText(file, NoteSchema.Base));
        ToolRun run = await Watch(folder, watch);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(["0 errors", "2 errors", "0 errors"], run.Out.Split('\n').Where(l => l.Contains(" forms: ", StringComparison.Ordinal)).Select(l => l.Split(": ")[1].Split(',')[0]));
        Assert.True(watch.IsDisposed);
    }

    [Fact]
    public async Task The_code_is_that_of_the_last_check()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        Assert.Equal(1, (await Watch(folder, new ScriptedWatch(() => File.AppendAllText(folder["schema/way.codes.yaml"], "\nmore: 1\n")))).Code);
    }

    [Fact]
    public async Task A_folder_that_is_gone_for_a_moment_is_waited_for()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        ToolRun run = await Watch(folder, new ScriptedWatch(() => Directory.Move(folder["schema"], folder["away"]), () => Directory.Move(folder["away"], folder["schema"])));
        Assert.Equal(0, run.Code);
        Assert.Equal($"form4: there is no file or folder '{folder["schema"]}'\n", run.Error);
    }

    [Fact]
    public async Task A_folder_that_was_never_there_is_wrong_usage()
    {
        using var folder = new Folder();
        Assert.Equal(2, (await Watch(folder, new ScriptedWatch())).Code);
    }

    [Fact]
    public async Task The_watch_on_disk_answers_a_change_and_can_be_stopped()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        using var watch = new FolderWatch([folder["schema"]]);
        Task<bool> next = watch.NextAsync(CancellationToken.None);
        File.AppendAllText(folder["schema/forms/note-2021.form.yaml"], "\n");
        Assert.True(await next);
        using var stopped = new CancellationTokenSource();
        Task<bool> never = watch.NextAsync(stopped.Token);
        await stopped.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => never);
    }

    private static Task<ToolRun> Watch(Folder folder, ScriptedWatch watch) =>
        ToolRun.In(host => host with { Watch = paths => watch.On(paths) }, ["schema", "check", folder["schema"], "--watch"]);

    /// <summary>Makes one change after the other, and says so.</summary>
    private sealed class ScriptedWatch(params Action[] changes) : IChangeWatch
    {
        private int _next;

        public bool IsDisposed { get; private set; }

        public ScriptedWatch On(IReadOnlyList<string> paths)
        {
            Assert.NotEmpty(paths);
            return this;
        }

        public Task<bool> NextAsync(CancellationToken cancellation)
        {
            if (_next == changes.Length) return Task.FromResult(false);
            changes[_next++]();
            return Task.FromResult(true);
        }

        public void Dispose() => IsDisposed = true;
    }
}
