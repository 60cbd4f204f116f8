// What brands do in cycle 2, where no brand's number is the cycle's: every call and every event names which is which.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  assertEscrow,
  assertReconciled,
  attest,
  begin,
  byAnyone,
  byBrand,
  callDefault,
  CASH,
  cash,
  close,
  collect,
  cycleOf,
  dispute,
  DISPUTES_END,
  END,
  eventsOf,
  harbourlight,
  LANMU,
  NEST,
  QINGHE,
  record,
  resolve,
  settle,
  SETTLEMENT_ENDS,
  standing,
  WEEK,
  YUNXI,
} from "./cycles.js";
import { exchange, reference } from "../shared/exchange.js";

const { lanmu } = exchange.actors;
const bankReference = reference("bank");
const inCash = `0x${"00".repeat(32)}`;
const netsTold = (result) => eventsOf(result, "PositionNetted").map(Object.values);

/** Cycle 2 closed: Lanmu −980, Qinghe 784, Nest −824, Yunxi 1,020, once Lanmu's dispute of 98 fen is settled. */
async function closed() {
  await begin();
  await exchange.at(END);
  await close(1);
  await harbourlight();
  await exchange.at(END + WEEK);
  return close(2);
}

describe("ClearingHouse / a later cycle", () => {
  beforeEach(closed);

  it("tells the positions of its brands, also after a dispute took something out", async () => {
    const result = await dispute(LANMU, 2n);
    assert.deepEqual(netsTold(result), [
      [2, LANMU, -882n],
      [2, QINGHE, 686n],
    ]);
    const [{ cycle, brandId }] = eventsOf(result, "ObligationDisputed");
    assert.deepEqual([cycle, brandId], [2, LANMU]);
    const resolved = await resolve(2n, true);
    assert.equal(eventsOf(resolved, "DisputeResolved")[0].cycle, 3); // The one in which it ended.
    await assertReconciled();
  });

  it("amends what is moved by the credits of both sides of a disputed item", async () => {
    await record(LANMU, YUNXI, 100n);
    const small = await record(LANMU, YUNXI, 5n);
    const back = await record(YUNXI, LANMU, 30n);
    await exchange.at(END + 2n * WEEK);
    await close(3);
    assert.equal((await cycleOf(3)).movedFen, 75n);
    await dispute(LANMU, small);
    assert.equal((await cycleOf(3)).movedFen, 70n);
    await dispute(LANMU, back);
    assert.equal((await cycleOf(3)).movedFen, 100n);
    await assertReconciled(3);
  });

  it("takes payments in cash and through banks, and pays out both", async () => {
    await exchange.at(DISPUTES_END + WEEK);
    const byBank = await attest(LANMU, 979n, { cycle: 2, bankReference });
    assert.deepEqual(eventsOf(byBank, "PositionPaid"), [
      { cycle: 2, brandId: LANMU, amountFen: 979n, leftFen: 1n, bankReference },
    ]);
    assert.deepEqual(eventsOf(await settle(LANMU, 2), "PositionPaid"), [
      { cycle: 2, brandId: LANMU, amountFen: 1n, leftFen: 0n, bankReference: inCash },
    ]);
    await settle(NEST, 2);

    const received = await attest(QINGHE, 784n, { cycle: 2, bankReference: reference("another") });
    const [{ cycle, brandId, leftFen }] = eventsOf(received, "PositionCollected");
    assert.deepEqual([cycle, brandId, leftFen], [2, QINGHE, 0n]);
    assert.deepEqual(eventsOf(await collect(YUNXI, 2), "PositionCollected"), [
      { cycle: 2, brandId: YUNXI, amountFen: 825n, leftFen: 195n, bankReference: inCash },
    ]);
    await assertEscrow();
  });

  it("calls, shares and cures the default of one of its brands", async () => {
    await byBrand(LANMU, "postCollateral", [100n]);
    await exchange.at(DISPUTES_END + WEEK);
    await settle(NEST, 2);
    await exchange.at(SETTLEMENT_ENDS + WEEK);
    assert.deepEqual(eventsOf(await callDefault(LANMU, 2), "BrandDefaulted"), [
      { cycle: 2, brandId: LANMU, collateralFen: 100n, shortfallFen: 880n },
    ]);
    assert.equal((await standing(LANMU)).defaults, 1);
    assert.deepEqual(eventsOf(await byAnyone("shareShortfall", [2, 9n]), "ShortfallShared").map(Object.values), [
      [2, QINGHE, 382n],
      [2, YUNXI, 498n],
    ]);

    const cured = await byBrand(LANMU, "cureDefault", [2]);
    assert.deepEqual(eventsOf(cured, "DefaultCured"), [
      { cycle: 2, brandId: LANMU, shortfallFen: 880n, collateralFen: 100n },
    ]);
    assert.deepEqual(eventsOf(cured, "PositionPaid"), [
      { cycle: 2, brandId: LANMU, amountFen: 880n, leftFen: 0n, bankReference: inCash },
    ]);
    await collect(QINGHE, 2);
    await collect(YUNXI, 2);
    assert.equal(await cash(lanmu), CASH - 1_080n);
    await assertReconciled();
    await assertEscrow();
  });
});
