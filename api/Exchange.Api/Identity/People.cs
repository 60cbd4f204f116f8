using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Exchange.Api.Data;
using Exchange.Api.Operations;
using Exchange.Ethereum.Primitives;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Identity;

/// <summary>What is known of people, and how they are named. An alias is one person's, whatever its capitals.</summary>
internal sealed class People(Data.AppContext app, Sealing sealing, TimeProvider clock)
{
    private const int AliasLeast = 2;
    private const int AliasMost = 24;
    private const int LabelMost = 60;
    private const int KeyBytes = 32;
    private const int DeviceDigits = 8;
    private const int MemberCodeCharacters = 10;

    /// <summary>Digits and letters that nobody takes for another when they are read out.</summary>
    private const string MemberCodeAlphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static readonly string[] Languages = ["zh-CN", "en"];

    /// <summary>The alias as it is kept: composed, of letters, digits and what joins them.</summary>
    public static string AliasOf(string alias)
    {
        RequireReadable(alias);
        var kept = Composed(alias);
        RequireLength(kept, AliasLeast, AliasMost);
        return kept.Trim() == kept && kept.EnumerateRunes().All(IsOfAlias)
            ? kept
            : throw RefusedException.Of("NAME_INVALID");
    }

    /// <summary>A passkey's label as it is kept.</summary>
    public static string LabelOf(string label)
    {
        RequireReadable(label);
        var kept = label.Trim();
        RequireLength(kept, 1, LabelMost);
        return kept;
    }

    public static void RequireLanguage(string language)
    {
        if (!Languages.Contains(language))
        {
            throw RefusedException.Of("LANGUAGE_UNKNOWN", ("language", language));
        }
    }

    /// <summary>Somebody new, with a key of their own.</summary>
    public Person New(Guid id, string alias, string language) => new()
    {
        Id = id,
        MemberCode = RandomNumberGenerator.GetString(MemberCodeAlphabet, MemberCodeCharacters),
        Alias = alias,
        Language = language,
        SealedKey = sealing.Close(NameOf(id), RandomNumberGenerator.GetBytes(KeyBytes)),
        CreatedAt = clock.GetUtcNow(),
    };

    /// <summary>Whose alias it is, if anybody's.</summary>
    public async Task<Guid?> FindAsync(string alias, CancellationToken stop) => !IsReadable(alias)
        ? null
        : (await app.Persons.FromSql($"select * from app.person where lower(alias) = lower({Composed(alias)})")
            .AsNoTracking().SingleOrDefaultAsync(stop))?.Id;

    /// <summary>What is this person's only, and unreadable once the person's key is gone.</summary>
    public Sealing SealingOf(Person person) => sealing.Under(NameOf(person.Id), person.SealedKey);

    /// <summary>What stands for a device beside this person: the same every time, and for nobody else.</summary>
    public string DeviceOf(Person person, string? deviceId) => string.IsNullOrEmpty(deviceId)
        ? ""
        : Convert.ToHexStringLower(
            SealingOf(person).Mark("device", Encoding.UTF8.GetBytes(deviceId)))[..DeviceDigits];

    /// <summary>The person's account: it was asked for, and the chain has opened it for that asking.</summary>
    /// <remarks>
    /// Whoever sees a stranger's proof on its way to the chain can ask with it, but the chain opens for the first only.
    /// </remarks>
    public async Task<Address?> AccountOfAsync(Guid person, CancellationToken stop) => await app.Persons
        .Where(p => p.Id == person
            && app.Operations.Any(o => o.Id == p.OpenedBy && o.Status == OperationStatus.Final))
        .Select(p => p.Account).SingleOrDefaultAsync(stop);

    /// <summary>Has whoever changes what is this person's wait for the end of this transaction.</summary>
    public Task LockAsync(Guid person, CancellationToken stop) =>
        app.Database.ExecuteSqlAsync($"select from app.person where id = {person} for update", stop);

    private static void RequireReadable(string name)
    {
        if (!IsReadable(name))
        {
            throw RefusedException.Of("NAME_INVALID");
        }
    }

    // What is not cannot be composed either, nor be asked of the database.
    private static bool IsReadable(string name) =>
        name.EnumerateRunes().All(rune => !Rune.IsControl(rune) && rune != Rune.ReplacementChar);

    private static string Composed(string alias) => alias.Normalize(NormalizationForm.FormC);

    private static void RequireLength(string name, int least, int most)
    {
        var length = name.EnumerateRunes().Count();
        if (length < least || length > most)
        {
            throw RefusedException.Of("NAME_OUT_OF_RANGE", ("length", length), ("least", least), ("most", most));
        }
    }

    private static bool IsOfAlias(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '.' or '_' or '-'
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string NameOf(Guid person) => $"person:{person}";
}
