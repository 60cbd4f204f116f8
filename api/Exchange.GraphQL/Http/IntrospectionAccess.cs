using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Exchange.GraphQL.Http;

/// <summary>Who may ask for the schema, by introspection or as SDL.</summary>
public enum IntrospectionAccess
{
    /// <summary>Everyone.</summary>
    Everyone,

    /// <summary>Those who have said who they are.</summary>
    Authenticated,

    /// <summary>Nobody.</summary>
    Nobody,
}

/// <summary>Lets only those ask for the schema who may; <c>__typename</c> is everyone's.</summary>
internal static class IntrospectionGuard
{
    public static bool Admits(HttpContext http, GraphQLOptions options) => options.Introspection switch
    {
        IntrospectionAccess.Everyone => true,
        IntrospectionAccess.Authenticated => http.User.Identity is { IsAuthenticated: true },
        _ => false,
    };

    /// <exception cref="GraphQLException">The operation asks for the schema, and the caller may not.</exception>
    public static void Check(PreparedOperation operation, HttpContext http, GraphQLOptions options)
    {
        if (operation.Introspection is { } field && !Admits(http, options))
        {
            throw new GraphQLException(new GraphQLError("Introspection is not allowed for the current request.")
            {
                Code = ErrorCodes.IntrospectionNotAllowed,
                Locations = [field.Location],
                Extensions = new Dictionary<string, object?> { ["field"] = field.Name.Value },
            });
        }
    }
}
