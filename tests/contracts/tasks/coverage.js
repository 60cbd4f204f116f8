import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { describe, it } from "node:test";
import { hitsOf, summarise } from "../../../contracts/tasks/coverage.js";
import { withProbes } from "../../../contracts/tasks/coverage/probes.js";

const solc = createRequire(import.meta.url)("solc");
const path = "contracts/c/C.sol";

/** A function's body with its probes, `P1;` for the first. */
function probed(body) {
  const content = `contract C { error E(uint256 a); function f(uint256 a) external returns (uint256) {${body}} }`;
  const settings = { outputSelection: { "*": { "": ["ast"] } } };
  const input = { language: "Solidity", sources: { [path]: { content } }, settings };
  const { sources } = JSON.parse(solc.compile(JSON.stringify(input)));
  const { source, probes } = withProbes(path, content, sources[path].ast, 1);
  const text = source.replaceAll(/__NomicFoundationCoverage\.sendHit\((\d+)\)/g, "P$1");
  return { text: text.slice(text.indexOf("(uint256) {") + 11, -3), kinds: probes.map(({ kind }) => kind) };
}

describe("contracts/tasks/coverage", () => {
  it("watches both ways of an if, with or without an else", () => {
    const { text, kinds } = probed("if (a > 1) return a; a = 2;");
    assert.equal(text, "P1;if (a > 1) {P2;P3;return a;} else {P4;} P5;a = 2;");
    assert.deepEqual(kinds, ["statement", "if", "statement", "if not", "statement"]);
  });

  it("watches both ways of a require, and refuses with the same error", () => {
    assert.equal(probed("require(a > 1, E(a));").text, "P1;if (!(a > 1)) {P2;revert E(a);}P3;");
    assert.equal(probed("require(a > 1);").text, "P1;if (!(a > 1)) {P2;revert();}P3;");
  });

  it("watches what loops, chains and unchecked blocks hold", () => {
    assert.equal(probed("for (;;) a++;").text, "P1;for (;;) {P2;a++;}");
    assert.equal(probed("unchecked { a++; }").text, "unchecked { P1;a++; }");
    const chain = "if (a > 1) { a = 1; } else if (a > 0) { a = 2; }";
    assert.match(probed(chain).text, /else \{P\d;P\d;if \(a > 0\) \{P\d; P\d;a = 2; \} else \{P\d;\}\}$/);
  });

  it("watches success and failure of a try", () => {
    const { text, kinds } = probed("try this.f(a) returns (uint256) {} catch { a = 1; }");
    assert.equal(text, "P1;try this.f(a) returns (uint256) {P2;} catch {P3; P4;a = 1; }");
    assert.deepEqual(kinds, ["statement", "try", "catch", "statement"]);
  });

  it("counts a line as run only when all of it was", () => {
    const probe = (id, line, kind) => ({ id, path, line, kind, what: "w" });
    const probes = [probe(1, 7, "statement"), probe(2, 7, "statement"), probe(3, 8, "if"), probe(4, 8, "if not")];
    const hits = hitsOf([JSON.stringify({ [`${"0".repeat(63)}1`]: 5, [`${"0".repeat(63)}3`]: 1 })]);
    const [row] = summarise(probes, hits);
    assert.deepEqual([row.lines, row.linesHit, row.branches, row.branchesHit], [1, 0, 2, 1]);
    assert.deepEqual(row.missed.map(({ kind }) => kind), ["statement", "if not"]);
  });
});
