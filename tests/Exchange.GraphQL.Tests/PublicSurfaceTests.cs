using Exchange.GraphQL.Types;
using Exchange.TestBed;
using Xunit;

namespace Exchange.GraphQL.Tests;

/// <summary>What users can name changes only when someone says so, in a file that a review shows.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_is_the_approved_one() =>
        Assert.Null(PublicSurface.Unapproved(typeof(Schema).Assembly));
}
