using System;
using Form4Gen.Renaming;

if (args.Length < 4)
{
    Console.Error.WriteLine("usage: Form4Gen.Renaming OLD-NAME NEW-NAME FOLDER ASSEMBLY...");
    return 2;
}
new AssemblyRenaming(args[0], args[1]).Write(args[3..], args[2]);
return 0;
