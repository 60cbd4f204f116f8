// Runs the invariant campaigns of tests/contracts/**/*.t.sol for as many handler calls as it is told, with forge, one
// process per core, and shows per handler what was called and what got through.
//   node contracts/tasks/soak.js [--calls N] [--seed S]      or: ./exchange soak contracts --calls N [--seed S]
// Below them stands, for every invariant that must hold on the chain, how many calls were made under the campaigns that
// check it. The same seed makes the same calls. It fails when an invariant breaks, when a handler gets through less
// often than one time in five, when fewer calls were made than it was told, or when nobody checks an invariant.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, ".artifacts", "soak");
const SUCCESS_RATE_MIN = 0.2;
const TRIES_MIN = 100; // Fewer tell too little: by chance, one in three looks like one in five.
const PROCESSES_PER_CAMPAIGN = 2;
const SHARE_OF_ALL = 5; // What the campaign over the whole protocol gets of the calls, where one slice's gets one.
const DEPTH = 400; // Calls between two fresh starts: enough for vintages to expire and holds to pile up.
const CHECK_INTERVAL = 100; // `hardhat test` checks after every call; a long campaign would mostly check.

/** The invariants that hold on the chain itself: I1 to I16 of the protocol, I22 (vouchers) and I24 (gas). */
export const WANTED = [...Array.from({ length: 16 }, (_, i) => `I${i + 1}`), "I22", "I24"];

/**
 * Splits the calls over the campaigns, each in a few processes; rounds up, so that none is missing. The campaign over
 * the whole protocol, where slices meet, gets a greater share.
 */
export function planOf(calls, seed, campaigns) {
  const tasks = campaigns.flatMap((campaign) =>
    Array.from({ length: PROCESSES_PER_CAMPAIGN }, (_, part) => ({ ...campaign, part })),
  );
  const shareOf = ({ slice }) => (slice === "invariants" ? SHARE_OF_ALL : 1);
  const shares = campaigns.reduce((sum, campaign) => sum + campaign.invariants * shareOf(campaign), 0);
  const runsOf = (task) => Math.ceil((calls * shareOf(task)) / (shares * PROCESSES_PER_CAMPAIGN * DEPTH));
  return tasks.map((task, i) => ({ ...task, runs: runsOf(task), seed: (seed + i) >>> 0 }));
}

/** Adds up the lines `handler calls successes [most gas]` that afterInvariant told, by slice and handler. */
export function tallyOf(results) {
  const tally = new Map();
  const linesOf = ({ slice, told }) => told.split("\n").filter(Boolean).map((line) => `${slice}/${line}`);
  for (const line of results.flatMap(linesOf)) {
    const [handler, calls, successes, gas = 0] = line.split(" ");
    const sum = tally.get(handler) ?? { calls: 0, successes: 0, gas: 0 };
    tally.set(handler, {
      calls: sum.calls + Number(calls),
      successes: sum.successes + Number(successes),
      gas: Math.max(sum.gas, Number(gas)),
    });
  }
  return tally;
}

/** What one forge process found: handler calls by name, and each broken invariant with the calls that break it. */
export function resultOf(json) {
  const calls = new Map();
  const suites = new Map();
  const breaks = [];
  let total = 0;
  for (const [suite, { test_results: tests }] of Object.entries(json)) {
    for (const [test, { status, reason, counterexample, kind }] of Object.entries(tests)) {
      total += kind?.Invariant?.calls ?? 0;
      suites.set(suite, (suites.get(suite) ?? 0) + (kind?.Invariant?.calls ?? 0));
      for (const [name, metric] of Object.entries(kind?.Invariant?.metrics ?? {})) {
        const handler = `${sliceOf(suite)}/${name.split(".").at(-1)}`;
        calls.set(handler, (calls.get(handler) ?? 0) + metric.calls);
      }
      if (status !== "Success") breaks.push({ suite, test, reason, steps: counterexample?.Sequence?.[1] ?? [] });
    }
  }
  return { total, calls, suites, breaks };
}

