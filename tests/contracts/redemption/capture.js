import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  unknown,
  expiresAt,
  id,
  desk,
  part,
  authorise,
  capture,
  voidRest,
  release,
  stateOf,
  eventOf,
  begin,
  threeVintages,
} from "./holds.js";
import { DAY, exchange, MAX, refuses, State, terms } from "../shared/exchange.js";

const { lanmu, qinghe, chen, stranger } = exchange.actors;

describe("RedemptionDesk / capture", () => {
  beforeEach(begin);

  it("refuses a redemption that was never authorised", async () => {
    await refuses(capture(unknown, 1n), "RedemptionDesk_AuthorisationUnknown", [unknown]);
  });

  it("refuses the issuer, the member and everyone else but the redeeming brand", async () => {
    const { redemptionId } = await authorise();
    await refuses(capture(redemptionId, 1n, lanmu), "RedemptionDesk_NotTheRedeemingBrand", [2, 1]);
    await refuses(capture(redemptionId, 1n, chen), "RedemptionDesk_NotTheRedeemingBrand", [2, 0]);
    await refuses(capture(redemptionId, 1n, stranger), "RedemptionDesk_NotTheRedeemingBrand", [2, 0]);
  });

  it("refuses a direct call with the brand's address appended", async () => {
    const { redemptionId } = await authorise();
    const data = exchange.encode("RedemptionDesk", "capture", [redemptionId, 1n]) + qinghe.address.slice(2);
    await refuses(exchange.transact(stranger, desk(), data), "Forwarded_IntentMissing", [stranger.address]);
  });

  it("refuses nothing, and more than is held, at first and later", async () => {
    const { redemptionId } = await authorise();
    await refuses(capture(redemptionId, 0n), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(capture(redemptionId, 3_001n), "RedemptionDesk_CaptureAboveAuthorisation", [3_001n, 3_000n]);
    await refuses(capture(redemptionId, MAX + 1n), "Amount_OutOfRange", [MAX + 1n, 1n, MAX]);
    await capture(redemptionId, 2_400n);
    await refuses(capture(redemptionId, 601n), "RedemptionDesk_CaptureAboveAuthorisation", [601n, 600n]);
  });

  it("refuses from the end of the hold on, never partially", async () => {
    const { redemptionId, holdExpiresAt } = await authorise();
    await exchange.at(holdExpiresAt - 1);
    await capture(redemptionId, 1n);
    await exchange.at(holdExpiresAt);
    await refuses(capture(redemptionId, 1n), "RedemptionDesk_HoldExpired", [holdExpiresAt, holdExpiresAt]);
    assert.equal(await exchange.balance(desk(), id), 2_999n);
  });

  it("refuses after all is captured, after a void and after a release", async () => {
    const all = await authorise({ parts: [part(100n)] });
    await capture(all.redemptionId, 100n);
    const voided = await authorise({ parts: [part(100n)] });
    await voidRest(voided.redemptionId);
    const released = await authorise({ parts: [part(100n)] });
    await exchange.at(released.holdExpiresAt);
    await release(released.redemptionId);

    for (const { redemptionId } of [all, voided, released]) {
      await refuses(capture(redemptionId, 1n), "RedemptionDesk_AuthorisationClosed", [redemptionId]);
    }
  });

  it("burns what is captured: 2,400 and then 100 of 3,000", async () => {
    const { redemptionId } = await authorise();

    const first = eventOf(await capture(redemptionId, 2_400n), "RedemptionCaptured");
    const second = eventOf(await capture(redemptionId, 100n), "RedemptionCaptured");

    const common = { redemptionId, account: chen.address, brandId: 2, programmeId: 1 };
    assert.deepEqual(first, { ...common, amount: 2_400n, capturedTotal: 2_400n });
    assert.deepEqual(second, { ...common, amount: 100n, capturedTotal: 2_500n });
    assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 2_500n);
    assert.equal(await exchange.balance(desk(), id), 500n);
    assert.equal(await stateOf(redemptionId), State.OPEN);
  });

  it("closes with the last point", async () => {
    const { redemptionId } = await authorise();
    await capture(redemptionId, 2_999n);
    await capture(redemptionId, 1n);
    assert.equal(await stateOf(redemptionId), State.CLOSED);
    assert.equal(await exchange.balance(desk(), id), 0n);
  });

  it("posts 2,352 + 98 = 2,450 fen that Lanmu owes Qinghe", async () => {
    const { redemptionId } = await authorise();
    const obligations = [
      eventOf(await capture(redemptionId, 2_400n), "ObligationRecorded"),
      eventOf(await capture(redemptionId, 100n), "ObligationRecorded"),
    ];

    const common = { debtor: 1, creditor: 2, cycle: 1, programmeId: 1, redemptionId };
    assert.deepEqual(obligations, [
      { ...common, obligationId: 1n, points: 2_400n, amountFen: 2_352n },
      { ...common, obligationId: 2n, points: 100n, amountFen: 98n },
    ]);
    assert.equal(await exchange.read("ClearingHouse", "netOf", [1, 1]), -2_450n);
    assert.equal(await exchange.read("ClearingHouse", "netOf", [1, 2]), 2_450n);
  });

  it("owes in a hundred captures of one point what it owes in one capture of a hundred", async () => {
    const whole = await authorise({ parts: [part(100n)] });
    const fen = eventOf(await capture(whole.redemptionId, 100n), "ObligationRecorded").amountFen;
    const pieces = await authorise({ parts: [part(100n)] });
    let sum = 0n;
    for (let i = 0; i < 100; i++) {
      sum += eventOf(await capture(pieces.redemptionId, 1n), "ObligationRecorded").amountFen;
    }
    assert.deepEqual([fen, sum], [98n, 98n]);
  });

  it("records one obligation per capture even where it is worth no whole fen", async () => {
    const { redemptionId } = await authorise();
    assert.equal(eventOf(await capture(redemptionId, 1n), "ObligationRecorded").amountFen, 0n);
    assert.equal(eventOf(await capture(redemptionId, 1n), "ObligationRecorded").amountFen, 1n);
  });

  it("owes nothing where a brand redeems its own points", async () => {
    const { redemptionId } = await authorise({ brandId: 1 });
    const result = await capture(redemptionId, 100n, lanmu);
    assert.equal(eventOf(result, "ObligationRecorded"), undefined);
    assert.equal(await exchange.read("ClearingHouse", "obligationCount"), 0n);
  });

  it("refuses a plain call of the brand's key, which may have been rotated away", async () => {
    const { redemptionId } = await authorise();
    const capturing = exchange.call(qinghe, "RedemptionDesk", "capture", [redemptionId, 1n]);
    await refuses(capturing, "Forwarded_IntentMissing", [qinghe.address]);
  });

  it("burns the parts in their order, across their borders", async () => {
    const [first, second, third] = await threeVintages();
    const parts = [first, second, third].map(({ expiresAt }, i) => part([10n, 20n, 30n][i], { expiresAt }));
    const { redemptionId } = await authorise({ parts });
    const held = () => Promise.all([first, second, third].map(({ assetId }) => exchange.balance(desk(), assetId)));

    for (const [amount, left] of [
      [5n, [5n, 20n, 30n]],
      [5n, [0n, 20n, 30n]],
      [21n, [0n, 0n, 29n]],
      [28n, [0n, 0n, 1n]],
    ]) {
      await capture(redemptionId, amount);
      assert.deepEqual(await held(), left);
    }
    await voidRest(redemptionId);
    assert.deepEqual(await held(), [0n, 0n, 0n]);
    assert.equal(await exchange.balance(chen, third.assetId), 71n);
  });

  it("captures held points after they expired", async () => {
    await exchange.at(expiresAt - 10n);
    const { redemptionId } = await authorise({ hold: Number(expiresAt + DAY) });
    await exchange.at(expiresAt + 1n);
    await capture(redemptionId, 3_000n);
    assert.equal(await exchange.read("Ledger", "totalSupply", [id]), 2_000n);
  });

  it("fixes the terms when the hold begins, since they never change", async () => {
    const { redemptionId } = await authorise();
    const { settlementValue, partnerFeeBps } = await exchange.read("RedemptionDesk", "redemption", [redemptionId]);
    assert.deepEqual([settlementValue, partnerFeeBps], [1_000, 200]);
  });
});
