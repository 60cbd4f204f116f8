using System.Reflection;

namespace Exchange.GraphQL.Types.Discovery;

/// <summary>
/// What a later chapter adds while a schema is built. Types knows none of them; each is made anew for every schema.
/// </summary>
internal abstract class SchemaConvention
{
    /// <summary>Gives the field that takes the place of the one a member made; the same one to leave it.</summary>
    public virtual OutputField OnField(MemberInfo member, OutputField field) => field;

    /// <summary>Looks at a field by which a request enters: one of a root's, or the finder of a node.</summary>
    public virtual void OnEntry(MethodInfo method, OutputField field)
    {
    }

    /// <summary>Gives the step from a coerced value to what a parameter or property takes.</summary>
    public virtual Func<object?, object?> OnInput(ICustomAttributeProvider member, Func<object?, object?> toRuntime) =>
        toRuntime;

    /// <summary>Adds to the queries once every type has its fields, before the schema is checked.</summary>
    public virtual void OnCompleted(ObjectType query)
    {
    }
}
