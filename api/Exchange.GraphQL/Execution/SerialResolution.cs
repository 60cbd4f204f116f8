using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// Calls one resolver at a time, so that all of them may share services that are not safe for threads.
/// </summary>
internal sealed class SerialResolution(
    Schema schema,
    IReadOnlyDictionary<string, object?> variables,
    RequestContext request)
    : Resolution(schema, variables, request)
{
    private readonly Queue<PendingField> _queue = [];

    public override void Enqueue(PendingField pending) => _queue.Enqueue(pending);

    public override async Task Run()
    {
        while (_queue.TryDequeue(out var pending))
        {
            if (pending.Owner.IsLost)
            {
                continue;
            }

            try
            {
                Finish(pending, await Begin(pending));
            }
            catch (Exception exception) when (!IsForWholeRequest(exception, Request))
            {
                Fail(pending, exception);
            }
        }
    }
}
