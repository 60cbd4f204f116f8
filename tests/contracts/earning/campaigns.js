import assert from "node:assert/strict";
import { before, beforeEach, describe, it } from "node:test";
import { zeroHash } from "viem";
import { DAY, exchange, MAX, pointsId, Reason, reference, refuses, seconds, terms } from "../shared/exchange.js";
import { levelsOf, proofOf, setRule, told, twice } from "./grants.js";

const { lanmu, qinghe, lin, chen, stranger } = exchange.actors;
const SPRING = reference("spring");
const START = seconds("2026-03-10T04:00:00Z");
const EXPIRES = seconds("2028-03-31T16:00:00Z");

function leafOf(campaignId, index, account, amount, salt) {
  const types = ["bytes32", "uint256", "address", "uint256", "bytes32"];
  return twice(types, [campaignId, BigInt(index), account, amount, salt]);
}

/** The id that the interface promises, known before anything is committed. */
const campaignIdOf = (ref = SPRING, brandId = 1) => exchange.read("CampaignDesk", "campaignIdOf", [brandId, ref]);
const salt = reference("salt");

/** A tree of claims: Lin 100, Chen 200, the others with 1 each. */
async function treeOf(count, { ref, accounts = [lin.address, chen.address], amounts = [100n, 200n] } = {}) {
  const campaignId = await campaignIdOf(ref);
  const leaves = Array.from({ length: count }, (_, i) =>
    leafOf(campaignId, i, accounts[i] ?? stranger.address, amounts[i] ?? 1n, salt),
  );
  return { campaignId, levels: levelsOf(leaves) };
}

function commit({
  by = lanmu,
  programmeId = 1,
  tree,
  root = tree?.levels.at(-1)[0] ?? reference("root"),
  leafCount = tree?.levels[0].length ?? 5,
  total = 303n,
  reason = Reason.WELCOME,
  until = START + 30n * DAY,
  ref = SPRING,
} = {}) {
  const args = [programmeId, root, leafCount, total, reason, Number(until), ref];
  return exchange.intend(by, "CampaignDesk", "commitCampaign", args);
}

function claim(tree, index, amount, { by = lin, proof = proofOf(tree.levels, index), ...changes } = {}) {
  const args = [changes.campaignId ?? tree.campaignId, index, amount, changes.salt ?? salt, proof];
  return exchange.intend(by, "CampaignDesk", "claim", args);
}

const promised = (programmeId = 1) => exchange.read("CampaignDesk", "promisedOf", [programmeId]);

