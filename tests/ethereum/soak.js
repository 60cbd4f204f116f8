// Puts random cases to tests/Exchange.Ethereum.OracleConsole and compares its answers with those of viem and ethers;
// compares with the recorded examples of its protocol, and has the console decode mutated encodings by the thousand.
//   node tests/ethereum/soak.js [--cases N] [--inputs N] [--seed S]      or: ./exchange soak ethereum --cases N
// The same seed puts the same cases. It fails on any difference, when the libraries are split so often that the cases
// prove little, and when a decoder throws what it should not, takes too long or takes too much.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { abiCases } from "./abiCases.js";
import { blockCases } from "./blockCases.js";
import { Chance } from "./chance.js";
import { deviceCases } from "./deviceCases.js";
import { keyCases } from "./keyCases.js";
import { typedCases } from "./typedCases.js";
import { same } from "./verdict.js";
import { wireCases } from "./wireCases.js";

const OPS = { ...wireCases, ...abiCases, ...typedCases, ...keyCases, ...blockCases, ...deviceCases };
const BATCH = 100;
const SPLIT_SHARE_MAX = 0.1;
const SHOWN_MAX = 20;
const PATIENCE = 60_000; // Milliseconds for a batch: a console that says nothing for so long hangs.

const assembly = fileURLToPath(
  new URL(
    "../../.artifacts/dotnet/bin/Exchange.Ethereum.OracleConsole/debug/Exchange.Ethereum.OracleConsole.dll",
    import.meta.url,
  ),
);

// Recorded by others and kept outside: a checkout that stands alone goes without.
const recorded = fileURLToPath(new URL("../../../shared/conformance/ethereum", import.meta.url));

/** The console as a function from lines to answers. */
function openConsole() {
  const child = spawn("dotnet", [assembly], { stdio: ["pipe", "pipe", "inherit"] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  child.stdin.on("error", (fault) => console.error(`  the console takes no more: ${fault.message}`));
  const answered = async (lines) => {
    const timer = setTimeout(() => child.kill("SIGKILL"), PATIENCE);
    child.stdin.write(lines.map((line) => line + "\n").join(""));
    const told = [];
    while (told.length < lines.length) {
      const { value, done } = await answers.next();
      if (done) throw new Error(`the console ended or hung after ${told.length} of ${lines.length} lines`);
      told.push(JSON.parse(value));
    }
    clearTimeout(timer);
    return told;
  };
  return { answered, close: () => child.stdin.end() };
}

/** What is wrong with the console's answer, or null. */
export function differenceOf(id, want, got) {
  if (got.id !== id) return `answered ${got.id}`;
  if (!want.ok) return got.ok === false && got.error.kind === want.kind ? null : `${show(got)} instead of ${want.kind}`;
  if (got.ok !== true) return `${show(got)} instead of ${show(want.value)}`;
  const isRight = want.check ? want.check(got.value) : same(got.value, want.value);
  return isRight ? null : `${show(got.value)} instead of ${show(want.value)}`;
}

const show = (value) => JSON.stringify(value ?? null).slice(0, 400);

async function compareAll(cases, seed) {
  const chance = new Chance(seed);
  const names = Object.keys(OPS);
  const tally = new Map(names.map((name) => [name, { equal: 0, refused: 0, split: 0, different: 0 }]));
  const { answered, close } = openConsole();
  for (let done = 0; done < cases; ) {
    const batch = chance.some(BATCH, (i) => {
      const op = names[(done + i) % names.length];
      const [given, want] = OPS[op](chance);
      return { op, want, line: JSON.stringify({ id: String(done + i), op, ...given }) };
    });
    const answers = await answered(batch.map(({ line }) => line));
    batch.forEach(({ op, want, line }, i) => {
      const row = tally.get(op);
      if (want === null) return void row.split++;
      const difference = differenceOf(String(done + i), want, answers[i]);
      row[difference ? "different" : "equal"]++;
      row.refused += want.ok ? 0 : 1;
      if (difference && row.different <= SHOWN_MAX) console.log(`  ${op}: ${difference}\n    ${line.slice(0, 2000)}`);
    });
    done += batch.length;
  }
  close();
  return tally;
}

function printed(tally) {
  const columns = ["equal", "refused", "split", "different"];
  const cells = (row) => columns.map((column) => String(row[column]).padStart(10)).join("");
  console.log(`  ${"".padEnd(24)}${columns.map((column) => column.padStart(10)).join("")}`);
  for (const [name, row] of tally) console.log(`  ${name.padEnd(24)}${cells(row)}`);
  const sum = [...tally.values()].reduce((a, b) =>
    Object.fromEntries(columns.map((column) => [column, a[column] + b[column]])));
  console.log(`  ${"all".padEnd(24)}${cells(sum)}`);
  return sum;
}

/** The recorded examples of the protocol, where they lie beside the checkout: how many are as they should be. */
async function compareRecorded() {
  if (!existsSync(recorded)) return null;
  const read = (name) => readFileSync(join(recorded, name), "utf8").split("\n").filter(Boolean);
  const lines = read("examples.ndjson");
  const wanted = read("examples.answers.ndjson").map((line) => JSON.parse(line));
  const { answered, close } = openConsole();
  const answers = await answered(lines);
  close();
  let equal = 0;
  for (const [i, want] of wanted.entries()) {
    // No two signatures of a key are the same: those of the recording tell only whose key it is.
    const check = want.value?.signature && want.value?.address && ((value) => value.address === want.value.address);
    const difference = differenceOf(want.id, { ...want, kind: want.error?.kind, check }, answers[i]);
    if (difference) console.log(`  recorded ${want.id}: ${difference}\n    ${lines[i].slice(0, 2000)}`);
    equal += difference ? 0 : 1;
  }
  console.log(`  ${equal} of ${wanted.length} recorded examples equal`);
  return { equal, different: wanted.length - equal };
}

/** Whether the console's own fuzzing of the decoders found nothing. */
function fuzzed(inputs, seed) {
  const child = spawn("dotnet", [assembly, "fuzz", String(inputs), String(seed)], { stdio: "inherit" });
  return new Promise((resolve) => child.on("close", (code) => resolve(code === 0)));
}

async function main() {
  const { values } = parseArgs({
    options: {
      cases: { type: "string", default: "50000" },
      inputs: { type: "string", default: "1000000" },
      seed: { type: "string", default: "20261122" },
    },
  });
  const [cases, inputs, seed] = [values.cases, values.inputs, values.seed].map(Number);
  console.log(`  seed ${seed}: cases put to the console, viem and ethers`);
  const { equal, split, different } = printed(await compareAll(cases, seed));
  const isProof = split <= SPLIT_SHARE_MAX * cases;
  if (!isProof) console.log(`  the libraries are split on more than ${100 * SPLIT_SHARE_MAX} % of the cases`);
  const examples = await compareRecorded();
  const isSound = inputs === 0 || (await fuzzed(inputs, seed));
  const failing = different + (examples?.different ?? 0) + (isProof ? 0 : 1) + (isSound ? 0 : 1);
  const passing = equal + (examples?.equal ?? 0) + (isSound && inputs > 0 ? 1 : 0);
  console.log(`  ${passing} passing\n  ${failing} failing${examples ? "" : "\n  1 skipped"}`);
  return failing === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = await main();
