import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  assertEscrow,
  assertReconciled,
  attest,
  begin,
  brandKeys,
  byAnyone,
  byBrand,
  byDesk,
  callDefault,
  called,
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
  house,
  LANMU,
  NEST,
  positionOf,
  QINGHE,
  record,
  settle,
  SETTLEMENT_ENDS,
  Stage,
  standing,
  YUNXI,
} from "./cycles.js";
import { DAY, exchange, refuses } from "../shared/exchange.js";

const { lanmu, lin } = exchange.actors;
const share = (count = 1_000n, cycle = 1) => byAnyone("shareShortfall", [cycle, count]);
const cure = (brandId, cycle = 1) => byBrand(brandId, "cureDefault", [cycle]);
const post = (brandId, amountFen) => byBrand(brandId, "postCollateral", [amountFen]);
const balances = async () => (await Promise.all(brandKeys.slice(1).map(cash))).map((balance) => balance - CASH);

/** Lanmu and Nest have defaulted on 980 and 824 fen; Lanmu's collateral paid 100. */
async function bothDefaulted() {
  await post(LANMU, 100n);
  await called();
  await exchange.at(SETTLEMENT_ENDS);
  await callDefault(LANMU);
  await callDefault(NEST);
}

describe("ClearingHouse / callDefault", () => {
  beforeEach(begin);

  it("refuses before positions are final, and until 5 days after the end of the cycle (D-C1)", async () => {
    await refuses(callDefault(LANMU), "ClearingHouse_StageWrong", [1, Stage.OPEN, Stage.CALLED]);
    await called();
    await exchange.at(SETTLEMENT_ENDS - 1n);
    await refuses(callDefault(LANMU), "ClearingHouse_SettlementOpen", [1, SETTLEMENT_ENDS, SETTLEMENT_ENDS - 1n]);
    await exchange.at(SETTLEMENT_ENDS);
    await callDefault(LANMU);
    await exchange.at(SETTLEMENT_ENDS + 1n);
    await callDefault(NEST);
  });

  it("refuses creditors, who has paid, and a brand in default already", async () => {
    await called();
    await settle(NEST);
    await exchange.at(SETTLEMENT_ENDS);
    for (const brandId of [QINGHE, NEST, 9]) {
      await refuses(callDefault(brandId), "ClearingHouse_NothingToSettle", [1, brandId]);
    }
    await callDefault(LANMU);
    await refuses(callDefault(LANMU), "ClearingHouse_PositionInDefault", [1, LANMU]);
    await refuses(settle(LANMU), "ClearingHouse_PositionInDefault", [1, LANMU]);
  });

  it("covers the drill of step 17 with collateral: 882 fen of 10,000, and partners are closed (D-C5)", async () => {
    for (const brandId of [LANMU, QINGHE, NEST, YUNXI]) await post(brandId, 10_000n);
    await harbourlight();
    await exchange.at(END);
    await close();
    await dispute(LANMU, 2n);
    await exchange.at(DISPUTES_END);
    await settle(NEST);
    await exchange.at(SETTLEMENT_ENDS);
    const result = await callDefault(LANMU);

    assert.deepEqual(eventsOf(result, "BrandDefaulted"), [
      { cycle: 1, brandId: LANMU, collateralFen: 882n, shortfallFen: 0n },
    ]);
    assert.deepEqual(await standing(LANMU), {
      debitFen: 0n,
      reservedFen: 98n, // Disputed.
      collateralFen: 9_118n,
      netDebitCapFen: 100_000_000n,
      defaults: 1,
    });
    await refuses(byDesk("reserve", [LANMU, QINGHE, 1n]), "ClearingHouse_BrandInDefault", [LANMU]);
    const { stage, cashFen, shortfallFen } = await cycleOf();
    assert.deepEqual([stage, cashFen, shortfallFen], [Stage.FUNDED, 1_706n, 0n]);
    await collect(QINGHE);
    await collect(YUNXI);
    assert.deepEqual(await balances(), [-10_000n, -10_000n + 686n, -10_000n - 824n, -10_000n + 1_020n]);
    await assertReconciled();
    await assertEscrow();
  });

  it("takes collateral before creditors lose anything, and all of it if need be", async () => {
    await post(LANMU, 979n);
    await called();
    await exchange.at(SETTLEMENT_ENDS);
    const [{ collateralFen, shortfallFen }] = eventsOf(await callDefault(LANMU), "BrandDefaulted");
    assert.deepEqual([collateralFen, shortfallFen], [979n, 1n]);
    const { debitFen, collateralFen: left, defaults } = await standing(LANMU);
    assert.deepEqual([debitFen, left, defaults], [1n, 0n, 1]);
    await assertEscrow();
  });

  it("counts what the bank attested before it", async () => {
    await called();
    await attest(LANMU, 900n);
    await exchange.at(SETTLEMENT_ENDS);
    const [{ shortfallFen }] = eventsOf(await callDefault(LANMU), "BrandDefaulted");
    assert.equal(shortfallFen, 80n);
    await assertReconciled();
  });
});

