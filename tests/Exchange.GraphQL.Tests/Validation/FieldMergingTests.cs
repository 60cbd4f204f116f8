using System.Globalization;
using System.Text;
using Exchange.GraphQL.Language;
using Exchange.GraphQL.Validation;
using Exchange.GraphQL.Validation.Rules;
using Xunit;

namespace Exchange.GraphQL.Tests.Validation;

/// <summary>The linear judgement of merging finds a conflict exactly where comparing all pairs finds one.</summary>
public sealed class FieldMergingTests(ITestOutputHelper output)
{
    private static readonly Dictionary<string, string[]> _fields = new()
    {
        ["Query"] = ["book#Book", "book(id: 1)#Book", "books#Book", "found#Found", "titled#Titled", "__typename"],
        ["Book"] =
        [
            "id", "title", "pages", "genre", "author#Author", "label(copy: 1)", "label(mark: \"m\", copy: 1)",
            "__typename",
        ],
        ["Author"] = ["name", "books#Book", "books(first: 1)#Book"],
        ["Magazine"] = ["title", "issue", "pages"],
        ["Titled"] = ["title", "__typename"],
        ["Found"] = ["__typename"],
    };

    private static readonly Dictionary<string, string[]> _conditions = new()
    {
        ["Query"] = ["Query"],
        ["Book"] = ["Book", "Titled", "Found"],
        ["Author"] = ["Author"],
        ["Magazine"] = ["Magazine", "Titled", "Found"],
        ["Titled"] = ["Book", "Magazine", "Titled", "Found"],
        ["Found"] = ["Book", "Magazine", "Titled", "Found"],
    };

    [Theory]
    [InlineData(20_261_122)]
    [InlineData(5)]
    public void A_conflict_is_found_exactly_where_the_specification_finds_one(int seed)
    {
        var random = new Random(seed);
        var conflicts = 0;
        for (var i = 0; i < 1_500; i++)
        {
            var text = Document(random);
            var document = Utf8GraphQLParser.Parse(text);
            var merges = new MergingBySpecification(LibrarySchema.Instance, document).FieldsMerge();
            var errors = DocumentValidator.Validate(
                LibrarySchema.Instance,
                document,
                ValidationOptions.Unbounded,
                [() => new OverlappingFieldsCanBeMerged()]);

            Assert.True(merges == (errors.Count == 0), text);
            conflicts += merges ? 0 : 1;
        }

        output.WriteLine($"{conflicts} of 1,500 documents hold a conflict");
        Assert.InRange(conflicts, 300, 1_200);
    }

    [Fact]
    public void The_budget_is_refused_with_both_numbers()
    {
        var text = "{ " + string.Concat(Enumerable.Range(0, 60).Select(i => $"a{i}: book {{ id ...F }} "))
            + "} fragment F on Book { " + string.Concat(Enumerable.Range(0, 60).Select(i => $"t{i}: title ")) + "}";
        var options = ValidationOptions.Unbounded with { MaxMergeComparisons = 1_000 };

        var refusal = Assert.Single(DocumentValidator.Validate(
            LibrarySchema.Instance,
            Utf8GraphQLParser.Parse(text),
            options,
            [() => new OverlappingFieldsCanBeMerged()]));

        Assert.Equal(1_000, refusal.Extensions["limit"]);
        Assert.InRange((int)refusal.Extensions["actual"]!, 1_001, 1_200);
    }

    [Fact]
    public void A_thousand_conflicts_make_no_answer_of_a_million()
    {
        var fields = string.Concat(Enumerable.Repeat("x: name x: books { id } ", 500));
        var text = $"{{ book {{ author {{ {fields} }} }} }}";

        var errors = DocumentValidator.Validate(
            LibrarySchema.Instance,
            Utf8GraphQLParser.Parse(text),
            new ValidationOptions(),
            [() => new OverlappingFieldsCanBeMerged()]);

        Assert.Equal(10, errors.Count);
        Assert.InRange(errors.Sum(error => error.Message.Length + (error.Locations.Count * 32)), 1, 10_000);
    }

    private static string Document(Random random)
    {
        var text = new StringBuilder("query ");
        // A fragment may spread those after it, so that there is no circle.
        var fragments = Enumerable.Range(0, random.Next(4))
            .Select(i => (Name: $"F{i}", Type: _fields.Keys.ElementAt(random.Next(6))))
            .ToList();
        Select("Query", 4, fragments);
        for (var i = 0; i < fragments.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $" fragment {fragments[i].Name} on {fragments[i].Type} ");
            Select(fragments[i].Type, 2, fragments[(i + 1)..]);
        }

        return text.ToString();

        void Select(string type, int depth, List<(string Name, string Type)> usable)
        {
            text.Append("{ ");
            for (var left = 1 + random.Next(4); left > 0; left--)
            {
                var spreads = usable.FindAll(one => _conditions[type].Contains(one.Type));
                var choice = random.Next(10);
                if (choice < 2 && spreads.Count > 0)
                {
                    text.Append(CultureInfo.InvariantCulture, $"...{spreads[random.Next(spreads.Count)].Name} ");
                }
                else if (choice < 4 && depth > 0)
                {
                    var condition = _conditions[type][random.Next(_conditions[type].Length)];
                    text.Append(CultureInfo.InvariantCulture, $"... on {condition} ");
                    Select(condition, depth - 1, usable);
                }
                else
                {
                    Field(_fields[type][random.Next(_fields[type].Length)].Split('#'), depth, usable);
                }
            }

            text.Append("} ");
        }

        void Field(string[] field, int depth, List<(string Name, string Type)> usable)
        {
            if (field.Length > 1 && depth == 0)
            {
                text.Append("__typename ");
                return;
            }

            text.Append(random.Next(8) == 0 ? "x: " : "").Append(field[0]).Append(' ');
            if (field.Length > 1)
            {
                Select(field[1], depth - 1, usable);
            }
        }
    }
}
