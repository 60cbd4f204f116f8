import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { coverageOf, invariantsOf, planOf, resultOf, tallyOf, WANTED } from "../../../contracts/tasks/soak.js";

describe("contracts/tasks/soak", () => {
  it("makes no fewer calls than it is told, in every process with a seed of its own", () => {
    const plan = planOf(50_000, 7, [
      { path: "a.t.sol", invariants: 1 },
      { path: "b.t.sol", invariants: 2 },
    ]);
    assert.ok(plan.reduce((sum, { runs, invariants }) => sum + runs * 400 * invariants, 0) >= 50_000);
    assert.deepEqual(plan.map(({ seed }) => seed), [7, 8, 9, 10]);
  });

  it("gives the campaign over the whole protocol five times as much as one of a slice", () => {
    const plan = planOf(48_000, 1, [
      { path: "a.t.sol", slice: "clearing", invariants: 1 },
      { path: "b.t.sol", slice: "invariants", invariants: 1 },
    ]);
    assert.deepEqual(plan.map(({ runs }) => runs), [10, 10, 50, 50]);
  });

  it("counts each handler over all runs, apart from those of other slices", () => {
    const earning = { slice: "earning", told: "issue 10 4 90\ncapture 3 0\nissue 20 8 70\n" };
    const tally = tallyOf([earning, { slice: "auctions", told: "issue 1 1\n" }]);
    assert.deepEqual(tally.get("earning/issue"), { calls: 30, successes: 12, gas: 90 });
    assert.deepEqual(tally.get("auctions/issue"), { calls: 1, successes: 1, gas: 0 });
    assert.deepEqual(tally.get("earning/capture"), { calls: 3, successes: 0, gas: 0 });
  });

  it("tells for each invariant who checks it, how often, and what broke", () => {
    const calls = new Map([["a", 400], ["b", 800]]);
    const named = { a: new Set(["I1", "I3"]), b: new Set(["I1"]) };
    const breaks = [{ suite: "a", reason: "I3: escrow" }, { suite: "b", reason: "unnamed" }];
    const coverage = coverageOf(calls, breaks, (suite) => named[suite]);
    assert.deepEqual(coverage.map(({ id }) => id), WANTED);
    assert.deepEqual(coverage[0], { id: "I1", calls: 1_200, suites: ["a", "b"], breaks: 1 });
    assert.deepEqual(coverage[2], { id: "I3", calls: 400, suites: ["a"], breaks: 1 });
    assert.deepEqual(coverage[1], { id: "I2", calls: 0, suites: [], breaks: 0 });
  });

  it("finds every invariant of the chain among those of the campaign over the whole protocol", () => {
    const named = invariantsOf("tests/contracts/invariants/Protocol.t.sol:ProtocolInvariantsTest");
    assert.deepEqual(WANTED.filter((id) => !named.has(id)), []);
  });

  it("tells a broken invariant with the calls that break it", () => {
    const suite = "tests/contracts/earning/a.t.sol:A";
    const step = { func_name: "issue", raw_args: "1, 2" };
    const metrics = { "a.t.sol:Handler.issue": { calls: 5 } };
    const test = {
      status: "Failure",
      reason: "balances are not the supply",
      counterexample: { Sequence: [100, [step]] },
      kind: { Invariant: { calls: 5, metrics } },
    };
    const { total, calls, suites, breaks } = resultOf({ [suite]: { test_results: { "invariant_all()": test } } });
    assert.equal(total, 5);
    assert.deepEqual([...calls], [["earning/issue", 5]]);
    assert.deepEqual([...suites], [[suite, 5]]);
    assert.deepEqual(breaks, [{ suite, test: "invariant_all()", reason: test.reason, steps: [step] }]);
  });
});
