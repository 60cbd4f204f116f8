using System.ComponentModel.DataAnnotations.Schema;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>chain</c>: accounts.</summary>
internal sealed partial class ReadModel
{
    public DbSet<Account> Accounts => Set<Account>();
}

[GraphQLDescription("The pseudonymous address that stands for a member.")]
[Table("account"), PrimaryKey(nameof(Address))]
internal sealed record Account(
    Address Address,
    [property: GraphQLIgnore] long HomeBrandId,
    [property: GraphQLIgnore] byte[]? Signer);
