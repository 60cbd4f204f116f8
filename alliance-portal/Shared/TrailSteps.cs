namespace Exchange.Portal.Shared;

/// <summary>Where a figure comes from: operation, transaction, event and row.</summary>
/// <param name="Operation">Null when the intent did not come through this API.</param>
public sealed record TrailSteps(
    Operation? Operation,
    string TransactionHash,
    long BlockNumber,
    string BlockHash,
    int LogIndex,
    string Contract,
    string Event,
    string Table,
    string RowKey);

/// <summary>The API's record of one accepted mutation, with the moment of every state it has reached.</summary>
public sealed record Operation(
    Guid Id,
    string Kind,
    string Status,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SubmittedAt,
    DateTimeOffset? IncludedAt,
    DateTimeOffset? FinalAt);
