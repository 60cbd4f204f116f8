// Puts random cases to tests/Exchange.GraphQL.OracleConsole and compares its answers with those of graphql-js; writes
// valid documents in other ways, which must change nothing; and has schemas and hostile inputs judged. Prints what was
// compared, and a small case for every difference. The last lines say `N passing`, `N failing`.
import { parseArgs } from "node:util";
import { Chance } from "../chance.js";
import { differenceOf } from "./compare.js";
import { openConsole } from "./console.js";
import { SORTS, makeCase } from "./makeCase.js";
import { makeSchema } from "./makeSchema.js";
import { REWRITINGS, meaningOf } from "./metamorphic.js";
import { Unanswerable, answerOf } from "./oracle.js";
import { compareSchemas } from "./schemas.js";
import { shrunk } from "./shrink.js";

const CASES_A_SCHEMA = 20;
const INPUTS_AT_ONCE = 20_000;
const SHOWN_MAX = 2; // Of differences that look alike.

// Of 100 cases at least so many must end like this, or the run compares too little of something.
const SHARES_MIN = { "all data": 20, "data and errors": 8, "no data": 1, "refused to run": 2, invalid: 8,
  "no document": 4 };
const UNANSWERABLE_MAX = 2;

/** How far a case came, by the oracle's answer. */
function endOf({ parse, validate, result }) {
  if (!parse.ok) return "no document";
  if (validate?.length > 0) return "invalid";
  if (result === undefined) return "parsed only";
  if (result.data === undefined) return "refused to run";
  if (result.data === null) return "no data";
  return result.errors ? "data and errors" : "all data";
}

async function compareCases(count, seed, ask) {
  const chance = new Chance(seed);
  const tally = new Tally();
  for (let done = 0; done < count; done += CASES_A_SCHEMA) {
    const schema = makeSchema(chance);
    const cases = chance.some(Math.min(CASES_A_SCHEMA, count - done), () => makeCase(chance, schema));
    await Promise.all(cases.map(async ({ sort, given }) => {
      const [got, want] = await Promise.all([ask(given), answerOf(given).catch(unanswered)]);
      if (want === null) return void tally.count(sort, "unanswerable", null);
      const { answer, allowed } = want;
      const own = answer.result ? differenceOf(answer, answer, allowed) : null;
      if (own) throw new Error(`the oracle is no answer to itself: ${own}\n${JSON.stringify(given)}`);
      const difference = differenceOf(got, answer, allowed);
      tally.count(sort, endOf(answer), difference);
      if (difference && tally.isNew(difference)) await show(sort, given, difference, ask);
      if (!difference && answer.result?.data) await compareRewritten(given, schema.schema, ask, tally);
    }));
  }
  return tally;
}

/** Null for a case that the oracle leaves out. */
function unanswered(fault) {
  if (!(fault instanceof Unanswerable)) throw fault;
  return null;
}

async function show(sort, given, difference, ask) {
  const differs = async (candidate) => {
    try {
      const [got, { answer, allowed }] = await Promise.all([ask(candidate), answerOf(candidate)]);
      return !got.error && differenceOf(got, answer, allowed) !== null;
    } catch {
      // What the oracle itself cannot read is no case.
      return false;
    }
  };
  const small = await shrunk(given, differs);
  const { answer, allowed } = await answerOf(small);
  const now = differenceOf(await ask(small), answer, allowed) ?? difference;
  console.log(`  ${sort}: ${now}\n${JSON.stringify(small)}`);
}

/** The same document written otherwise; run one resolver at a time, so that competing errors come out alike. */
async function compareRewritten(given, schema, ask, tally) {
  const plain = { ...given, parallel: false };
  const { result } = await ask(plain);
  for (const [name, rewrite] of Object.entries(REWRITINGS)) {
    const other = rewrite(plain, schema);
    if (other === null) continue;
    const answer = await ask(other);
    const isSame = answer.result && meaningOf(answer.result) === meaningOf(result);
    tally.count(name, "the same", isSame ? null : name);
    if (!isSame && tally.isNew(name)) {
      console.log(`  ${name}: ${JSON.stringify(answer)}\n    instead of ${JSON.stringify(result)}`);
      console.log(`    ${JSON.stringify(other)}\n    for ${JSON.stringify(plain)}`);
    }
  }
}

/** What was compared: rows of sorts, columns of ends. */
class Tally {
  #rows = new Map();
  #looks = new Map();
  total = 0;
  different = 0;

