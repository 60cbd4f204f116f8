namespace Exchange.GraphQL.Types.DataLoaders;

/// <summary>
/// On a static method: makes it fetch the batches of an <see cref="IDataLoader{TKey,TValue}"/>. On a parameter of that
/// type: says which loader is meant, where several have its types.
/// </summary>
/// <remarks>
/// The method takes the keys as <c>IReadOnlyList&lt;TKey&gt;</c>, services, and perhaps a CancellationToken. It gives
/// a task of an <c>IReadOnlyDictionary&lt;TKey, TValue&gt;</c>, or of an <c>ILookup&lt;TKey, T&gt;</c> where a key has
/// any number of values: then the loader's value is <c>T[]</c>. Any class given to <c>AddTypes</c> may hold it.
/// </remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class DataLoaderAttribute : Attribute
{
    /// <summary>Names the loader after its method: <c>GetBookByIdAsync</c> is <c>BookById</c>.</summary>
    public DataLoaderAttribute()
    {
    }

    /// <summary>Names the loader.</summary>
    /// <param name="name">The name; one per server.</param>
    public DataLoaderAttribute(string name) => Name = name;

    /// <summary>The loader's name; null means its method's.</summary>
    public string? Name { get; }

    /// <summary>How many keys one batch has at most.</summary>
    public int MaxBatchSize { get; set; } = 1_024;
}
