import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { pad } from "viem";
import {
  assertEscrow,
  assertReconciled,
  attest,
  begin,
  brandKeys,
  byAnyone,
  byBrand,
  callDefault,
  called,
  CASH,
  cash,
  close,
  collect,
  cycleOf,
  DISPUTES_END,
  END,
  eventsOf,
  harbourlight,
  house,
  LANMU,
  NEST,
  positionOf,
  QINGHE,
  read,
  settle,
  SETTLEMENT_ENDS,
  Stage,
  standing,
  YUNXI,
} from "./cycles.js";
import { exchange, MAX, reference, refuses } from "../shared/exchange.js";

const { lanmu, stranger, lin, psp, operator } = exchange.actors;
const inCash = pad("0x");

describe("ClearingHouse / settlePosition", () => {
  beforeEach(begin);

  it("refuses before the cycle is closed, and before its positions are final", async () => {
    await harbourlight();
    await refuses(settle(LANMU), "ClearingHouse_StageWrong", [1, Stage.OPEN, Stage.CALLED]);
    await exchange.at(END);
    await refuses(settle(LANMU), "ClearingHouse_StageWrong", [1, Stage.ENDED, Stage.CALLED]);
    await close();
    await exchange.at(DISPUTES_END - 1n);
    await refuses(settle(LANMU), "ClearingHouse_StageWrong", [1, Stage.DISPUTABLE, Stage.CALLED]);
    await exchange.at(DISPUTES_END);
    await settle(LANMU);
    await exchange.at(DISPUTES_END + 1n);
    await settle(NEST);
  });

  it("refuses members, creditors, brands without a position, and a brand that has paid (I12)", async () => {
    await called();
    await refuses(exchange.intend(lin, "ClearingHouse", "settlePosition", [1]), "ClearingHouse_NotABrand", [
      lin.address,
    ]);
    await refuses(settle(QINGHE), "ClearingHouse_NothingToSettle", [1, QINGHE]);
    await settle(LANMU);
    await refuses(settle(LANMU), "ClearingHouse_NothingToSettle", [1, LANMU]);
    await assertEscrow();
  });

  it("refuses a call without an intent, and a brand without the cash", async () => {
    await called();
    await refuses(byAnyone("settlePosition", [1], lanmu), "Forwarded_IntentMissing");
    await byBrand(LANMU, "postCollateral", [CASH - 979n]);
    await refuses(settle(LANMU), "ERC1155InsufficientBalance");
    assert.equal((await positionOf(LANMU)).settledFen, 0n);
  });

  it("takes all that is owed in cash, and exposure falls by it (D-C1)", async () => {
    await called();
    const result = await settle(LANMU);

    assert.deepEqual(eventsOf(result, "PositionPaid"), [
      { cycle: 1, brandId: LANMU, amountFen: 980n, leftFen: 0n, bankReference: inCash },
    ]);
    assert.equal(await cash(lanmu), CASH - 980n);
    assert.equal(await cash(house()), 980n);
    assert.equal((await standing(LANMU)).debitFen, 0n);
    assert.equal((await positionOf(LANMU)).settledFen, 980n);
    const { unpaidFen, cashFen } = await cycleOf();
    assert.deepEqual([unpaidFen, cashFen], [824n, 980n]);
    await assertReconciled();

    const [{ cycle, brandId }] = eventsOf(await settle(NEST), "PositionPaid");
    assert.deepEqual([cycle, brandId], [1, NEST]);
  });

  it("still takes what is owed after the time to pay, as long as nobody has called the default", async () => {
    await called();
    await exchange.at(END + 400n * 86_400n);
    await settle(LANMU);
  });
});

describe("ClearingHouse / collect", () => {
  beforeEach(async () => {
    await begin();
    await called();
  });

  it("refuses while a debit is outstanding", async () => {
    await settle(LANMU);
    await refuses(collect(QINGHE), "ClearingHouse_StageWrong", [1, Stage.CALLED, Stage.FUNDED]);
  });

  it("refuses debtors, brands without a position, and a brand that has received (I12)", async () => {
    await settle(LANMU);
    await settle(NEST);
    for (const brandId of [LANMU, NEST, 9]) {
      await refuses(collect(brandId), "ClearingHouse_NothingToCollect", [1, brandId]);
    }
    await collect(QINGHE);
    await refuses(collect(QINGHE), "ClearingHouse_NothingToCollect", [1, QINGHE]);
  });

  it("pays each creditor to the fen, whoever asks, and nothing is left", async () => {
    await settle(LANMU);
    await settle(NEST);
    const result = await collect(QINGHE);
    assert.deepEqual(eventsOf(result, "PositionCollected"), [
      { cycle: 1, brandId: QINGHE, amountFen: 784n, leftFen: 0n, bankReference: inCash },
    ]);
    await byBrand(YUNXI, "collect", [1, YUNXI]);

    const balances = await Promise.all(brandKeys.slice(1).map(cash));
    assert.deepEqual(
      balances.map((balance) => balance - CASH),
      [-980n, 784n, -824n, 1_020n],
    );
    assert.equal(await cash(house()), 0n);
    await assertReconciled();
    await assertEscrow();
  });
});

