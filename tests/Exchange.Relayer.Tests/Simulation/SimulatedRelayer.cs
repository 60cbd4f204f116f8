using Exchange.Ethereum.Primitives;
using Microsoft.Extensions.Logging.Abstractions;

namespace Exchange.Relayer.Tests.Simulation;

/// <summary>
/// A relayer's process for one lane: the very code that ships, round after round, until it is killed. It lives on what
/// the simulation answers, and when.
/// </summary>
internal sealed class SimulatedRelayer
{
    private readonly Simulation _world;
    private readonly SimulatedLaneStore _store;
    private readonly Lane _lane;

    public SimulatedRelayer(Simulation world, string name, Address sender, LaneShare share)
    {
        (_world, Name, Sender) = (world, name, sender);
        _store = new SimulatedLaneStore(world, this, sender, share);
        _lane = new Lane(_store, new SimulatedChain(world, this, sender), NullLogger.Instance);
    }

    public string Name { get; }

    public Address Sender { get; }

    public bool IsDead { get; private set; }

    /// <summary>Until when it stands still, as under a debugger or a full machine.</summary>
    public long FrozenUntil { get; set; }

    /// <summary>What it does; ends only by a fault that no relayer may have.</summary>
    public Task Living { get; private set; } = Task.CompletedTask;

    public void Start() => Living = LiveAsync();

    /// <summary>As kill -9 does it: whatever it waits for never comes.</summary>
    public void Die() => IsDead = true;

    private async Task LiveAsync()
    {
        var isHolder = false;
        while (true)
        {
            await _world.TurnAsync(this);
            try
            {
                if (!isHolder && await _store.LeaseAsync(default))
                {
                    isHolder = true;
                    _lane.Forget();
                }

                if (isHolder)
                {
                    await _lane.RoundAsync(default);
                    _world.WentRound(Sender);
                }
            }
            catch (FencedException)
            {
                isHolder = false;
            }
            catch (AwayException)
            {
                // As LaneService does it: waits, and takes the lease anew.
                isHolder = false;
            }
        }
    }
}