describe("ClearingHouse / shareShortfall", () => {
  beforeEach(begin);

  it("refuses while a debit is outstanding, where nothing was lost, and once all is shared", async () => {
    await called();
    await exchange.at(SETTLEMENT_ENDS);
    await refuses(share(), "ClearingHouse_StageWrong", [1, Stage.CALLED, Stage.SHARING]);
    await callDefault(LANMU);
    await refuses(share(), "ClearingHouse_StageWrong", [1, Stage.CALLED, Stage.SHARING]);
    await settle(NEST);
    await refuses(share(0n), "ClearingHouse_CountOutOfRange", [0n, 1n, 1_000n]);
    await refuses(share(1_001n), "ClearingHouse_CountOutOfRange", [1_001n, 1n, 1_000n]);
    await refuses(collect(QINGHE), "ClearingHouse_StageWrong", [1, Stage.SHARING, Stage.FUNDED]);
    await share();
    await refuses(share(), "ClearingHouse_StageWrong", [1, Stage.FUNDED, Stage.SHARING]);
  });

  it("shares a loss in proportion to credits, to the fen, in steps of any size (D-C5)", async () => {
    await bothDefaulted(); // 880 + 824 = 1,704 of 1,804 are lost; credits are 784 and 1,020.
    for (const sizes of [[1_000n], [1n, 1n, 1n, 1n], [2n, 2n]]) {
      const snapshot = await exchange.request("evm_snapshot");
      const losses = [];
      for (const count of sizes) losses.push(...eventsOf(await share(count), "ShortfallShared"));
      assert.deepEqual(losses, [
        { cycle: 1, brandId: QINGHE, lossFen: 740n }, // floor(740.54)
        { cycle: 1, brandId: YUNXI, lossFen: 964n }, // 1,704 - 740
      ]);
      assert.deepEqual([(await positionOf(QINGHE)).lossFen, (await positionOf(YUNXI)).lossFen], [740n, 964n]);
      assert.equal((await cycleOf()).stage, Stage.FUNDED);
      await exchange.request("evm_revert", [snapshot]);
    }
  });

  it("leaves creditors exactly what is there", async () => {
    await bothDefaulted();
    await share();
    await collect(QINGHE);
    await collect(YUNXI);
    assert.deepEqual(await balances(), [-100n, 44n, 0n, 56n]);
    assert.equal(await cash(house()), 0n);
    await refuses(collect(QINGHE), "ClearingHouse_NothingToCollect", [1, QINGHE]);
    await assertReconciled();
  });
});

