using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Exchange.Api.Data;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>
/// Puts the development's demo clients in place at start; in production clients are made by operators.
/// </summary>
internal static class ClientSeed
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Client secrets are 256 random bits, so a plain hash of one cannot be guessed back.</summary>
    public static byte[] HashSecret(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    public static async Task SeedAsync(Data.AppContext app, string file, CancellationToken stop)
    {
        var clients = JsonSerializer.Deserialize<DemoClient[]>(await File.ReadAllTextAsync(file, stop), Web) ?? [];
        foreach (var client in clients)
        {
            var row = await app.ApiClients.SingleOrDefaultAsync(c => c.ClientId == client.ClientId, stop);
            if (row is null)
            {
                row = new ApiClient
                {
                    ClientId = client.ClientId,
                    SecretHash = [],
                    Role = client.Role,
                    Name = client.ClientId,
                    Scopes = client.Role == Roles.Brand ? Scopes.All : [],
                    CreatedAt = DateTimeOffset.UtcNow,
                };
                app.ApiClients.Add(row);
            }

            row.SecretHash = HashSecret(client.Secret);
            row.Role = client.Role;
            row.Brand = client.Brand;
            row.Account = client.Account is null ? null : Address.Parse(client.Account);
        }

        await app.SaveChangesAsync(stop);
    }

    private sealed record DemoClient(string ClientId, string Secret, string Role, string? Brand, string? Account);
}
