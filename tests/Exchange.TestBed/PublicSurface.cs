using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Exchange.Host;

namespace Exchange.TestBed;

/// <summary>Everything a user of an assembly can name, a line each, in an order that no compiler changes.</summary>
public static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void", [typeof(bool)] = "bool", [typeof(byte)] = "byte", [typeof(char)] = "char",
        [typeof(int)] = "int", [typeof(uint)] = "uint", [typeof(long)] = "long", [typeof(ulong)] = "ulong",
        [typeof(string)] = "string", [typeof(object)] = "object",
    };

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>
    /// What differs from the approved surface, which stands in the test project of the assembly's name.
    /// </summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>Nothing when it is as approved; else a report that ends in the command that approves it.</returns>
    public static string? Unapproved(Assembly assembly)
    {
        string name = assembly.GetName().Name!;
        string approved = SourceTree.Find()["tests", $"{name}.Tests", "PublicSurface.txt"];
        string received = Path.Combine(AppContext.BaseDirectory, "PublicSurface.txt");
        string[] surface = [.. Of(assembly)];
        File.WriteAllLines(received, surface);

        string[] before = File.Exists(approved) ? File.ReadAllLines(approved) : [];
        return surface.SequenceEqual(before)
            ? null
            : $"""
            The public surface of {name} is not the approved one:
            {string.Join('\n', Difference(before, surface))}
            To approve it: cp {received} {approved}
            """;
    }

    /// <summary>The lines that came and went, each under the type it belongs to.</summary>
    /// <param name="before">The one surface.</param>
    /// <param name="after">The other.</param>
    /// <returns>Lines that begin with +, - or, where they only name a type, a blank.</returns>
    public static IEnumerable<string> Difference(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        ILookup<string, string> gone = ByType(before).Except(ByType(after)).ToLookup(at => at.Type, at => at.Line);
        ILookup<string, string> come = ByType(after).Except(ByType(before)).ToLookup(at => at.Type, at => at.Line);
        foreach (string type in gone.Concat(come).Select(group => group.Key).Distinct())
        {
            if (!gone[type].Concat(come[type]).Contains(type))
            {
                yield return $"  {type}";
            }

            foreach (string line in gone[type])
            {
                yield return $"- {line}";
            }

            foreach (string line in come[type])
            {
                yield return $"+ {line}";
            }
        }
    }

    /// <summary>The lines of an assembly's surface.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <returns>A line for each public type, and under it one for each member, indented.</returns>
    public static IEnumerable<string> Of(Assembly assembly)
    {
        foreach (Type type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            yield return $"{type.Namespace}: {HeadOf(type)}";
            foreach (string member in MembersOf(type).Order(StringComparer.Ordinal))
            {
                yield return $"    {member}";
            }
        }
    }

    // A type's own line stands under itself, so that a type that comes or goes is seen too.
    private static IEnumerable<(string Type, string Line)> ByType(IReadOnlyList<string> lines)
    {
        string type = "";
        foreach (string line in lines)
        {
            type = line.StartsWith(' ') ? type : line;
            yield return (type, line);
        }
    }

    private static string HeadOf(Type type)
    {
        string kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            _ when type.IsSubclassOf(typeof(Delegate)) => "delegate",
            { IsValueType: true } => type.IsByRefLike ? "ref struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        // What a base class has, it says itself.
        IEnumerable<Type> inherited = type.GetInterfaces()
            .Except(type.BaseType?.GetInterfaces() ?? [])
            .Append(type.BaseType ?? typeof(object));
        string[] bases =
        [
            .. inherited
                .Where(each => each.IsPublic || each.IsNestedPublic)
                .Where(each => each != typeof(object) && each != typeof(ValueType) && each != typeof(Enum))
                .Where(each => each != typeof(MulticastDelegate) && !type.IsEnum && kind != "delegate")
                .Select(NameOf)
                .Order(StringComparer.Ordinal),
        ];
        return $"{kind} {NameOf(type)}{(bases.Length == 0 ? "" : $" : {string.Join(", ", bases)}")}";
    }

    private static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return [LineOf(type.GetMethod("Invoke")!)];
        }

        return type.GetMembers(Declared)
            .Where(member => member is PropertyInfo || !member.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Select(member => member switch
            {
                FieldInfo { IsSpecialName: false } field when field.IsPublic => LineOf(field),
                PropertyInfo property when IsVisible(property) => LineOf(property),
                ConstructorInfo constructor when IsVisible(constructor) => LineOf(constructor),
                MethodInfo method when IsVisible(method) && !IsAccessor(method) => LineOf(method),
                _ => null,
            })
            .OfType<string>();
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // A record's EqualityContract is the compiler's.
    private static bool IsVisible(PropertyInfo property) => property.Name != "EqualityContract"
        && property.GetAccessors(nonPublic: true).Any(IsVisible);

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && (method.Name.StartsWith("get_", StringComparison.Ordinal)
            || method.Name.StartsWith("set_", StringComparison.Ordinal));

    private static string LineOf(FieldInfo field) => field.IsLiteral
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{(field.DeclaringType!.IsEnum ? "" : $"const {NameOf(field.FieldType)} ")}{field.Name} = "
            + $"{field.GetRawConstantValue()}")
        : $"{(field.IsStatic ? "static " : "")}{NameOf(Nullability.Create(field))} {field.Name}";

    private static string LineOf(PropertyInfo property)
    {
        MethodInfo? set = property.SetMethod is { } setter && IsVisible(setter) ? setter : null;
        bool isInit = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ?? false;
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string get = property.GetMethod is null ? "" : "get; ";
        string accessors = get + (set is null ? "" : isInit ? "init; " : "set; ");
        return $"{required}{ModifierOf(property.GetAccessors(nonPublic: true)[0])}"
            + $"{NameOf(Nullability.Create(property))} {property.Name} {{ {accessors}}}";
    }

    private static string LineOf(ConstructorInfo constructor) =>
        $"{(constructor.IsPublic ? "" : "protected ")}new({ParametersOf(constructor)})";

    private static string LineOf(MethodInfo method)
    {
        string generic = method.IsGenericMethod
            ? $"<{string.Join(", ", method.GetGenericArguments().Select(NameOf))}>"
            : "";
        return $"{ModifierOf(method)}{TypeOf(method.ReturnParameter)} {method.Name}{generic}({ParametersOf(method)})";
    }

    private static string ModifierOf(MethodBase method) =>
        (method.IsStatic ? "static " : "")
        + (method is { IsAbstract: true } ? "abstract "
            : method is MethodInfo { IsVirtual: true } one && one.GetBaseDefinition() != one ? "override "
            : "");

    private static string ParametersOf(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(LineOf));

    private static string LineOf(ParameterInfo parameter) =>
        (parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "")
        + (parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute))
            ? "params "
            : "")
        + $"{TypeOf(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = …" : "")}";

    private static string TypeOf(ParameterInfo parameter) => parameter.ParameterType.IsByRef
        ? NameOf(parameter.ParameterType)
        : NameOf(Nullability.Create(parameter));

    private static string NameOf(NullabilityInfo info)
    {
        string mark = !info.Type.IsValueType && !info.Type.IsGenericParameter
            && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable) ? "?" : "";
        return info switch
        {
            { ElementType: { } element } => $"{NameOf(element)}[]{mark}",
            { GenericTypeArguments: [_, ..] arguments } when Nullable.GetUnderlyingType(info.Type) is null =>
                $"{info.Type.Name.Split('`')[0]}<{string.Join(", ", arguments.Select(NameOf))}>{mark}",
            _ => NameOf(info.Type) + mark,
        };
    }

    private static string NameOf(Type type)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (type.HasElementType)
        {
            return NameOf(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{NameOf(underlying)}?";
        }

        string own = type.Name.Split('`')[0];
        Type[] arguments = type.IsGenericParameter ? [] : type.GetGenericArguments();
        string outer = type is { IsNested: true, IsGenericParameter: false }
            ? $"{type.DeclaringType!.Name.Split('`')[0]}."
            : "";
        return outer + own + (arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(NameOf))}>");
    }
}
