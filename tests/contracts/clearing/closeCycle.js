import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { encodeAbiParameters, keccak256, pad } from "viem";
import {
  assertReconciled,
  begin,
  byAnyone,
  close,
  cycleOf,
  dispute,
  DISPUTES_END,
  END,
  eventsOf,
  harbourlight,
  LANMU,
  NEST,
  QINGHE,
  read,
  record,
  settle,
  Stage,
  WEEK,
  YUNXI,
} from "./cycles.js";
import { exchange, refuses } from "../shared/exchange.js";

/** The hash of positions as a brand recomputes it from the obligations it read. */
function positionsHash(cycle, positions) {
  const types = ["bytes32", "uint32", "uint32", "int64"].map((type) => ({ type }));
  return positions.reduce(
    (hash, [brandId, netFen]) => keccak256(encodeAbiParameters(types, [hash, cycle, brandId, netFen])),
    pad("0x"),
  );
}

const before = [
  [LANMU, -980n],
  [QINGHE, 784n],
  [NEST, -824n],
  [YUNXI, 1_020n],
];
const after = [
  [LANMU, -882n],
  [QINGHE, 686n],
  [NEST, -824n],
  [YUNXI, 1_020n],
];
const closing = (positions, grossFen, movedFen) => ({
  cycle: 1,
  grossFen,
  movedFen,
  positions: positions.length,
  positionsHash: positionsHash(1, positions),
});

describe("ClearingHouse / closeCycle", () => {
  beforeEach(begin);

  it("refuses the cycle 0, and any cycle until its end", async () => {
    await refuses(close(0), "ClearingHouse_CycleUnknown", [0]);
    await exchange.at(END - 1n);
    await refuses(close(), "ClearingHouse_CycleNotEnded", [1, END, END - 1n]);
    for (const second of [0n, 1n]) {
      const snapshot = await exchange.request("evm_snapshot");
      await exchange.at(END + second);
      await close();
      await exchange.request("evm_revert", [snapshot]);
    }
    await exchange.at(END + WEEK - 1n);
    await refuses(close(2), "ClearingHouse_CycleNotEnded", [2, END + WEEK, END + WEEK - 1n]);
  });

  it("refuses a step of nothing, or of more than fits", async () => {
    await exchange.at(END);
    await refuses(close(1, 0n), "ClearingHouse_CountOutOfRange", [0n, 1n, 1_000n]);
    await refuses(close(1, 1_001n), "ClearingHouse_CountOutOfRange", [1_001n, 1n, 1_000n]);
  });

  it("refuses to close a cycle twice (I12)", async () => {
    await harbourlight();
    await exchange.at(END);
    await close();
    await refuses(close(), "ClearingHouse_CycleAlreadyClosed", [1]);
  });

  it("closes step 16: gross 6,116, moved 1,804, and every brand recomputes the hash (D-C1, D-C2)", async () => {
    await harbourlight();
    await exchange.at(END);
    const result = await close();

    assert.deepEqual(
      eventsOf(result, "PositionNetted"),
      before.map(([brandId, netFen]) => ({ cycle: 1, brandId, netFen })),
    );
    assert.deepEqual(eventsOf(result, "CycleClosed"), [closing(before, 6_116n, 1_804n)]);
    assert.equal((10_000n * (6_116n - 1_804n)) / 6_116n, 7_050n); // The netting ratio: 70.5%.
    assert.deepEqual(await cycleOf(), {
      stage: Stage.DISPUTABLE,
      grossFen: 6_116n,
      movedFen: 1_804n,
      unpaidFen: 1_804n,
      cashFen: 0n,
      bankFen: 0n,
      shortfallFen: 0n,
      recoveredFen: 0n,
      positionsHash: positionsHash(1, before),
    });
    await assertReconciled();
  });

  it("comes to the same in steps of any size, by whoever (I24)", async () => {
    await harbourlight();
    for (const sizes of [
      [1n, 1n, 1n, 1n],
      [3n, 1n],
      [2n, 1_000n],
    ]) {
      const snapshot = await exchange.request("evm_snapshot");
      await exchange.at(END);
      for (const [i, count] of sizes.entries()) {
        const result = await close(1, count);
        const last = i === sizes.length - 1;
        assert.deepEqual(eventsOf(result, "CycleClosed"), last ? [closing(before, 6_116n, 1_804n)] : []);
        assert.equal((await cycleOf()).stage, last ? Stage.DISPUTABLE : Stage.ENDED);
      }
      await exchange.request("evm_revert", [snapshot]);
    }
  });

  it("begins anew when a dispute comes in between, so that the hash is of positions that hold together", async () => {
    await harbourlight();
    await exchange.at(END);
    await close(1, 2n);
    await dispute(LANMU, 2n);
    const result = await close();
    assert.deepEqual(eventsOf(result, "CycleClosed"), [closing(after, 6_018n, 1_706n)]);
    await assertReconciled();
  });

  it("closes a cycle without obligations, and one whose positions are all 0", async () => {
    await exchange.at(END);
    assert.deepEqual(eventsOf(await close(), "CycleClosed"), [closing([], 0n, 0n)]);
    await record(LANMU, QINGHE, 5n);
    await record(LANMU, QINGHE, -5n);
    await exchange.at(END + WEEK);
    const [{ movedFen, positions }] = eventsOf(await close(2), "CycleClosed");
    assert.deepEqual([movedFen, positions], [0n, 2]);
    await exchange.at(END + 2n * WEEK);
    await record(LANMU, QINGHE, 1n);
    assert.equal((await cycleOf(2)).stage, Stage.FUNDED);
  });

  it("closes years late as it would have in time: the calendar does not wait (D-C1)", async () => {
    await harbourlight();
    await exchange.at(END + 200n * WEEK);
    const result = await close();
    assert.deepEqual(eventsOf(result, "CycleClosed"), [closing(before, 6_116n, 1_804n)]);
    assert.equal((await cycleOf()).stage, Stage.CALLED);
    await settle(LANMU);
  });

  it("goes through its stages by time and by what is paid", async () => {
    const stage = async () => (await cycleOf()).stage;
    await harbourlight();
    assert.equal(await stage(), Stage.OPEN);
    await exchange.at(END);
    await exchange.request("evm_mine");
    await byAnyone("closeCycle", [1, 1n]);
    assert.equal(await stage(), Stage.ENDED);
    await close();
    assert.equal(await stage(), Stage.DISPUTABLE);
    await exchange.at(DISPUTES_END);
    await settle(LANMU);
    assert.equal(await stage(), Stage.CALLED);
    await settle(NEST);
    assert.equal(await stage(), Stage.FUNDED);
    await refuses(read("cycleOf", [0]), "ClearingHouse_CycleUnknown", [0]);
  });

  it("takes a thousand brands in one step within the gas of a transaction (I24)", async () => {
    for (let brandId = 1; brandId <= 1_000; brandId += 2) await record(brandId, brandId + 1, BigInt(brandId));
    await exchange.at(END);
    const { gasUsed } = await close(1, 1_000n);
    assert.ok(gasUsed < 16_777_216n, `closing a thousand positions takes ${gasUsed} gas`);
    assert.equal((await cycleOf()).movedFen, 250_000n);
  });
});
