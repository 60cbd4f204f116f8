import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { chanceOf, judge, orderOf, shuffled, staleOf } from "../../../contracts/tasks/mutants.js";
import { mutantsOf } from "../../../contracts/tasks/mutants/rules.js";

const solc = createRequire(import.meta.url)("solc");

/** Mutants of a function's body, as `what => text`. */
function mutants(body, around = "", name = "f") {
  const content = `pragma solidity 0.8.37; contract C { uint256 x; ${around}
    function f(uint256 a, uint256 b) external returns (bool) { ${body} } }`;
  const settings = { outputSelection: { "*": { "": ["ast"] } } };
  const input = { language: "Solidity", sources: { "contracts/c/C.sol": { content } }, settings };
  const { sources } = JSON.parse(solc.compile(JSON.stringify(input)));
  return mutantsOf("contracts/c/C.sol", content, sources["contracts/c/C.sol"].ast)
    .filter(({ inside }) => inside === name)
    .map(({ what, replacement }) => `${what} => ${replacement}`);
}

describe("contracts/tasks/mutants", () => {
  it("moves bounds, swaps operators and answers the opposite", () => {
    assert.deepEqual(mutants("return a <= b;"), [
      "return a <= b answers the opposite => !(a <= b)",
      "a <= b with < for <= => a < b",
    ]);
    assert.deepEqual(mutants("x = a + b;"), ["a + b with - for + => a - b", "no x = a + b => {}"].reverse());
    assert.deepEqual(mutants("x += a;"), ["x += a with -= for += => x -= a", "no x += a => {}"]);
  });

  it("rounds for the other party", () => {
    assert.ok(mutants("x = a / b;").includes("a / b rounded the other way => (a / b + 1)"));
    const library = "function feeUp(uint256 a) private {} function feeDown(uint256 a) private {}";
    assert.ok(mutants("feeUp(a);", library).includes("feeUp(a) rounded the other way => feeDown"));
  });

  it("forgets checks, effects and interactions, but never changes what an error tells", () => {
    const error = "error E(uint256 a, uint256 b);";
    assert.deepEqual(mutants("require(a < b, E(a + 1, b));", error), [
      "no require(a < b, E(a + 1, b)) => {}",
      "a < b with <= for < => a <= b",
    ]);
  });

  it("takes neighbours of one type for each other, and drops modifiers", () => {
    const library = "function g(uint256 a, uint256 b) private {}";
    assert.ok(mutants("g(a, b);", library).includes("g(a, b) with a and b swapped => b, a"));
    const text = "modifier only() { _; }";
    assert.ok(!mutants("x = a;", text).some((what) => what.startsWith("not")));
    const guard = "modifier guarded() { require(x == 1, \"no\"); _; }";
    assert.ok(mutants("x = a;", guard, "guarded").some((what) => what.startsWith("x == 1 with !=")));
  });

  it("deals the same order for the same seed, every mutant once", () => {
    const deck = Array.from({ length: 100 }, (_, i) => i);
    assert.deepEqual(shuffled(deck, 7), shuffled(deck, 7));
    assert.notDeepEqual(shuffled(deck, 7), shuffled(deck, 8));
    assert.deepEqual(shuffled(deck, 7).sort((a, b) => a - b), deck);
  });

  it("asks the tests of the function first, then those of its slice", () => {
    const files = ["tests/contracts/a/x.js", "tests/contracts/ledger/fold.js", "tests/contracts/ledger/modules.js"];
    const mutant = { path: "contracts/ledger/Ledger.sol", inside: "modulesOf" };
    assert.deepEqual(orderOf(mutant, files), [files[2], files[1], files[0]]);
  });

  it("passes with 98 of 100 killed, or a reason for every survivor, and never without a mutant", () => {
    const named = (name, outcome) => ({ mutant: { name }, outcome });
    const killed = Array.from({ length: 49 }, (_, i) => named(`k${i}`, "killed"));
    assert.ok(judge([...killed, named("s", "survived")], {}).passes);
    assert.ok(!judge([...killed, named("s", "survived"), named("t", "survived")], { s: "why" }).passes);
    assert.ok(judge([named("a.sol f: s", "survived"), named("k", "killed")], { "a.sol *: s": "why" }).passes);
    assert.ok(!judge([named("i", "invalid"), named("e", "same")], {}).passes);
    assert.deepEqual(staleOf([{ name: "a.sol f: s" }], { "a.sol *: s": "why", "b.sol *": "why" }), ["b.sol *"]);
  });

  it("fails a sample only with more survivors than chance leaves in one", () => {
    const tried = (killed, survived) => [
      ...Array.from({ length: killed }, (_, i) => ({ mutant: { name: `k${i}` }, outcome: "killed" })),
      ...Array.from({ length: survived }, (_, i) => ({ mutant: { name: `s${i}` }, outcome: "survived" })),
    ];
    assert.ok(judge(tried(56, 4), {}, true).passes);
    assert.ok(!judge(tried(55, 5), {}, true).passes);
    assert.ok(!judge(tried(57, 3), {}).passes);
    assert.ok(Math.abs(chanceOf(1, 60) - (1 - 0.98 ** 60)) < 1e-12);
    assert.equal(chanceOf(0, 60), 1);
  });
});
