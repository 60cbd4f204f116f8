namespace Exchange.GraphQL.Errors;

/// <summary>Sees every error before it is written, and may change it.</summary>
public interface IErrorFilter
{
    /// <summary>Gives the error to write in place of this one; the same one to leave it.</summary>
    /// <param name="error">An error; its <see cref="GraphQLError.Exception"/> is the cause, if there was one.</param>
    /// <returns>The error to write.</returns>
    GraphQLError OnError(GraphQLError error);
}
