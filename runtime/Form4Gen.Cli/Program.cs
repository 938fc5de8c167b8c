using Form4Gen.Cli;

return await Tool.RunAsync(args, ToolHost.OfProcess());
