// Tries mutants in one process: compiles only the contracts that a mutant changes, puts their code among the compiled
// artifacts of its own, and runs the tests on them until one fails. Hardhat lends its chain and compiles nothing.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { compileContracts, readSource } from "./compiler.js";
import { runFile } from "./suite.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const OURS = new RegExp(`^${pathToFileURL(root).href}(tests/contracts|contracts/tasks)/(?!mutants/)`);
const artifacts = fileURLToPath(process.env.EXCHANGE_ARTIFACTS);
const originals = join(artifacts, "..", "originals");
let generation = 0;
let begun = false;

// Every mutant meets the tests, and the exchange they share, as if they had never been loaded before.
registerHooks({
  resolve(specifier, context, next) {
    if (specifier === "node:test") return { url: new URL("suite.js", import.meta.url).href, shortCircuit: true };
    const resolved = next(specifier, context);
    return OURS.test(resolved.url) ? { ...resolved, url: `${resolved.url.split("?")[0]}?${generation}` } : resolved;
  },
});

/** Runs the tests of `files`; tells the failing tests, only the first of them when asked to stop there. */
async function runTests(files, excused, stopAtFirst) {
  generation++;
  const failures = [];
  const count = { tests: 0 };
  for (const file of files) {
    const seen = (test, error) => {
      const name = `${file}: ${test}`;
      count.tests++;
      if (error === undefined || excused.includes(name)) return false;
      failures.push({ name, message: `${error.message}`.split("\n")[0] });
      return stopAtFirst;
    };
    try {
      await runFile(() => import(`${pathToFileURL(join(root, file)).href}?${generation}`), seen);
    } catch (error) {
      failures.push({ name: `${file}: (loading)`, message: `${error.message}`.split("\n")[0] });
    }
    if (stopAtFirst && failures.length > 0) break;
  }
  return { failures, ...count };
}

/**
 * What became of a mutant: invalid, same (the very code), killed, or survived. A library's mutant changes many
 * contracts: they are compiled slice by slice, each slice's tests run at once, and all others only when none noticed.
 */
async function tryMutant({ mutant, slices, files, excused }) {
  const changed = { [mutant.path]: mutated(mutant) };
  const put = [];
  let tests = 0;
  const fails = async (some) => {
    const result = await runTests(some, excused, true);
    tests += result.tests;
    return result.failures[0];
  };
  try {
    for (const { slice, contracts } of slices) {
      const compiled = compileContracts(contracts, changed);
      if (compiled === undefined) return { outcome: "invalid" };
      const different = compiled.filter((contract) => contract.bytecode !== originalOf(contract).bytecode);
      if (different.length === 0) continue;
      for (const contract of different) write(contract);
      put.push(...different);
      const by = await fails(files.filter((file) => file.startsWith(`tests/contracts/${slice}/`)));
      if (by !== undefined) return { outcome: "killed", by, tests };
    }
    if (put.length === 0) return { outcome: "same" };
    const by = await fails(files);
    return by === undefined ? { outcome: "survived", tests } : { outcome: "killed", by, tests };
  } finally {
    for (const contract of put) write(originalOf(contract));
  }
}

function mutated({ path, start, length, replacement }) {
  const bytes = Buffer.from(readSource(path));
  const parts = [bytes.subarray(0, start), Buffer.from(replacement), bytes.subarray(start + length)];
  return Buffer.concat(parts).toString();
}

/** Compiles contracts without any mutant, for all processes of a run. */
function prepare(contracts) {
  for (const contract of contracts) {
    const file = join(originals, `${contract.name}.json`);
    if (!existsSync(file)) writeFileSync(file, JSON.stringify(compileContracts([contract])[0]));
  }
  return {};
}

function originalOf({ name }) {
  return JSON.parse(readFileSync(join(originals, `${name}.json`), "utf8"));
}

/** Before the first test: the exchange is the one that mutants are changes of, compiled alike. */
function begin() {
  if (begun) return;
  begun = true;
  for (const file of readdirSync(originals)) write(JSON.parse(readFileSync(join(originals, file), "utf8")));
}

function write({ name, source, bytecode, deployedBytecode }) {
  const file = join(artifacts, source, `${name}.json`);
  const artifact = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...artifact, bytecode, deployedBytecode }));
}

const compiled = join(root, ".artifacts", "hardhat");
mkdirSync(originals, { recursive: true });
rmSync(artifacts, { recursive: true, force: true });
cpSync(compiled, artifacts, { recursive: true, filter: (path) => !path.endsWith("build-info") });

process.on("message", async (task) => {
  const from = performance.now();
  const answer = task.prepare ? prepare(task.prepare) : await answerTo(task);
  process.send({ ...answer, seconds: (performance.now() - from) / 1_000 });
});

function answerTo(task) {
  begin();
  return task.mutant ? tryMutant(task) : runTests(task.files, [], false);
}

process.on("disconnect", () => process.exit());
process.send({ ready: true });
