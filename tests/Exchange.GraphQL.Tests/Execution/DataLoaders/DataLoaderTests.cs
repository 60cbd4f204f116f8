using System.Reflection;
using Exchange.GraphQL.Execution;
using Exchange.GraphQL.Types;
using Exchange.GraphQL.Types.DataLoaders;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Exchange.GraphQL.Tests.Execution.DataLoaders;

/// <summary>What resolvers ask for together is fetched together, and one at a time stays one at a time.</summary>
public sealed class DataLoaderTests
{
    private static readonly Type[] _types = typeof(DataLoaderTests).GetNestedTypes(BindingFlags.NonPublic);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Fifty_items_are_one_batch(bool isParallel)
    {
        var (engine, log) = EngineFor(isParallel);

        var answer = await engine.Ask("{ offers(count: 50) { id brand { name } } }");

        Assert.Equal("brand 49", (string?)answer["data"]!["offers"]![49]!["brand"]!["name"]);
        Assert.Equal(["brands 50"], log.Batches);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_levels_are_two_batches(bool isParallel)
    {
        var (engine, log) = EngineFor(isParallel);

        var answer = await engine.Ask("{ offers(count: 50) { brand { country { code } } } }");

        Assert.Equal("c9", (string?)answer["data"]!["offers"]![49]!["brand"]!["country"]!["code"]);
        Assert.Equal(["brands 50", "countries 10"], log.Batches);
    }

    [Fact]
    public async Task A_key_is_fetched_once_a_request()
    {
        var (engine, log) = EngineFor(false);

        await engine.Ask(
            "{ a: offers(count: 3) { brand { name same { name } } } b: offers(count: 3) { brand { name } } }");

        Assert.Equal(["brands 3"], log.Batches);
    }

    [Fact]
    public async Task A_batch_is_no_larger_than_its_bound()
    {
        var (engine, log) = EngineFor(false);

        var answer = await engine.Ask("{ offers(count: 25) { label } }");

        Assert.Equal("label 24", (string?)answer["data"]!["offers"]![24]!["label"]);
        Assert.Equal(["labels 10", "labels 10", "labels 5"], log.Batches);
    }

    [Fact]
    public async Task A_key_without_a_value_is_null_and_without_values_an_empty_list()
    {
        var (engine, _) = EngineFor(false);

        var answer = await engine.Ask("{ offers(count: 3) { unknown { name } tags } }");

        Assert.Equal(
            """[{"unknown":null,"tags":[]},{"unknown":null,"tags":["t1"]},{"unknown":null,"tags":["t2","t2"]}]""",
            answer["data"]!["offers"]!.ToJsonString());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_fault_of_a_batch_reaches_each_field_with_its_path(bool isParallel)
    {
        var (engine, log) = EngineFor(isParallel);

        var answer = await engine.Ask("{ offers(count: 2) { id fault } }");

        Assert.Equal("""[{"id":0,"fault":null},{"id":1,"fault":null}]""", answer["data"]!["offers"]!.ToJsonString());
        Assert.Equal(
            ["""["offers",0,"fault"]""", """["offers",1,"fault"]"""],
            answer["errors"]!.AsArray().Select(error => error!["path"]!.ToJsonString()));
        Assert.Equal(["faults 2"], log.Batches);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Several_keys_and_several_loaders_can_be_awaited_together(bool isParallel)
    {
        var (engine, log) = EngineFor(isParallel);

        var answer = await engine.Ask("{ offers(count: 2) { both } }");

        Assert.Equal(
            """[{"both":"brand 0 brand 1 c0"},{"both":"brand 1 brand 2 c1"}]""",
            answer["data"]!["offers"]!.ToJsonString());
        Assert.Equal(["brands 3", "countries 2"], log.Batches.Order());
    }

    [Fact]
    public async Task Resolvers_and_batches_share_a_service_one_at_a_time_by_default()
    {
        var (engine, log) = EngineFor(false);

        var answer = await engine.Ask("{ offers(count: 20) { crowded } a: crowd b: crowd }");

        Assert.Null(answer["errors"]);
        Assert.Equal(1, log.MostAtOnce);
        Assert.Equal(["brands 20", "countries 10"], log.Batches);
    }

    [Fact]
    public async Task A_resolver_need_not_wait_for_what_it_asked()
    {
        var (engine, _) = EngineFor(false);

        var answer = await engine.Ask("{ offers(count: 2) { forgetful } }");

        Assert.Equal("""[{"forgetful":1},{"forgetful":1}]""", answer["data"]!["offers"]!.ToJsonString());
    }

    [Fact]
    public async Task The_next_mutation_sees_what_the_last_one_changed()
    {
        var (engine, log) = EngineFor(false);

        await engine.Ask("mutation { a: touch { string } b: touch { string } }");

        Assert.Equal(["brands 1", "brands 1"], log.Batches);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_batch_that_takes_too_long_is_given_up_with_the_operation(bool isParallel)
    {
        var (engine, _) = EngineFor(isParallel, TimeSpan.FromMilliseconds(50));

        var answer = await engine.Ask("{ offers(count: 2) { slow } }");

        Assert.Equal("HC0045", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Theory]
    [InlineData(typeof(Ambiguous), "have the same types")]
    [InlineData(typeof(Missing), "no [DataLoader]")]
    public void A_parameter_that_means_no_single_loader_is_refused_at_the_start(Type queries, string reason)
    {
        var engine = new Engine([typeof(Loaders), queries], addServices: services => services.AddScoped<Log>());

        var refusal = Assert.Throws<SchemaException>(() => engine.Schema);

        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    private static (Engine Engine, Log Log) EngineFor(bool isParallel, TimeSpan? timeout = null)
    {
        var log = new Log();
        var options = new ExecutionOptions
        {
            ParallelQueryFields = isParallel,
            Timeout = timeout ?? TimeSpan.FromSeconds(10),
        };
        var types = _types.Except([typeof(Ambiguous), typeof(Missing)]);
        return (new Engine(types, options, services => services.AddScoped(_ => log)), log);
    }

    /// <summary>Writes down the batches, and how many used it at once.</summary>
    internal sealed class Log
    {
        private readonly List<string> _batches = [];
        private int _inside;

        public IReadOnlyList<string> Batches => _batches;

        public int MostAtOnce { get; private set; }

        public async Task<IReadOnlyDictionary<int, T>> Fetch<T>(string name, IReadOnlyList<int> keys, Func<int, T> make)
        {
            lock (_batches)
            {
                _batches.Add($"{name} {keys.Count}");
            }

            await Use();
            return keys.Where(key => key >= 0).ToDictionary(key => key, make);
        }

        public async Task Use()
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _inside));
            await Task.Delay(1);
            Interlocked.Decrement(ref _inside);
        }
    }

    internal sealed record Offer(int Id);

    internal sealed record Brand(int Id, string Name);

    internal sealed record Country(string Code);

    /// <summary>Loaders of every shape.</summary>
    internal static class Loaders
    {
        [DataLoader]
        public static Task<IReadOnlyDictionary<int, Brand>> GetBrandByIdAsync(IReadOnlyList<int> ids, Log log) =>
            log.Fetch("brands", ids, id => new Brand(id, $"brand {id}"));

        [DataLoader]
        internal static async Task<Dictionary<int, Country>> CountryOfAsync(
            IReadOnlyList<int> ids, Log log, CancellationToken stop) =>
            new(await log.Fetch("countries", ids, id => new Country($"c{id}")).WaitAsync(stop));

        [DataLoader("labels", MaxBatchSize = 10)]
        public static Task<IReadOnlyDictionary<int, string>> GetLabels(IReadOnlyList<int> ids, Log log) =>
            log.Fetch("labels", ids, id => $"label {id}");

        [DataLoader]
        public static async Task<ILookup<int, string>> GetTags(IReadOnlyList<int> ids) =>
            await Task.FromResult(ids.SelectMany(id => Enumerable.Repeat(id, id)).ToLookup(id => id, id => $"t{id}"));

        [DataLoader("faults")]
        public static async Task<IReadOnlyDictionary<int, string>> GetFaults(IReadOnlyList<int> ids, Log log)
        {
            await log.Fetch("faults", ids, id => id);
            throw new InvalidOperationException();
        }

        [DataLoader]
        public static async ValueTask<IReadOnlyDictionary<int, double>> Slow(
            IReadOnlyList<int> ids, CancellationToken stop)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), stop);
            return ids.ToDictionary(id => id, id => 0.5);
        }
    }

