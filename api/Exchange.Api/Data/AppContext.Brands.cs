using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>app</c>: what brands say of themselves beside the chain.</summary>
internal sealed partial class AppContext
{
    public DbSet<BrandText> BrandTexts => Set<BrandText>();
}

/// <summary>What a brand wants pages to show and to offer; no amount is ever read from here.</summary>
[Table("brand_text"), PrimaryKey(nameof(BrandId))]
internal sealed class BrandText
{
    [DatabaseGenerated(DatabaseGeneratedOption.None)]
    public required long BrandId { get; init; }
    public required bool JoinsBySelf { get; set; }
}