/** The invariants that a campaign's sources name: its test's, and those of what it imports from beside itself. */
export function invariantsOf(suite) {
  const files = [join(root, suite.split(":")[0])];
  const named = new Set();
  for (const file of files) {
    const source = readFileSync(file, "utf8");
    for (const [id] of source.matchAll(/\bI[1-9]\d?\b/g)) named.add(id);
    for (const [, path] of source.matchAll(/ from "(\.\/[^"]+)";/g)) {
      const imported = join(dirname(file), path);
      if (!files.includes(imported)) files.push(imported);
    }
  }
  return named;
}

/** For each invariant: the calls made under campaigns that check it, which these are, and how often it broke. */
export function coverageOf(calls, breaks, namedBy = invariantsOf) {
  const named = new Map([...calls.keys()].map((suite) => [suite, namedBy(suite)]));
  return WANTED.map((id) => {
    const suites = [...calls.keys()].filter((suite) => named.get(suite).has(id));
    // A break that does not say which invariant it is of counts for each that its campaign checks.
    const isOf = ({ suite, reason }) =>
      suites.includes(suite) && (/^I\d+/.exec(reason ?? "")?.[0] ?? id) === id;
    const sum = suites.reduce((total, suite) => total + calls.get(suite), 0);
    return { id, calls: sum, suites, breaks: breaks.filter(isOf).length };
  });
}

/** The folder of a suite's file is its slice. */
function sliceOf(suite) {
  return suite.split("/")[2];
}

async function main() {
  const options = { calls: { type: "string", default: "50000" }, seed: { type: "string" } };
  const { values } = parseArgs({ options });
  const calls = Number(values.calls);
  const seed = Number(values.seed ?? Math.floor(Math.random() * 2 ** 32));
  if (!Number.isSafeInteger(calls) || calls < 1) throw new Error(`--calls is no count: ${values.calls}`);
  if (!Number.isSafeInteger(seed) || seed < 0 || seed >= 2 ** 32) {
    throw new Error(`--seed is not between 0 and 2^32 - 1: ${values.seed}`);
  }

  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const campaigns = await list();
  const waiting = planOf(calls, seed, campaigns);
  const cores = availableParallelism();
  console.log(`  ${campaigns.length} campaigns on ${cores} cores, ${DEPTH} calls a run, seed ${seed}`);
  const begun = performance.now();
  const results = [];
  const work = async () => {
    for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) results.push(await run(task));
  };
  await Promise.all(Array.from({ length: cores }, work));
  report(results, calls, seed, (performance.now() - begun) / 1_000);
}

/** Compiles what the campaigns need and names them: each file, and how many invariants it has. */
async function list() {
  const { output, errors } = await forge(["--list", "--match-path", "tests/contracts/**/*.t.sol"], {});
  const found = Object.entries(parse(output, errors)).map(([path, contracts]) => ({
    path,
    slice: sliceOf(path),
    invariants: Object.values(contracts).flat().length,
  }));
  if (found.length === 0) throw new Error("no invariant campaign in tests/contracts/**/*.t.sol");
  return found;
}

async function run({ path, slice, part, runs, seed }) {
  const name = `${path.replaceAll("/", "-")}-${part}`;
  const told = join(folder, `${name}.txt`);
  const { output, errors } = await forge(["--match-path", path], {
    FOUNDRY_INVARIANT_RUNS: runs,
    FOUNDRY_FUZZ_SEED: `0x${seed.toString(16)}`,
    FOUNDRY_INVARIANT_FAILURE_PERSIST_DIR: join(folder, `${name}-failures`),
    SOAK_TALLY: told,
  });
  return { ...resultOf(parse(output, errors)), slice, told: existsSync(told) ? readFileSync(told, "utf8") : "" };
}

