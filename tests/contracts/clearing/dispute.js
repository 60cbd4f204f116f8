import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { pad } from "viem";
import {
  assertReconciled,
  begin,
  byAnyone,
  byBrand,
  byDesk,
  byOperator,
  CAP,
  close,
  cycleOf,
  DAY,
  Dispute,
  dispute,
  DISPUTES_END,
  END,
  evidence,
  eventsOf,
  harbourlight,
  LANMU,
  NEST,
  netsOf,
  QINGHE,
  read,
  record,
  resolve,
  ruling,
  Stage,
  standing,
  WEEK,
  YUNXI,
} from "./cycles.js";
import { exchange, refuses } from "../shared/exchange.js";

const { stranger, lin, lanmu } = exchange.actors;
const nothing = pad("0x");
const conclude = (obligationId) => byAnyone("concludeDispute", [obligationId]);

/** Lanmu disputes the 98 fen at the end of cycle 1; tells until when the arbiter may rule. */
async function disputed() {
  await harbourlight();
  await exchange.at(END);
  await close();
  const [{ rulingDueAt }] = eventsOf(await dispute(LANMU, 2n), "ObligationDisputed");
  return rulingDueAt;
}

describe("ClearingHouse / dispute", () => {
  beforeEach(async () => {
    await begin();
    await harbourlight();
  });

  it("refuses an obligation that was never recorded, members, and brands that have no part in it", async () => {
    await refuses(dispute(LANMU, 7n), "ClearingHouse_ObligationUnknown", [7n]);
    await refuses(exchange.intend(lin, "ClearingHouse", "dispute", [2n, 1, evidence]), "ClearingHouse_NotABrand", [
      lin.address,
    ]);
    await refuses(dispute(NEST, 2n), "ClearingHouse_NotAParty", [2n, NEST]);
  });

  it("refuses a dispute without reason or evidence", async () => {
    for (const [reasonCode, evidenceHash] of [
      [0, evidence],
      [1, nothing],
    ]) {
      await refuses(byBrand(LANMU, "dispute", [2n, reasonCode, evidenceHash]), "ClearingHouse_EvidenceMissing", [2n]);
    }
  });

  it("refuses from 2 days after the end of the cycle on (D-C3)", async () => {
    await exchange.at(DISPUTES_END - 1n);
    await dispute(LANMU, 2n);
    for (const late of [0n, 1n]) {
      await exchange.at(DISPUTES_END + late);
      await refuses(dispute(LANMU, 1n), "ClearingHouse_DisputesEnded", [1n, DISPUTES_END, DISPUTES_END + late]);
    }
  });

  it("refuses a second dispute, pending or ruled either way: there is one stage (D-C3)", async () => {
    await dispute(LANMU, 1n);
    await dispute(QINGHE, 2n);
    await dispute(QINGHE, 3n);
    await resolve(2n, true);
    await resolve(3n, false);
    for (const [obligationId, state] of [
      [1n, Dispute.DISPUTED],
      [2n, Dispute.UPHELD],
      [3n, Dispute.DISMISSED],
    ]) {
      await refuses(dispute(LANMU, obligationId), "ClearingHouse_AlreadyDisputed", [obligationId, state]);
      await refuses(dispute(QINGHE, obligationId), "ClearingHouse_AlreadyDisputed", [obligationId, state]);
    }
  });

  it("changes the positions of an open cycle by exactly the item, for either side (D-C3)", async () => {
    for (const brandId of [LANMU, QINGHE]) {
      const snapshot = await exchange.request("evm_snapshot");
      const result = await dispute(brandId, 2n);
      const [event] = eventsOf(result, "ObligationDisputed");
      assert.deepEqual(event, {
        obligationId: 2n,
        cycle: 1,
        brandId,
        reasonCode: 1,
        evidenceHash: evidence,
        rulingDueAt: Number((await exchange.now()) + 14n * DAY),
      });
      assert.deepEqual(eventsOf(result, "PositionNetted"), []);
      assert.deepEqual(await netsOf(), [-882n, 686n, -824n, 1_020n]);
      assert.deepEqual(await read("disputeOf", [2n]), [Dispute.DISPUTED, event.rulingDueAt]);
      await exchange.request("evm_revert", [snapshot]);
    }
  });

  it("puts the 98 fen of step 16 in suspense: -882, 686, -824, 1,020, moved 1,706; the rest settles", async () => {
    await exchange.at(END);
    await close();
    const result = await dispute(LANMU, 2n);

    assert.deepEqual(eventsOf(result, "PositionNetted"), [
      { cycle: 1, brandId: LANMU, netFen: -882n },
      { cycle: 1, brandId: QINGHE, netFen: 686n },
    ]);
    assert.deepEqual(eventsOf(result, "CycleAmended"), [{ cycle: 1, grossFen: 6_018n, movedFen: 1_706n }]);
    assert.deepEqual(await netsOf(), [-882n, 686n, -824n, 1_020n]);
    const { grossFen, movedFen, unpaidFen } = await cycleOf();
    assert.deepEqual([grossFen, movedFen, unpaidFen], [6_018n, 1_706n, 1_706n]);
    await assertReconciled();
  });

  it("amends what is moved also where an item takes a position through 0", async () => {
    await exchange.at(END);
    await close();
    await dispute(NEST, 4n); // 2,000 fen: Nest to 1,176, Yunxi to -980.
    assert.deepEqual(await netsOf(), [-980n, 784n, 1_176n, -980n]);
    assert.equal((await cycleOf()).movedFen, 1_960n);
    await dispute(LANMU, 3n); // A refund of 490 fen, which Qinghe owes.
    assert.deepEqual(await netsOf(), [-1_470n, 1_274n, 1_176n, -980n]);
    assert.equal((await cycleOf()).movedFen, 2_450n);
    await assertReconciled();
  });

  it("keeps the item within the exposure of who would owe it, a refund's creditor included (D-C4)", async () => {
    const owes = async (brandId) => {
      const { debitFen, reservedFen } = await standing(brandId);
      return [debitFen, reservedFen];
    };
    await dispute(LANMU, 2n);
    assert.deepEqual(await owes(LANMU), [882n, 98n]);
    await dispute(LANMU, 3n);
    assert.deepEqual(await owes(LANMU), [1_372n, 98n]);
    assert.deepEqual(await owes(QINGHE), [0n, 490n]);
    const rest = CAP - 1_372n - 98n;
    await refuses(byDesk("reserve", [LANMU, NEST, rest + 1n]), "ClearingHouse_NetDebitCapExceeded", [CAP + 1n, CAP]);

    await resolve(2n, false);
    await resolve(3n, true);
    assert.deepEqual(await owes(LANMU), [882n, 0n]);
    assert.deepEqual(await owes(QINGHE), [0n, 0n]);
  });
});

