// Proves properties of the contracts' arithmetic for all inputs, with the compiler's SMTChecker and z3: npm run prove
// Every contract in tests/contracts/proofs/*.sol is one property; its @notice says it, and its assertions are the
// lemmas that lead there. Each is tried in a process of its own, with the ways of SMTChecker in turn until every
// assertion is proved; one that no way decides in time is told as not proved, and one that is refuted fails the run.
// Where a property is proved for some values only, `@custom:bounded` says for which, and so does the output.
//   node contracts/tasks/prove.js [--only WORD] [--seconds S]
import { fork } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { readSource } from "./mutants/compiler.js";

const SECONDS_MAX = 90; // for one property in one way
const PROVED_MIN = 12;
const folder = new URL("../../tests/contracts/proofs/", import.meta.url);

/**
 * CHC follows calls and states; BMC looks at one call, and would refute what holds only in states that can be reached:
 * a property with a state is CHC's alone. Without slack variables, equal divisions are seen as equal.
 */
const waysOfPureFunctions = [
  { engine: "chc", divModNoSlacks: false },
  { engine: "bmc", divModNoSlacks: false },
  { engine: "bmc", divModNoSlacks: true },
];

/** The properties of a file: name, sentence, and what they are bounded to. */
export function propertiesOf(path, source) {
  const pattern = /\/\/\/ @notice ([^]*?)\n(?:\/\/\/ @custom:bounded ([^\n]*)\n|\/\/\/[^\n]*\n)*contract (\w+)/g;
  return [...source.matchAll(pattern)].map(([, says, bounded, name]) => {
    const sentence = says.replace(/\n\/\/\/ @[^]*$/, "").replace(/\n\/\/\/ /g, " ");
    const body = source.slice(source.indexOf(`contract ${name} `)).split("\ncontract ")[0];
    return { path, name, says: sentence, bounded, ways: waysOfPureFunctions.slice(0, / pure /.test(body) ? 3 : 1) };
  });
}

/** What the compiler says of assertions, by their line: proved, refuted, or unknown. */
export function verdictsOf(errors) {
  const verdicts = new Map();
  for (const { message, sourceLocation } of errors ?? []) {
    const verdict = /check is safe/.test(message) ? "proved" : /happens here/.test(message) ? "refuted" : "unknown";
    if (/Assertion violation/.test(message)) verdicts.set(sourceLocation.start, verdict);
  }
  return verdicts;
}

/** Runs in the child: one property, one way. */
function check({ path, name, way }) {
  const solc = createRequire(import.meta.url)("solc");
  const modelChecker = {
    ...way,
    solvers: ["z3"],
    targets: ["assert"],
    contracts: { [path]: [name] },
    showProvedSafe: true,
    showUnproved: true,
  };
  const sources = { [path]: { content: readSource(path) } };
  const input = { language: "Solidity", sources, settings: { modelChecker, outputSelection: {} } };
  const read = (file) => ({ contents: readSource(file) });
  return JSON.parse(solc.compile(JSON.stringify(input), { import: read })).errors;
}

/** Tells the errors of the compiler, or undefined when time ran out. */
function ask(task, seconds) {
  const child = fork(fileURLToPath(import.meta.url), ["--child"], { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  return new Promise((resolve) => {
    const end = (errors) => {
      clearTimeout(timer);
      child.kill("SIGKILL");
      resolve(errors);
    };
    const timer = setTimeout(() => end(undefined), seconds * 1_000);
    child.once("message", end);
    child.once("exit", () => end(undefined));
    child.send(task);
  });
}

/** An assertion that any way proves is proved: those before it only lend it what they state. */
async function prove(property, seconds) {
  const begun = performance.now();
  const verdicts = new Map();
  const used = [];
  for (const way of property.ways) {
    // Whose only way is CHC's gets the time of all.
    const patience = (seconds * waysOfPureFunctions.length) / property.ways.length;
    const found = verdictsOf(await ask({ ...property, way }, patience));
    const news = [...found].filter(([line, verdict]) => verdict !== "unknown" && verdicts.get(line) !== "proved");
    if (news.length > 0) used.push(`${way.engine.toUpperCase()}${way.divModNoSlacks ? " without slacks" : ""}`);
    for (const [line, verdict] of found) {
      if (verdict !== "unknown" || !verdicts.has(line)) verdicts.set(line, verdict);
    }
    const all = [...verdicts.values()];
    if (all.includes("refuted") || (all.length > 0 && all.every((verdict) => verdict === "proved"))) break;
  }
  const all = [...verdicts.values()];
  const is = (verdict) => all.includes(verdict);
  const verdict = is("refuted") ? "REFUTED" : all.length > 0 && !is("unknown") ? "proved" : "not proved";
  return { ...property, verdict, assertions: all.length, used, seconds: (performance.now() - begun) / 1_000 };
}

async function main() {
  const { values } = parseArgs({ options: { only: { type: "string" }, seconds: { type: "string" } } });
  const seconds = Number(values.seconds ?? SECONDS_MAX);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".sol"))
    .sort();
  const waiting = files
    .flatMap((file) => propertiesOf(`tests/contracts/proofs/${file}`, readFileSync(new URL(file, folder), "utf8")))
    .filter(({ path, name }) => `${path} ${name}`.includes(values.only ?? ""));
  const results = [];
  const work = async () => {
    for (let property = waiting.shift(); property !== undefined; property = waiting.shift()) {
      const result = await prove(property, seconds);
      results.push(result);
      console.log(`  ${result.verdict.padEnd(10)} ${result.name}: ${result.says}`);
      const how = result.used.length > 0 ? `by ${result.used.join(", ")}` : "by no way";
      const bound = result.bounded === undefined ? "" : `; only where ${result.bounded}`;
      const took = `${result.seconds.toFixed(1)} s`;
      console.log(`    ${result.path}, ${result.assertions} assertions ${how} in ${took}${bound}`);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));

  const count = (verdict) => results.filter((result) => result.verdict === verdict).length;
  const bounded = results.filter(({ verdict, bounded: to }) => verdict === "proved" && to !== undefined).length;
  const rest = `${count("not proved")} not proved, ${count("REFUTED")} refuted`;
  console.log(`  ${count("proved")} proved (${bounded} of them within bounds), ${rest}`);
  const enough = values.only !== undefined || count("proved") >= PROVED_MIN;
  process.exitCode = count("REFUTED") === 0 && enough ? 0 : 1;
}

if (process.argv.includes("--child")) process.on("message", (task) => process.send(check(task)));
else if (import.meta.main) await main();
