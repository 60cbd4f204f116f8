using Exchange.Ethereum.Primitives;

namespace Exchange.Relayer;

/// <summary>
/// One sending key's work while it holds the lane: it decides, settles, stores and sends, round after round. Each nonce
/// has one line of transactions, each accepted intent goes until the chain has decided it, and nothing is sent that is
/// not stored.
/// </summary>
/// <remarks>
/// It can delay an intent, never change one: what it sends was signed by the account. Nor can it double one: the
/// forwarder uses an intent's nonce once. So whenever something is in doubt, it is done again.
/// </remarks>
internal sealed class Lane(ILaneStore store, IChain chain, ILogger log)
{
    /// <summary>More nonces than this under way, and intents wait.</summary>
    public const int OpenMax = 64;

    /// <summary>While something is under way, others wait this long for company.</summary>
    private const int AgeMilliseconds = 100;

    /// <summary>So many failing batches are divided in a round, and the rest has its turn.</summary>
    private const int DividedMax = 8;

    private LaneBook? _book;

    /// <summary>How many nonces are under way.</summary>
    public int Open { get; private set; }

    /// <summary>One round. When it fails, what it wrote is in doubt, and the next one reads it again.</summary>
    public async Task RoundAsync(CancellationToken stop)
    {
        var book = _book;
        _book = null;
        await store.DecideAsync(stop);
        var view = await chain.LookAsync(stop);
        book ??= new LaneBook(await store.LoadAsync(stop));
        book.See(view);
        if (book.IsTakenBack)
        {
            log.TakenBack(view.Nonce, view.Block);
            await store.ReopenAsync(view.Nonce, stop);
            book = new LaneBook(await store.LoadAsync(stop));
            book.See(view);
        }

        await CloseAsync(book, stop);
        await RepriceAsync(book, view, stop);
        await FillAsync(book, view, stop);
        await SendAsync(book, stop);
        Open = book.Open;
        _book = book.IsPartial && book.Open < OpenMax ? null : book;
    }

    /// <summary>Forgets what was read, when the lane was lost or the database is in doubt.</summary>
    public void Forget() => _book = null;

    // In the order of nonces, so that what is done with is always all below one nonce.
    private async Task CloseAsync(LaneBook book, CancellationToken stop)
    {
        var counted = book.Counted;
        if (counted.Count == 0)
        {
            return;
        }

        var read = await chain.ReadMinedAsync(
            [.. counted.SelectMany(open => open.Versions.Select(version => version.Hash))], stop);
        var mined = read.ToDictionary(one => one.Hash);
        foreach (var open in counted)
        {
            var found = open.Versions.Select(version => mined.GetValueOrDefault(version.Hash))
                .FirstOrDefault(one => one is not null);
            if (found is null)
            {
                if (!book.IsLost(open))
                {
                    return;
                }

                log.NonceLost(open.Nonce, open.Current.Hash);
            }
            else if (!found.Succeeded)
            {
                log.BatchReverted(found.Hash);
            }

            foreach (var (intent, reason) in found?.LeftOut ?? [])
            {
                log.IntentLeftOut(intent, Batch.Say(reason));
            }

            await store.CloseAsync(open.Nonce, found, stop);
            book.Close(open);
        }
    }

    private async Task RepriceAsync(LaneBook book, ChainView view, CancellationToken stop)
    {
        foreach (var stuck in book.Underpaid)
        {
            var successor = chain.Reprice(stuck.Current, view.FeeCap);
            log.Repriced(stuck.Nonce, stuck.Current.FeeCap, successor.FeeCap, successor.Hash);
            await store.RepriceAsync(successor, stop);
            stuck.Replace(successor);
        }
    }

    // By gas and by age: what fills a transaction goes, and what is old; and all of it when nothing is under way.
    private async Task FillAsync(LaneBook book, ChainView view, CancellationToken stop)
    {
        for (var divided = 0; divided < DividedMax && book.Open < OpenMax;)
        {
            var batch = Batch.Cut(await store.WaitingAsync(stop));
            if (batch.Intents.Count == 0
                || (!batch.IsFull && book.Open > 0 && batch.Intents[0].AgeMilliseconds < AgeMilliseconds))
            {
                return;
            }

            if (await chain.SimulateAsync(batch.Intents, stop) is { } objection)
            {
                log.WouldFail(batch.Intents.Count, Batch.Say(objection));
                await (batch.IsBundle
                    ? store.DissolveAsync(batch.Intents, objection, stop)
                    : store.SplitAsync(batch.Intents, objection, stop));
                divided++;
                continue;
            }

            var signed = chain.Sign(book.Next, view.FeeCap, batch.Intents);
            if (!await store.StoreAsync(signed, batch.Intents, stop))
            {
                return;
            }

            log.BatchSigned(signed.Hash, signed.Nonce, batch.Intents.Count);
            book.Add(signed);
        }
    }

    private async Task SendAsync(LaneBook book, CancellationToken stop)
    {
        var due = book.Due;
        if (due.Count == 0)
        {
            return;
        }

        var answers = await chain.SendAsync([.. due.Select(open => open.Current)], stop);
        List<Hash> first = [];
        foreach (var (open, answer) in due.Zip(answers))
        {
            switch (answer.Result)
            {
                case SendResult.Taken:
                    if (!open.WasSent)
                    {
                        first.Add(open.Current.Hash);
                    }

                    book.Sent(open);
                    break;
                case SendResult.Refused:
                    log.SendRefused(open.Current.Hash, answer.Message);
                    await CancelAsync(open, stop);
                    break;
                default:
                    // A used nonce is settled by its receipt, a fee by the next look, and what nobody knows is sent
                    // again.
                    log.NotTaken(open.Current.Hash, answer.Message);
                    break;
            }
        }

        if (first.Count > 0)
        {
            await store.MarkSentAsync(first, stop);
        }
    }

    // The node will never take these bytes: their intents go again, fewer at a time, and an empty transaction takes
    // the nonce, so that later ones are not stuck behind a gap.
    private async Task CancelAsync(OpenNonce refused, CancellationToken stop)
    {
        if (chain.Cancel(refused.Current) is { } filler)
        {
            await store.CancelAsync(filler, stop);
            refused.Replace(filler);
        }
    }
}
