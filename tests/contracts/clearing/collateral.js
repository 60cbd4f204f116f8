import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  assertEscrow,
  begin,
  byAnyone,
  byBrand,
  byDesk,
  byOperator,
  called,
  CAP,
  CASH,
  cash,
  desk,
  eventsOf,
  house,
  LANMU,
  NEST,
  POSITION_MAX,
  QINGHE,
  record,
  SETTLEMENT_ENDS,
  callDefault,
  settle,
  standing,
} from "./cycles.js";
import { exchange, MAX, reference, refuses } from "../shared/exchange.js";

const { lanmu, qinghe, stranger, lin, operator } = exchange.actors;
const reserve = (amountFen, debtor = LANMU) => byDesk("reserve", [debtor, QINGHE, amountFen]);
const unreserve = (amountFen, debtor = LANMU) => byDesk("unreserve", [debtor, amountFen]);
const post = (brandId, amountFen) => byBrand(brandId, "postCollateral", [amountFen]);
const withdraw = (brandId, amountFen) => byBrand(brandId, "withdrawCollateral", [amountFen]);

describe("ClearingHouse / reserve and unreserve", () => {
  beforeEach(begin);

  it("refuse everyone but the desks that redeem", async () => {
    for (const caller of [lanmu, stranger, operator]) {
      const args = [caller.address, desk().address];
      await refuses(byAnyone("reserve", [1, 2, 1n], caller), "ClearingHouse_NotTheModule", args);
      await refuses(byAnyone("unreserve", [1, 1n], caller), "ClearingHouse_NotTheModule", args);
    }
  });

  it("refuse a debtor in default, and only at partners, until the default is cured (D-C5)", async () => {
    await called();
    await exchange.at(SETTLEMENT_ENDS);
    await callDefault(LANMU);
    await refuses(reserve(0n), "ClearingHouse_BrandInDefault", [LANMU]);
    await reserve(1n, NEST);
    await record(LANMU, QINGHE, 5n);
    await byBrand(LANMU, "cureDefault", [1]);
    await reserve(0n);
  });

  it("refuse above the cap, counting what is reserved and what is owed (D-C4)", async () => {
    await refuses(reserve(CAP + 1n), "ClearingHouse_NetDebitCapExceeded", [CAP + 1n, CAP]);
    await reserve(CAP - 100n);
    await record(LANMU, QINGHE, 60n);
    await refuses(reserve(41n), "ClearingHouse_NetDebitCapExceeded", [CAP + 1n, CAP]);
    await reserve(40n);
    await refuses(reserve(1n), "ClearingHouse_NetDebitCapExceeded", [CAP + 1n, CAP]);
    await reserve(1n, NEST);
    assert.deepEqual(await standing(LANMU), {
      debitFen: 60n,
      reservedFen: CAP - 60n,
      collateralFen: 0n,
      netDebitCapFen: CAP,
      defaults: 0,
    });
  });

  it("count the net of the open cycle, not the gross", async () => {
    await record(LANMU, QINGHE, CAP);
    await refuses(reserve(1n), "ClearingHouse_NetDebitCapExceeded", [CAP + 1n, CAP]);
    await record(QINGHE, LANMU, 10n);
    await reserve(10n);
  });

  it("count what a closed cycle still waits for, until it is paid", async () => {
    await called();
    await byOperator("setNetDebitCap", [LANMU, 980n]);
    await refuses(reserve(1n), "ClearingHouse_NetDebitCapExceeded", [981n, 980n]);
    await settle(LANMU);
    await reserve(980n);
  });

  it("let collateral stand beside the cap", async () => {
    await byOperator("setNetDebitCap", [LANMU, 0n]);
    await refuses(reserve(1n), "ClearingHouse_NetDebitCapExceeded", [1n, 0n]);
    await post(LANMU, 100n);
    await reserve(100n);
    await refuses(reserve(1n), "ClearingHouse_NetDebitCapExceeded", [101n, 100n]);
  });

  it("never let exposure outgrow a position, whatever cap and collateral say", async () => {
    await byOperator("setNetDebitCap", [LANMU, POSITION_MAX]);
    await post(LANMU, 1n);
    await refuses(reserve(POSITION_MAX + 1n), "ClearingHouse_NetDebitCapExceeded", [POSITION_MAX + 1n, POSITION_MAX]);
    await refuses(reserve(2n ** 64n - 1n), "ClearingHouse_NetDebitCapExceeded", [2n ** 64n - 1n, POSITION_MAX]);
    await reserve(POSITION_MAX);
  });

  it("give up no more than was reserved, and are never refused for anything else", async () => {
    await reserve(100n);
    await refuses(unreserve(101n), "ClearingHouse_UnreserveAboveReserved", [101n, 100n]);
    await byOperator("setNetDebitCap", [LANMU, 0n]);
    await unreserve(99n);
    await unreserve(0n);
    await unreserve(1n);
    await refuses(unreserve(1n), "ClearingHouse_UnreserveAboveReserved", [1n, 0n]);
  });
});

