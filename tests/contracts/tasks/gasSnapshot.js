import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { measure } from "../shared/measure.js";

describe("Gas snapshot", () => {
  it("is what the calls of a day cost now", async () => {
    const { gas } = JSON.parse(readFileSync(new URL("../../../contracts/gas-snapshot.json", import.meta.url), "utf8"));
    assert.deepEqual(gas, await measure(), "npm run gas-snapshot, and look at what changed");
  });

  it("leaves the longest batch room within a transaction", async () => {
    const { gas } = JSON.parse(readFileSync(new URL("../../../contracts/gas-snapshot.json", import.meta.url), "utf8"));
    assert.ok(gas["issueBatch, 500"] < 16_777_216 * 0.98);
  });
});
