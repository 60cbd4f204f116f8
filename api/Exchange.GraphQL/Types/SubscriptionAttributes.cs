using Exchange.GraphQL.Types.Subscriptions;

namespace Exchange.GraphQL.Types;

/// <summary>Marks a method as a field of <c>Subscription</c>: it turns one event into the field's value.</summary>
/// <remarks>
/// The events are the messages of a topic, by convention the one with the method's C# name; see
/// <see cref="TopicAttribute"/> and <see cref="With"/>. The parameter with <see cref="EventMessageAttribute"/> receives
/// them, and its type is the type of the messages.
/// </remarks>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SubscribeAttribute : Attribute
{
    /// <summary>
    /// The static method of the same class that gives the events, as <c>IAsyncEnumerable</c> or
    /// <see cref="ISourceStream{TMessage}"/>, at once or by a task. It takes what every resolver takes; its arguments
    /// are arguments of the field.
    /// </summary>
    public string? With { get; set; }
}

/// <summary>Names the topic whose messages are the events of a field.</summary>
/// <param name="name">
/// The topic; <c>{argument}</c> stands for an argument's value, written independently of any culture. Choose it so that
/// no two different lists of values give the same name.
/// </param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class TopicAttribute(string name) : Attribute
{
    /// <summary>The topic, with arguments in braces.</summary>
    public string Name { get; } = name;
}

/// <summary>Marks the parameter that receives the event.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class EventMessageAttribute : Attribute;
