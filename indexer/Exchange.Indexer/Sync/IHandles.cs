namespace Exchange.Indexer.Sync;

/// <summary>A projection that turns an event into changes of its own tables.</summary>
/// <typeparam name="TEvent">The event, generated from the contract's ABI.</typeparam>
internal interface IHandles<in TEvent>
{
    /// <summary>Adds what the event changes to the batch; it must not read, wait or keep anything.</summary>
    void Handle(TEvent e, LogRef log, SqlBatch sql);
}
