using Exchange.GraphQL.Tests.Sample;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution;

/// <summary>A mutation answers with its value or with the errors it declares.</summary>
public sealed class MutationConventionTests(SampleFixture sample)
{
    [Fact]
    public async Task A_value_stands_in_the_payload_without_errors()
    {
        var answer = await sample.Server.Ask(
            "mutation { borrowBook(input: { id: \"b1\" }) { loan { id copies } errors { ... on Error { code } } } }");

        Assert.Equal(
            """{"data":{"borrowBook":{"loan":{"id":"l1","copies":1},"errors":null}}}""", answer.ToJsonString());
    }

    [Fact]
    public async Task A_declared_exception_becomes_a_typed_error()
    {
        var answer = await sample.Server.Ask(
            """
            mutation { borrowBook(input: { id: "zz" }) {
              loan { id } errors { __typename ... on Error { message code } ... on BookUnknownError { id } } } }
            """);

        Assert.Equal(
            """
            {"loan":null,"errors":[{"__typename":"BookUnknownError","message":"There is no book zz.",
            "code":"BOOK_UNKNOWN","id":"zz"}]}
            """.ReplaceLineEndings(""),
            answer["data"]!["borrowBook"]!.ToJsonString());
    }

    [Fact]
    public async Task A_returned_error_becomes_a_typed_error()
    {
        var answer = await sample.Server.Ask(
            """
            mutation { borrowBook(input: { id: "b1", copies: 9 }) {
              errors { ... on NoCopyLeftError { code asked left } } } }
            """);

        Assert.Equal(
            """[{"code":"NO_COPY_LEFT","asked":9,"left":3}]""",
            answer["data"]!["borrowBook"]!["errors"]!.ToJsonString());
    }

    [Fact]
    public async Task An_extension_may_tell_an_errors_message_in_its_place()
    {
        var answer = await sample.Server.Ask(
            """
            mutation { borrowBook(input: { id: "b1", copies: 9 }) { errors { ... on Error { message } } } }
            """);

        Assert.Equal(
            """[{"message":"Too many. 3 of 9."}]""", answer["data"]!["borrowBook"]!["errors"]!.ToJsonString());
    }

    [Fact]
    public async Task An_error_made_from_an_exception_carries_its_own_code()
    {
        var answer = await sample.Server.Ask(
            """
            mutation { addBook(input: { title: "much too long for the shelf", isbn: "978-1" }) {
              book { id } errors { ... on Error { message code } } } }
            """);

        Assert.Equal(
            """[{"message":"No room for much too long for the shelf.","code":"SHELF_IS_FULL"}]""",
            answer["data"]!["addBook"]!["errors"]!.ToJsonString());
    }

    [Fact]
    public async Task An_undeclared_exception_is_masked_and_has_a_trace_id()
    {
        var answer = await sample.Server.Ask("mutation { fail { done } }");

        Assert.Equal("Unexpected Execution Error", (string?)answer["errors"]![0]!["message"]);
        Assert.NotEmpty((string?)answer["errors"]![0]!["extensions"]!["traceId"] ?? "");
        Assert.DoesNotContain("secret", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_payload_and_its_error_union_are_in_the_schema()
    {
        var sdl = sample.Server.Schema.Print();

        Assert.Contains("borrowBook(input: BorrowBookInput!): BorrowBookPayload!", sdl, StringComparison.Ordinal);
        Assert.Contains("union BorrowBookError = BookUnknownError | NoCopyLeftError", sdl, StringComparison.Ordinal);
        Assert.Contains("input AddBookInput {\n  title: String!\n  isbn: Isbn!\n}", sdl, StringComparison.Ordinal);
    }
}
