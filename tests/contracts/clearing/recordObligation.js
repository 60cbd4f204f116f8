import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { unknown, expiresAt, desk, part, authorise, capture, begin } from "../redemption/holds.js";
import { exchange, refuses } from "../shared/exchange.js";

const { lanmu, qinghe, lin, stranger } = exchange.actors;

describe("ClearingHouse / recordObligation", () => {
  beforeEach(begin);

  it("refuses everyone but the desk that redeems, brands and the operator included", async () => {
    const args = [1, 2, 1, unknown, 1n, 1n];
    for (const caller of [
      qinghe,
      lanmu,
      stranger,
      exchange.actors.operator,
      { address: exchange.addresses.Forwarder },
    ]) {
      await refuses(exchange.call(caller, "ClearingHouse", "recordObligation", args), "ClearingHouse_NotTheModule", [
        caller.address,
        desk(),
      ]);
    }
  });

  it("knows no obligation 0 and none that was never recorded", async () => {
    for (const obligationId of [0n, 1n]) {
      await refuses(exchange.read("ClearingHouse", "obligation", [obligationId]), "ClearingHouse_ObligationUnknown", [
        obligationId,
      ]);
    }
  });

  it("keeps every obligation, its cycle and the positions, which sum to 0", async () => {
    const { redemptionId } = await authorise();
    await capture(redemptionId, 2_400n);
    const own = await exchange.issue(qinghe, 2, lin, 1_000n);
    const parts = [part(1_000n, { expiresAt: Number((own >> 176n) & (2n ** 40n - 1n)) })];
    const other = await authorise({ by: lin, brandId: 1, programmeId: 2, parts });
    await capture(other.redemptionId, 800n, lanmu);

    assert.equal(await exchange.read("ClearingHouse", "openCycle"), 1);
    assert.equal(await exchange.read("ClearingHouse", "obligationCount"), 2n);
    assert.deepEqual(await exchange.read("ClearingHouse", "obligation", [2n]), {
      debtor: 2,
      creditor: 1,
      cycle: 1,
      programmeId: 2,
      points: 800n,
      amountFen: 1_176n,
    });
    const nets = await Promise.all([1, 2].map((brandId) => exchange.read("ClearingHouse", "netOf", [1, brandId])));
    assert.deepEqual(nets, [-2_352n + 1_176n, 2_352n - 1_176n]);
    assert.equal(await exchange.read("ClearingHouse", "netOf", [2, 1]), 0n);
  });
});
