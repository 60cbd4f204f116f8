// Runs the invariant campaigns of tests/contracts/**/*.t.sol for as many handler calls as it is told, with forge, one
// process per core, and shows per handler what was called and what got through.
//   node contracts/tasks/soak.js [--calls N] [--seed S]      or: ./exchange soak contracts --calls N [--seed S]
// The same seed makes the same calls on a machine with as many cores. It fails when an invariant breaks, when a
// handler gets through less often than one time in five, or when fewer calls were made than it was told.
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
const DEPTH = 400; // Calls between two fresh starts: enough for vintages to expire and holds to pile up.
const CHECK_INTERVAL = 100; // `hardhat test` checks after every call; a long campaign would mostly check.

/** Splits the calls over cores and campaigns; rounds up, so that none is missing. */
export function planOf(calls, seed, campaigns, cores) {
  const runs = Math.ceil(calls / (cores * campaigns * DEPTH));
  return Array.from({ length: cores }, (_, core) => ({ core, runs, seed: (seed + core) >>> 0 }));
}

/** Adds up the lines `handler calls successes` that afterInvariant told. */
export function tallyOf(text) {
  const tally = new Map();
  for (const line of text.split("\n").filter(Boolean)) {
    const [handler, calls, successes] = line.split(" ");
    const sum = tally.get(handler) ?? { calls: 0, successes: 0 };
    tally.set(handler, { calls: sum.calls + Number(calls), successes: sum.successes + Number(successes) });
  }
  return tally;
}

/** What one forge process found: handler calls by name, and each broken invariant with the calls that break it. */
export function resultOf(json) {
  const calls = new Map();
  const breaks = [];
  let total = 0;
  for (const [suite, { test_results: tests }] of Object.entries(json)) {
    for (const [test, { status, reason, counterexample, kind }] of Object.entries(tests)) {
      total += kind?.Invariant?.calls ?? 0;
      for (const [name, metric] of Object.entries(kind?.Invariant?.metrics ?? {})) {
        const handler = name.split(".").at(-1);
        calls.set(handler, (calls.get(handler) ?? 0) + metric.calls);
      }
      if (status !== "Success") breaks.push({ suite, test, reason, steps: counterexample?.Sequence?.[1] ?? [] });
    }
  }
  return { total, calls, breaks };
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
  const plan = planOf(calls, seed, campaigns.length, availableParallelism());
  console.log(`  ${campaigns.length} campaign(s) on ${plan.length} core(s), ${DEPTH} calls a run, seed ${seed}`);
  const begun = performance.now();
  const results = await Promise.all(plan.map(run));
  report(results, calls, seed, (performance.now() - begun) / 1_000);
}

/** Compiles what the campaigns need and names them. */
async function list() {
  const { output, errors } = await forge(["--list"], {});
  const found = Object.values(parse(output, errors)).flatMap((contracts) => Object.values(contracts).flat());
  if (found.length === 0) throw new Error("no invariant campaign in tests/contracts/**/*.t.sol");
  return found;
}

async function run({ core, runs, seed }) {
  const told = join(folder, `tally-${core}.txt`);
  const { output, errors } = await forge([], {
    FOUNDRY_INVARIANT_RUNS: runs,
    FOUNDRY_FUZZ_SEED: `0x${seed.toString(16)}`,
    FOUNDRY_INVARIANT_FAILURE_PERSIST_DIR: join(folder, `failures-${core}`),
    SOAK_TALLY: told,
  });
  return { ...resultOf(parse(output, errors)), told: existsSync(told) ? readFileSync(told, "utf8") : "" };
}

function forge(args, environment) {
  const require = createRequire(import.meta.url);
  const { platform, arch } = process;
  const own = `@foundry-rs/forge-${platform}-${arch === "x64" ? "amd64" : arch}`;
  const binary = join(dirname(require.resolve(`${own}/package.json`)), "bin", "forge");
  const tests = ["--match-path", "tests/contracts/**/*.t.sol", "--match-test", "^invariant"];
  const child = spawn(binary, ["test", "--root", root, "--json", ...tests, ...args], {
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
  const told = tallyOf(results.map((result) => result.told).join(""));
  const breaks = results.flatMap((result) => result.breaks);
  const called = new Map();
  for (const [handler, count] of results.flatMap((result) => [...result.calls])) {
    called.set(handler, (called.get(handler) ?? 0) + count);
  }

  console.log(`  ${"handler".padEnd(30)} ${"called".padStart(10)} ${"tried".padStart(10)}   got through`);
  for (const handler of [...new Set([...called.keys(), ...told.keys()])].sort()) {
    const tried = told.get(handler);
    const rate = tried === undefined ? "-" : `${((100 * tried.successes) / tried.calls).toFixed(1)} %`;
    const columns = [called.get(handler) ?? "-", tried?.calls ?? "-"].map((cell) => `${cell}`.padStart(10));
    console.log(`  ${handler.padEnd(30)} ${columns.join(" ")} ${rate.padStart(13)}`);
  }
  for (const { suite, test, reason, steps } of breaks) {
    console.log(`  BROKEN ${suite} ${test}: ${reason}, after`);
    for (const { func_name: name, raw_args: args } of steps) console.log(`    ${name}(${args})`);
  }
  const rare = [...told].filter(([, { calls, successes }]) => successes < calls * SUCCESS_RATE_MIN);
  for (const [handler] of rare) console.log(`  RARE ${handler} gets through less often than one time in five`);
  if (breaks.length === 0 && total < wanted) console.log(`  SHORT ${wanted} calls were wanted`);

  const pace = Math.round(total / seconds);
  console.log(`  ${total} calls in ${seconds.toFixed(0)} s (${pace} a second), ${breaks.length} breaks, seed ${seed}`);
  const failures = breaks.length + rare.length + (breaks.length === 0 && total < wanted ? 1 : 0);
  console.log(failures === 0 ? "  1 passing" : `  ${failures} failing`);
  process.exitCode = failures === 0 ? 0 : 1;
}

if (import.meta.main) await main();
