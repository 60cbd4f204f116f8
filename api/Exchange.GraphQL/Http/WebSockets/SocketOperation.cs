namespace Exchange.GraphQL.Http.WebSockets;

/// <summary>An operation under way on a socket; stopped by its client, or with the session, at any moment.</summary>
internal sealed class SocketOperation : IDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly Lock _lock = new();
    private bool _isOver;

    public SocketOperation(string id, CancellationToken ended)
    {
        Id = id;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(ended);
        Stop = _stop.Token;
    }

    public string Id { get; }

    public CancellationToken Stop { get; }

    /// <summary>Stops it; one that is over already is left alone.</summary>
    public Task CancelAsync()
    {
        lock (_lock)
        {
            return _isOver ? Task.CompletedTask : _stop.CancelAsync();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _stop.Dispose();
        }
    }
}
