using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Exchange.GraphQL.Errors;
using Exchange.GraphQL.Execution.Planning;
using Exchange.GraphQL.Types;

namespace Exchange.GraphQL.Execution;

/// <summary>
/// Completes values (§6.4.3) straight into the response's bytes. A field that fails is null with an error; where null
/// is not allowed its parent is, up to the nearest that may be (§6.4.4), and what was written of that is taken back.
/// One error is told for each null, the first in the order of the response.
/// </summary>
internal sealed class DataWriter : IDisposable
{
    // The media types are JSON's own and sniffing is off, so text may stay readable.
    public static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    private readonly RequestContext _request;
    private readonly ResponseBuffer _buffer;
    private readonly Utf8JsonWriter _json;
    private readonly ErrorPath _path = new();
    private readonly List<GraphQLError> _errors = [];
    private int _flushed;

    public DataWriter(RequestContext request, ResponseBuffer buffer)
    {
        (_request, _buffer) = (request, buffer);
        _json = new Utf8JsonWriter(buffer, Options);
    }

    public IReadOnlyList<GraphQLError> Errors => _errors;

    private int Position => _flushed + (int)_json.BytesCommitted + _json.BytesPending;

    public void BeginObject() => _json.WriteStartObject();

    public void EndObject()
    {
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Writes some fields of an object; false when one failed that must not be null.</summary>
    public bool WriteFields(
        SelectionPlan selection,
        ReadOnlySpan<PlannedField> fields,
        object? parent,
        object?[]? slots)
    {
        var next = 0;
        while (next < fields.Length)
        {
            try
            {
                for (; next < fields.Length; next++)
                {
                    var field = fields[next];
                    if (field.WriteLeaf is { } writeLeaf
                        ? !writeLeaf(_json, field.Name, parent!) && !WriteAbsence(field)
                        : !WriteField(selection, field, parent, slots))
                    {
                        return false;
                    }
                }
            }
            catch (Exception exception) when (!Resolution.IsForWholeRequest(exception, _request))
            {
                // Reading it off the parent, or its scalar, failed before anything of it was written.
                if (!Fail(fields[next], exception))
                {
                    return false;
                }

                next++;
            }
        }

        return true;
    }

    public void Dispose() => _json.Dispose();

    private bool WriteField(SelectionPlan selection, PlannedField field, object? parent, object?[]? slots)
    {
        switch (field.Source)
        {
            case FieldSource.TypeName:
                _json.WriteString(field.Name, selection.TypeName);
                return true;
            case FieldSource.Read:
                return WriteField(field, field.Definition.Read!(parent!));
            default:
                return WriteField(field, slots![field.Slot]);
        }
    }

    private bool WriteField(PlannedField field, object? value)
    {
        switch (value)
        {
            case null:
                return WriteAbsence(field);
            case Failure failure:
                return Fail(field, failure.Cause);
        }

        if (field.Subselection is null && field.Shape.Kind != ValueKind.List)
        {
            WriteLeaf(field, value);
            return true;
        }

        _json.WritePropertyName(field.Name);
        var begin = Position;
        _path.Enter(field.ResponseName);
        var isWritten = WriteNested(value, field.Shape, field);
        _path.Leave();
        if (isWritten || field.Shape.IsNonNull)
        {
            return isWritten;
        }

        TakeBack(begin);
        _json.WriteNullValue();
        return true;
    }

    private bool WriteAbsence(PlannedField field)
    {
        if (field.Shape.IsNonNull)
        {
            return Fail(field, Absence(field));
        }

        _json.WriteNull(field.Name);
        return true;
    }

    /// <summary>Tells an error of a field of which nothing is written yet; false when it must not be null.</summary>
    private bool Fail(PlannedField field, Exception exception)
    {
        _path.Enter(field.ResponseName);
        AddError(exception, field);
        _path.Leave();
        if (!field.Shape.IsNonNull)
        {
            _json.WriteNull(field.Name);
        }

        return !field.Shape.IsNonNull;
    }

    /// <summary>
    /// Writes a list or an object; false when it failed, its error told, its beginning perhaps written.
    /// </summary>
    private bool WriteNested(object value, ValueShape shape, PlannedField field)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return shape.Kind == ValueKind.List ? WriteList(value, shape, field) : WriteObject(value, shape, field);
    }

