import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroHash } from "viem";
import { exchange, MAX, pointsId, Reason, reference, refuses, seconds, terms } from "../shared/exchange.js";
import { signStruct } from "../accounts/proofs.js";
import { grantOf, leafOf, levelsOf, proofOf, recordPurchase, setRule, told } from "./grants.js";

const { lanmu, qinghe, lin, chen } = exchange.actors;
const SLOW = 3;
const SANDBOX = 3;
const ALL = 63;

let count = 0;

/** Points of one grant, and the grant as its clawback wants it. */
async function issue(amount, { programmeId = 1, account = lin, reason = Reason.KNOWLEDGE } = {}) {
  const ref = reference(`grant ${count++}`);
  const args = [programmeId, account.address, amount, reason, ref];
  const { events } = await exchange.intend(lanmu, "EarningDesk", "issue", args);
  const assetId = await exchange.read("EarningDesk", "assetIdOf", [programmeId, Number(await exchange.now())]);
  const grant = grantOf({ batch: ref, reference_: ref, account: account.address, assetId, amount, reason });
  return { events, assetId, grant };
}

const clawBack = (grant, amount, ids, { by = lanmu, programmeId = 1 } = {}) =>
  exchange.intend(by, "EarningDesk", "clawBack", [programmeId, grant, amount, ids]);
const give = (from, to, assetId, amount) =>
  exchange.intend(from, "Ledger", "safeTransferFrom", [from.address, to.address, assetId, amount, "0x"]);

/** Lets members of programme 1 give points away. */
const permitGifts = () =>
  exchange.intend(lanmu, "BrandRegistry", "setPolicy", [1, SANDBOX, ALL, 5_000, reference("legal basis")]);

const debtOf = (account, programmeId = 1) =>
  exchange.read("EarningDesk", "debtOf", [programmeId, account.address]);
const isIndebted = (account) => exchange.read("AccountRegistry", "isIndebted", [account.address]);

