import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { unknown, authorise, capture, begin as beginHolds } from "../redemption/holds.js";
import { artifactProbe } from "./modules.js";
import {
  begin,
  byAnyone,
  byDesk,
  byOperator,
  desk,
  END,
  eventsOf,
  harbourlight,
  LANMU,
  NEST,
  netsOf,
  POSITION_MAX,
  QINGHE,
  read,
  record,
  standing,
  WEEK,
  YUNXI,
} from "./cycles.js";
import { exchange, refuses } from "../shared/exchange.js";

const { lanmu, qinghe, stranger, operator } = exchange.actors;

describe("ClearingHouse / constructor", () => {
  it("refuses to serve no module, or more than two", async () => {
    for (const modules of [[], [stranger.address, lanmu.address, qinghe.address]]) {
      await refuses(artifactProbe(modules), "ClearingHouse_ModulesOutOfRange", [BigInt(modules.length), 1n, 2n]);
    }
  });

  it("serves both of two modules", async () => {
    const probe = await artifactProbe([stranger.address, lanmu.address]);
    const data = exchange.encode("ClearingHouse", "recordObligation", [1, 2, 1, unknown, 1n, 1n]);
    await exchange.transact(stranger, probe, data);
    await exchange.transact(lanmu, probe, data);
    await refuses(exchange.transact(qinghe, probe, data), "ClearingHouse_NotTheModule", [
      qinghe.address,
      stranger.address,
    ]);
  });
});

