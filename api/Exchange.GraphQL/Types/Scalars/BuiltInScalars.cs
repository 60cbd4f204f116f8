namespace Exchange.GraphQL.Types.Scalars;

/// <summary>The scalars every schema may use; one instance each, since they hold no state.</summary>
internal static class BuiltInScalars
{
    public static ScalarType String { get; } = new StringType();

    public static ScalarType Int { get; } = new IntType();

    public static ScalarType Float { get; } = new FloatType();

    public static ScalarType Boolean { get; } = new BooleanType();

    public static ScalarType ID { get; } = new IdType();

    public static ScalarType Long { get; } = new LongType();

    public static ScalarType Uuid { get; } = new UuidType();

    public static ScalarType DateTime { get; } = new DateTimeType();

    /// <summary>The five of the specification (§3.5), which are in every schema.</summary>
    public static IReadOnlyList<ScalarType> Specified { get; } = [String, Int, Float, Boolean, ID];

    /// <summary>What C# types stand for without anyone saying so.</summary>
    public static IReadOnlyDictionary<Type, ScalarType> ByRuntimeType { get; } = new Dictionary<Type, ScalarType>
    {
        [typeof(string)] = String,
        [typeof(int)] = Int,
        [typeof(short)] = Int,
        [typeof(byte)] = Int,
        [typeof(double)] = Float,
        [typeof(float)] = Float,
        [typeof(bool)] = Boolean,
        [typeof(long)] = Long,
        [typeof(Guid)] = Uuid,
        [typeof(DateTimeOffset)] = DateTime,
        [typeof(DateTime)] = DateTime,
    };
}