describe("EarningDesk / clawBack", () => {
  beforeEach(() => exchange.reset());

  it("refuses whoever is not the programme's brand, and a brand without an intent", async () => {
    const { grant } = await issue(100n);
    await refuses(clawBack(grant, 1n, [], { by: qinghe }), "EarningDesk_NotTheIssuer", [1, 1, 2]);
    await refuses(clawBack(grant, 1n, [], { by: lin }), "EarningDesk_NotTheIssuer", [1, 1, 0]);
    await refuses(exchange.call(lanmu, "EarningDesk", "clawBack", [1, grant, 1n, []]), "Forwarded_IntentMissing");
  });

  it("refuses a grant of which any word is not as it was", async () => {
    const { grant, assetId } = await issue(100n);
    for (const changes of [
      { batch: reference("another") },
      { batch: zeroHash },
      { index: 1 },
      { account: chen.address },
      { assetId: assetId + 1n },
      { amount: 101n },
      { reason: Reason.WELCOME },
      { reference_: reference("another") },
      { amountFen: 1n },
      { proof: [zeroHash] },
    ]) {
      const wrong = { ...grant, ...changes };
      await refuses(clawBack(wrong, 1n, []), "EarningDesk_GrantNotProven", [1, wrong.batch, wrong.index]);
    }
  });

  it("refuses a grant of another programme of the same brand", async () => {
    await exchange.intend(lanmu, "BrandRegistry", "createProgramme", ["LAB", "Lab", "试", terms()]);
    const { grant } = await issue(100n, { programmeId: 3 });
    await refuses(clawBack(grant, 1n, []), "EarningDesk_GrantNotProven", [1, grant.batch, 0]);
  });

  it("refuses a recorded purchase: that one is returned by what was paid", async () => {
    await setRule(Reason.PURCHASE, { rate: 1 });
    const { events } = await recordPurchase();
    const { assetId, amount } = told(events, "PointsIssued")[0][1];
    const grant = grantOf({ assetId, amount, amountFen: 498_000n, pointsPerYuan: 1 });
    await refuses(clawBack(grant, 1n, []), "EarningDesk_GrantOfOtherKind", [grant.batch, 498_000n]);
  });

  it("D-R6: takes from 1 to what is left of the grant, however often", async () => {
    const { grant, assetId } = await issue(100n);
    await refuses(clawBack(grant, 0n, []), "Amount_OutOfRange");
    await refuses(clawBack(grant, 101n, []), "EarningDesk_ClawbackAboveGrant", [101n, 100n]);
    await clawBack(grant, 60n, [assetId]);
    await refuses(clawBack(grant, 41n, [assetId]), "EarningDesk_ClawbackAboveGrant", [41n, 40n]);
    await clawBack(grant, 39n, [assetId]);
    await clawBack(grant, 1n, [assetId]);
    await refuses(clawBack(grant, 1n, [assetId]), "EarningDesk_ClawbackAboveGrant", [1n, 0n]);
    assert.deepEqual(await exchange.read("EarningDesk", "clawedBackOf", [1, grant.batch, 0]), [100n, 0n]);
    assert.equal(await exchange.balance(lin, assetId), 0n);
  });

  it("D-R6: two grants of one batch that are alike are two grants", async () => {
    const entry = { account: lin.address, amount: 10n, reason: Reason.WELCOME, reference_: reference("gift") };
    const batch = reference("batch");
    await exchange.intend(lanmu, "EarningDesk", "issueBatch", [1, batch, Array(3).fill(entry)]);
    const assetId = await exchange.read("EarningDesk", "assetIdOf", [1, Number(await exchange.now())]);
    const grants = [0, 1, 2].map((index) => grantOf({ ...entry, batch, index, assetId }));
    const levels = levelsOf(grants.map(leafOf));

    for (const [index, grant] of grants.entries()) {
      const proven = { ...grant, proof: proofOf(levels, index) };
      const { events } = await clawBack(proven, 10n, [assetId]);
      const { batch: ofBatch, reference_, index: place } = told(events, "GrantClawedBack")[0][1];
      assert.deepEqual([ofBatch, reference_, place], [batch, entry.reference_, index]);
      await refuses(clawBack(proven, 1n, [assetId]), "EarningDesk_ClawbackAboveGrant", [1n, 0n]);
    }
    assert.equal(await exchange.balance(lin, assetId), 0n);
  });

  it("refuses more than 16 ids, and ids that are not points of the programme", async () => {
    const { grant, assetId } = await issue(100n);
    await refuses(clawBack(grant, 1n, Array(17).fill(assetId)), "EarningDesk_IdsOutOfRange", [17n, 0n, 16n]);
    await clawBack(grant, 1n, Array.from({ length: 16 }, (_, i) => assetId - (BigInt(i) << 176n)));
    for (const wrong of [pointsId(2, 1n), assetId + 1n, (3n << 248n) | (1n << 216n) | 1n, 1n << 248n, 0n]) {
      await refuses(clawBack(grant, 1n, [wrong]), "EarningDesk_IdNotOfProgramme", [1, wrong]);
    }
  });

  it("costs a slot per grant, the first time only", async (t) => {
    const { grant, assetId } = await issue(100n);
    const first = await clawBack(grant, 40n, [assetId]);
    const next = await clawBack(grant, 40n, [assetId]);
    const owing = await clawBack(grant, 20n, []);
    t.diagnostic(`clawBack: first ${first.gasUsed}, next ${next.gasUsed}, first debt ${owing.gasUsed} gas`);
    assert.ok(next.gasUsed < first.gasUsed);
  });

  it("tells the grant, the points that ended and no debt", async () => {
    const { grant, assetId } = await issue(100n);
    const { events } = await clawBack(grant, 40n, [assetId]);

    const common = { programmeId: 1, account: lin.address, reference_: grant.reference_ };
    const reason = Reason.KNOWLEDGE;
    assert.deepEqual(told(events, "GrantClawedBack", "PointsClawedBack", "DebtRecorded"), [
      ["GrantClawedBack", { ...common, batch: grant.batch, index: 0, reason, amount: 40n, taken: 40n }],
      ["PointsClawedBack", { ...common, assetId, amount: 40n, reason }],
    ]);
    assert.equal(await exchange.balance(lin, assetId), 60n);
    assert.equal(await exchange.read("Ledger", "totalSupply", [assetId]), 60n);
  });
});

