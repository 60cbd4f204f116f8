import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { planOf, resultOf, tallyOf } from "../../../contracts/tasks/soak.js";

describe("contracts/tasks/soak", () => {
  it("makes no fewer calls than it is told, with another seed on every core", () => {
    const plan = planOf(50_000, 7, 3, 2);
    assert.ok(plan.reduce((sum, { runs }) => sum + runs * 400 * 3, 0) >= 50_000);
    assert.deepEqual(plan.map(({ seed }) => seed), [7, 8]);
  });

  it("counts each handler over all runs", () => {
    const tally = tallyOf("issue 10 4\ncapture 3 0\nissue 20 8\n");
    assert.deepEqual(tally.get("issue"), { calls: 30, successes: 12 });
    assert.deepEqual(tally.get("capture"), { calls: 3, successes: 0 });
  });

  it("tells a broken invariant with the calls that break it", () => {
    const step = { func_name: "issue", raw_args: "1, 2" };
    const metrics = { "a.t.sol:Handler.issue": { calls: 5 } };
    const test = {
      status: "Failure",
      reason: "balances are not the supply",
      counterexample: { Sequence: [100, [step]] },
      kind: { Invariant: { calls: 5, metrics } },
    };
    const { total, calls, breaks } = resultOf({ "a.t.sol:A": { test_results: { "invariant_all()": test } } });
    assert.equal(total, 5);
    assert.deepEqual([...calls], [["issue", 5]]);
    assert.deepEqual(breaks, [{ suite: "a.t.sol:A", test: "invariant_all()", reason: test.reason, steps: [step] }]);
  });
});
