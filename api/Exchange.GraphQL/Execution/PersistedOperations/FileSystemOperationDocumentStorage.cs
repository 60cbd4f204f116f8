using System.Security.Cryptography;
using System.Text;

namespace Exchange.GraphQL.Execution.PersistedOperations;

/// <summary>
/// Holds the documents of a folder, each in a file <c>{SHA-256 of its bytes, in hex}.graphql</c>. All are read at the
/// start: no id of a client ever becomes a path, and a file whose name is not its hash stops the start.
/// </summary>
internal sealed class FileSystemOperationDocumentStorage : IOperationDocumentStorage
{
    private readonly Dictionary<string, string> _byId = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">A file's name is not the hash of what is in it.</exception>
    public FileSystemOperationDocumentStorage(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql"))
        {
            var bytes = File.ReadAllBytes(file);
            var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
            if (!hash.Equals(Path.GetFileNameWithoutExtension(file), StringComparison.OrdinalIgnoreCase))
            {
                throw new InvalidDataException($"{file} is named otherwise than its SHA-256, {hash}.");
            }

            _byId.Add(hash, Encoding.UTF8.GetString(bytes));
        }
    }

    public ValueTask<string?> TryReadAsync(string documentId, CancellationToken stop) =>
        ValueTask.FromResult(_byId.GetValueOrDefault(documentId));
}
