namespace Exchange.Portal.Shared;

/// <summary>A brand as a sentence needs it; the name is in the page's language.</summary>
public sealed record BrandName(string Slug, string Name);

/// <summary>A programme as a sentence needs it, with the brand that stands for its points.</summary>
public sealed record ProgrammeName(string Code, string Name, BrandName Brand);
