using System.Diagnostics;
using Xunit;

namespace Exchange.GraphQL.Tests;

/// <summary>Runs the scripts of <c>tests/graphql</c> against a server; a check that fails there fails here.</summary>
internal static class NodeScript
{
    /// <summary>Runs a script to its end and gives what it wrote.</summary>
    /// <param name="name">Its file, such as <c>ws.js</c>.</param>
    /// <param name="package">An npm package it needs: without it the test is skipped.</param>
    /// <param name="arguments">Its arguments.</param>
    public static async Task<string> Run(string name, string package, params string[] arguments)
    {
        var script = Path.Combine(Repository.Root, "tests", "graphql", name);
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(Repository.Root, "node_modules", package)),
            $"The npm package {package} is not here: run npm ci.");
        using var node = Process.Start(new ProcessStartInfo("node", [script, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (node.StandardOutput.ReadToEndAsync(), node.StandardError.ReadToEndAsync());
        try
        {
            await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        finally
        {
            node.Kill(entireProcessTree: true);
        }

        Assert.True(node.ExitCode == 0, $"{await output}\n{await errors}");
        return await output;
    }
}
