// Plants faults into a copy of the contracts, one at a time, and shows which ones the tests notice.
//   node contracts/tasks/mutants.js [--seed N] [--seconds S] [--count N] [--only TEXT]… [--list]
//   or: ./exchange mutants with the same options
// Without --seconds and --count every mutant is tried; with them as many as fit, in an order that the seed decides, and
// the seed is the commit's unless told. --only takes the mutants whose path or name contains a text:
// who survived is tried again so, by name, once there is a test.
// It fails when less than 98 of 100 are killed, unless tests/contracts/mutants/survivors.json gives a reason for every
// survivor, by its name, where `*` stands for anything. A sample (--seconds, --count) fails when it has more survivors
// without a reason than one sample in a hundred has if 98 of 100 are killed in all: sixty mutants cannot tell more.
// When the seconds are over, those being tried are let go and named: they are neither killed nor survivors. As a
// survivor takes longest, a sample by time is a little kind; the run over all mutants is the one that proves.
// Mutants that do not compile, or compile to the very same code, are none.
import { execFileSync, fork } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { sliceOf, sourceOf } from "./artifacts.js";
import { closureOf, ownSources, parseAll, readSource } from "./mutants/compiler.js";
import { mutantsOf } from "./mutants/rules.js";

const KILLED_MIN = 0.98;
const CHANCE_MIN = 0.01; // Of as many survivors in a sample, were 98 of 100 killed in all.
const MUTANTS_PER_PROCESS = 30; // Every mutant loads the tests anew, and nothing ever unloads them.
const MUTANT_SECONDS_MAX = 240;
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, ".artifacts", "mutants");

/** Every mutant of our sources. */
export function allMutants(only = [""]) {
  const paths = ownSources();
  const trees = parseAll(paths);
  return paths
    .flatMap((path) => mutantsOf(path, readSource(path), trees[path]))
    .filter(({ path, name }) => only.some((text) => path.includes(text) || name.includes(text)));
}