    private bool WriteObject(object value, ValueShape shape, PlannedField field)
    {
        var resolved = value as ResolvedObject;
        if ((resolved?.Selection ?? field.Subselection!.For(value)) is not { } selection)
        {
            AddError(
                new InvalidOperationException($"A {value.GetType()} is no possible value of {shape.Type}."), field);
            return false;
        }

        if (selection.Refusal is { } refusal)
        {
            AddError(refusal, field);
            return false;
        }

        _json.WriteStartObject();
        var isWritten = resolved is null
            ? WriteFields(selection, selection.Fields, value, null)
            : WriteFields(selection, selection.Fields, resolved.Value, resolved.Slots);
        if (isWritten)
        {
            _json.WriteEndObject();
        }

        return isWritten;
    }

    private bool WriteList(object value, ValueShape shape, PlannedField field)
    {
        var items = value is ResolvedList resolved ? resolved.Items : value is string ? null : value as IEnumerable;
        if (items is null)
        {
            AddError(
                new InvalidOperationException($"{field.Definition.Name} gave a {value.GetType()}, no list."), field);
            return false;
        }

        _json.WriteStartArray();
        var depth = _path.Depth;
        try
        {
            var index = 0;
            foreach (var item in items)
            {
                _request.Stop.ThrowIfCancellationRequested();
                _path.EnterItem(index);
                if (!WriteItem(item, index, shape.Item!, field))
                {
                    return false;
                }

                _path.Leave();
                index++;
            }
        }
        catch (Exception exception) when (!Resolution.IsForWholeRequest(exception, _request))
        {
            _path.LeaveTo(depth);
            AddError(exception, field);
            return false;
        }
        finally
        {
            _path.LeaveTo(depth);
        }

        _json.WriteEndArray();
        return true;
    }

    /// <summary>Writes one item of a list; false when it failed and must not be null.</summary>
    private bool WriteItem(object? item, int index, ValueShape shape, PlannedField field)
    {
        if (item is null)
        {
            if (shape.IsNonNull)
            {
                AddError(Absence(field), field);
                return false;
            }

            _json.WriteNullValue();
            return true;
        }

        var begin = Position;
        if (shape.Kind is ValueKind.List or ValueKind.Composite
            ? WriteNested(item, shape, field)
            : WriteLeafItem(item, shape, field))
        {
            return true;
        }

        if (shape.IsNonNull)
        {
            return false;
        }

        if (TakeBack(begin) && index > 0)
        {
            // The comma went with the item, and the writer has forgotten that one is due.
            _buffer.Append((byte)',');
            _flushed++;
        }

        _json.WriteNullValue();
        return true;
    }

    private bool WriteLeafItem(object item, ValueShape shape, PlannedField field)
    {
        try
        {
            var leaf = Coerce(item, shape);
            LeafOutput.Write(_json, leaf);
            return true;
        }
        catch (Exception exception) when (!Resolution.IsForWholeRequest(exception, _request))
        {
            AddError(exception, field);
            return false;
        }
    }

    private void WriteLeaf(PlannedField field, object value)
    {
        var leaf = Coerce(value, field.Shape);
        _json.WritePropertyName(field.Name);
        LeafOutput.Write(_json, leaf);
    }

    /// <summary>What JSON has for a leaf; throws when the value is none of its type.</summary>
    private static object Coerce(object value, ValueShape shape)
    {
        if (shape.Enum is { } @enum)
        {
            return @enum.FindRuntime(value)?.Name
                ?? throw new GraphQLException($"Enum \"{@enum.Name}\" cannot represent this value.");
        }

        try
        {
            return shape.Scalar!.CoerceResult(value);
        }
        catch (Exception exception) when (ScalarType.IsRefusal(exception))
        {
            // What a resolver gives wrongly is our fault, but the message names only the type, never a value.
            throw exception as GraphQLException ?? new GraphQLException(exception.Message);
        }
    }

    /// <summary>Takes back what was written since; false when that was nothing.</summary>
    private bool TakeBack(int begin)
    {
        if (Position == begin)
        {
            return false;
        }

        _json.Flush();
        _buffer.Truncate(begin);
        // The writer now believes itself at a beginning: it writes no comma before the next value, one after it, and
        // lets objects end that it has not begun.
        _json.Reset(_buffer);
        _flushed = begin;
        return true;
    }

    private void AddError(Exception exception, PlannedField field) =>
        _errors.Add(field.Error(exception, _path.ToList()));

    private static GraphQLException Absence(PlannedField field) =>
        new($"Cannot return null for non-nullable field \"{field.Definition.Name}\".");
}
