namespace Exchange.Portal.Layout;

/// <summary>One place of the page's navigation: at the bottom on a phone, in the bar or the rail on a desk.</summary>
public sealed record Place(string Href, string Name, string Icon, bool IsCurrent = false);
