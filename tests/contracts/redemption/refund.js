// A redemption given back after its capture: D-R3 (same ids, or re-dated), D-R4 (the exact negative).
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { pad } from "viem";
import {
  authorise,
  begin,
  breakdownOf,
  capture,
  desk,
  eventOf,
  eventsOf,
  expiresAt,
  expiryIn,
  id,
  part,
  refund,
  stateOf,
  threeVintages,
  unknown,
  voidRest,
} from "./holds.js";
import { DAY, exchange, MAX, pointsId, reference, refuses, seconds, State } from "../shared/exchange.js";

const { lanmu, qinghe, chen, operator, stranger } = exchange.actors;
const REFUND_SECONDS = 365n * DAY;
const CASE = reference("case");

/** Chen's 3,000 points held at Qinghe and captured, all of them or as many as told. */
async function captured(amount = 3_000n, changes = {}) {
  const held = await authorise(changes);
  await capture(held.redemptionId, amount);
  return held;
}

const netOf = (brandId) => exchange.read("ClearingHouse", "netOf", [1, brandId]);

describe("RedemptionDesk / refund", () => {
  beforeEach(begin);

  it("refuses a redemption that was never authorised", async () => {
    await refuses(refund(unknown, 1n), "RedemptionDesk_AuthorisationUnknown", [unknown]);
  });

  it("refuses the issuer, the member and everyone else but the redeeming brand", async () => {
    const { redemptionId } = await captured();
    await refuses(refund(redemptionId, 1n, lanmu), "RedemptionDesk_NotTheRedeemingBrand", [2, 1]);
    await refuses(refund(redemptionId, 1n, chen), "RedemptionDesk_NotTheRedeemingBrand", [2, 0]);
    const data = exchange.encode("RedemptionDesk", "refund", [redemptionId, 1n]) + qinghe.address.slice(2);
    await refuses(exchange.transact(stranger, desk(), data), "Forwarded_IntentMissing", [stranger.address]);
  });

  it("refuses from a year after the hold on, and not a second before", async () => {
    const { redemptionId, holdExpiresAt } = await captured();
    const endsAt = BigInt(holdExpiresAt) + REFUND_SECONDS;
    await exchange.at(endsAt - 1n);
    await refund(redemptionId, 1n);
    await exchange.at(endsAt);
    await refuses(refund(redemptionId, 1n), "RedemptionDesk_RefundWindowEnded", [Number(endsAt), Number(endsAt)]);
    await exchange.at(endsAt + 1n);
    await refuses(refund(redemptionId, 1n), "RedemptionDesk_RefundWindowEnded", [Number(endsAt), Number(endsAt + 1n)]);
  });

  it("refuses nothing, and more than was captured and not refunded, at first and later", async () => {
    const { redemptionId } = await authorise();
    await refuses(refund(redemptionId, 1n), "RedemptionDesk_RefundAboveCapture", [1n, 0n]);
    await capture(redemptionId, 100n);
    await refuses(refund(redemptionId, 0n), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(refund(redemptionId, MAX + 1n), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
    await refuses(refund(redemptionId, 101n), "RedemptionDesk_RefundAboveCapture", [101n, 100n]);
    await refund(redemptionId, 60n);
    await refuses(refund(redemptionId, 41n), "RedemptionDesk_RefundAboveCapture", [41n, 40n]);
    const { amount, refundedTotal } = eventOf(await refund(redemptionId, 40n), "RedemptionRefunded");
    assert.deepEqual([amount, refundedTotal], [40n, 100n]);
    await refuses(refund(redemptionId, 1n), "RedemptionDesk_RefundAboveCapture", [1n, 0n]);
  });

  it("refuses an erased account, which nobody could ever use", async () => {
    const { redemptionId } = await captured();
    await exchange.intend(chen, "AccountRegistry", "eraseAccount", [pad("0x01")]);
    await refuses(refund(redemptionId, 1n), "RedemptionDesk_AccountErased", [chen.address]);
  });

  it("step 4: captures 2,400 and 100, voids 500, refunds 500 to the same id; Lanmu owes 19.60", async () => {
    const { redemptionId } = await authorise();
    await capture(redemptionId, 2_400n);
    await capture(redemptionId, 100n);
    await voidRest(redemptionId);

    const result = await refund(redemptionId, 500n);

    const common = { redemptionId, programmeId: 1 };
    assert.deepEqual(eventOf(result, "RedemptionRefunded"), {
      ...common,
      account: chen.address,
      brandId: 2,
      amount: 500n,
      refundedTotal: 500n,
    });
    const obligations = eventsOf(result, "ObligationRecorded");
    assert.equal(obligations.length, 1);
    const { debtor, creditor, points, amountFen } = obligations[0];
    assert.deepEqual([debtor, creditor, points, amountFen], [1, 2, 500n, -490n]);
    assert.deepEqual([await netOf(1), await netOf(2)], [-1_960n, 1_960n]);
    assert.equal(await exchange.balance(chen, id), 3_000n);
    assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 3_000n);
    assert.deepEqual(await breakdownOf(redemptionId), [2_500n, 500n, 0n, 500n]);
    assert.equal(await stateOf(redemptionId), State.VOIDED);
  });

  it("posts the exact negative of everything, however captures and refunds were cut", async () => {
    const { redemptionId } = await authorise({ parts: [part(1_001n)] });
    const posted = [];
    const keep = async (action) => posted.push(eventOf(await action, "ObligationRecorded").amountFen);
    for (const amount of [7n, 13n, 333n, 648n]) await keep(capture(redemptionId, amount));
    const owed = posted.reduce((sum, fen) => sum + fen, 0n);
    for (const amount of [1n, 1n, 499n, 500n]) await keep(refund(redemptionId, amount));

    assert.equal(owed, (1_001n * 1_000n * 9_800n) / 10_000_000n);
    assert.equal(posted.reduce((sum, fen) => sum + fen, 0n), 0n);
    assert.deepEqual([await netOf(1), await netOf(2)], [0n, 0n]);
    assert.equal(await exchange.balance(chen, id), 5_000n);
  });

  it("posts what captured and not refunded points are worth, also when a capture follows a refund", async () => {
    const { redemptionId } = await authorise();
    const posted = [];
    for (const action of [capture, refund, capture, capture]) {
      posted.push(eventOf(await action(redemptionId, 1n), "ObligationRecorded").amountFen);
    }
    assert.deepEqual(posted, [0n, 0n, 0n, 1n]); // 0.98, 0, 0.98 and 1.96 fen, rounded down.
  });

  it("refunds while the hold stands, and captures again what was not captured yet", async () => {
    const { redemptionId } = await authorise();
    await capture(redemptionId, 1_000n);
    await refund(redemptionId, 1_000n);
    await capture(redemptionId, 1_999n);
    assert.deepEqual(await breakdownOf(redemptionId), [2_999n, 0n, 1n, 1_000n]);
    assert.deepEqual([await netOf(1), await netOf(2)], [-1_959n, 1_959n]);

    await capture(redemptionId, 1n);
    await refund(redemptionId, 2_000n);

    assert.deepEqual(await breakdownOf(redemptionId), [3_000n, 0n, 0n, 3_000n]);
    assert.equal(await exchange.balance(chen, id), 5_000n);
    assert.deepEqual([await netOf(1), await netOf(2)], [0n, 0n]);
  });

  it("gives back the last captured part first, never more of a part than was captured of it", async () => {
    const [first, second, third] = await threeVintages();
    const vintages = [first, second, third];
    const parts = vintages.map(({ expiresAt }, i) => part([10n, 20n, 30n][i], { expiresAt }));
    const { redemptionId } = await authorise({ parts });
    await capture(redemptionId, 35n); // All of the first two, 5 of the third.
    const back = async () =>
      (await Promise.all(vintages.map(({ assetId }) => exchange.balance(chen, assetId)))).map(
        (balance, i) => balance - [90n, 80n, 70n][i],
      );

    for (const [amount, restored] of [
      [4n, [0n, 0n, 4n]],
      [2n, [0n, 1n, 5n]],
      [1n, [0n, 2n, 5n]],
    ]) {
      await refund(redemptionId, amount);
      assert.deepEqual(await back(), restored);
    }
    await capture(redemptionId, 10n); // The third again: now it is the last captured.
    await refund(redemptionId, 10n);
    assert.deepEqual(await back(), [0n, 2n, 15n]);
    await refund(redemptionId, 28n);
    assert.deepEqual(await back(), [10n, 20n, 15n]);
    await refuses(refund(redemptionId, 1n), "RedemptionDesk_RefundAboveCapture", [1n, 0n]);
    await voidRest(redemptionId);
    assert.deepEqual(await back(), [10n, 20n, 30n]);
  });

  it("refunds across eight parts in one call", async () => {
    const parts = [];
    for (let month = 4; month <= 11; month++) {
      await exchange.at(seconds(`2026-${String(month).padStart(2, "0")}-10T00:00:00Z`));
      const assetId = await exchange.issue(lanmu, 1, chen, 5n);
      parts.push(part(5n, { expiresAt: Number(expiryIn(assetId)) }));
    }
    const { redemptionId } = await authorise({ parts });
    await capture(redemptionId, 40n);
    await refund(redemptionId, 40n);
    for (const { expiresAt } of parts) assert.equal(await exchange.balance(chen, pointsId(1, expiresAt)), 5n);
  });

  it("owes nothing and takes back no debt where a brand redeems its own points", async () => {
    const { redemptionId } = await authorise({ brandId: 1 });
    await capture(redemptionId, 100n, lanmu);
    const result = await refund(redemptionId, 100n, lanmu);
    assert.equal(eventOf(result, "ObligationRecorded"), undefined);
    assert.equal(await exchange.balance(chen, id), 2_100n);
  });

  it("gives back to a frozen member: a return asks nothing", async () => {
    const { redemptionId } = await captured();
    await exchange.call(operator, "AccountRegistry", "freeze", [chen.address, CASE]);
    await refund(redemptionId, 3_000n);
    assert.equal(await exchange.balance(chen, id), 5_000n);
  });

  it("gives back after the programme stopped permitting partners", async () => {
    const { redemptionId } = await captured();
    await exchange.intend(lanmu, "BrandRegistry", "setPolicy", [1, 3, 0, 5_000, pad("0x01")]);
    const later = (await exchange.now()) + 32n * DAY;
    await exchange.at(later);
    const action = authorise({ parts: [part(1n)], hold: Number(later + DAY) });
    await refuses(action, "Policy_PartnerRedemptionNotPermitted", [1, 3]);
    await refund(redemptionId, 3_000n);
    assert.equal(await exchange.balance(chen, id), 5_000n);
  });
});

describe("RedemptionDesk / re-dated refunds", () => {
  beforeEach(begin);

  const hold = Number(expiresAt + DAY);
  const GRACE = seconds("2028-04-30T16:00:00Z"); // The end of April in Shanghai, 30 days after the end of March.

  async function capturedAtTheEnd() {
    await exchange.at(expiresAt - 100n);
    return captured(3_000n, { hold });
  }

  it("gives back the same id in the last second before its expiry", async () => {
    const { redemptionId } = await capturedAtTheEnd();
    await exchange.at(expiresAt - 1n);
    const result = await refund(redemptionId, 10n);
    assert.equal(eventOf(result, "PointsRedated"), undefined);
    assert.equal(await exchange.balance(chen, id), 2_010n);
  });

  it("from the expiry on, mints mature points of the first month end that is 30 days away, and says so", async () => {
    const { redemptionId } = await capturedAtTheEnd();
    await exchange.at(expiresAt);
    const result = await refund(redemptionId, 10n);

    // Now + 30 days is the very end of April: a month that ends with the grace is long enough.
    const grace = pointsId(1, GRACE);
    assert.deepEqual(eventsOf(result, "PointsRedated"), [
      { redemptionId, fromAssetId: id, toAssetId: grace, amount: 10n },
    ]);
    assert.equal(await exchange.balance(chen, grace), 10n);
    assert.equal(await exchange.balance(chen, id), 2_000n);
    assert.equal(eventOf(result, "ObligationRecorded").amountFen, -10n);
  });

  it("one second later the same month end is too near, and the next is taken", async () => {
    const { redemptionId } = await capturedAtTheEnd();
    await exchange.at(expiresAt + 1n);
    const { toAssetId } = eventOf(await refund(redemptionId, 10n), "PointsRedated");
    assert.equal(toAssetId, pointsId(1, seconds("2028-05-31T16:00:00Z")));
  });

  it("re-dates only what has expired, and lets the re-dated points be used", async () => {
    const [early, late] = await threeVintages();
    const parts = [early, late].map(({ expiresAt }) => part(50n, { expiresAt }));
    await exchange.at(early.expiresAt - 10);
    const { redemptionId } = await authorise({ parts, hold: early.expiresAt + 1 });
    await capture(redemptionId, 100n);
    await exchange.at(early.expiresAt + 5);

    const result = await refund(redemptionId, 100n);

    const redated = eventsOf(result, "PointsRedated");
    assert.deepEqual(redated.map(({ fromAssetId, amount }) => [fromAssetId, amount]), [[early.assetId, 50n]]);
    assert.equal(redated[0].toAssetId, late.assetId); // The first month end that is far enough is the late one's.
    assert.equal(await exchange.balance(chen, late.assetId), 150n);
    const again = await authorise({ parts: [part(150n, { expiresAt: late.expiresAt })] });
    await capture(again.redemptionId, 150n);
  });

  it("keeps what is held through an expiry: captured after it, refunded under a new date", async () => {
    await exchange.at(expiresAt - 10n);
    const { redemptionId } = await authorise({ hold });
    await exchange.at(expiresAt + 5n);
    await capture(redemptionId, 3_000n);
    const { amount, toAssetId } = eventOf(await refund(redemptionId, 3_000n), "PointsRedated");
    assert.equal(amount, 3_000n);
    assert.ok(expiryIn(toAssetId) >= expiresAt + 5n + 30n * DAY);
  });
});
