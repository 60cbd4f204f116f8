import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { begin, byAnyone, byBrand, callDefault, called, eventsOf, LANMU, SETTLEMENT_ENDS } from "./cycles.js";
import { DAY, exchange, reference, refuses } from "../shared/exchange.js";

const { lanmu, lin, chen, operator, stranger } = exchange.actors;
const cure = (brandId, cycle = 1) => byBrand(brandId, "cureDefault", [cycle]);

describe("ClearingHouse / snapshotClaims", () => {
  const snapshot = (from = 0n, count = 50n, programmeId = 1) => byAnyone("snapshotClaims", [programmeId, from, count]);

  beforeEach(begin);

  it("refuses an unknown programme, and one whose issuer pays its debts and goes on", async () => {
    await refuses(snapshot(0n, 1n, 9), "BrandRegistry_ProgrammeUnknown", [9]);
    await refuses(snapshot(), "ClearingHouse_BrandInGoodStanding", [LANMU]);
  });

  it("refuses a page of nothing, or of more than 50", async () => {
    await exchange.call(operator, "BrandRegistry", "windDown", [LANMU, reference("case")]);
    await refuses(snapshot(0n, 0n), "ClearingHouse_CountOutOfRange", [0n, 1n, 50n]);
    await refuses(snapshot(0n, 51n), "ClearingHouse_CountOutOfRange", [51n, 1n, 50n]);
  });

  it("records what is outstanding by vintage while the issuer is in default, and no longer (step 17)", async () => {
    const first = await exchange.issue(lanmu, 1, chen, 2_700n);
    await exchange.issue(lanmu, 1, lin, 1_300n);
    await called();
    await exchange.at(SETTLEMENT_ENDS);
    await callDefault(LANMU);
    const result = await snapshot();
    assert.deepEqual(eventsOf(result, "ClaimRecorded"), [
      { programmeId: 1, assetId: first, supply: 4_000n, recordedAt: Number(await exchange.now()) },
    ]);
    assert.deepEqual(eventsOf(await snapshot(1n), "ClaimRecorded"), []);
    await cure(LANMU);
    await refuses(snapshot(), "ClearingHouse_BrandInGoodStanding", [LANMU]);
  });

  it("records page by page while the issuer is winding down, and leaves out what nobody holds", async () => {
    const ids = [];
    for (const day of [0n, 31n, 62n]) {
      await exchange.at((await exchange.now()) + day * DAY + 1n);
      ids.push(await exchange.issue(lanmu, 1, chen, 10n));
    }
    const [swept] = ids;
    await exchange.at((swept >> 176n) & (2n ** 40n - 1n));
    await exchange.call(stranger, "Ledger", "sweepExpired", [swept, [chen.address]]);
    await exchange.call(operator, "BrandRegistry", "windDown", [LANMU, reference("case")]);
    const pages = [];
    for (const from of [0n, 2n]) pages.push(eventsOf(await snapshot(from, 2n), "ClaimRecorded"));
    assert.deepEqual(
      pages.map((page) => page.map(({ assetId }) => assetId)),
      [ids.slice(1, 2), ids.slice(2)],
    );
  });
});