function forge(args, environment) {
  const require = createRequire(import.meta.url);
  const { platform, arch } = process;
  const own = `@foundry-rs/forge-${platform}-${arch === "x64" ? "amd64" : arch}`;
  const binary = join(dirname(require.resolve(`${own}/package.json`)), "bin", "forge");
  const child = spawn(binary, ["test", "--root", root, "--json", "--match-test", "^invariant", ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`, // for the compiler's first line
      FOUNDRY_CONFIG: join(root, "tests", "contracts", "soak", "foundry.toml"),
      FOUNDRY_INVARIANT_DEPTH: DEPTH,
      FOUNDRY_INVARIANT_CHECK_INTERVAL: CHECK_INTERVAL,
      ...environment,
    },
  });
  return new Promise((resolve, reject) => {
    const [output, errors] = [[], []];
    child.stdout.on("data", (chunk) => output.push(chunk));
    child.stderr.on("data", (chunk) => errors.push(chunk));
    child.on("error", reject);
    child.on("close", () => resolve({ output: `${Buffer.concat(output)}`, errors: `${Buffer.concat(errors)}` }));
  });
}

function parse(output, errors) {
  try {
    return JSON.parse(output);
  } catch {
    throw new Error(`forge did not answer:\n${output.slice(0, 4_000)}\n${errors.slice(0, 4_000)}`);
  }
}

function report(results, wanted, seed, seconds) {
  const total = results.reduce((sum, result) => sum + result.total, 0);
  const told = tallyOf(results);
  const breaks = results.flatMap((result) => result.breaks);
  const called = new Map();
  for (const [handler, count] of results.flatMap((result) => [...result.calls])) {
    called.set(handler, (called.get(handler) ?? 0) + count);
  }

  const heads = ["called", "tried"].map((head) => head.padStart(10)).join(" ");
  console.log(`  ${"handler".padEnd(34)} ${heads}   got through   most gas`);
  for (const handler of [...new Set([...called.keys(), ...told.keys()])].sort()) {
    const tried = told.get(handler);
    const rate = tried === undefined ? "-" : `${((100 * tried.successes) / tried.calls).toFixed(1)} %`;
    const columns = [called.get(handler) ?? "-", tried?.calls ?? "-"].map((cell) => `${cell}`.padStart(10));
    const gas = tried?.gas ? `${tried.gas}` : "-";
    console.log(`  ${handler.padEnd(34)} ${columns.join(" ")} ${rate.padStart(13)} ${gas.padStart(10)}`);
  }
  const missing = reportCoverage(results, breaks);
  for (const { suite, test, reason, steps } of breaks) {
    console.log(`  BROKEN ${suite} ${test}: ${reason}, after`);
    for (const { func_name: name, raw_args: args } of steps) console.log(`    ${name}(${args})`);
  }
  const isRare = ({ calls, successes }) => calls >= TRIES_MIN && successes < calls * SUCCESS_RATE_MIN;
  const rare = [...told].filter(([, counts]) => isRare(counts));
  for (const [handler] of rare) console.log(`  RARE ${handler} gets through less often than one time in five`);
  if (breaks.length === 0 && total < wanted) console.log(`  SHORT ${wanted} calls were wanted`);

  const pace = Math.round(total / seconds);
  console.log(`  ${total} calls in ${seconds.toFixed(0)} s (${pace} a second), ${breaks.length} breaks, seed ${seed}`);
  const failures = breaks.length + rare.length + missing + (breaks.length === 0 && total < wanted ? 1 : 0);
  console.log(failures === 0 ? "  1 passing" : `  ${failures} failing`);
  process.exitCode = failures === 0 ? 0 : 1;
}

/** Tells how many of the wanted invariants nobody checks. */
function reportCoverage(results, breaks) {
  const callsOf = new Map();
  for (const [suite, count] of results.flatMap((result) => [...result.suites])) {
    callsOf.set(suite, (callsOf.get(suite) ?? 0) + count);
  }
  const coverage = coverageOf(callsOf, breaks);
  console.log(`\n  ${"invariant".padEnd(9)} ${"calls".padStart(10)} ${"breaks".padStart(7)}   checked by`);
  for (const { id, calls, suites, breaks: broken } of coverage) {
    const slices = suites.map(sliceOf).sort().join(", ");
    console.log(`  ${id.padEnd(9)} ${`${calls}`.padStart(10)} ${`${broken}`.padStart(7)}   ${slices || "nobody"}`);
  }
  console.log("");
  return coverage.filter(({ calls }) => calls === 0).length;
}

if (import.meta.main) await main();
