import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judged, line } from "../../../contracts/tasks/gas-ratios.js";

describe("contracts/tasks/gas-ratios", () => {
  const plain = { all: 100, execution: 50 };
  const row = (all, bound) => judged({ what: "w", plain, ours: { all, execution: 50 }, bound });

  it("passes up to the bound, misses above it, and judges nothing without one", () => {
    assert.deepEqual([row(110, 1.1), row(111, 1.1), row(200)].map(({ pass }) => pass), [true, false, undefined]);
  });

  it("says so in the table", () => {
    assert.match(line(row(110, 1.1)), /1\.100 <= 1\.10 pass/);
    assert.match(line(row(111, 1.1)), /1\.110 <= 1\.10 MISS/);
  });
});
