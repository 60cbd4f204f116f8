namespace Exchange.GraphQL.Execution;

/// <summary>Where in the response the writer stands; made into keys only when there is an error.</summary>
internal sealed class ErrorPath
{
    private (string? Name, int Index)[] _keys = new (string?, int)[16];

    public int Depth { get; private set; }

    public void Enter(string responseName) => Add((responseName, 0));

    public void EnterItem(int index) => Add((null, index));

    public void Leave() => Depth--;

    public void LeaveTo(int depth) => Depth = depth;

    public IReadOnlyList<object> ToList() =>
        [.. _keys.Take(Depth).Select(key => key.Name is null ? (object)key.Index : key.Name)];

    private void Add((string?, int) key)
    {
        if (Depth == _keys.Length)
        {
            Array.Resize(ref _keys, 2 * Depth);
        }

        _keys[Depth++] = key;
    }
}
