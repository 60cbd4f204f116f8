using Exchange.Bindings;
using Exchange.Ethereum.Abi;

namespace Exchange.Faults.Life;

/// <summary>One transaction and which of two bringers sends it.</summary>
internal abstract record Errand(int Bringer)
{
    /// <summary>Intents in order, to the Forwarder.</summary>
    internal sealed record Orders(int Bringer, IReadOnlyList<Forwarder.SignedIntent> Intents) : Errand(Bringer);

    /// <summary>What anybody may do, as a call of the contract itself.</summary>
    internal sealed record Deed(int Bringer, ICall Call) : Errand(Bringer);
}

/// <summary>What one block took, and by how many seconds it came later than by itself.</summary>
internal sealed record Day(IReadOnlyList<Errand> Errands, long Pause);