describe("ClearingHouse / cureDefault", () => {
  beforeEach(begin);

  it("refuses members, who is not in default, and who has cured it", async () => {
    await called();
    await refuses(exchange.intend(lin, "ClearingHouse", "cureDefault", [1]), "ClearingHouse_NotABrand", [lin.address]);
    await refuses(cure(LANMU), "ClearingHouse_PositionNotInDefault", [1, LANMU]);
    await exchange.at(SETTLEMENT_ENDS);
    await callDefault(LANMU);
    await cure(LANMU);
    await refuses(cure(LANMU), "ClearingHouse_PositionNotInDefault", [1, LANMU]);
    await refuses(callDefault(LANMU), "ClearingHouse_NothingToSettle", [1, LANMU]);
  });

  it("refuses a call without an intent, and a brand without the cash", async () => {
    await bothDefaulted();
    await refuses(byAnyone("cureDefault", [1], lanmu), "Forwarded_IntentMissing");
    await post(LANMU, CASH - 100n - 979n);
    await refuses(cure(LANMU), "ERC1155InsufficientBalance");
  });

  it("pays creditors what they lost, one default after the other, and puts collateral back", async () => {
    await bothDefaulted();
    await share();
    await collect(QINGHE);
    const result = await cure(LANMU);

    assert.deepEqual(
      eventsOf(result, "PositionPaid").map(({ amountFen, leftFen }) => [amountFen, leftFen]),
      [[880n, 0n]],
    );
    assert.deepEqual(eventsOf(result, "DefaultCured"), [
      { cycle: 1, brandId: LANMU, shortfallFen: 880n, collateralFen: 100n },
    ]);
    const { debitFen, collateralFen, defaults } = await standing(LANMU);
    assert.deepEqual([debitFen, collateralFen, defaults], [0n, 100n, 0]);

    // 880 of 1,704 came back: floor(740 · 880 / 1,704) and floor(964 · 880 / 1,704); a fen waits for the rest.
    await collect(QINGHE);
    await collect(YUNXI);
    assert.deepEqual(await balances(), [-1_080n, 44n + 382n, 0n, 56n + 497n]);
    assert.equal((await cycleOf()).cashFen, 1n);
    await assertReconciled();
    await assertEscrow();

    await cure(NEST);
    await collect(QINGHE);
    await collect(YUNXI);
    assert.deepEqual(await balances(), [-1_080n, 784n, -824n, 1_020n]);
    assert.equal((await cycleOf()).cashFen, 0n);
    await assertReconciled();
    await assertEscrow();
  });

  it("may come before the shortfall is shared, or even known in full", async () => {
    await post(LANMU, 100n);
    await called();
    await exchange.at(SETTLEMENT_ENDS);
    await callDefault(LANMU);
    await cure(LANMU);
    await callDefault(NEST);
    await share();
    await collect(QINGHE);
    await collect(YUNXI);
    await cure(NEST);
    await collect(QINGHE);
    await collect(YUNXI);
    assert.deepEqual(await balances(), [-1_080n, 784n, -824n, 1_020n]);
    await assertReconciled();
    await assertEscrow();
  });

  it("takes what the bank attested since, and ends also a default in which nothing is left to pay", async () => {
    await called();
    await settle(NEST);
    await exchange.at(SETTLEMENT_ENDS);
    await callDefault(LANMU);
    await share();
    await refuses(attest(LANMU, 981n), "ClearingHouse_AmountAboveUnsettled", [981n, 980n]);
    await attest(LANMU, 500n);
    assert.equal((await cycleOf()).recoveredFen, 500n);
    await attest(LANMU, 480n);
    assert.equal((await standing(LANMU)).defaults, 1);
    const result = await cure(LANMU);
    assert.deepEqual(eventsOf(result, "DefaultCured"), [
      { cycle: 1, brandId: LANMU, shortfallFen: 0n, collateralFen: 0n },
    ]);
    assert.deepEqual(eventsOf(result, "PositionPaid"), []);
    assert.equal((await standing(LANMU)).defaults, 0);
    await collect(YUNXI);
    await attest(QINGHE, 784n);
    await attest(YUNXI, 196n);
    await assertReconciled();
    await assertEscrow();
  });

  it("ends the blocking only with the last of several defaults", async () => {
    await called();
    await exchange.at(END + 6n * DAY);
    await record(LANMU, QINGHE, 7n);
    await exchange.at(END + 7n * DAY);
    await close(2);
    await exchange.at(END + 12n * DAY);
    await callDefault(LANMU, 1);
    await callDefault(LANMU, 2);
    assert.equal((await standing(LANMU)).defaults, 2);
    await cure(LANMU, 2);
    await refuses(byDesk("reserve", [LANMU, QINGHE, 1n]), "ClearingHouse_BrandInDefault", [LANMU]);
    await cure(LANMU, 1);
    await byDesk("reserve", [LANMU, QINGHE, 1n]);
    await assertEscrow([1, 2]);
  });
});
