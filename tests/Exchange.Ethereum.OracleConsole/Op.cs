using System.Text.Json;
using System.Text.Json.Nodes;

namespace Exchange.Ethereum.OracleConsole;

/// <summary>Answers one case: the value, null if that is the answer, or a <see cref="Refusal"/>.</summary>
internal delegate JsonNode? Op(JsonElement given);
