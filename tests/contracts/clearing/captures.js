// The clearing house as real redemptions meet it.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { authorise, begin, capture, part, refund, release, voidRest } from "../redemption/holds.js";
import {
  byBrand,
  byOperator,
  callDefault,
  close,
  DAY,
  END,
  LANMU,
  netsOf,
  QINGHE,
  SETTLEMENT_ENDS,
  standing,
  WEEK,
} from "./cycles.js";
import { exchange, refuses } from "../shared/exchange.js";

const { lanmu, qinghe } = exchange.actors;
const owes = async (brandId) => {
  const { debitFen, reservedFen } = await standing(brandId);
  return [debitFen, reservedFen];
};

describe("ClearingHouse, as redemptions meet it", () => {
  beforeEach(begin);

  it("turns what is reserved into what is owed, capture by capture, and frees what is voided or released", async () => {
    const first = await authorise();
    assert.deepEqual(await owes(LANMU), [0n, 2_940n]);
    await capture(first.redemptionId, 2_400n);
    assert.deepEqual(await owes(LANMU), [2_352n, 588n]);
    await capture(first.redemptionId, 100n);
    assert.deepEqual(await owes(LANMU), [2_450n, 490n]);
    await voidRest(first.redemptionId);
    assert.deepEqual(await owes(LANMU), [2_450n, 0n]);

    const second = await authorise({ parts: [part(1_000n)] });
    assert.deepEqual(await owes(LANMU), [2_450n, 980n]);
    await exchange.at(second.holdExpiresAt);
    await release(second.redemptionId);
    assert.deepEqual(await owes(LANMU), [2_450n, 0n]);
    await refund(first.redemptionId, 500n);
    assert.deepEqual(await owes(LANMU), [1_960n, 0n]);
  });

  it("reserves nothing for a redemption at home, whatever the cap (D-C4)", async () => {
    await byOperator("setNetDebitCap", [LANMU, 0n]);
    const { redemptionId } = await authorise({ brandId: LANMU });
    await capture(redemptionId, 3_000n, lanmu);
    assert.deepEqual(await owes(LANMU), [0n, 0n]);
    await refuses(authorise({ parts: [part(100n)] }), "ClearingHouse_NetDebitCapExceeded", [98n, 0n]);
  });

  it("posts a refund to the cycle in which it happens, also when the creditor then owes (D-C1, D-R4)", async () => {
    await exchange.at(END - DAY);
    const { redemptionId } = await authorise({ hold: Number(END) });
    await capture(redemptionId, 3_000n);
    await exchange.at(END);
    await refund(redemptionId, 500n);
    assert.deepEqual((await netsOf(1)).slice(0, 2), [-2_940n, 2_940n]);
    assert.deepEqual((await netsOf(2)).slice(0, 2), [490n, -490n]);
    assert.deepEqual(await owes(LANMU), [2_940n, 0n]);
    assert.deepEqual(await owes(QINGHE), [490n, 0n]);
  });

  it("closes partners to a brand in default, and neither its home nor a capture already held (step 17)", async () => {
    await exchange.at(END - DAY);
    const held = await authorise({ hold: Number(END + WEEK) });
    await capture(held.redemptionId, 900n);
    await exchange.at(END);
    await close();
    await exchange.at(SETTLEMENT_ENDS);
    await callDefault(LANMU);

    await refuses(authorise({ parts: [part(1n)] }), "ClearingHouse_BrandInDefault", [LANMU]);
    await capture(held.redemptionId, 100n);
    await refund(held.redemptionId, 100n);
    await voidRest(held.redemptionId);
    const home = await authorise({ brandId: LANMU, parts: [part(10n)] });
    await capture(home.redemptionId, 10n, lanmu);

    await exchange.deposit(lanmu, 882n);
    await byBrand(LANMU, "cureDefault", [1]);
    await authorise({ parts: [part(1n)] });
    assert.equal((await standing(LANMU)).defaults, 0);
    assert.equal((await standing(QINGHE)).defaults, 0);
  });

  it("leaves the rest of the alliance alone when one brand's cap is reached (D-C4)", async () => {
    await byOperator("setNetDebitCap", [LANMU, 97n]);
    await refuses(authorise({ parts: [part(100n)] }), "ClearingHouse_NetDebitCapExceeded", [98n, 97n]);
    await authorise({ parts: [part(99n)] });
    const own = await exchange.issue(qinghe, 2, exchange.actors.lin, 100n);
    const expiresAt = Number((own >> 176n) & (2n ** 40n - 1n));
    const parts = [part(100n, { expiresAt })];
    await authorise({ by: exchange.actors.lin, brandId: LANMU, programmeId: 2, parts });
    assert.deepEqual(await owes(QINGHE), [0n, 147n]);
  });
});
