// Steps 8 and 9 of the scenario: redemptions at partners less the fee, and points that expire while they are held.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { begin, NEST, nest, YUNXI, yunxi, zhao } from "./conversions.js";
import { authorise, capture, eventOf, eventsOf, expiryIn, part, voidRest } from "./holds.js";
import { DAY, exchange, pointsId, refuses, terms } from "../shared/exchange.js";

const { lanmu, qinghe, lin: xu, chen: wang, stranger } = exchange.actors;

describe("Scenario / step 8", () => {
  beforeEach(begin);

  it("Zhao's 800 QINGHE at Nest make Qinghe owe 11.76", async () => {
    const assetId = await exchange.issue(qinghe, 2, zhao, 2_400n);
    const parts = [part(800n, { expiresAt: Number(expiryIn(assetId)) })];
    const { redemptionId } = await authorise({ by: zhao, brandId: 3, programmeId: 2, parts });
    const { debtor, creditor, amountFen } = eventOf(await capture(redemptionId, 800n, nest), "ObligationRecorded");
    assert.deepEqual([debtor, creditor, amountFen], [2, 3, 1_176n]);
  });

  it("Xu's 200 YUNXI at Lanmu make Yunxi owe 9.80", async () => {
    const assetId = await exchange.issue(yunxi, YUNXI, xu, 500n);
    const parts = [part(200n, { expiresAt: Number(expiryIn(assetId)) })];
    const { redemptionId } = await authorise({ by: xu, brandId: 1, programmeId: YUNXI, parts });
    const { debtor, creditor, amountFen } = eventOf(await capture(redemptionId, 200n, lanmu), "ObligationRecorded");
    assert.deepEqual([debtor, creditor, amountFen], [4, 1, 980n]);
  });
});

describe("Scenario / step 9", () => {
  it("of Wang's 300 old NEST 180 expire at midnight and the 120 on hold with the void: breakage 300", async () => {
    await begin();
    const created = ["OLDNEST", "Old nest", "老芽巢", terms({ settlementValue: 2_000, validityMonths: 1 })];
    await exchange.intend(nest, "BrandRegistry", "createProgramme", created);
    const programmeId = NEST + 2;
    const assetId = await exchange.issue(nest, programmeId, wang, 300n);
    const midnight = expiryIn(assetId);
    assert.equal(assetId, pointsId(programmeId, midnight));

    await exchange.at(midnight - DAY);
    const parts = [part(120n, { expiresAt: Number(midnight) })];
    const hold = Number(midnight + 2n * DAY);
    const { redemptionId } = await authorise({ by: wang, brandId: 3, programmeId, parts, hold });
    const sweep = () => exchange.call(stranger, "Ledger", "sweepExpired", [assetId, [wang.address]]);
    await exchange.at(midnight - 1n);
    await refuses(sweep(), "Ledger_NotExpired");

    await exchange.at(midnight);
    const atMidnight = await sweep();
    await exchange.at(midnight + DAY);
    await voidRest(redemptionId, nest);
    const dayAfter = await sweep();

    const amounts = [atMidnight, dayAfter].flatMap((result) => eventsOf(result, "PointsExpired"));
    assert.deepEqual(
      amounts.map(({ amount }) => amount),
      [180n, 120n],
    );
    assert.equal(await exchange.read("Ledger", "totalSupply", [assetId]), 0n);
  });
});
