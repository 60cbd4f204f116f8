// Writes indexer/Exchange.Bindings/*.g.cs from contracts/abi/*.json and typed-data.json; with --check it only compares.
using Exchange.Bindings.Generator;

bool isCheck = args is ["--check"];
if (args.Length > 0 && !isCheck)
{
    Console.Error.WriteLine("Usage: dotnet run --project indexer/Exchange.Bindings.Generator [-- --check]");
    return 2;
}

try
{
    var repository = Repository.Find(Environment.CurrentDirectory);
    var files = BindingsSource.Write(repository.ReadContracts(), repository.ReadTypedData());
    IReadOnlyList<string> stale = isCheck ? repository.FindStale(files) : repository.Update(files);
    foreach (string file in stale)
    {
        Console.WriteLine(isCheck ? $"stale: {file}" : $"written: {file}");
    }

    Console.WriteLine($"{files.Count} files, {stale.Count} {(isCheck ? "stale" : "written")}");
    return isCheck && stale.Count > 0 ? 1 : 0;
}
catch (BindingException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
