namespace Exchange.Indexer.Sync;

/// <summary>Something the indexer must not survive: going on would write what is not true.</summary>
public sealed class HaltException : Exception
{
    /// <summary>Says what does not fit.</summary>
    public HaltException(string message)
        : base(message)
    {
    }

    /// <summary>Says what does not fit, and what found it.</summary>
    public HaltException(string message, Exception cause)
        : base(message, cause)
    {
    }
}

/// <summary>The node's answer contradicts itself or its own header: it is asked again, never believed.</summary>
public sealed class DisbeliefException(string message) : Exception(message);

/// <summary>Another writer moved the checkpoint: this one wrote nothing, and must start over as standby.</summary>
public sealed class FencedException(string message) : Exception(message);