/** The same order for the same seed. */
export function shuffled(mutants, seed) {
  let state = seed >>> 0;
  const next = () => {
    // Mulberry32: 32 bits of state are plenty to deal cards.
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const deck = [...mutants];
  for (let i = deck.length - 1; i > 0; i--) {
    const k = Math.floor(next() * (i + 1));
    [deck[i], deck[k]] = [deck[k], deck[i]];
  }
  return deck;
}

/** Test files in the order in which they are likely to notice: the function's own, its slice's, then all others. */
export function orderOf(mutant, files) {
  const slice = mutant.path.split("/")[1];
  const words = [mutant.inside, mutant.path.split("/").at(-1).replace(".sol", "")].map((word) => word.toLowerCase());
  const rank = (file) => {
    const [, , ofSlice, name] = file.toLowerCase().replace(".js", "").split("/");
    const isNamed = words.some((word) => word.replace(/^_/, "").includes(name) || name.includes(word));
    return (ofSlice === slice ? 0 : 2) + (isNamed ? 0 : 1);
  };
  return [...files].sort((a, b) => rank(a) - rank(b));
}

/** Verdict over what was tried, all or a sample: the share killed, who survived without a reason, is it good enough. */
export function judge(tried, reasons, sampled = false) {
  const real = tried.filter(({ outcome }) => ["killed", "survived"].includes(outcome));
  const survivors = real.filter(({ outcome }) => outcome === "survived");
  const unexplained = survivors.filter(({ mutant }) => reasonOf(mutant.name, reasons) === undefined);
  const killed = real.length - survivors.length;
  const share = real.length === 0 ? 0 : killed / real.length;
  const enough = share >= KILLED_MIN || unexplained.length === 0;
  const likely = sampled && chanceOf(unexplained.length, real.length) >= CHANCE_MIN;
  const passes = real.length > 0 && (enough || likely);
  return { real: real.length, killed, survivors, unexplained, share, passes };
}

/** How likely so many survivors or more are among `count` mutants of which 2 in 100 survive. */
export function chanceOf(survivors, count) {
  let [term, below] = [KILLED_MIN ** count, 0]; // The binomial distribution, term by term.
  for (let k = 0; k < survivors; k++) {
    below += term;
    term *= (((count - k) / (k + 1)) * (1 - KILLED_MIN)) / KILLED_MIN;
  }
  return 1 - below;
}

/** Why a mutant may live. */
export function reasonOf(name, reasons) {
  return Object.entries(reasons).find(([pattern]) => matches(name, pattern))?.[1];
}

/** Reasons for mutants that there are not: whoever changes a line has to think of its survivors again. */
export function staleOf(mutants, reasons) {
  return Object.keys(reasons).filter((pattern) => !mutants.some(({ name }) => matches(name, pattern)));
}

function matches(name, pattern) {
  const parts = pattern.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(name);
}

async function main() {
  const options = Object.fromEntries(["seed", "seconds", "count"].map((name) => [name, { type: "string" }]));
  const only = { type: "string", multiple: true };
  const { values } = parseArgs({ options: { ...options, only, list: { type: "boolean" } } });
  const begun = performance.now();
  const seed = values.seed === undefined ? seedOfCommit() : numberOf("seed", values.seed);
  const mutants = shuffled(allMutants(values.only), seed);
  if (values.list) {
    for (const { path, line, name } of mutants.sort((a, b) => compare(a, b))) console.log(`${path}:${line} ${name}`);
    console.log(`  ${mutants.length} mutants`);
    return;
  }

  const deadline = values.seconds === undefined ? Infinity : begun + 1_000 * numberOf("seconds", values.seconds);
  const deck = mutants.slice(0, values.count === undefined ? Infinity : numberOf("count", values.count));
  const files = testFiles();
  const reasons = JSON.parse(readFileSync(join(root, "tests/contracts/mutants/survivors.json"), "utf8")).survivors;
  const stale = values.only === undefined ? staleOf(mutants, reasons) : [];
  if (stale.length > 0) throw new Error(`survivors.json names mutants that there are not: ${stale.join("; ")}`);
  console.log(`  ${mutants.length} mutants, seed ${seed}, ${files.length} test files, each run until one test fails`);
  rmSync(folder, { recursive: true, force: true });
  const { tried, unfinished } = await tryAll(deck, files, deadline);
  report(tried, reasons, { unfinished, planted: mutants.length, seed, seconds: (performance.now() - begun) / 1_000 });
}

function numberOf(name, text) {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} is no number: ${text}`);
  return number;
}

function seedOfCommit() {
  return Number.parseInt(execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).slice(0, 8), 16);
}

/** The tests of the slices, and of who may call what; the other tests of the tasks are about the tasks. */
function testFiles() {
  return readdirSync(join(root, "tests", "contracts"), { recursive: true })
    .map((path) => `tests/contracts/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".js") && (!path.includes("/tasks/") || path.endsWith("/roles.js")))
    .filter((path) => readFileSync(join(root, path), "utf8").includes('from "node:test"'))
    .sort();
}

/** Tells the deployed contracts that a mutant's file is part of, by slice: its own first, then the ledger's. */
function slicesChangedBy() {
  const closures = closuresOfDeployed();
  return ({ path }) => {
    const changed = closures.filter(({ needs }) => needs.has(path)).map(({ name, source }) => ({ name, source }));
    const slices = new Set([path.split("/")[1], "ledger", ...changed.map(({ name }) => sliceOf[name])]);
    return [...slices]
      .map((slice) => ({ slice, contracts: changed.filter(({ name }) => sliceOf[name] === slice) }))
      .filter(({ contracts }) => contracts.length > 0);
  };
}

/**
 * Tells the tests that concern a mutant: those of its slice, of every slice that knows one of its slice's sources, be
 * it an interface, and those of no slice at all. Another slice's tests could only notice by accident.
 */