describe("CampaignDesk / commitCampaign", () => {
  beforeEach(async () => {
    await exchange.reset();
    await exchange.at(START);
  });

  it("refuses whoever is not the programme's brand, and a brand without an intent", async () => {
    await refuses(commit({ by: qinghe }), "CampaignDesk_NotTheIssuer", [1, 1, 2]);
    await refuses(commit({ by: lin }), "CampaignDesk_NotTheIssuer", [1, 1, 0]);
    const args = [1, SPRING, 1, 1n, Reason.WELCOME, Number(START + DAY), SPRING];
    await refuses(exchange.call(lanmu, "CampaignDesk", "commitCampaign", args), "Forwarded_IntentMissing");
    await refuses(commit({ programmeId: 9 }), "BrandRegistry_ProgrammeUnknown", [9]);
  });

  it("refuses a campaign without a reference, and a reference a second time", async () => {
    await refuses(commit({ ref: zeroHash }), "CampaignDesk_ReferenceMissing", []);
    await commit();
    await refuses(commit({ total: 1n }), "CampaignDesk_ReferenceAlreadyUsed", [SPRING]);
  });

  it("refuses a campaign without leaves", async () => {
    await refuses(commit({ root: zeroHash }), "CampaignDesk_LeavesMissing", [zeroHash, 5]);
    await refuses(commit({ leafCount: 0 }), "CampaignDesk_LeavesMissing", [reference("root"), 0]);
  });

  it("refuses a campaign without a reason, and one for referrals", async () => {
    await refuses(commit({ reason: Reason.NONE }), "EarningDesk_ReasonMissing", []);
    await refuses(commit({ reason: Reason.REFERRAL }), "EarningDesk_ReferralNotProven", []);
  });

  it("takes totals from 1 to 2^53 - 1, for all campaigns of a programme together", async () => {
    await refuses(commit({ total: 0n }), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(commit({ total: MAX + 1n }), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
    await commit({ total: MAX });
    await refuses(commit({ total: 1n, ref: reference("more") }), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
  });

  it("takes ends from the next second to the expiry of the points", async () => {
    const ends = async (until, time) => {
      await exchange.reset();
      await exchange.at(time);
      return commit({ until });
    };
    const bounds = (until) => [Number(until), Number(START + 1n), Number(EXPIRES)];
    await refuses(ends(START, START), "CampaignDesk_EndOutOfRange", bounds(START));
    await refuses(ends(EXPIRES + 1n, START), "CampaignDesk_EndOutOfRange", bounds(EXPIRES + 1n));
    await ends(START + 1n, START);
    await ends(EXPIRES, START);
  });

  it("D-L2: charges the full total to the caps at once", async () => {
    await setRule(Reason.WELCOME, { all: 500n });
    await refuses(commit({ total: 501n }), "EarningDesk_ProgrammeCapExceeded", [1, Reason.WELCOME, 501n, 500n]);
    await commit({ total: 303n });
    const more = commit({ total: 198n, ref: reference("more") });
    await refuses(more, "EarningDesk_ProgrammeCapExceeded", [1, Reason.WELCOME, 501n, 500n]);
    const args = [1, lin.address, 198n, Reason.WELCOME, reference("single")];
    await refuses(exchange.intend(lanmu, "EarningDesk", "issue", args), "EarningDesk_ProgrammeCapExceeded");
  });

  it("leaves caps of accounts alone: who will claim is not yet known", async () => {
    await setRule(Reason.WELCOME, { account: 10n });
    await commit();
  });

  it("promises points outside the supply, of an id fixed now", async () => {
    const { events } = await commit();

    const assetId = pointsId(1, EXPIRES);
    const fixed = { programmeId: 1, assetId, root: reference("root"), leafCount: 5, total: 303n };
    const claimableUntil = Number(START + 30n * DAY);
    const campaignId = await campaignIdOf();
    assert.deepEqual(told(events, "CampaignCommitted"), [
      [
        "CampaignCommitted",
        { campaignId, reference_: SPRING, ...fixed, reason: Reason.WELCOME, claimableUntil },
      ],
    ]);
    assert.deepEqual(await exchange.read("CampaignDesk", "campaignOf", [campaignId]), {
      ...fixed,
      reason: Reason.WELCOME,
      claimableUntil,
      ended: false,
      claimed: 0n,
    });
    assert.equal(await promised(), 303n);
    assert.equal(await promised(2), 0n);
    assert.equal(await exchange.read("Ledger", "totalSupply", [assetId]), 0n);
    const allowance = [exchange.addresses.CampaignDesk, 2, 1];
    assert.equal(await exchange.read("Ledger", "mintAllowanceOf", allowance), 303n);
  });
});

describe("CampaignDesk / chargeBudget", () => {
  beforeEach(() => exchange.reset());

  const charge = (by, changes = []) =>
    exchange.intend(by, "EarningDesk", "chargeBudget", Object.assign([1, Reason.WELCOME, 1n], changes));

  it("takes effect only while the issuer's intent is executing", async () => {
    await refuses(charge(qinghe), "EarningDesk_NotTheIssuer", [1, 1, 2]);
    const call = exchange.call(lanmu, "EarningDesk", "chargeBudget", [1, Reason.WELCOME, 1n]);
    await refuses(call, "EarningDesk_NotTheIssuer", [1, 1, 0]);
  });

  it("charges a storable amount to a reason", async () => {
    await setRule(Reason.WELCOME, { all: 1n });
    await refuses(charge(lanmu, { 1: Reason.NONE }), "EarningDesk_ReasonMissing", []);
    await refuses(charge(lanmu, { 2: 0n }), "Amount_OutOfRange");
    await charge(lanmu);
    await refuses(charge(lanmu), "EarningDesk_ProgrammeCapExceeded", [1, Reason.WELCOME, 2n, 1n]);
  });
});

describe("CampaignDesk / claim", () => {
  let tree;

  beforeEach(async () => {
    await exchange.reset();
    await exchange.at(START);
    tree = await treeOf(5);
    await commit({ tree });
  });

  it("refuses a member without an intent", async () => {
    const args = [tree.campaignId, 0, 100n, salt, proofOf(tree.levels, 0)];
    await refuses(exchange.call(lin, "CampaignDesk", "claim", args), "Forwarded_IntentMissing", [lin.address]);
  });

  it("refuses a campaign that nobody committed", async () => {
    const campaignId = await campaignIdOf(reference("autumn"));
    await refuses(claim(tree, 0, 100n, { campaignId }), "CampaignDesk_CampaignUnknown", [campaignId]);
  });

  it("refuses claims from their end on", async () => {
    const end = START + 30n * DAY;
    await exchange.at(end);
    await refuses(claim(tree, 0, 100n), "CampaignDesk_ClaimsEnded", [Number(end), Number(end)]);
    await exchange.reset();
    await exchange.at(START);
    await commit({ tree });
    await exchange.at(end - 1n);
    await claim(tree, 0, 100n);
  });

  it("refuses a position that the campaign does not have", async () => {
    await refuses(claim(tree, 5, 1n, { proof: [] }), "CampaignDesk_IndexOutOfRange", [5, 5]);
  });

  it("refuses a claim of which any word is not as it was", async () => {
    for (const [index, amount, changes] of [
      [1, 100n, {}],
      [0, 101n, {}],
      [0, 100n, { by: chen }],
      [0, 100n, { salt: zeroHash }],
      [0, 100n, { proof: [] }],
      [0, 100n, { proof: proofOf(tree.levels, 1) }],
    ]) {
      const { address } = changes.by ?? lin;
      const action = claim(tree, index, amount, changes);
      await refuses(action, "CampaignDesk_ClaimNotProven", [tree.campaignId, index, address]);
    }
  });

  it("refuses an inner node that is shown as a leaf", async () => {
    const proof = proofOf(tree.levels, 0).slice(1);
    await refuses(claim(tree, 0, 100n, { proof }), "CampaignDesk_ClaimNotProven");
  });

  it("refuses an account that is not open", async () => {
    await refuses(claim(tree, 2, 1n, { by: stranger }), "CampaignDesk_AccountNotOpen", [stranger.address]);
  });

  it("refuses the same position a second time", async () => {
    await claim(tree, 0, 100n);
    await refuses(claim(tree, 0, 100n), "CampaignDesk_AlreadyClaimed", [tree.campaignId, 0]);
  });

  it("refuses claims above the total, even if the leaves say more", async () => {
    const ref = reference("greedy");
    const greedy = await treeOf(2, { ref, amounts: [200n, 104n] });
    await commit({ tree: greedy, ref });
    await claim(greedy, 0, 200n);
    await refuses(claim(greedy, 1, 104n, { by: chen }), "CampaignDesk_TotalExceeded", [304n, 303n]);
  });

  it("lets members claim the total to its last point", async () => {
    const ref = reference("exact");
    const exact = await treeOf(2, { ref, amounts: [200n, 103n] });
    await commit({ tree: exact, ref });
    await claim(exact, 0, 200n);
    await claim(exact, 1, 103n, { by: chen });
    assert.equal((await exchange.read("CampaignDesk", "campaignOf", [exact.campaignId])).claimed, 303n);
    assert.equal(await promised(), 303n); // Of the other campaign.
  });

  it("brings the points into being, with the age of all the others", async () => {
    await exchange.at(START + 29n * DAY);
    const { events } = await claim(tree, 0, 100n);

    const assetId = pointsId(1, EXPIRES);
    const { campaignId } = tree;
    assert.deepEqual(told(events, "CampaignClaimed"), [
      [
        "CampaignClaimed",
        { campaignId, programmeId: 1, account: lin.address, index: 0, assetId, amount: 100n, claimed: 100n },
      ],
    ]);
    assert.equal(await exchange.balance(lin, assetId), 100n);
    assert.equal(await exchange.read("Ledger", "totalSupply", [assetId]), 100n);
    assert.equal(await promised(), 203n);
    const next = told((await claim(tree, 1, 200n, { by: chen })).events, "CampaignClaimed")[0][1];
    assert.deepEqual([next.account, next.index, next.amount, next.claimed], [chen.address, 1, 200n, 300n]);
    assert.equal(await exchange.read("CampaignDesk", "isClaimed", [campaignId, 0]), true);
    assert.equal(await exchange.read("CampaignDesk", "isClaimed", [campaignId, 2]), false);
  });

  it("lets members claim while the brand is suspended: it has promised", async () => {
    await exchange.call(exchange.actors.operator, "BrandRegistry", "suspendBrand", [1, reference("case")]);
    await claim(tree, 0, 100n);
  });

  it("counts the maturity from the commitment", async () => {
    const programme = ["SLOW", "Slow", "慢", terms({ maturityDays: 14 })];
    await exchange.intend(lanmu, "BrandRegistry", "createProgramme", programme);
    const ref = reference("slow");
    const slow = await treeOf(1, { ref });
    await exchange.at(START + DAY);
    await commit({ tree: slow, ref, programmeId: 3 });
    await exchange.at(START + 20n * DAY);
    await claim(slow, 0, 100n);
    const assetId = pointsId(3, EXPIRES, (START + 16n * DAY) / DAY);
    assert.equal(await exchange.balance(lin, assetId), 100n);
  });
});

describe("CampaignDesk / endCampaign", () => {
  let tree;
  const end = START + 30n * DAY;

  beforeEach(async () => {
    await exchange.reset();
    await exchange.at(START);
    tree = await treeOf(5);
    await commit({ tree });
    await claim(tree, 0, 100n);
  });

  const finish = () => exchange.call(stranger, "CampaignDesk", "endCampaign", [tree.campaignId]);

  it("refuses a campaign that nobody committed", async () => {
    const call = exchange.call(stranger, "CampaignDesk", "endCampaign", [zeroHash]);
    await refuses(call, "CampaignDesk_CampaignUnknown", [zeroHash]);
  });

  it("refuses while points can be claimed, and a second time", async () => {
    await exchange.at(end - 1n);
    await refuses(finish(), "CampaignDesk_NotToBeEnded", [tree.campaignId, Number(end), false]);
    await exchange.at(end);
    await finish();
    await refuses(finish(), "CampaignDesk_NotToBeEnded", [tree.campaignId, Number(end), true]);
  });

  it("ends the promise of what was not claimed, whoever pushes", async () => {
    await exchange.at(end);
    const { events } = await finish();
    assert.deepEqual(told(events, "CampaignEnded"), [
      ["CampaignEnded", { campaignId: tree.campaignId, programmeId: 1, unclaimed: 203n }],
    ]);
    assert.equal(await promised(), 0n);
  });
});

describe("CampaignDesk / a large campaign", () => {
  // 2^16 leaves are built here in a second. A tree of 2^20 differs by four more nodes in a proof, measured beside.
  const LEAVES = 65_536;
  let tree;

  before(async () => {
    await exchange.reset();
    tree = await treeOf(LEAVES, { accounts: { 0: lin.address, [LEAVES - 1]: chen.address }, amounts: [100n] });
  });

  it(`promises points to ${LEAVES} members in one transaction, whatever their number`, async (t) => {
    await exchange.reset();
    await exchange.at(START);
    const { gasUsed } = await commit({ tree, total: BigInt(LEAVES) + 99n });
    assert.ok(gasUsed < 500_000n, `${gasUsed}`);

    const first = await claim(tree, 0, 100n);
    const last = await claim(tree, LEAVES - 1, 1n, { by: chen });
    assert.equal(await promised(), BigInt(LEAVES) - 2n);
    t.diagnostic(`commit ${gasUsed} gas, claims ${first.gasUsed} and ${last.gasUsed}`);
  });

  it("takes the proofs of a tree of 2^20 leaves", async (t) => {
    await exchange.reset();
    await exchange.at(START);
    const levels = [...tree.levels];
    // The other 15 subtrees stand for 983,040 members whose leaves nobody here needs to know.
    for (let i = 0; i < 4; i++) {
      levels.push(levelsOf([levels.at(-1)[0], reference(`subtree ${i}`)])[1]);
      levels[levels.length - 2] = [levels.at(-2)[0], reference(`subtree ${i}`)];
    }
    const larger = { ...tree, levels };
    await commit({ tree: larger, leafCount: 2 ** 20, total: 2n ** 20n });
    const { gasUsed } = await claim(larger, LEAVES - 1, 1n, { by: chen });
    assert.equal(proofOf(levels, LEAVES - 1).length, 20);
    t.diagnostic(`claim ${gasUsed} gas`);
  });
});
