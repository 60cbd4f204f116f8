using System.Text.Json;
using Exchange.Api.Data;
using Exchange.GraphQL.Errors;

namespace Exchange.Api.Operations;

/// <summary>
/// Refuses a query, which has no payload: its field is null, and the error has the sentence in the caller's language,
/// the code and the values.
/// </summary>
internal sealed class QueryRefusals(Language language)
{
    public GraphQLException Of(string code, params (string Name, object Value)[] arguments)
    {
        var refusal = RefusedException.Of(code, arguments).Refusal;
        var values = refusal.Arguments.ToDictionary(argument => argument.Name, argument => argument.Value);
        return new GraphQLException(ErrorBuilder.New()
            .SetMessage(Refusals.Say(refusal, language.IsChinese))
            .SetCode(code)
            .SetExtension("arguments", JsonSerializer.SerializeToElement(values))
            .Build());
    }
}