  count(sort, end, difference) {
    const row = this.#rows.get(sort) ?? new Map();
    this.#rows.set(sort, row.set(end, (row.get(end) ?? 0) + 1));
    this.total++;
    if (!difference) return;
    this.different++;
    row.set("different", (row.get("different") ?? 0) + 1);
  }

  /** Whether few differences like this one have been seen. */
  isNew(difference) {
    const look = difference.replace(/[^a-z ]/gi, "").slice(0, 40);
    this.#looks.set(look, (this.#looks.get(look) ?? 0) + 1);
    return this.#looks.get(look) <= SHOWN_MAX;
  }

  print() {
    const ends = [...new Set([...this.#rows.values()].flatMap((row) => [...row.keys()]))]
      .filter((end) => end !== "different").concat("different");
    const columns = (cells) => cells.map((cell) => cell.padStart(16)).join("");
    const line = (first, cells) => console.log(`  ${first.padEnd(20)}${columns(cells)}`);
    line("", ends);
    for (const [sort, row] of this.#rows) line(sort, ends.map((end) => String(row.get(end) ?? 0)));
  }

  /** The ends that too few cases came to. */
  missing() {
    const rows = SORTS.map((sort) => this.#rows.get(sort) ?? new Map());
    const sum = (end) => rows.reduce((total, row) => total + (row.get(end) ?? 0), 0);
    const cases = rows.flatMap((row) => [...row]).reduce((n, [end, some]) => n + (end === "different" ? 0 : some), 0);
    if (sum("unanswerable") > (UNANSWERABLE_MAX * cases) / 100) return [`${sum("unanswerable")} unanswerable cases`];
    return Object.entries(SHARES_MIN)
      .filter(([end, share]) => sum(end) < (share * cases) / 100)
      .map(([end, share]) => `only ${sum(end)} of ${cases} cases end with ${end}; ${share} % should`);
  }
}

/** Random type systems, judged by both sides: how many, and how many differences. */
async function compareAllSchemas(count, seed, ask) {
  const { differences, ...counts } = await compareSchemas({ cases: count, seed, ask });
  for (const line of differences.slice(0, SHOWN_MAX)) console.log(line);
  console.log(`  schemas: ${JSON.stringify(counts)}, ${differences.length} differences`);
  return { total: counts.cases, different: differences.length };
}

/** Hostile inputs that the console makes itself: every one must be taken or refused, and soon. */
async function fuzz(count, seed, ask) {
  const sum = { inputs: 0, refusals: 0, slowestMs: 0 };
  const faults = [];
  for (let done = 0; done < count; done += INPUTS_AT_ONCE) {
    const told = await ask({ kind: "fuzz", seed: seed + done, count: Math.min(INPUTS_AT_ONCE, count - done) });
    if (told.error ?? told.defect) throw new Error(told.error ?? told.defect);
    sum.inputs += told.inputs;
    sum.refusals += told.refusals;
    sum.slowestMs = Math.max(sum.slowestMs, told.slowestMs);
    faults.push(...told.faults);
  }
  for (const fault of faults.slice(0, SHOWN_MAX)) console.log(`  fuzz: ${JSON.stringify(fault)}`);
  console.log(`  inputs: ${JSON.stringify(sum)}, ${faults.length} faults`);
  return { total: sum.inputs, different: faults.length };
}

async function main() {
  const { values } = parseArgs({
    options: {
      cases: { type: "string", default: "100000" },
      inputs: { type: "string", default: "1000000" },
      schemas: { type: "string", default: "5000" },
      seed: { type: "string", default: "20261122" },
    },
  });
  const [cases, inputs, schemas, seed] =
    [values.cases, values.inputs, values.schemas, values.seed].map(Number);
  const { ask, close } = openConsole();
  console.log(`  seed ${seed}: cases put to the console and to graphql-js`);
  const tally = await compareCases(cases, seed, ask);
  tally.print();
  const judged = await compareAllSchemas(schemas, seed, ask);
  const fuzzed = await fuzz(inputs, seed, ask);
  close();
  const missing = cases < 500 ? [] : tally.missing();
  for (const line of missing) console.log(`  ${line}`);
  const parts = [tally, judged, fuzzed];
  const different = parts.reduce((sum, part) => sum + part.different, 0);
  const passing = parts.reduce((sum, part) => sum + part.total, 0) - different;
  const failing = different + missing.length;
  console.log(`  ${passing} passing\n  ${failing} failing`);
  return failing === 0 ? 0 : 1;
}

process.exitCode = await main();
