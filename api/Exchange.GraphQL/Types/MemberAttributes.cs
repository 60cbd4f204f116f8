namespace Exchange.GraphQL.Types;

/// <summary>Marks the parameter that receives the value whose field is resolved.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ParentAttribute : Attribute;

/// <summary>Marks a parameter that comes from dependency injection, where that is not plain from its type.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ServiceAttribute : Attribute;

/// <summary>
/// Gives a field, argument or input field the type <c>ID</c>. Its C# type may be string, int, long or Guid.
/// </summary>
/// <param name="typeName">
/// With <c>AddGlobalObjectIdentification()</c>: the type in the schema whose global ids these are. The client reads and
/// writes the global id, C# the key inside it, which may then be of any type with a text of its own; an id of another
/// type is refused. Without a name the id is the C# value as it is.
/// </param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class IDAttribute(string? typeName = null) : Attribute
{
    /// <summary>The type in the schema whose global ids these are, if they are global.</summary>
    public string? TypeName { get; } = typeName;
}

/// <summary>Gives a type, field, argument, input field or enum value another name than its C# one.</summary>
/// <param name="name">The name, exactly as it stands in the schema.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLNameAttribute(string name) : Attribute
{
    /// <summary>The name, exactly as it stands in the schema.</summary>
    public string Name { get; } = name;
}

/// <summary>Describes a type, field, argument, input field or enum value to the readers of the schema.</summary>
/// <param name="description">The description, in Markdown.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDescriptionAttribute(string description) : Attribute
{
    /// <summary>The description, in Markdown.</summary>
    public string Description { get; } = description;
}

/// <summary>Marks a field, argument, input field or enum value as no longer to be used.</summary>
/// <param name="reason">What to use instead.</param>
[AttributeUsage(AttributeTargets.All)]
public sealed class GraphQLDeprecatedAttribute(string reason) : Attribute
{
    /// <summary>What to use instead.</summary>
    public string DeprecationReason { get; } = reason;
}

/// <summary>
/// Gives an argument or input field a default that C# cannot say: of a property without a constructor parameter, a
/// list, or null where null is to be told.
/// </summary>
/// <param name="value">The default: null, a constant, or an array of constants.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>The default.</summary>
    public object? Value { get; } = value;
}

/// <summary>Keeps a public member out of the schema.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method | AttributeTargets.Field | AttributeTargets.Class)]
public sealed class GraphQLIgnoreAttribute : Attribute;

/// <summary>Gives a field or argument a scalar of its own; nullability and lists still come from C#.</summary>
/// <typeparam name="TScalar">A scalar of the schema.</typeparam>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property | AttributeTargets.Method)]
public sealed class GraphQLTypeAttribute<TScalar> : Attribute
    where TScalar : ScalarType;

/// <summary>Makes a resolver take the place of a property of the type it extends.</summary>
/// <param name="name">The property's C# name.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BindMemberAttribute(string name) : Attribute
{
    /// <summary>The property's C# name.</summary>
    public string Name { get; } = name;
}

/// <summary>
/// Marks the static method of a <see cref="NodeAttribute"/> class that finds a value by the key of its global id; it is
/// no field.
/// </summary>
/// <remarks>
/// Its one argument is the key. It gives null for what does not exist and for what the caller may not see alike: the
/// client is told neither from the other, nor from an id that is none.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;

/// <summary>
/// Lets only the authenticated, or only those in a role or under a policy, read a field or a type's fields.
/// </summary>
/// <remarks>
/// On a class of root fields it guards each of them; on an object type or its extension, every field of that type.
/// A refusal is an error of the field with <c>AUTH_NOT_AUTHENTICATED</c> or <c>AUTH_NOT_AUTHORIZED</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, AllowMultiple = true)]
public sealed class AuthorizeAttribute : Attribute
{
    /// <summary>Asks for an authenticated caller.</summary>
    public AuthorizeAttribute()
    {
    }

    /// <summary>Asks for a policy of ASP.NET Core.</summary>
    /// <param name="policy">The policy's name.</param>
    public AuthorizeAttribute(string policy) => Policy = policy;

    /// <summary>The caller must have at least one of these roles; empty when any caller will do.</summary>
    public string[] Roles { get; set; } = [];

    /// <summary>The policy of ASP.NET Core that the caller must satisfy, if any.</summary>
    public string? Policy { get; set; }
}

/// <summary>Declares an error that a mutation answers with, as a member of its payload's <c>errors</c>.</summary>
/// <remarks>
/// <typeparamref name="TError"/> is an exception the method throws, or a class with a <c>Message</c> that the method
/// returns in a <see cref="FieldResult{TResult}"/> or that is made from an exception: by a constructor taking it or
/// by
/// a public static method <c>CreateErrorFrom</c>. Without a <c>Code</c> of its own its code is its name in
/// UPPER_SNAKE.
/// </remarks>
/// <typeparam name="TError">The exception or error class.</typeparam>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ErrorAttribute<TError> : Attribute;

/// <summary>Names the parts of a mutation's payload where the convention's names do not fit.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>The payload's field for the method's value; by convention the name of its type.</summary>
    public string? PayloadFieldName { get; set; }
}

/// <summary>Sets the page sizes or the name of a connection where the defaults do not fit.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UsePagingAttribute : Attribute
{
    /// <summary>The page size when a request names none; 0 means the server's default.</summary>
    public int DefaultPageSize { get; set; }

    /// <summary>The largest page a request may ask for; 0 means the server's default.</summary>
    public int MaxPageSize { get; set; }

    /// <summary>
    /// The name before <c>Connection</c> and <c>Edge</c>; by convention the plural of the element's type.
    /// </summary>
    public string? ConnectionName { get; set; }
}
