import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroAddress, zeroHash } from "viem";
import { DAY, exchange, GENESIS, key, Reason, reference, refuses, terms } from "../shared/exchange.js";
import { grantOf, recordPurchase, setRule, told } from "./grants.js";

const { lanmu, qinghe, lin, chen, stranger } = exchange.actors;
const zhao = key("member Zhao");
const SLOW = 3;

const bind = (member, referrer, programmeId = 1) =>
  exchange.intend(member, "EarningDesk", "bindReferrer", [programmeId, referrer.address]);
const reward = (invitee, { by = lanmu, programmeId = 1, ref = reference("bonus") } = {}) =>
  exchange.intend(by, "EarningDesk", "issueReferralBonus", [programmeId, invitee.address, ref]);
const referral = (member) => exchange.read("EarningDesk", "referralOf", [member.address]);

/** Lanmu and Qinghe with rules, Zhao with an account, and a programme whose points mature after 14 days. */
async function prepare() {
  await exchange.reset();
  await exchange.openAccount(zhao, qinghe, 2);
  const programme = ["SLOW", "Slow", "慢", terms({ maturityDays: 14 })];
  await exchange.intend(qinghe, "BrandRegistry", "createProgramme", programme);
  for (const [by, programmeId] of [
    [lanmu, 1],
    [qinghe, 2],
    [qinghe, SLOW],
  ]) {
    await setRule(Reason.PURCHASE, { by, programmeId, rate: 1 });
    await setRule(Reason.REFERRAL, { by, programmeId, rate: 50, account: 250n });
  }
}

const buy = (account, changes = {}) =>
  recordPurchase({ by: qinghe, programmeId: SLOW, account, amountFen: 193_000n, ...changes });

describe("EarningDesk / bindReferrer", () => {
  beforeEach(prepare);

  it("refuses a member without an intent: only a signature of their own binds", async () => {
    const call = exchange.call(chen, "EarningDesk", "bindReferrer", [1, lin.address]);
    await refuses(call, "Forwarded_IntentMissing", [chen.address]);
  });

  it("refuses a programme that does not exist", async () => {
    await refuses(bind(chen, lin, 9), "BrandRegistry_ProgrammeUnknown", [9]);
  });

  it("refuses members and referrers without an open account", async () => {
    await refuses(bind(stranger, lin), "EarningDesk_AccountNotOpen", [stranger.address]);
    await refuses(bind(lin, stranger), "EarningDesk_AccountNotOpen", [stranger.address]);
    await refuses(bind(lin, { address: zeroAddress }), "EarningDesk_AccountNotOpen", [zeroAddress]);
  });

  it("refuses to bind a second time, under whichever programme", async () => {
    await bind(chen, lin);
    await refuses(bind(chen, zhao, 2), "EarningDesk_ReferrerAlreadyBound", [chen.address, lin.address]);
  });

  it("refuses after the first purchase", async () => {
    await buy(chen);
    await refuses(bind(chen, lin), "EarningDesk_PurchaseAlreadyMade", [chen.address]);
  });

  it("refuses who has bought before also when all of it went back: nobody becomes new that way", async () => {
    const { events } = await recordPurchase({ account: chen, amountFen: 500n });
    const { assetId } = told(events, "PointsIssued")[0][1];
    const grant = grantOf({ account: chen.address, assetId, amount: 5n, amountFen: 500n, pointsPerYuan: 1 });
    await exchange.intend(lanmu, "EarningDesk", "returnPurchase", [1, grant, 500n, [assetId]]);
    await refuses(bind(chen, lin), "EarningDesk_PurchaseAlreadyMade", [chen.address]);
  });

  it("refuses members who would invite themselves or each other", async () => {
    await refuses(bind(chen, chen), "EarningDesk_ReferralCircular", [chen.address, chen.address]);
    await bind(chen, lin);
    await refuses(bind(lin, chen), "EarningDesk_ReferralCircular", [lin.address, chen.address]);
  });

  it("keeps who invited a member, and tells it", async () => {
    const { events } = await bind(chen, lin);

    const args = { programmeId: 1, account: chen.address, referrer: lin.address };
    assert.deepEqual(told(events, "ReferrerBound"), [["ReferrerBound", args]]);
    assert.deepEqual(await referral(chen), {
      referrer: lin.address,
      programmeId: 1,
      validFrom: 0,
      bonusIssued: false,
    });
  });
});

