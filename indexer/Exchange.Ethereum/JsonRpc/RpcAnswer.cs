using System.Text.Json;
using Exchange.Ethereum.Primitives;

namespace Exchange.Ethereum.JsonRpc;

/// <summary>
/// One JSON-RPC answer: where in the bytes its result lies, or its error. Results are not parsed here, so that large
/// ones are never copied.
/// </summary>
internal readonly record struct RpcAnswer(int? Id, ReadOnlyMemory<byte> Result, RpcException? Error)
{
    // What nodes say when the block they were asked about has not arrived yet or has just been undone, or when they
    // are busy. JSON-RPC has no code for either; the texts are geth's, Besu's and anvil's.
    private static readonly string[] TransientMessages =
    [
        "header not found", "unknown block", "block not found", "missing trie node", "BlockOutOfRange",
        "world state unavailable", "too many requests", "rate limit", "request timed out", "timeout",
    ];

    // Limit exceeded, and resource unavailable (EIP-1474).
    private static readonly int[] TransientCodes = [-32005, -32002];

    private static ReadOnlySpan<byte> ListAnswer => """{"jsonrpc":"2.0","id":0,"result":["""u8;

    /// <summary>Reads one answer, or an array of them.</summary>
    /// <exception cref="RpcException">The bytes are no JSON-RPC answer.</exception>
    internal static List<RpcAnswer> ReadAll(ReadOnlyMemory<byte> body)
    {
        // Megabytes of logs come like this. Whoever reads a list reads it to its end and lets nothing follow, so it
        // need not be walked twice.
        ReadOnlyMemory<byte> only = body[..body.Span.TrimEnd(" \n\r\t"u8).Length];
        if (only.Span.StartsWith(ListAnswer) && only.Span.EndsWith("]}"u8))
        {
            return [new RpcAnswer(Id: 0, only[(ListAnswer.Length - 1)..^1], Error: null)];
        }

        try
        {
            var reader = new Utf8JsonReader(body.Span);
            List<RpcAnswer> answers = [];
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    answers.Add(Read(ref reader, body));
                }
            }
            else
            {
                answers.Add(Read(ref reader, body));
            }

            return reader.Read() ? throw new JsonException("More follows the answer.") : answers;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new RpcException($"The node's answer is not JSON-RPC: {e.Message}", cause: e);
        }
    }

    private static RpcAnswer Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("An answer is an object.");
        }

        RpcAnswer answer = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8))
            {
                reader.Read();
                answer = answer with { Id = reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : null };
            }
            else if (reader.ValueTextEquals("result"u8))
            {
                reader.Read();
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                answer = answer with { Result = body[start..(int)reader.BytesConsumed] };
            }
            else if (reader.ValueTextEquals("error"u8))
            {
                reader.Read();
                using JsonDocument error = JsonDocument.ParseValue(ref reader);
                answer = answer with { Error = ErrorOf(error.RootElement) };
            }
            else
            {
                reader.Skip();
            }
        }

        return answer.Error is null && answer.Result.IsEmpty
            ? throw new JsonException("An answer has a result or an error.")
            : answer;
    }

    // Some nodes send both members and a null in the one that does not apply.
    private static RpcException? ErrorOf(JsonElement error)
    {
        if (error.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        int code = error.TryGetProperty("code"u8, out JsonElement number)
            ? number.GetInt32()
            : throw new JsonException("An error has a code.");
        string message = error.TryGetProperty("message"u8, out JsonElement text) ? text.GetString() ?? "" : "";
        byte[]? revert = error.TryGetProperty("data"u8, out JsonElement data) ? RevertDataOf(data) : null;
        bool isTransient = revert is null
            && (TransientCodes.Contains(code)
                || TransientMessages.Any(known => message.Contains(known, StringComparison.OrdinalIgnoreCase)));
        return new RpcException($"The node refused: {message} ({code}).", code, isTransient, revert);
    }

    // A plain hex string, or (Hardhat) an object that holds it as its own data.
    private static byte[]? RevertDataOf(JsonElement data)
    {
        if (data.ValueKind == JsonValueKind.Object && data.TryGetProperty("data"u8, out JsonElement inner))
        {
            data = inner;
        }

        string? text = data.ValueKind == JsonValueKind.String ? data.GetString() : null;
        if (text is null || !text.StartsWith("0x", StringComparison.Ordinal))
        {
            return null;
        }

        try
        {
            return Hex.Decode(text);
        }
        catch (HexException)
        {
            // A node may put prose there; then it is no revert data, and the message has it all.
            return null;
        }
    }
}