    [QueryType]
    internal static class Queries
    {
        public static IEnumerable<Offer> Offers(int count) => Enumerable.Range(0, count).Select(i => new Offer(i));

        public static async Task<bool> Crowd(Log log)
        {
            await log.Use();
            return true;
        }
    }

    [MutationType]
    internal static class Mutations
    {
        public static async Task<string> Touch(IDataLoader<int, Brand> brands) => (await brands.LoadAsync(1))!.Name;
    }

    [ObjectType<Offer>]
    internal static class OfferType
    {
        public static Task<Brand?> Brand(
            [Parent] Offer offer, IDataLoader<int, Brand> brands, CancellationToken stop) =>
            brands.LoadAsync(offer.Id, stop);

        public static Task<Brand?> Unknown([Parent] Offer offer, IDataLoader<int, Brand> brands) =>
            brands.LoadAsync(-1 - offer.Id);

        public static Task<string?> Label(
            [Parent] Offer offer, [DataLoader("labels")] IDataLoader<int, string> labels) => labels.LoadAsync(offer.Id);

        public static Task<string?> Fault(
            [Parent] Offer offer, [DataLoader("faults")] IDataLoader<int, string> faults) => faults.LoadAsync(offer.Id);

        public static async Task<IReadOnlyList<string>> Tags([Parent] Offer offer, IDataLoader<int, string[]> tags) =>
            await tags.LoadAsync(offer.Id) ?? [];

