using Exchange.GraphQL.Http;

namespace Exchange.Api;

/// <summary>Writes <c>schema.graphql</c>, the contract with every client: <c>dotnet run --project api/Exchange.Api -- schema FILE</c>.</summary>
internal static class SchemaFile
{
    private const string Header =
        "# Generated from api/Exchange.Api by: dotnet run --project api/Exchange.Api -- schema api/Exchange.Api/schema.graphql\n\n";

    public static int Write(string? file)
    {
        throw new NotSupportedException(file);
    }
}