function testsConcernedBy(files) {
  const closures = closuresOfDeployed();
  const slices = new Set(Object.values(sliceOf));
  return (mutant) => {
    const folder = mutant.path.split("/").slice(0, 2).join("/");
    const knowing = closures.filter(({ needs }) => [...needs].some((path) => path.startsWith(`${folder}/`)));
    const concerned = new Set(knowing.map(({ name }) => sliceOf[name]));
    const concerns = (file) => !slices.has(file.split("/")[2]) || concerned.has(file.split("/")[2]);
    return orderOf(mutant, files.filter(concerns));
  };
}

function closuresOfDeployed() {
  const deployed = Object.keys(sliceOf).map((name) => ({ name, source: sourceOf(name) }));
  return deployed.map((contract) => ({ ...contract, needs: closureOf(contract.source) }));
}

async function tryAll(deck, files, deadline) {
  const [slicesOf, testsOf, sound] = [slicesChangedBy(), testsConcernedBy(files), new Soundness()];
  const processes = Array.from({ length: availableParallelism() }, (_, core) => new Process(core));
  const deployed = Object.keys(sliceOf).map((name) => ({ name, source: sourceOf(name) }));
  const shareOf = (core) => deployed.filter((_, i) => i % processes.length === core);
  await Promise.all(processes.map((process, core) => process.ask({ prepare: shareOf(core) })));

  const tryOne = async (mutant, process) => {
    const task = { mutant, slices: slicesOf(mutant), files: testsOf(mutant) };
    let answer;
    do answer = await process.ask({ ...task, excused: sound.excused });
    while (answer.outcome === "killed" && !(await sound.holds(answer.by.name, process)));
    return answer;
  };

  const [tried, unfinished] = [[], []];
  const waiting = [...deck];
  const work = async (process) => {
    while (waiting.length > 0 && performance.now() < deadline) {
      const mutant = waiting.shift();
      const answer = await within(deadline, tryOne(mutant, process));
      if (answer === undefined) {
        unfinished.push(mutant);
        break;
      }

      tried.push({ mutant, ...answer });
      // A full run takes more than an hour: who looks on need not wait for the report.
      if (answer.outcome === "survived") console.log(`  survived ${mutant.path}:${mutant.line} ${mutant.name}`);
      if (tried.length % 50 === 0) console.log(`  ${tried.length} of ${deck.length} tried`);
    }
    process.end();
  };
  await Promise.all(processes.map(work));
  return { tried, unfinished };
}

/** What comes of it before the deadline, or undefined. */
async function within(deadline, answer) {
  if (deadline === Infinity) return answer;
  const bell = new AbortController();
  const timeUp = setTimeout(Math.max(0, deadline - performance.now()), undefined, { signal: bell.signal });
  timeUp.catch(() => {}); // Rung off: the answer came first.
  return Promise.race([answer, timeUp]).finally(() => bell.abort());
}

/** A test that fails without any mutant kills none: every file that kills is once run on the contracts as they are. */
class Soundness {
  excused = [];
  #checked = new Set();

  async holds(test, process) {
    const file = test.split(": ")[0];
    if (!file.startsWith("tests/") || this.#checked.has(file)) return !this.excused.includes(test);
    this.#checked.add(file);
    const { failures } = await process.ask({ files: [file] });
    for (const { name, message } of failures) console.log(`  fails without a mutant: ${name}: ${message}`);
    this.excused.push(...failures.map(({ name }) => name));
    return !this.excused.includes(test);
  }
}

/** A worker, replaced when it has loaded the tests often enough, hangs or breaks down. */
class Process {
  #core;
  #child;
  #asked = 0;

  constructor(core) {
    this.#core = core;
  }

