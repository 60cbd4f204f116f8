using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Language;

namespace Exchange.GraphQL.Types;

/// <summary>A leaf value with a text or number of its own in JSON.</summary>
public abstract class ScalarType : NamedType
{
    private protected ScalarType(string name)
        : base(name)
    {
    }

    /// <summary>Where its form is specified, for <c>@specifiedBy</c>.</summary>
    public virtual Uri? SpecifiedBy => null;

    /// <summary>The C# type whose values it reads and writes.</summary>
    public abstract Type RuntimeType { get; }

    /// <summary>
    /// Reads a value written in a document; throws what <see cref="IsRefusal"/> tells when it is none of its own.
    /// </summary>
    internal abstract object CoerceLiteral(IValueNode literal);

    /// <summary>Reads a value in which variables may stand, for scalars whose values have parts.</summary>
    internal virtual object CoerceLiteral(IValueNode literal, IReadOnlyDictionary<string, object?> variables) =>
        CoerceLiteral(literal);

    /// <summary>Reads a value of the request's variables.</summary>
    internal abstract object CoerceValue(JsonElement value);

    /// <summary>
    /// Gives what stands in the response for a resolver's value: a string, number, boolean or JSON.
    /// </summary>
    internal abstract object CoerceResult(object value);

    /// <summary>
    /// The exceptions by which a scalar says that a value is none of its own; all others are faults.
    /// </summary>
    internal static bool IsRefusal(Exception exception) =>
        exception is GraphQLException or FormatException or OverflowException or ArgumentException;
}

/// <summary>
/// A scalar whose values are <typeparamref name="T"/> in C#. Deriving from it is all it takes to have one.
/// </summary>
/// <remarks>
/// A class that derives from it and can be made without arguments is found by <c>AddTypes</c> and stands for
/// <typeparamref name="T"/> in the whole schema. A value that is none of its own is refused by
/// <see cref="Refuse"/>, or by the <see cref="FormatException"/>, <see cref="OverflowException"/> or
/// <see cref="ArgumentException"/> of a <c>Parse</c>.
/// </remarks>
/// <typeparam name="T">The C# type.</typeparam>
/// <param name="name">The scalar's name in the schema.</param>
public abstract class ScalarType<T>(string name) : ScalarType(name)
    where T : notnull
{
    /// <inheritdoc/>
    public override Type RuntimeType => typeof(T);

    /// <summary>Reads a value written in a document.</summary>
    /// <param name="literal">The value; never null and never a variable.</param>
    /// <returns>The C# value.</returns>
    public abstract T ParseLiteral(IValueNode literal);

    /// <summary>Reads a value of the request's variables.</summary>
    /// <param name="value">The value; never null.</param>
    /// <returns>The C# value.</returns>
    public abstract T ParseValue(JsonElement value);

    /// <summary>Gives what stands in the response.</summary>
    /// <param name="value">The C# value.</param>
    /// <returns>A string, a number, a boolean or a <see cref="JsonElement"/>.</returns>
    public abstract object Serialize(T value);

    /// <summary>Makes the refusal of a value that is none of this scalar's.</summary>
    /// <param name="reason">Why, as a sentence.</param>
    /// <returns>The exception to throw.</returns>
    protected GraphQLException Refuse(string reason) => new($"{Name} cannot represent this value: {reason}");

    internal sealed override object CoerceLiteral(IValueNode literal) => ParseLiteral(literal);

    internal sealed override object CoerceValue(JsonElement value) => ParseValue(value);

    internal sealed override object CoerceResult(object value) => value is not T typed
        ? throw Refuse($"it is a {value.GetType().Name}.")
        : Serialize(typed) switch
        {
            double number when !double.IsFinite(number) => throw Refuse("it is no finite number."),
            JsonElement { ValueKind: JsonValueKind.Undefined } =>
                throw new InvalidOperationException($"{Name} serialises to JSON that is not there."),
            var written when written is string or bool or int or long or double or decimal or JsonElement => written,
            var other => throw new InvalidOperationException($"{Name} serialises to a {other.GetType()}, no JSON."),
        };
}

/// <summary>A scalar that is a string in JSON and in documents.</summary>
/// <typeparam name="T">The C# type.</typeparam>
/// <param name="name">The scalar's name in the schema.</param>
public abstract class StringScalarType<T>(string name) : ScalarType<T>(name)
    where T : notnull
{
    /// <summary>Reads its text.</summary>
    /// <param name="text">The text of a request.</param>
    /// <param name="value">The C# value.</param>
    /// <returns>False when the text is none of this scalar's.</returns>
    protected abstract bool TryParse(string text, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value);

    /// <summary>Gives its text.</summary>
    /// <param name="value">The C# value.</param>
    /// <returns>The text.</returns>
    protected abstract string Format(T value);

    /// <inheritdoc/>
    public sealed override T ParseLiteral(IValueNode literal) =>
        literal is StringValueNode text ? Parse(text.Value) : throw Refuse("it is not a string.");

    /// <inheritdoc/>
    public sealed override T ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? Parse(value.GetString()!) : throw Refuse("it is not a string.");

    /// <inheritdoc/>
    public sealed override object Serialize(T value) => Format(value);

    private T Parse(string text) => TryParse(text, out var value) ? value : throw Refuse("its text has another form.");
}
