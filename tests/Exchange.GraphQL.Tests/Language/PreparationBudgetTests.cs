using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Tests.Validation;
using Exchange.GraphQL.Validation;
using Xunit;

namespace Exchange.GraphQL.Tests.Language;

/// <summary>Parsing and validating stop when together they have taken longer than one document may.</summary>
public sealed class PreparationBudgetTests
{
    private static readonly string _long = "{ " + string.Concat(Enumerable.Repeat("book { id } ", 5_000)) + "}";

    [Fact]
    public void Parsing_stops_at_the_limit_and_tells_both_numbers()
    {
        var budget = new PreparationBudget(TimeSpan.FromMilliseconds(50), new ClockOfSteps(60));

        var refusal = Assert.Throws<SyntaxException>(
            () => Utf8GraphQLParser.Parse(_long, ParserOptions.Default, budget));

        Assert.True(refusal.IsTooSlow);
        Assert.Equal(50, refusal.Limit);
        Assert.InRange(refusal.Actual!.Value, 60, 240);
    }

    [Fact]
    public void Validating_stops_at_the_limit_with_one_error_that_tells_both_numbers()
    {
        var budget = new PreparationBudget(TimeSpan.FromMilliseconds(50), new ClockOfSteps(60));

        var errors = DocumentValidator.Validate(
            LibrarySchema.Instance, Utf8GraphQLParser.Parse(_long), ValidationOptions.Unbounded, budget: budget);

        var refusal = Assert.Single(errors);
        Assert.Equal((ErrorCodes.PreparationTimeout, 50), (refusal.Code, refusal.Extensions["limit"]));
        Assert.InRange((int)refusal.Extensions["actual"]!, 60, 240);
    }

    [Fact]
    public void A_small_document_is_never_refused_for_time_however_slow_the_machine()
    {
        var budget = new PreparationBudget(TimeSpan.FromMilliseconds(50), new ClockOfSteps(1_000_000));

        var document = Utf8GraphQLParser.Parse("{ book { id } }", ParserOptions.Default, budget);
        var errors = DocumentValidator.Validate(
            LibrarySchema.Instance, document, new ValidationOptions(), budget: budget);

        Assert.Empty(errors);
    }

    /// <summary>A clock that goes on by so many milliseconds each time it is asked.</summary>
    private sealed class ClockOfSteps(int milliseconds) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1_000;

        public override long GetTimestamp() => _now += milliseconds;
    }
}