describe("ClearingHouse, when a brand is suspended", () => {
  it("still pays it what it is due, and takes what it owes through its bank or from its collateral (I9)", async () => {
    await begin();
    await byBrand(LANMU, "postCollateral", [10n]);
    await called();
    for (const brandId of [LANMU, QINGHE]) {
      await exchange.call(operator, "BrandRegistry", "suspendBrand", [brandId, reference("case")]);
    }
    await refuses(settle(LANMU), "ClearingHouse_NotABrand", [lanmu.address]);
    await attest(LANMU, 970n);
    await settle(NEST);
    await exchange.at(SETTLEMENT_ENDS);
    await callDefault(LANMU);
    await collect(QINGHE);
    assert.equal(await cash(brandKeys[QINGHE]), CASH + 784n);
    await assertReconciled();
    await assertEscrow();
  });
});

describe("ClearingHouse / attestSettlement", () => {
  beforeEach(async () => {
    await begin();
    await called();
  });

  it("refuses everyone but the payment provider", async () => {
    for (const by of [stranger, lanmu]) {
      const args = [1, LANMU, 1n, reference("bank")];
      const attesting = exchange.intend(by, "ClearingHouse", "attestSettlement", args);
      await refuses(attesting, "ClearingHouse_NotThePsp", [by.address, psp.address]);
    }
  });

  it("refuses amounts out of range, and a payment without a reference", async () => {
    await refuses(attest(LANMU, 0n), "Amount_OutOfRange", [0n, 1n, MAX]);
    await refuses(attest(LANMU, 1n, { bankReference: pad("0x") }), "ClearingHouse_ReferenceMissing", []);
  });

  it("takes a reference once, for whichever brand and cycle (D-C2)", async () => {
    const bankReference = reference("bank");
    assert.equal(await read("isReferenceUsed", [bankReference]), false);
    await attest(LANMU, 80n, { bankReference });
    assert.equal(await read("isReferenceUsed", [bankReference]), true);
    for (const brandId of [LANMU, NEST]) {
      await refuses(attest(brandId, 80n, { bankReference }), "ClearingHouse_ReferenceAlreadyUsed", [bankReference]);
    }
  });

  it("refuses what comes before positions are final, for debtors, and before all is paid, for creditors", async () => {
    await refuses(attest(LANMU, 1n, { cycle: 0 }), "ClearingHouse_CycleUnknown", [0]);
    for (const brandId of [QINGHE, 9]) {
      await refuses(attest(brandId, 1n), "ClearingHouse_StageWrong", [1, Stage.CALLED, Stage.FUNDED]);
    }
    await exchange.reset();
    await begin();
    await harbourlight();
    await exchange.at(END);
    await close();
    await refuses(attest(LANMU, 1n), "ClearingHouse_StageWrong", [1, Stage.DISPUTABLE, Stage.CALLED]);
  });

  it("refuses more than a debtor has left to pay", async () => {
    await refuses(attest(LANMU, 981n), "ClearingHouse_AmountAboveUnsettled", [981n, 980n]);
    await attest(LANMU, 980n);
    await refuses(attest(LANMU, 1n), "ClearingHouse_AmountAboveUnsettled", [1n, 0n]);
    await refuses(settle(LANMU), "ClearingHouse_NothingToSettle", [1, LANMU]);
  });

  it("lets a debtor pay in part by its bank, and the rest in cash", async () => {
    const bankReference = reference("bank");
    const result = await attest(LANMU, 979n, { bankReference });
    assert.deepEqual(eventsOf(result, "PositionPaid"), [
      { cycle: 1, brandId: LANMU, amountFen: 979n, leftFen: 1n, bankReference },
    ]);
    await settle(LANMU);
    assert.equal(await cash(lanmu), CASH - 1n);
    await assertReconciled();
  });

  it("attests to a creditor no more than debtors paid through banks; the rest is collected in cash", async () => {
    await attest(LANMU, 980n);
    await settle(NEST);
    await refuses(attest(YUNXI, 981n), "ClearingHouse_AmountAboveUnsettled", [981n, 980n]);
    await refuses(attest(QINGHE, 785n), "ClearingHouse_AmountAboveUnsettled", [785n, 784n]);
    await refuses(attest(LANMU, 1n), "ClearingHouse_AmountAboveUnsettled", [1n, 0n]);

    const bankReference = reference("bank");
    const result = await attest(QINGHE, 784n, { bankReference });
    assert.deepEqual(eventsOf(result, "PositionCollected"), [
      { cycle: 1, brandId: QINGHE, amountFen: 784n, leftFen: 0n, bankReference },
    ]);
    await refuses(attest(YUNXI, 197n), "ClearingHouse_AmountAboveUnsettled", [197n, 196n]);
    const [{ amountFen, leftFen }] = eventsOf(await collect(YUNXI), "PositionCollected");
    assert.deepEqual([amountFen, leftFen], [824n, 196n]);
    await refuses(collect(YUNXI), "ClearingHouse_NothingToCollect", [1, YUNXI]);
    await attest(YUNXI, 196n);
    await assertReconciled();
    await assertEscrow();
    const { cashFen, bankFen } = await cycleOf();
    assert.deepEqual([cashFen, bankFen], [0n, 0n]);
  });
});
