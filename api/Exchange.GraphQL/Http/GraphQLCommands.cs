using Exchange.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

// The namespace of the application builder, as every RunX of ASP.NET Core has it.
namespace Microsoft.AspNetCore.Builder;

/// <summary>Commands of a program that serves GraphQL, for build scripts.</summary>
public static class GraphQLCommands
{
    /// <summary>
    /// Runs the program, unless its arguments are <c>schema export [--output FILE]</c>: then it prints the schema and
    /// ends without serving, so that a build can compare the printed file with the types.
    /// </summary>
    /// <param name="app">The application, mapped.</param>
    /// <param name="args">The program's arguments.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunWithGraphQLCommandsAsync(this WebApplication app, string[] args)
    {
        if (args is not ["schema", "export", .. var rest])
        {
            await app.RunAsync();
            return 0;
        }

        var name = app.Environment.ApplicationName;
        var sdl = $"# Generated from the types of {name} by: {name} schema export --output FILE\n\n"
            + app.Services.GetRequiredService<Schema>().Print();
        switch (rest)
        {
            case []:
                await Console.Out.WriteAsync(sdl);
                return 0;
            case ["--output" or "-o", var file]:
                await File.WriteAllTextAsync(file, sdl);
                return 0;
            default:
                await Console.Error.WriteLineAsync("Usage: schema export [--output FILE]");
                return 2;
        }
    }
}
