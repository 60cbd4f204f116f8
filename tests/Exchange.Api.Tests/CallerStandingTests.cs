using Exchange.Api.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Internal;
using Xunit;
using AppContext = Exchange.Api.Data.AppContext;

namespace Exchange.Api.Tests;

/// <summary>What another process ended is believed for 30 seconds at most.</summary>
[Collection(DemoExchange.Name)]
public sealed class CallerStandingTests(DemoExchange demo)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_that_ended_elsewhere_counts_for_less_than_30_seconds_more()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var session = Guid.Parse(person.SessionId);
        await EndsInTimeAsync(
            new PersonSession(await PersonOfAsync(session), session), "update app.session set ended_at = now()",
            session);
    }

    [Fact]
    public async Task An_appointment_s_scope_that_was_taken_elsewhere_counts_for_less_than_30_seconds_more()
    {
        using var person = await TestPerson.SignUpAsync(demo, Stop);
        var (session, appointment) = (Guid.Parse(person.SessionId), Guid.NewGuid());
        await TestPerson.ExecuteAsync(
            demo,
            $$"""
              with appointed as (
                  insert into app.appointment (id, person_id, name, role, brand, scopes, code_hash, invited_at,
                      expires_at, accepted_at)
                  select '{{appointment}}', person_id, 'Till', 'BRAND', 'lanmu', '{ISSUE,READ}', uuid_send(id), now(),
                      now() + interval '1 day', now()
                  from app.session where id = $1 returning id)
              update app.session set appointment_id = appointed.id from appointed where app.session.id = $1
              """, session, Stop);
        await EndsInTimeAsync(
            new PersonSession(await PersonOfAsync(session), session), "update app.appointment set scopes = '{READ}'",
            appointment, Scope.Issue);
    }

    private async Task EndsInTimeAsync(PersonSession session, string sql, Guid row, params Scope[] scopes)
    {
        var clock = new Clock();
        using var cache = new MemoryCache(new MemoryCacheOptions { Clock = clock });
        var services = new ServiceCollection();
        services.AddDbContext<AppContext>(options => AppContext.Open(options, demo.Exchange.ConnectionString));
        await using var provider = services.BuildServiceProvider();
        var standing = new CallerStanding(
            cache, provider.GetRequiredService<IServiceScopeFactory>(), TimeProvider.System);
        var caller = new Caller(session.ClientId, Roles.Member, null, null, scopes, session);
        var before = await standing.IsGoodAsync(caller, Stop);
        await TestPerson.ExecuteAsync(demo, $"{sql} where id = $1", row, Stop);
        clock.UtcNow += TimeSpan.FromSeconds(29);
        var kept = await standing.IsGoodAsync(caller, Stop);
        clock.UtcNow += TimeSpan.FromSeconds(1);

        Assert.True(before);
        Assert.True(kept);
        Assert.False(await standing.IsGoodAsync(caller, Stop));
    }

    private async Task<Guid> PersonOfAsync(Guid session)
    {
        await using var database = await demo.Exchange.OpenDatabaseAsync(Stop);
        await using var find = new Npgsql.NpgsqlCommand("select person_id from app.session where id = $1", database)
        {
            Parameters = { new() { Value = session } },
        };
        return (Guid)(await find.ExecuteScalarAsync(Stop))!;
    }

    /// <summary>Moves by hand.</summary>
    private sealed class Clock : ISystemClock
    {
        public DateTimeOffset UtcNow { get; set; } = DateTimeOffset.UtcNow;
    }
}