  async ask(task) {
    if (this.#asked++ % MUTANTS_PER_PROCESS === 0) this.end();
    if (this.#child === undefined) await this.#start();
    const child = this.#child;
    return new Promise((resolve) => {
      const finish = (answer) => {
        clearTimeout(timer);
        child.removeAllListeners("message");
        child.removeAllListeners("exit");
        resolve(answer);
      };
      const fail = (message) => {
        this.end();
        finish({ outcome: "killed", by: { name: "(process)", message }, failures: [], seconds: MUTANT_SECONDS_MAX });
      };
      const timer = globalThis.setTimeout(() => fail(`hung for ${MUTANT_SECONDS_MAX} s`), MUTANT_SECONDS_MAX * 1_000);
      timer.unref(); // The child keeps us waiting; one that was let go must not.
      child.once("message", finish);
      child.once("exit", (code) => fail(`ended with ${code}`));
      child.send(task);
    });
  }

  #start() {
    const artifacts = join(folder, `process-${this.#core}/`);
    // Ours from the first moment on: it may be ended before it has begun.
    const child = (this.#child = fork(fileURLToPath(new URL("mutants/worker.js", import.meta.url)), {
      cwd: root,
      env: {
        ...process.env,
        EXCHANGE_ARTIFACTS: pathToFileURL(artifacts).href,
        HARDHAT_CONFIG: fileURLToPath(new URL("mutants/hardhat.config.js", import.meta.url)),
      },
    }));
    return new Promise((resolve, reject) => {
      child.once("message", () => {
        child.removeAllListeners("exit");
        resolve();
      });
      child.once("exit", (code) => reject(new Error(`a process for mutants ended with ${code} before it began`)));
    });
  }

  end() {
    this.#child?.removeAllListeners("exit");
    this.#child?.kill("SIGKILL");
    this.#child = undefined;
  }
}

function report(tried, reasons, { unfinished, planted, seed, seconds }) {
  const sampled = tried.length < planted;
  const { real, killed, survivors, unexplained, share, passes } = judge(tried, reasons, sampled);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "report.txt"), `${tried.map(lineOf).sort().join("\n")}\n`);

  console.log(`  ${"slice".padEnd(14)} ${["tried", "killed", "survived", "same", "invalid"].map(cell).join("")}`);
  const slices = [...new Set(tried.map(({ mutant }) => mutant.path.split("/")[1]))].sort();
  for (const slice of slices) {
    const rows = tried.filter(({ mutant }) => mutant.path.split("/")[1] === slice);
    const count = (outcome) => rows.filter((row) => row.outcome === outcome).length;
    const counts = [rows.length, ...["killed", "survived", "same", "invalid"].map(count)];
    console.log(`  ${slice.padEnd(14)} ${counts.map(cell).join("")}`);
  }
  for (const { mutant } of survivors.sort((a, b) => compare(a.mutant, b.mutant))) {
    console.log(`  survived ${mutant.path}:${mutant.line} ${mutant.name}`);
    console.log(`    ${reasonOf(mutant.name, reasons) ?? "NO REASON in tests/contracts/mutants/survivors.json"}`);
  }
  for (const { path, line, name } of unfinished) console.log(`  not finished ${path}:${line} ${name}`);
  const percent = (100 * share).toFixed(1);
  console.log(`  ${killed} of ${real} killed (${percent} %), ${unexplained.length} survived without a reason`);
  console.log(`  ${tried.length} of ${planted} tried in ${seconds.toFixed(0)} s, seed ${seed}`);
  console.log("  each of them: .artifacts/mutants/report.txt");
  console.log(passes ? `  ${killed} passing` : `  ${killed} passing\n  ${unexplained.length || 1} failing`);
  process.exitCode = passes ? 0 : 1;
}

function lineOf({ mutant: { path, line, name }, outcome, by, seconds }) {
  const killer = by === undefined ? "" : ` by ${by.name}: ${by.message}`;
  return `${outcome} ${path}:${line} ${name} [${seconds.toFixed(1)} s]${killer}`;
}

function cell(text) {
  return `${text}`.padStart(9);
}

function compare(a, b) {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.start - b.start;
}

if (import.meta.main) await main();
