using Exchange.GraphQL.Types;

namespace Exchange.Api.Operations;

[GraphQLDescription("The request was understood and refused; nothing happened. The code is stable, the message is for people.")]
internal sealed record RefusalError(string Message, string Code, IReadOnlyList<RefusalArgument> Arguments)
{
    public static RefusalError CreateErrorFrom(RefusedException refused) =>
        new(refused.Refusal.Message, refused.Refusal.Code, refused.Refusal.Arguments);
}