describe("EarningDesk / issueReferralBonus", () => {
  beforeEach(prepare);

  it("refuses whoever is not the programme's brand, and a used reference", async () => {
    await refuses(reward(chen, { by: qinghe }), "EarningDesk_NotTheIssuer", [1, 1, 2]);
    await refuses(reward(chen, { ref: zeroHash }), "EarningDesk_ReferenceMissing", []);
  });

  it("refuses a programme without a rule for referrals", async () => {
    await setRule(Reason.REFERRAL, { account: 250n });
    await refuses(reward(chen), "EarningDesk_RateMissing", [1, Reason.REFERRAL]);
  });

  it("refuses a member who was not invited, or not under this programme", async () => {
    await refuses(reward(chen), "EarningDesk_ReferrerNotBound", [1, chen.address]);
    await bind(chen, lin, 2);
    await refuses(reward(chen), "EarningDesk_ReferrerNotBound", [1, chen.address]);
  });

  it("D-F3: refuses before the first purchase, and until its return window has passed", async () => {
    await bind(chen, lin);
    await refuses(reward(chen), "EarningDesk_PurchaseNotValid");

    const bought = GENESIS + 5n * DAY + 7n;
    await exchange.at(bought);
    await buy(chen);
    const valid = bought + 14n * DAY;
    await exchange.at(valid - 1n);
    await refuses(reward(chen), "EarningDesk_PurchaseNotValid", [chen.address, Number(valid), Number(valid - 1n)]);
    await exchange.at(valid);
    await reward(chen);
  });

  it("D-F3: without a return window the purchase is valid at once", async () => {
    await bind(chen, lin);
    await recordPurchase({ account: chen });
    await reward(chen);
  });

  it("D-F3: a purchase returned in full was none, and the next one takes its place", async () => {
    await bind(chen, lin);
    const { events } = await recordPurchase({ by: qinghe, programmeId: 2, account: chen, amountFen: 100_00n });
    const { assetId } = told(events, "PointsIssued")[0][1];
    const grant = grantOf({ account: chen.address, assetId, amount: 100n, amountFen: 100_00n, pointsPerYuan: 1 });
    const give = (amountFen) =>
      exchange.intend(qinghe, "EarningDesk", "returnPurchase", [2, grant, amountFen, [assetId]]);

    await give(99_99n);
    assert.notEqual((await referral(chen)).validFrom, 0);
    await give(1n);
    assert.equal((await referral(chen)).validFrom, 0);
    await refuses(reward(chen), "EarningDesk_PurchaseNotValid");

    await recordPurchase({ account: chen, ref: reference("second receipt") });
    await reward(chen);
  });

  it("D-F3: a later purchase returned in full changes nothing", async () => {
    await bind(chen, lin);
    await recordPurchase({ account: chen });
    const ref = reference("second receipt");
    const { events } = await recordPurchase({ account: chen, ref, amountFen: 500n });
    const { assetId } = told(events, "PointsIssued")[0][1];
    const changes = { batch: ref, reference_: ref, account: chen.address, amountFen: 500n, pointsPerYuan: 1 };
    const grant = grantOf({ ...changes, assetId, amount: 5n });
    await exchange.intend(lanmu, "EarningDesk", "returnPurchase", [1, grant, 500n, [assetId]]);
    await reward(chen);
  });

  it("refuses a second bonus for the same member", async () => {
    await bind(chen, lin);
    await recordPurchase({ account: chen });
    await reward(chen);
    await refuses(reward(chen, { ref: reference("again") }), "EarningDesk_BonusAlreadyIssued", [chen.address]);
  });

  it("refuses a referrer who has left: nobody could ever use the points", async () => {
    await bind(chen, lin);
    await recordPurchase({ account: chen });
    await exchange.intend(lin, "AccountRegistry", "eraseAccount", [reference("erasure")]);
    await refuses(reward(chen), "EarningDesk_AccountNotOpen", [lin.address]);
  });

  it("D-J2: refuses a bonus above the cap of the period", async () => {
    await setRule(Reason.REFERRAL, { rate: 50, account: 99n });
    for (const [i, member] of [chen, zhao].entries()) {
      await bind(member, lin);
      await recordPurchase({ account: member, ref: reference(`first of ${i}`) });
    }
    await reward(chen);
    await refuses(reward(zhao, { ref: reference("next") }), "EarningDesk_AccountCapExceeded", [
      1,
      Reason.REFERRAL,
      lin.address,
      100n,
      99n,
    ]);
  });

  it("rewards the referrer with a grant of its own, wherever the member has bought", async () => {
    await bind(chen, lin);
    await buy(chen);
    await exchange.at((await exchange.now()) + 14n * DAY);
    const { events } = await reward(chen);

    const assetId = await exchange.read("EarningDesk", "assetIdOf", [1, Number(await exchange.now())]);
    const [programmeId, account, reference_] = [1, lin.address, reference("bonus")];
    assert.deepEqual(told(events, "ReferralBonusIssued", "ReferralDepthExceeded", "PointsIssued"), [
      ["ReferralBonusIssued", { programmeId, account, invitee: chen.address, reference_ }],
      ["PointsIssued", { programmeId, account, reference_, assetId, amount: 50n, reason: Reason.REFERRAL }],
    ]);
    assert.equal(await exchange.balance(lin, assetId), 50n);
    assert.equal((await referral(chen)).bonusIssued, true);
  });

  it("D-J2: gives nothing to whoever invited the referrer, and says so", async () => {
    await bind(chen, lin, 1);
    await bind(zhao, chen, 2);
    await recordPurchase({ by: qinghe, programmeId: 2, account: zhao });
    const { events } = await reward(zhao, { by: qinghe, programmeId: 2 });

    assert.deepEqual(told(events, "ReferralDepthExceeded"), [
      [
        "ReferralDepthExceeded",
        { programmeId: 2, beneficiary: lin.address, invitee: zhao.address, depth: 2, most: 1 },
      ],
    ]);
    const [[, { account, amount }], ...others] = told(events, "PointsIssued");
    assert.deepEqual([account, amount, others], [chen.address, 50n, []]);
  });

  it("stays as it is when the purchase is returned after the bonus: the bonus is taken back by itself", async () => {
    await bind(chen, lin);
    const { events } = await recordPurchase({ account: chen, amountFen: 500n });
    await reward(chen);
    const { assetId } = told(events, "PointsIssued")[0][1];
    const grant = grantOf({ account: chen.address, assetId, amount: 5n, amountFen: 500n, pointsPerYuan: 1 });
    await exchange.intend(lanmu, "EarningDesk", "returnPurchase", [1, grant, 500n, [assetId]]);
    const { validFrom, bonusIssued } = await referral(chen);
    assert.deepEqual([validFrom !== 0, bonusIssued], [true, true]);
  });

  it("is reversed exactly by a clawback of the bonus, which is never issued again", async () => {
    await bind(chen, lin);
    await recordPurchase({ account: chen });
    const { events } = await reward(chen);
    const { assetId } = told(events, "PointsIssued")[0][1];
    const ref = reference("bonus");
    const grant = grantOf({ batch: ref, reference_: ref, assetId, amount: 50n, reason: Reason.REFERRAL });

    await exchange.intend(lanmu, "EarningDesk", "clawBack", [1, grant, 50n, [assetId]]);
    assert.equal(await exchange.balance(lin, assetId), 0n);
    await refuses(reward(chen, { ref: reference("again") }), "EarningDesk_BonusAlreadyIssued");
  });
});
