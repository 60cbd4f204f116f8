using System.ComponentModel.DataAnnotations.Schema;
using Exchange.Api.Identity;
using Exchange.Ethereum.Primitives;
using Exchange.GraphQL.Types;
using Microsoft.EntityFrameworkCore;

namespace Exchange.Api.Data;

/// <summary>Of the schema <c>app</c>: people, how they sign in, and for how long they stay.</summary>
internal sealed partial class AppContext
{
    public DbSet<Person> Persons => Set<Person>();
    public DbSet<PasskeyRow> Passkeys => Set<PasskeyRow>();
    public DbSet<PasskeyChallenge> PasskeyChallenges => Set<PasskeyChallenge>();
    public DbSet<SessionRow> Sessions => Set<SessionRow>();
    public DbSet<SignInRow> SignIns => Set<SignInRow>();
    public DbSet<Appointment> Appointments => Set<Appointment>();
}

/// <summary>Somebody who signed up. What is sealed under the person's own key ends with that key.</summary>
[Table("person"), PrimaryKey(nameof(Id))]
internal sealed class Person
{
    public required Guid Id { get; init; }
    public required string MemberCode { get; init; }
    public required string Alias { get; init; }
    public required string Language { get; init; }
    public required byte[] SealedKey { get; init; }

    /// <summary>The account that the person asked for; the person's once <see cref="OpenedBy"/> is FINAL.</summary>
    public Address? Account { get; init; }

    /// <summary>The operation that opens <see cref="Account"/>.</summary>
    public Guid? OpenedBy { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A credential that signs its person in, and signs no intent.</summary>
[Table("passkey"), PrimaryKey(nameof(Id))]
internal sealed class PasskeyRow
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required byte[] CredentialId { get; init; }

    /// <summary>The key as COSE writes it (RFC 9052).</summary>
    public required byte[] PublicKey { get; init; }
    public required long SignCount { get; init; }

    /// <summary>How the browser reaches it, as the browser said.</summary>
    public required string[] Transports { get; init; }
    public required bool IsBackupEligible { get; init; }
    public required bool IsBackedUp { get; init; }
    public required byte[] SealedLabel { get; set; }
    public required DateTimeOffset AddedAt { get; init; }
    public DateTimeOffset? LastUsedAt { get; init; }
}

/// <summary>What a browser was asked, until it answers: once, and in time.</summary>
[Table("passkey_challenge"), PrimaryKey(nameof(Id))]
internal sealed class PasskeyChallenge
{
    public required Guid Id { get; init; }
    public required ChallengePurpose Purpose { get; init; }

    /// <summary>The challenge and for whom a key is made, as ASP.NET Core Identity keeps it.</summary>
    public required string State { get; init; }

    /// <summary>Whose answer alone counts; null: anybody's.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>The alias of whom signs up, or the label of a further passkey.</summary>
    public string? Name { get; init; }
    public string? Language { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; init; }
}

/// <summary>For what a browser was asked; an answer counts for nothing else.</summary>
internal enum ChallengePurpose
{
    SignUp,
    SignIn,
    AddPasskey,
}

/// <summary>The time between a sign-in and its end. Each refresh token of it works once, in turn.</summary>
[Table("session"), PrimaryKey(nameof(Id))]
internal sealed class SessionRow
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>For whom the person acts by this session; null: for nobody else.</summary>
    public Guid? AppointmentId { get; init; }

    /// <summary>The turn of the refresh token that works now.</summary>
    public int Turn { get; init; }
    public required string Device { get; init; }
    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset LastUsedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>A try to sign in with a passkey of this person.</summary>
[GraphQLName("SignIn")]
[Table("sign_in"), PrimaryKey(nameof(Id))]
internal sealed class SignInRow
{
    [GraphQLIgnore]
    [DatabaseGenerated(DatabaseGeneratedOption.Identity)]
    public long Id { get; init; }

    [GraphQLIgnore]
    public required Guid PersonId { get; init; }
    public required DateTimeOffset At { get; init; }

    [GraphQLDescription("Stands for the device, the same every time; empty when it did not say.")]
    public required string Device { get; init; }
    public required SignInOutcome Outcome { get; init; }
}

/// <summary>How a sign-in ended.</summary>
public enum SignInOutcome
{
    Succeeded,
    Refused,
}

[GraphQLDescription("For whom a person acts, and what the person may do there.")]
[Table("appointment"), PrimaryKey(nameof(Id))]
internal sealed class Appointment
{
    [GraphQLIgnore]
    public required Guid Id { get; init; }

    /// <summary>Who has accepted; null: nobody yet.</summary>
    [GraphQLIgnore]
    public Guid? PersonId { get; init; }

    [GraphQLDescription("As whoever invited calls the person.")]
    public required string Name { get; init; }
    public required Role Role { get; init; }
    public required string Brand { get; init; }

    /// <summary>By their GraphQL names.</summary>
    public required string[] Scopes { get; init; }

    [GraphQLIgnore]
    public required byte[] CodeHash { get; init; }

    [GraphQLIgnore]
    public required DateTimeOffset InvitedAt { get; init; }

    /// <summary>Until when the code may be accepted.</summary>
    [GraphQLIgnore]
    public required DateTimeOffset ExpiresAt { get; init; }

    [GraphQLName("since")]
    [GraphQLDescription("When the person accepted; null for an invitation.")]
    public DateTimeOffset? AcceptedAt { get; init; }
    public DateTimeOffset? EndedAt { get; init; }
}
