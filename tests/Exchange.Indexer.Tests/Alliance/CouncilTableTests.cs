using System.Globalization;
using Exchange.Ethereum.Primitives;
using static Exchange.Bindings.Council;
using static Exchange.Indexer.Tests.RowText;

namespace Exchange.Indexer.Tests.Alliance;

/// <summary>The tables of the council say what the council says.</summary>
[Collection(AllianceScene.Told)]
public sealed class CouncilTableTests(AllianceScene scene)
{
    // Votes count while the term of office lasts in which they were given.
    private const string InOffice =
        """
        select count(*) from proposal_vote v join council_operator o
            on o.operator = v.operator and removed_at is null
                and (o.block_number, o.log_index) < (v.block_number, v.log_index)
        where v.proposal_id = p.proposal_id
        """;

    [Fact]
    public async Task Every_proposal_stands_as_the_council_says()
    {
        List<string> expected = [];
        for (long id = 1; id <= await scene.AskAsync(new ProposalCountCall()); id++)
        {
            Proposal proposal = await scene.AskAsync(new ProposalOfCall(id));
            VotesOfResult votes = await scene.AskAsync(new VotesOfCall(id));
            expected.Add(
                $"{id} {HexOf(proposal.Target)} {proposal.ReadyAt} {proposal.ExpiresAt}"
                + $" {proposal.State.ToString().ToUpperInvariant()} {HexOf(proposal.Data)}"
                + $" {votes.Approvals} {votes.Objections}");
        }

        Assert.Equal(5, expected.Count);
        Assert.Equal(
            expected,
            await scene.RowsAsync(
                $"""
                select concat_ws(' ', proposal_id, encode(target, 'hex'),
                    coalesce(extract(epoch from ready_at)::bigint, 0), extract(epoch from expires_at)::bigint, state,
                    encode(data, 'hex'), ({InOffice} and approves), ({InOffice} and not approves))
                from proposal p order by proposal_id
                """));
    }

    [Fact]
    public async Task Every_term_of_office_is_as_the_council_says()
    {
        IReadOnlyList<string> rows = await scene.RowsAsync(
            "select concat_ws(' ', encode(operator, 'hex'), removed_at is null) from council_operator");
        Assert.Equal(4, rows.Count);
        Assert.Equal(
            (await scene.AskAsync(new OperatorCountCall())).ToString(CultureInfo.InvariantCulture),
            rows.Count(row => row.EndsWith('t')).ToString(CultureInfo.InvariantCulture));

        foreach (string row in rows)
        {
            bool isOperator = await scene.AskAsync(new IsOperatorCall(Address.Parse("0x" + row.Split(' ')[0])));
            Assert.EndsWith(isOperator ? " t" : " f", row, StringComparison.Ordinal);
        }
    }
}
