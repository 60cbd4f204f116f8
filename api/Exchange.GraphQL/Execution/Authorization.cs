using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Types;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using AuthorizeAttribute = Exchange.GraphQL.Types.AuthorizeAttribute;

namespace Exchange.GraphQL.Execution;

/// <summary>Lets a field be read only by those whom every one of its <c>[Authorize]</c> marks admits.</summary>
internal static class Authorization
{
    private const string Refusal = "The current user is not authorized to access this resource.";

    public static async ValueTask Check(IReadOnlyList<AuthorizeAttribute> guards, RequestContext request)
    {
        if (request.User.Identity is not { IsAuthenticated: true })
        {
            throw new GraphQLException(Refusal, ErrorCodes.NotAuthenticated);
        }

        foreach (var guard in guards)
        {
            if (!await Admits(guard, request))
            {
                throw new GraphQLException(Refusal, ErrorCodes.NotAuthorized);
            }
        }
    }

    private static async ValueTask<bool> Admits(AuthorizeAttribute guard, RequestContext request)
    {
        if (guard.Roles.Length > 0 && !guard.Roles.Any(request.User.IsInRole))
        {
            return false;
        }

        if (guard.Policy is null)
        {
            return true;
        }

        var service = request.Services.GetRequiredService<IAuthorizationService>();
        return (await service.AuthorizeAsync(request.User, null, guard.Policy)).Succeeded;
    }
}