describe("EarningDesk / order of a clawback", () => {
  let grant;
  let ids;

  /** Lin holds 10 each of four ids, two of them not yet mature, and 100 more of the youngest, to be clawed back. */
  beforeEach(async () => {
    await exchange.reset();
    const slow = ["SLOW", "Slow", "慢", terms({ maturityDays: 27, validityMonths: 1 })];
    await exchange.intend(lanmu, "BrandRegistry", "createProgramme", slow);
    ids = {};
    for (const [name, time] of [
      ["old", "2026-04-02T00:00:00Z"],
      ["ripe", "2026-04-03T00:00:00Z"],
      ["young", "2026-04-28T00:00:00Z"],
      ["fresh", "2026-05-02T00:00:01Z"],
    ]) {
      await exchange.at(seconds(time));
      ids[name] = (await issue(10n, { programmeId: SLOW })).assetId;
    }
    ({ grant } = await issue(100n, { programmeId: SLOW }));
  });

  it("D-R5: refuses any order but immature first, then latest expiry, then latest maturity", async () => {
    const { old, ripe, young, fresh } = ids;
    for (const [wrong, index] of [
      [[young, fresh], 1],
      [[ripe, fresh], 1],
      [[old, ripe], 1],
      [[fresh, ripe, young], 2],
      [[fresh, fresh], 1],
    ]) {
      await refuses(clawBack(grant, 1n, wrong, { programmeId: SLOW }), "EarningDesk_IdsOutOfOrder", [
        BigInt(index),
        wrong[index - 1],
        wrong[index],
      ]);
    }
    await clawBack(grant, 1n, [fresh, young, ripe, old], { programmeId: SLOW });
  });

  it("D-R5: takes what has not matured first, also before mature points that expire later", async () => {
    const expiresAt = (ids.fresh >> 176n) & (2n ** 40n - 1n);
    const mature = pointsId(SLOW, expiresAt + 1n); // As a conversion or a refund brings them forth.
    const order = "EarningDesk_IdsOutOfOrder";
    const wrong = clawBack(grant, 1n, [mature, ids.fresh], { programmeId: SLOW });
    await refuses(wrong, order, [1n, mature, ids.fresh]);
    const maturesAt = ((ids.fresh >> 152n) & 0xffffffn) * 86_400n;
    await exchange.at(maturesAt - 1n);
    await clawBack(grant, 1n, [ids.fresh, mature], { programmeId: SLOW });
    await exchange.at(maturesAt);
    await refuses(clawBack(grant, 1n, [ids.fresh, mature], { programmeId: SLOW }), order, [1n, ids.fresh, mature]);
  });

  it("D-R5: takes each id fully before the next", async () => {
    const { old, ripe, young, fresh } = ids;
    await exchange.at(seconds("2026-05-03T00:00:00Z"));
    await clawBack(grant, 100n, [young, ripe, old], { programmeId: SLOW });
    const balances = await Promise.all([fresh, young, ripe, old].map((id) => exchange.balance(lin, id)));
    assert.deepEqual(balances, [110n, 0n, 0n, 0n]);
    assert.equal(await debtOf(lin, SLOW), 70n);
  });

  it("D-R5: takes of the last id only what is still missing", async () => {
    const { old, ripe, young, fresh } = ids;
    await exchange.at(seconds("2026-05-03T00:00:00Z"));
    await clawBack(grant, 15n, [young, ripe], { programmeId: SLOW });
    const balances = await Promise.all([fresh, young, ripe, old].map((id) => exchange.balance(lin, id)));
    assert.deepEqual(balances, [110n, 0n, 5n, 10n]);
    assert.equal(await debtOf(lin, SLOW), 0n);
  });

  it("D-R5: takes what has not matured, and leaves the rest", async () => {
    const { old, ripe, young, fresh } = ids;
    await clawBack(grant, 95n, [fresh, young, ripe, old], { programmeId: SLOW });
    const balances = await Promise.all([fresh, young, ripe, old].map((id) => exchange.balance(lin, id)));
    assert.deepEqual(balances, [15n, 10n, 10n, 10n]);
    assert.equal(await debtOf(lin, SLOW), 0n);
  });

  it("refuses points that have expired", async () => {
    await exchange.at(seconds("2026-06-01T00:00:00Z"));
    await refuses(clawBack(grant, 1n, [ids.old], { programmeId: SLOW }), "Ledger_PointsExpired");
  });
});