        public static Task<double> Slow([Parent] Offer offer, IDataLoader<int, double> slow) =>
            slow.LoadAsync(offer.Id);

        public static int Forgetful([Parent] Offer offer, IDataLoader<int, Brand> brands)
        {
            _ = brands.LoadAsync(offer.Id);
            return 1;
        }

        public static async Task<string> Both(
            [Parent] Offer offer, IDataLoader<int, Brand> brands, IDataLoader<int, Country> countries)
        {
            var two = brands.LoadAsync([offer.Id, offer.Id + 1]);
            var country = countries.LoadAsync(offer.Id);
            return $"{string.Join(' ', (await two).Select(brand => brand!.Name))} {(await country)!.Code}";
        }

        public static async Task<bool> Crowded(
            [Parent] Offer offer, IDataLoader<int, Brand> brands, IDataLoader<int, Country> countries, Log log)
        {
            await log.Use();
            var brand = await brands.LoadAsync(offer.Id);
            await log.Use();
            await countries.LoadAsync(brand!.Id % 10);
            await log.Use();
            return true;
        }
    }

    [ObjectType<Brand>]
    internal static class BrandType
    {
        public static Task<Country?> Country([Parent] Brand brand, IDataLoader<int, Country> countries) =>
            countries.LoadAsync(brand.Id % 10);

        public static Task<Brand?> Same([Parent] Brand brand, IDataLoader<int, Brand> brands) =>
            brands.LoadAsync(brand.Id);
    }

    [QueryType]
    internal static class Ambiguous
    {
        public static Task<string?> Label(IDataLoader<int, string> labels) => labels.LoadAsync(1);
    }

    [QueryType]
    internal static class Missing
    {
        public static Task<string?> Label(IDataLoader<long, string> labels) => labels.LoadAsync(1);
    }
}