describe("ClearingHouse / resolveDispute and concludeDispute", () => {
  beforeEach(begin);

  it("refuse what was never recorded, and what is not in dispute", async () => {
    await harbourlight();
    await refuses(resolve(7n, true), "ClearingHouse_ObligationUnknown", [7n]);
    await refuses(conclude(7n), "ClearingHouse_ObligationUnknown", [7n]);
    await refuses(resolve(2n, true), "ClearingHouse_NotDisputed", [2n, Dispute.NONE]);
    await refuses(conclude(2n), "ClearingHouse_NotDisputed", [2n, Dispute.NONE]);
  });

  it("take a ruling from nobody but the arbiter, and none without its text", async () => {
    await disputed();
    for (const by of [stranger, lanmu]) {
      await refuses(byAnyone("resolveDispute", [2n, true, ruling], by), "AccessManagedUnauthorized", [by.address]);
    }
    await refuses(byOperator("resolveDispute", [2n, true, nothing]), "ClearingHouse_EvidenceMissing", [2n]);
  });

  it("leave the arbiter 14 days, and not a second more (D-C3)", async () => {
    const dueAt = await disputed();
    await exchange.at(BigInt(dueAt) - 1n);
    const snapshot = await exchange.request("evm_snapshot");
    await resolve(2n, true);
    await exchange.request("evm_revert", [snapshot]);
    for (const late of [0n, 1n]) {
      await exchange.at(BigInt(dueAt) + late);
      await refuses(resolve(2n, true), "ClearingHouse_RulingLate", [2n, dueAt, BigInt(dueAt) + late]);
    }
  });

  it("let anyone conclude from then on, and not a second before: the obligation is upheld", async () => {
    const dueAt = await disputed();
    await exchange.at(dueAt - 1);
    await refuses(conclude(2n), "ClearingHouse_RulingPending", [2n, dueAt, BigInt(dueAt) - 1n]);
    const snapshot = await exchange.request("evm_snapshot");
    await exchange.at(dueAt + 1);
    await conclude(2n);
    await exchange.request("evm_revert", [snapshot]);
    await exchange.at(dueAt);
    const result = await conclude(2n);
    assert.deepEqual(eventsOf(result, "DisputeResolved"), [
      { obligationId: 2n, cycle: 4, upheld: true, rulingHash: nothing },
    ]);
    assert.deepEqual(await netsOf(4), [-98n, 98n, 0n, 0n]);
    await refuses(conclude(2n), "ClearingHouse_NotDisputed", [2n, Dispute.UPHELD]);
  });

  it("let an obligation upheld in the next cycle be owed in it, and nowhere else (step 16, I12)", async () => {
    await disputed();
    await exchange.at(END + 3n * DAY);
    const result = await resolve(2n, true);

    assert.deepEqual(eventsOf(result, "DisputeResolved"), [
      { obligationId: 2n, cycle: 2, upheld: true, rulingHash: ruling },
    ]);
    const { cycle, amountFen } = await read("obligation", [2n]);
    assert.deepEqual([cycle, amountFen], [2, 98n]);
    assert.deepEqual(await netsOf(1), [-882n, 686n, -824n, 1_020n]);
    assert.deepEqual(await netsOf(2), [-98n, 98n, 0n, 0n]);
    assert.deepEqual((await read("disputeOf", [2n]))[0], Dispute.UPHELD);
    assert.equal(await read("obligationCount"), 6n);
    await exchange.at(END + WEEK);
    const [{ grossFen, movedFen }] = eventsOf(await close(2), "CycleClosed");
    assert.deepEqual([grossFen, movedFen], [98n, 98n]);
  });

  it("let a dismissed one be owed nowhere, with a record", async () => {
    await disputed();
    const result = await resolve(2n, false);
    assert.deepEqual(eventsOf(result, "DisputeResolved"), [
      { obligationId: 2n, cycle: 0, upheld: false, rulingHash: ruling },
    ]);
    assert.deepEqual(await netsOf(1), [-882n, 686n, -824n, 1_020n]);
    assert.deepEqual(await netsOf(2), [0n, 0n, 0n, 0n]);
    assert.equal((await read("disputeOf", [2n]))[0], Dispute.DISMISSED);
    assert.equal((await cycleOf()).stage, Stage.DISPUTABLE);
    const { debitFen, reservedFen } = await standing(LANMU);
    assert.deepEqual([debitFen, reservedFen], [882n, 0n]);
  });

  it("put an item ruled on at once back into the cycle it came from, if that is still open", async () => {
    const obligationId = await record(YUNXI, QINGHE, 7n);
    await dispute(YUNXI, obligationId);
    assert.deepEqual(await netsOf(), [0n, 0n, 0n, 0n]);
    await resolve(obligationId, true);
    assert.deepEqual(await netsOf(), [0n, 7n, 0n, -7n]);
    assert.deepEqual(await read("participantsOf", [1, 0n, 9n]), [[YUNXI, QINGHE], 2n]);
  });
});
