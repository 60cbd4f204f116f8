// What an authorisation reserves in the clearing, and that nothing but the hold's end stops a capture (D-C4, I9, I10).
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  authorise,
  begin,
  breakdownOf,
  capture,
  eventOf,
  expiryIn,
  id,
  part,
  refund,
  release,
  voidRest,
} from "./holds.js";
import { DAY, exchange, MAX, reference, refuses } from "../shared/exchange.js";

const { lanmu, qinghe, chen, lin, operator, stranger } = exchange.actors;
const CASE = reference("case");
const reserved = async (brandId = 1) =>
  (await exchange.read("ClearingHouse", "standingOf", [brandId])).reservedFen;
const cap = (fen) => exchange.call(operator, "ClearingHouse", "setNetDebitCap", [1, fen]);

describe("RedemptionDesk / reservation", () => {
  beforeEach(begin);

  it("reserves what all points would make the issuer owe, and frees what is captured or given back", async () => {
    const { redemptionId } = await authorise();
    assert.equal(await reserved(), 2_940n);
    await capture(redemptionId, 1n); // 0.98 fen: nothing owed, nothing freed.
    assert.equal(await reserved(), 2_940n);
    await capture(redemptionId, 2_399n);
    assert.equal(await reserved(), 588n);
    await refund(redemptionId, 1_000n); // A refund reserves nothing: what it gives back is gone from the hold.
    assert.equal(await reserved(), 588n);
    await capture(redemptionId, 100n);
    assert.equal(await reserved(), 490n);
    await voidRest(redemptionId);
    assert.equal(await reserved(), 0n);
    assert.deepEqual(await breakdownOf(redemptionId), [2_500n, 500n, 0n, 1_000n]);
  });

  it("frees everything with the last capture, and with a release", async () => {
    const all = await authorise({ parts: [part(1_001n)] });
    for (const amount of [333n, 333n, 335n]) await capture(all.redemptionId, amount);
    assert.equal(await reserved(), 0n);
    const { redemptionId, holdExpiresAt } = await authorise({ parts: [part(100n)] });
    await capture(redemptionId, 49n); // 48.02 of 98 fen; the other 51 points alone would free only 49.98.
    await exchange.at(holdExpiresAt);
    await release(redemptionId);
    assert.equal(await reserved(), 0n);
  });

  it("asks and reserves nothing where a brand redeems its own points, however much it owes", async () => {
    await authorise({ parts: [part(1_000n)] });
    await cap(0n);
    const { redemptionId } = await authorise({ brandId: 1 });
    assert.equal(await reserved(), 980n);
    await capture(redemptionId, 3_000n, lanmu);
  });

  it("refuses a hold beyond the issuer's cap, by one fen, and leaves the points", async () => {
    await cap(2_939n);
    await refuses(authorise(), "ClearingHouse_NetDebitCapExceeded", [2_940n, 2_939n]);
    assert.equal(await exchange.balance(chen, id), 5_000n);
    await cap(2_940n);
    await authorise();
    await refuses(authorise({ parts: [part(2n)] }), "ClearingHouse_NetDebitCapExceeded", [2_941n, 2_940n]);
  });

  it("captures, voids and refunds whatever became of cap, policy, issuer and member meanwhile", async () => {
    const { redemptionId, holdExpiresAt } = await authorise();
    await cap(0n);
    await exchange.call(operator, "AccountRegistry", "freeze", [chen.address, CASE]);
    await exchange.call(operator, "BrandRegistry", "windDown", [1, CASE]);
    await exchange.call(operator, "BrandRegistry", "suspendBrand", [1, CASE]);
    await refuses(authorise({ brandId: 2, parts: [part(1n)] }), "Policy_PartnerRedemptionNotPermitted", [1, 3]);

    const captured = await capture(redemptionId, 2_400n);
    assert.equal(eventOf(captured, "ObligationRecorded").amountFen, 2_352n);
    await refund(redemptionId, 400n);
    await exchange.at(holdExpiresAt);
    await release(redemptionId);
    assert.equal(await exchange.balance(chen, id), 3_000n);
    assert.equal(await reserved(), 0n);
  });

  it("captures also when the issuer burned so many points at home that no more can ever be refunded", async () => {
    const held = await authorise();
    const assetId = await exchange.issue(lanmu, 1, lin, MAX - 5_000n);
    const allOfIt = part(MAX - 5_000n, { expiresAt: Number(expiryIn(assetId)) });
    const home = await authorise({ by: lin, brandId: 1, parts: [allOfIt] });
    await capture(home.redemptionId, MAX - 5_000n, lanmu);
    const desk = exchange.addresses.RedemptionDesk;
    const allowance = () => exchange.read("Ledger", "mintAllowanceOf", [desk, 2, 1]);
    assert.equal(await allowance(), MAX - 5_000n);
    await exchange.issue(lanmu, 1, lin, 5_000n);
    const more = await authorise({ by: lin, brandId: 1, parts: [part(5_000n)] });
    await capture(more.redemptionId, 5_000n, lanmu);
    assert.equal(await allowance(), MAX);

    await capture(held.redemptionId, 3_000n);

    assert.equal(await allowance(), MAX);
    assert.equal(await exchange.balance(desk, id), 0n);
    await refund(held.redemptionId, 3_000n);
    assert.equal(await exchange.balance(chen, id), 5_000n);
  });

  it("gives back what a suspended brand holds, as soon as the hold ends", async () => {
    const { redemptionId, holdExpiresAt } = await authorise();
    await exchange.call(operator, "BrandRegistry", "suspendBrand", [2, CASE]);
    await refuses(capture(redemptionId, 1n), "RedemptionDesk_NotTheRedeemingBrand", [2, 0]);
    await exchange.at(holdExpiresAt);
    await release(redemptionId);
    assert.equal(await exchange.balance(chen, id), 5_000n);
  });

  it("under a pause refuses new holds, and captures, voids, releases and refunds the old ones", async () => {
    const first = await authorise({ parts: [part(100n)] });
    const second = await authorise({ parts: [part(100n)], hold: Number((await exchange.now()) + 100n) });
    const until = Number((await exchange.now()) + DAY);
    const desk = exchange.addresses.RedemptionDesk;
    await exchange.call(operator, "Forwarder", "pauseTarget", [desk, until, CASE]);
    await refuses(authorise(), "Forwarder_TargetPaused", [desk, until]);
    await capture(first.redemptionId, 60n);
    await refund(first.redemptionId, 10n);
    await voidRest(first.redemptionId);
    await exchange.at(second.holdExpiresAt);
    await exchange.call(stranger, "RedemptionDesk", "release", [second.redemptionId]);
    assert.equal(await exchange.balance(chen, id), 4_950n);
    assert.equal(await exchange.balance(qinghe, id), 0n);
  });
});
