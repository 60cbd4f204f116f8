using System.Reflection;
using Exchange.GraphQL.Types.Discovery;
using Microsoft.AspNetCore.Authorization;

namespace Exchange.GraphQL.Types.Rules;

/// <summary>
/// Keeps a schema closed where nobody opened it: every root field and every node says whom it admits, or none serves.
/// </summary>
internal sealed class EntryPolicies(TypeRegistry registry) : SchemaConvention
{
    public override void OnEntry(MethodInfo method, OutputField field)
    {
        if (field.Authorization.Count > 0 == method.Has<AllowAnonymousAttribute>())
        {
            registry.Errors.Report("Say who may use it, by either [Authorize] or [AllowAnonymous].", method);
        }
    }
}
