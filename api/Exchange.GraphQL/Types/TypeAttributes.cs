namespace Exchange.GraphQL.Types;

/// <summary>Marks a static class whose public static members are fields of <c>Query</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class QueryTypeAttribute : Attribute;

/// <summary>Marks a static class whose public static methods are fields of <c>Mutation</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MutationTypeAttribute : Attribute;

/// <summary>
/// Marks a static class whose <see cref="SubscribeAttribute"/> methods are fields of <c>Subscription</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SubscriptionTypeAttribute : Attribute;

/// <summary>
/// Marks a class or record as an object type, so that it is in the schema even if no field returns it.
/// </summary>
/// <remarks>Classes that a field returns need no mark. Members of unions and implementers of interfaces do.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class ObjectTypeAttribute : Attribute;

/// <summary>
/// Marks a static class whose public static methods are further fields of <typeparamref name="T"/>.
/// </summary>
/// <remarks>
/// Public properties of <typeparamref name="T"/> are fields already; a method of the same name takes a property's
/// place, as does one with <see cref="BindMemberAttribute"/>. Several classes may extend one type.
/// </remarks>
/// <typeparam name="T">The runtime type: its values are the parents of these fields.</typeparam>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ObjectTypeAttribute<T> : Attribute;

/// <summary>
/// Marks a type, or the class that extends it, as one whose values <c>node(id:)</c> finds: it implements <c>Node</c>,
/// has a field <c>id: ID!</c> by <c>[ID(nameof(T))]</c>, and a method with <see cref="NodeResolverAttribute"/>. Needs
/// <c>AddGlobalObjectIdentification()</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NodeAttribute : Attribute;

/// <summary>Marks a C# interface (or abstract class) as an interface type; its implementers implement it.</summary>
/// <remarks>The leading <c>I</c> of a C# interface is no part of the GraphQL name.</remarks>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class InterfaceTypeAttribute : Attribute;

/// <summary>Marks a C# interface (or abstract class) as a union of the object types that implement it.</summary>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class UnionTypeAttribute : Attribute;

/// <summary>Marks a class or record as an input object type.</summary>
/// <remarks>
/// A class used as an argument needs no mark. Names that do not end in <c>Input</c> get that ending.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class InputTypeAttribute : Attribute;

/// <summary>Marks an input object of which exactly one field must be given, and not as null.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class OneOfAttribute : Attribute;

/// <summary>Marks an enum as an enum type, so that it is in the schema even if no field uses it.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class EnumTypeAttribute : Attribute;