describe("ClearingHouse / postCollateral", () => {
  beforeEach(begin);

  it("refuses who is no brand, and amounts out of range", async () => {
    await refuses(exchange.intend(lin, "ClearingHouse", "postCollateral", [1n]), "ClearingHouse_NotABrand", [
      lin.address,
    ]);
    await refuses(post(LANMU, 0n), "Amount_OutOfRange", [0n, 1n, MAX]);
    await post(LANMU, 1n);
    for (const amount of [MAX + 1n, 2n ** 56n - 1n, 2n ** 64n - 1n]) {
      await refuses(post(LANMU, amount), "Amount_OutOfRange", [amount, 1n, MAX]);
    }
  });

  it("refuses a call without an intent, and more cash than the brand has", async () => {
    await refuses(exchange.call(lanmu, "ClearingHouse", "postCollateral", [1n]), "Forwarded_IntentMissing");
    await refuses(post(LANMU, CASH + 1n), "ERC1155InsufficientBalance");
  });

  it("takes the cash here and says how much there is", async () => {
    await post(LANMU, 10_000n);
    const result = await post(LANMU, 1n);
    assert.deepEqual(eventsOf(result, "CollateralPosted"), [{ brandId: LANMU, amountFen: 1n, collateralFen: 10_001n }]);
    assert.equal(await cash(lanmu), CASH - 10_001n);
    assert.equal(await cash(house()), 10_001n);
    await assertEscrow();
  });
});

describe("ClearingHouse / withdrawCollateral", () => {
  beforeEach(begin);

  it("refuses who never posted, and amounts out of range", async () => {
    await refuses(withdraw(LANMU, 1n), "ClearingHouse_NotABrand", [lanmu.address]);
    await post(LANMU, 100n);
    await refuses(withdraw(QINGHE, 1n), "ClearingHouse_NotABrand", [qinghe.address]);
    await refuses(withdraw(LANMU, 0n), "Amount_OutOfRange", [0n, 1n, MAX]);
  });

  it("gives back what exposure leaves free, cap or no cap, and no fen more (D-C4)", async () => {
    await post(LANMU, 100n);
    await refuses(withdraw(LANMU, 101n), "ClearingHouse_CollateralNotFree", [101n, 100n]);
    await reserve(30n);
    await record(LANMU, QINGHE, 20n);
    await refuses(withdraw(LANMU, 51n), "ClearingHouse_CollateralNotFree", [51n, 50n]);
    const result = await withdraw(LANMU, 50n);
    assert.deepEqual(eventsOf(result, "CollateralWithdrawn"), [{ brandId: LANMU, amountFen: 50n, collateralFen: 50n }]);
    await reserve(1n);
    await refuses(withdraw(LANMU, 1n), "ClearingHouse_CollateralNotFree", [1n, 0n]);
    await unreserve(31n);
    await record(LANMU, QINGHE, -20n);
    await withdraw(LANMU, 50n);
    assert.equal(await cash(lanmu), CASH);
    await assertEscrow();
  });

  it("gives it back also to a suspended brand: an exit (I9), though by an intent", async () => {
    await post(LANMU, 100n);
    await exchange.call(operator, "BrandRegistry", "suspendBrand", [LANMU, reference("case")]);
    await refuses(exchange.call(lanmu, "ClearingHouse", "withdrawCollateral", [40n]), "Forwarded_IntentMissing");
    await withdraw(LANMU, 100n);
    assert.equal(await cash(lanmu), CASH);
  });
});

describe("ClearingHouse / setNetDebitCap", () => {
  beforeEach(begin);

  it("refuses everyone but operators, an unknown brand, and a cap beyond the bound", async () => {
    await refuses(byAnyone("setNetDebitCap", [LANMU, 1n]), "AccessManagedUnauthorized", [stranger.address]);
    await refuses(byAnyone("setNetDebitCap", [LANMU, 1n], lanmu), "AccessManagedUnauthorized", [lanmu.address]);
    await refuses(byOperator("setNetDebitCap", [5, 1n]), "BrandRegistry_BrandUnknown", [5]);
    await refuses(byOperator("setNetDebitCap", [LANMU, POSITION_MAX + 1n]), "ClearingHouse_CapOutOfRange", [
      POSITION_MAX + 1n,
      POSITION_MAX,
    ]);
  });

  it("holds from the next authorisation on, 0 and the default's own number included", async () => {
    assert.equal((await standing(LANMU)).netDebitCapFen, CAP);
    for (const netDebitCapFen of [0n, CAP, 1n, POSITION_MAX]) {
      const result = await byOperator("setNetDebitCap", [LANMU, netDebitCapFen]);
      assert.deepEqual(eventsOf(result, "NetDebitCapSet"), [{ brandId: LANMU, netDebitCapFen }]);
      assert.equal((await standing(LANMU)).netDebitCapFen, netDebitCapFen);
    }
    assert.equal((await standing(QINGHE)).netDebitCapFen, CAP);
  });
});