describe("ClearingHouse / recordObligation", () => {
  beforeEach(begin);

  it("refuses everyone but the desks that redeem, brands and the operator included", async () => {
    const args = [1, 2, 1, unknown, 1n, 1n];
    for (const caller of [qinghe, lanmu, stranger, operator, { address: exchange.addresses.Forwarder }]) {
      await refuses(byAnyone("recordObligation", args, caller), "ClearingHouse_NotTheModule", [
        caller.address,
        desk().address,
      ]);
    }
  });

  it("knows no obligation 0 and none that was never recorded", async () => {
    for (const obligationId of [0n, 1n]) {
      await refuses(read("obligation", [obligationId]), "ClearingHouse_ObligationUnknown", [obligationId]);
      await refuses(read("disputeOf", [obligationId]), "ClearingHouse_ObligationUnknown", [obligationId]);
    }
  });

  it("refuses a position or a sum of debts beyond what readers can add up, and takes the largest", async () => {
    await record(LANMU, QINGHE, POSITION_MAX);
    await refuses(record(LANMU, NEST, 1n), "ClearingHouse_PositionOutOfRange", [
      LANMU,
      -POSITION_MAX - 1n,
      POSITION_MAX,
    ]);
    await refuses(record(NEST, QINGHE, 1n), "ClearingHouse_PositionOutOfRange", [
      QINGHE,
      POSITION_MAX + 1n,
      POSITION_MAX,
    ]);

    // The net comes back, the sum of debts does not.
    await record(QINGHE, LANMU, 1n);
    await refuses(record(LANMU, QINGHE, 1n), "ClearingHouse_PositionOutOfRange", [
      LANMU,
      POSITION_MAX + 1n,
      POSITION_MAX,
    ]);
  });

  it("keeps every obligation and its cycle, as captures make them (D-R4)", async () => {
    await beginHolds();
    const { redemptionId } = await authorise();
    await capture(redemptionId, 2_400n);
    await capture(redemptionId, 100n);

    assert.equal(await read("openCycle"), 1);
    assert.equal(await read("obligationCount"), 2n);
    const common = { debtor: LANMU, creditor: QINGHE, cycle: 1, programmeId: 1 };
    assert.deepEqual(await read("obligation", [1n]), { ...common, points: 2_400n, amountFen: 2_352n });
    assert.deepEqual(await read("obligation", [2n]), { ...common, points: 100n, amountFen: 98n });
    assert.deepEqual(await read("disputeOf", [2n]), [0, 0]);
    assert.equal(await read("netOf", [1, LANMU]), -2_450n);
    assert.equal(await read("netOf", [1, QINGHE]), 2_450n);
    assert.equal(await read("netOf", [2, LANMU]), 0n);
  });

  it("keeps positions that are what is owed in less what is owed out, and sum to 0 (D-C2, I11)", async () => {
    await harbourlight();
    const nets = await netsOf();
    assert.deepEqual(nets, [-980n, 784n, -824n, 1_020n]);
    assert.equal(
      nets.reduce((sum, net) => sum + net),
      0n,
    );
    const owed = await Promise.all([1, 2, 3, 4].map((brandId) => read("positionOf", [1, brandId])));
    assert.deepEqual(
      owed.map(({ owedFen }) => owedFen),
      [1_960n, 1_176n, 2_000n, 980n],
    );
  });

  it("takes back a debt by its exact negative, and a position by way of 0 to the other side", async () => {
    await record(LANMU, QINGHE, 100n);
    assert.equal((await standing(LANMU)).debitFen, 100n);
    await record(LANMU, QINGHE, -100n);
    assert.deepEqual(await netsOf(), [0n, 0n, 0n, 0n]);
    assert.equal((await standing(LANMU)).debitFen, 0n);
    await record(LANMU, QINGHE, -30n);
    assert.deepEqual(await netsOf(), [30n, -30n, 0n, 0n]);
    assert.deepEqual([(await standing(LANMU)).debitFen, (await standing(QINGHE)).debitFen], [0n, 30n]);
  });

  it("puts an obligation into the cycle of its second, and no call can be late (D-C1)", async () => {
    const cycleAt = async (time) => {
      await exchange.at(time);
      const args = [LANMU, YUNXI, 1, unknown, 1n, 1n];
      const [{ cycle }] = eventsOf(await byDesk("recordObligation", args), "ObligationRecorded");
      assert.equal(await read("openCycle"), cycle);
      return cycle;
    };
    const edges = [END, END + WEEK, END + 2n * WEEK, END + 100n * WEEK];
    const cycles = [];
    for (const edge of edges) {
      for (const second of [-1n, 0n, 1n]) cycles.push(await cycleAt(edge + second));
    }
    assert.deepEqual(cycles, [1, 2, 2, 2, 3, 3, 3, 4, 4, 101, 102, 102]);
    assert.deepEqual(await Promise.all([1, 2, 3, 4, 101, 102].map((cycle) => read("netOf", [cycle, YUNXI]))), [
      1n,
      3n,
      3n,
      2n,
      1n,
      2n,
    ]);
  });

  it("tells the calendar of any cycle but 0", async () => {
    await refuses(read("calendarOf", [0]), "ClearingHouse_CycleUnknown", [0]);
    const day = 86_400n;
    assert.deepEqual(await read("calendarOf", [1]), [END, END + 2n * day, END + 5n * day]);
    assert.deepEqual(await read("calendarOf", [3]), [END + 14n * day, END + 16n * day, END + 19n * day]);
    const last = 2n ** 32n - 1n;
    const lastEnd = END + (last - 1n) * WEEK;
    assert.deepEqual(await read("calendarOf", [Number(last)]), [lastEnd, lastEnd + 2n * day, lastEnd + 5n * day]);
  });

  it("lists the brands of a cycle in the order they came, once each, in bounded pages", async () => {
    await harbourlight();
    assert.deepEqual(await read("participantsOf", [1, 0n, 1_000n]), [[1, 2, 3, 4], 4n]);
    assert.deepEqual(await read("participantsOf", [1, 1n, 2n]), [[2, 3], 4n]);
    assert.deepEqual(await read("participantsOf", [1, 3n, 2n]), [[4], 4n]);
    assert.deepEqual(await read("participantsOf", [1, 4n, 2n]), [[], 4n]);
    assert.deepEqual(await read("participantsOf", [2, 0n, 2n]), [[], 0n]);
    await refuses(read("participantsOf", [1, 0n, 1_001n]), "ClearingHouse_CountOutOfRange", [1_001n, 0n, 1_000n]);
  });

  it("never asks whether the debtor may owe more: no capture fails for its cap or default (D-C4)", async () => {
    await byOperator("setNetDebitCap", [LANMU, 0n]);
    await record(LANMU, QINGHE, 5n);
    assert.equal((await standing(LANMU)).debitFen, 5n);
  });
});
