namespace Exchange.GraphQL.Errors;

/// <summary>The codes of <c>extensions.code</c>; HotChocolate's where it has one.</summary>
public static class ErrorCodes
{
    /// <summary>The caller has not said who it is.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The caller may not read this field.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>
    /// A resolver failed in a way that is no client's business; <c>extensions.traceId</c> finds the log.
    /// </summary>
    public const string Unexpected = "HC0008";

    /// <summary>The body is no GraphQL request.</summary>
    public const string InvalidRequest = "HC0009";

    /// <summary>The body is larger than the server reads.</summary>
    public const string RequestTooLarge = "HC0010";

    /// <summary>The body is not JSON.</summary>
    public const string InvalidJson = "HC0011";

    /// <summary>The request carries no document.</summary>
    public const string QueryMissing = "HC0013";

    /// <summary>The document is not in the language, or passes a bound of the parser.</summary>
    public const string SyntaxError = "HC0014";

    /// <summary>A variable's value is none of its type.</summary>
    public const string InvalidVariable = "HC0016";

    /// <summary>A required variable is missing.</summary>
    public const string VariableMissing = "HC0018";

    /// <summary>The request accepts no media type that the server writes.</summary>
    public const string NotAcceptable = "HC0063";

    /// <summary>The Accept header is none.</summary>
    public const string InvalidAccept = "HC0064";

    /// <summary>Parsing and validating the document took longer than the server allows.</summary>
    public const string PreparationTimeout = "PREPARATION_TIMEOUT";

    /// <summary>There is no persisted document of that id.</summary>
    public const string PersistedOperationNotFound = "HC0020";

    /// <summary>Only persisted documents run here.</summary>
    public const string OnlyPersistedOperationsAllowed = "HC0067";

    /// <summary>No client has left a document of that hash: send it along. Apollo's clients know this code.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>Documents cannot be left here. Apollo's clients know this code.</summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The introspection is not allowed for this caller.</summary>
    public const string IntrospectionNotAllowed = "HC0046";

    /// <summary>Another site's page might have sent this request: it needs the header GraphQL-preflight.</summary>
    public const string PreflightRequired = "HC0077";

    /// <summary>The operation took longer than the server allows.</summary>
    public const string Timeout = "HC0045";

    /// <summary>
    /// The operation passes a bound of the server that HotChocolate has no code for: depth, aliases, root fields,
    /// directives, merging.
    /// </summary>
    public const string OperationTooLarge = "OPERATION_TOO_LARGE";

    /// <summary>The operation costs more than the server runs.</summary>
    public const string CostExceeded = "HC0047";

    /// <summary>Exactly one argument must tell how long a list may be.</summary>
    public const string OneSlicingArgumentRequired = "HC0082";

    /// <summary>Introspection goes down further than the server answers.</summary>
    public const string IntrospectionTooDeep = "HC0086";

    /// <summary>A page is larger than the server gives.</summary>
    public const string PageTooLarge = "HC0051";

    /// <summary>A page has a negative size.</summary>
    public const string PageTooSmall = "HC0079";

    /// <summary>A cursor is not one that the list gave out in that order.</summary>
    public const string CursorInvalid = "CURSOR_INVALID";

    /// <summary>A filter has more conditions, levels or values than the server takes.</summary>
    public const string FilterTooLarge = "FILTER_TOO_LARGE";

    /// <summary>An order has more members than the server takes.</summary>
    public const string SortTooLarge = "SORT_TOO_LARGE";

    /// <summary>More nodes are asked for at once than the server gives.</summary>
    public const string TooManyNodes = "HC0076";

    /// <summary>
    /// The request and the document do not agree on one operation to run; HotChocolate has no code for it.
    /// </summary>
    public const string OperationUnknown = "OPERATION_UNKNOWN";

    /// <summary>The response came to more bytes than the server sends.</summary>
    public const string ResponseTooLarge = "RESPONSE_TOO_LARGE";

    /// <summary>A subscriber read more slowly than its events came, and its queue was full.</summary>
    public const string SubscriberTooSlow = "SUBSCRIBER_TOO_SLOW";

    /// <summary>A socket has as many operations under way as the server runs for one.</summary>
    public const string TooManyOperations = "TOO_MANY_OPERATIONS";
}
