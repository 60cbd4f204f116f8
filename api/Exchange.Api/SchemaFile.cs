using Exchange.GraphQL.Types;

namespace Exchange.Api;

/// <summary>Writes <c>schema.graphql</c>, the contract with every client of the API.</summary>
internal static class SchemaFile
{
    private const string Header =
        "# Generated from api/Exchange.Api by: "
        + "dotnet run --project api/Exchange.Api -- schema api/Exchange.Api/schema.graphql\n\n";

    public static int Write(IServiceProvider services, string file)
    {
        File.WriteAllText(file, Header + services.GetRequiredService<Schema>().Print());
        return 0;
    }
}
