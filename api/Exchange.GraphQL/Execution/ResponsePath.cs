namespace Exchange.GraphQL.Execution;

/// <summary>
/// Where in the response a value stands, as a chain to the root: made cheaply, read only when there is an error.
/// </summary>
internal sealed record ResponsePath(ResponsePath? Parent, object Key)
{
    public IReadOnlyList<object> ToList()
    {
        var keys = new List<object>();
        for (var at = this; at is not null; at = at.Parent)
        {
            keys.Add(at.Key);
        }

        keys.Reverse();
        return keys;
    }
}