describe("EarningDesk / debts", () => {
  let sold;
  let kept;

  /** Lin got 100 points and gave 90 of them away; then 60 are clawed back. */
  beforeEach(async () => {
    await exchange.reset();
    await permitGifts();
    sold = await issue(100n);
    await give(lin, chen, sold.assetId, 90n);
  });

  async function issueNextMonth(...args) {
    await exchange.at((await exchange.now()) + 31n * 86_400n);
    return issue(...args);
  }

  const owe = () => clawBack(sold.grant, 60n, [sold.assetId]);

  it("D-R5: takes what the account still has, owes the rest, and never reaches a good-faith buyer", async () => {
    const { events } = await owe();

    const common = { programmeId: 1, account: lin.address, reference_: sold.grant.reference_ };
    assert.deepEqual(told(events, "DebtRecorded"), [["DebtRecorded", { ...common, amount: 50n, debt: 50n }]]);
    assert.equal(told(events, "GrantClawedBack")[0][1].taken, 10n);
    assert.equal(await exchange.balance(lin, sold.assetId), 0n);
    assert.equal(await exchange.balance(chen, sold.assetId), 90n);
    assert.equal(await debtOf(lin), 50n);
    assert.equal(await isIndebted(lin), true);
    assert.equal(await isIndebted(chen), false);
  });

  it("a debt grows with the next clawback", async () => {
    await owe();
    const { events } = await clawBack(sold.grant, 40n, [sold.assetId]);
    assert.equal(told(events, "DebtRecorded")[0][1].debt, 90n);
    assert.equal(await debtOf(lin), 90n);
  });

  it("refuses a debt that no reader could store", async () => {
    const most = await issueNextMonth(MAX, { account: chen });
    const one = await issueNextMonth(1n, { account: chen });
    await clawBack(most.grant, MAX, []);
    await refuses(clawBack(one.grant, 1n, []), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
    assert.equal(await debtOf(chen), MAX);
  });

  it("keeps a debt's points back from the next grant, and mints the rest", async () => {
    await owe();
    kept = await issue(30n);

    const reason = Reason.KNOWLEDGE;
    const { reference_, assetId } = kept.grant;
    const common = { programmeId: 1, account: lin.address, reference_, assetId, reason };
    assert.deepEqual(told(kept.events, "DebtOffset", "PointsIssued"), [
      ["DebtOffset", { ...common, amount: 30n, debt: 20n }],
    ]);
    assert.equal(await exchange.balance(lin, assetId), 0n);
    assert.equal(await isIndebted(lin), true);

    const next = await issue(30n);
    assert.equal(told(next.events, "DebtOffset")[0][1].debt, 0n);
    assert.equal(told(next.events, "PointsIssued")[0][1].amount, 10n);
    assert.equal(await exchange.balance(lin, next.assetId), 10n);
    assert.equal(await isIndebted(lin), false);
    assert.equal(told((await issue(5n)).events, "DebtOffset").length, 0);
  });

  it("keeps it back from purchases and from batches too", async () => {
    await owe();
    await setRule(Reason.PURCHASE, { rate: 1 });
    const bought = await recordPurchase({ amountFen: 1_000n });
    assert.equal(told(bought.events, "DebtOffset")[0][1].debt, 40n);

    const entry = (account, amount) => ({
      account: account.address,
      amount,
      reason: Reason.WELCOME,
      reference_: reference(`welcome ${count++}`),
    });
    const entries = [entry(lin, 25n), entry(chen, 7n), entry(lin, 20n), entry(lin, 3n)];
    const batch = reference("batch");
    const { events } = await exchange.intend(lanmu, "EarningDesk", "issueBatch", [1, batch, entries]);

    const movements = told(events, "DebtOffset", "PointsIssued");
    assert.deepEqual(
      movements.map(([name, { account, amount, debt }]) => [name, account, amount, debt]),
      [
        ["DebtOffset", lin.address, 25n, 15n],
        ["PointsIssued", chen.address, 7n, undefined],
        ["DebtOffset", lin.address, 15n, 0n],
        ["PointsIssued", lin.address, 5n, undefined],
        ["PointsIssued", lin.address, 3n, undefined],
      ],
    );
    const { assetId } = told(events, "PointsIssued")[0][1];
    const leaves = entries.map((each, index) => leafOf(grantOf({ ...each, index, assetId })));
    assert.deepEqual(told(events, "BatchIssued")[0][1], {
      programmeId: 1,
      reference_: batch,
      root: levelsOf(leaves).at(-1)[0],
      count: 4,
      total: 55n,
    });
    assert.equal(await exchange.balance(lin, assetId), 8n);
    assert.equal(await exchange.balance(chen, assetId), 97n);
  });

  it("refuses amounts out of bounds also where a debt would take them in", async () => {
    await owe();
    for (const amount of [0n, MAX + 1n]) {
      const range = [amount, 1n, MAX];
      await refuses(issue(amount), "Amount_OutOfRange", range);
      const entry = { account: lin.address, amount, reason: Reason.WELCOME, reference_: reference("entry") };
      const batch = exchange.intend(lanmu, "EarningDesk", "issueBatch", [1, reference("batch"), [entry]]);
      await refuses(batch, "Amount_OutOfRange", range);
    }
    assert.equal(await debtOf(lin), 50n);
  });

  it("a batch that only pays debts mints nothing", async () => {
    await owe();
    await exchange.at((await exchange.now()) + 31n * 86_400n);
    const reference_ = reference("small");
    const entries = [{ account: lin.address, amount: 50n, reason: Reason.WELCOME, reference_ }];
    const { events } = await exchange.intend(lanmu, "EarningDesk", "issueBatch", [1, reference("batch"), entries]);
    assert.equal(told(events, "PointsIssued", "TransferSingle").length, 0);
    assert.deepEqual((await exchange.read("Ledger", "supplyOf", [1, 0n, 9n]))[0], [sold.assetId]);
    assert.equal(await isIndebted(lin), false);
  });

  it("a grant that paid a debt is clawed back like any other", async () => {
    await owe();
    kept = await issue(30n);
    await clawBack(kept.grant, 30n, [kept.assetId]);
    assert.equal(await debtOf(lin), 50n);
  });

  it("follows points that waited for a person into the account they were claimed for", async () => {
    const opened = await exchange.intend(lanmu, "AccountRegistry", "openWaiting", [reference("person")]);
    const { waiting } = opened.events[0].args;
    const waited = await issue(20n, { account: { address: waiting } });
    const proof = await signStruct(chen, "WaitingClaim", { waiting, account: chen.address });
    const ids = [waited.assetId];
    await exchange.intend(lanmu, "AccountRegistry", "claimWaiting", [waiting, chen.address, ids, proof]);
    await give(chen, lin, waited.assetId, 95n);

    const { events } = await clawBack(waited.grant, 20n, ids);
    assert.equal(told(events, "GrantClawedBack")[0][1].account, waiting);
    assert.equal(told(events, "PointsClawedBack")[0][1].account, chen.address);
    assert.equal(told(events, "DebtRecorded")[0][1].account, chen.address);
    assert.equal(await debtOf(chen), 5n);
    assert.equal(await exchange.balance(chen, waited.assetId), 0n);
  });

  it("a debt is of one programme, and the account is free when the last is paid", async () => {
    await owe();
    const foreign = [2, lin.address, 10n, Reason.WELCOME, reference("of Qinghe")];
    const { events } = await exchange.intend(qinghe, "EarningDesk", "issue", foreign);
    const { assetId } = told(events, "PointsIssued")[0][1];
    const ref = reference("of Qinghe");
    const grant = grantOf({ batch: ref, reference_: ref, assetId, amount: 10n, reason: Reason.WELCOME });
    await clawBack(grant, 4n, [], { by: qinghe, programmeId: 2 });
    assert.equal(await debtOf(lin, 2), 4n);

    await issue(50n);
    assert.equal(await isIndebted(lin), true);
    await exchange.intend(qinghe, "EarningDesk", "issue", [2, lin.address, 4n, 4, reference("last")]);
    assert.equal(await isIndebted(lin), false);
  });
});

describe("EarningDesk / returnPurchase", () => {
  let grant;
  let assetId;

  async function purchase(amountFen, rate = 1) {
    await exchange.reset();
    await setRule(Reason.PURCHASE, { rate });
    const { events } = await recordPurchase({ amountFen });
    const issued = told(events, "PointsIssued")[0][1];
    assetId = issued.assetId;
    grant = grantOf({ assetId, amount: issued.amount, amountFen, pointsPerYuan: rate });
  }

  beforeEach(() => purchase(498_000n));

  const giveBack = (amountFen, { by = lanmu, of = grant, ids = [assetId] } = {}) =>
    exchange.intend(by, "EarningDesk", "returnPurchase", [1, of, amountFen, ids]);

  it("refuses whoever is not the programme's brand, and a receipt of other words", async () => {
    await refuses(giveBack(1n, { by: qinghe }), "EarningDesk_NotTheIssuer", [1, 1, 2]);
    for (const changes of [{ amountFen: 498_100n }, { pointsPerYuan: 2 }, { amount: 1n }]) {
      await refuses(giveBack(1n, { of: { ...grant, ...changes } }), "EarningDesk_GrantNotProven");
    }
  });

  it("refuses a grant that no receipt made", async () => {
    const other = await issue(10n);
    await refuses(giveBack(1n, { of: other.grant }), "EarningDesk_GrantOfOtherKind", [other.grant.batch, 0n]);
  });

  it("takes from 1 fen to what is left of the receipt", async () => {
    await refuses(giveBack(0n), "Amount_OutOfRange");
    await refuses(giveBack(498_001n), "EarningDesk_ReturnAbovePurchase", [498_001n, 498_000n]);
    await giveBack(498_000n);
    await refuses(giveBack(1n), "EarningDesk_ReturnAbovePurchase", [1n, 0n]);
    assert.equal(await exchange.balance(lin, assetId), 0n);
  });

  it("D-R6: takes points in proportion to the goods", async () => {
    const { events } = await giveBack(6_000n);
    const common = { programmeId: 1, account: lin.address, reference_: grant.reference_ };
    assert.deepEqual(told(events, "PurchaseReturned"), [
      ["PurchaseReturned", { ...common, amountFen: 6_000n, returnedFen: 6_000n, points: 60n }],
    ]);
    assert.equal(await exchange.balance(lin, assetId), 4_920n);

    const again = await giveBack(1_000n);
    assert.deepEqual(told(again.events, "PurchaseReturned"), [
      ["PurchaseReturned", { ...common, amountFen: 1_000n, returnedFen: 7_000n, points: 10n }],
    ]);
  });

  it("D-L3: returns reverse the receipt's own rounding", async () => {
    await purchase(1_050n, 3); // 10 yuan and 50 fen: 30 points.
    for (const [amountFen, points] of [
      [50n, 0n], // What remains earns the same.
      [1n, 3n],
      [99n, 0n],
      [850n, 27n],
      [50n, 0n],
    ]) {
      const { events } = await giveBack(amountFen);
      assert.equal(told(events, "PurchaseReturned")[0][1].points, points);
    }
    assert.deepEqual(await exchange.read("EarningDesk", "clawedBackOf", [1, grant.batch, 0]), [30n, 1_050n]);
    assert.equal(await exchange.balance(lin, assetId), 0n);
  });

  it("scenario step 5: takes 50, owes 10, leaves the buyer alone, and the next purchase nets to 0", async () => {
    await permitGifts();
    await issue(20n);
    const bonus = await issue(50n);
    assert.equal(bonus.assetId, assetId);
    await give(lin, chen, assetId, 5_000n);

    const { events } = await giveBack(6_000n);
    const { amount, taken } = told(events, "GrantClawedBack")[0][1];
    assert.deepEqual([amount, taken, await debtOf(lin)], [60n, 50n, 10n]);
    assert.equal(await exchange.balance(chen, assetId), 5_000n);

    const next = await recordPurchase({ amountFen: 1_000n, ref: reference("next receipt") });
    assert.equal(told(next.events, "PointsIssued").length, 0);
    assert.equal(await exchange.balance(lin, assetId), 0n);
    assert.equal(await debtOf(lin), 0n);
  });
});
