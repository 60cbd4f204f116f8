// Compiles our sources from memory, with or without one change, so that a mutant costs one contract and not a project.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const require = createRequire(import.meta.url);

/**
 * A third of the deployed optimiser's time: it thinks of no more than a few instructions at once. What a contract does
 * is the same; what it costs is not, so tests of gas fail without any mutant, and are excused.
 */
const quickOptimizer = {
  enabled: true,
  runs: 200,
  details: {
    orderLiterals: false,
    inliner: false,
    peephole: true,
    jumpdestRemover: true,
    deduplicate: true,
    cse: false,
    constantOptimizer: false,
    yul: false,
  },
};
const deployedOptimizer = { enabled: true, runs: 200 };
const IMPORT = /^\s*import\s[^;]*?["']([^"']+)["']\s*;/gm;

/** Paths of our own Solidity files, tests' mocks left out. */
export function ownSources() {
  return readdirSync(join(root, "contracts"), { recursive: true })
    .map((path) => `contracts/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".sol") && !path.startsWith("contracts/mocks/"))
    .sort();
}

export function readSource(path) {
  const places = [join(root, path), join(root, "node_modules", path)];
  const place = places.find(existsSync);
  if (place === undefined) throw new Error(`no source ${path}`);
  return readFileSync(place, "utf8");
}

/** The files that a file stands on, itself included. */
export function closureOf(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, imported] of readSource(path).matchAll(IMPORT)) {
    const next = imported.startsWith(".") ? posix.join(posix.dirname(path), imported) : imported;
    closureOf(next, seen);
  }
  return seen;
}

/** Syntax trees of all our sources. */
export function parseAll(paths) {
  const sources = Object.fromEntries(paths.map((path) => [path, { content: readSource(path) }]));
  const output = compile(sources, { outputSelection: { "*": { "": ["ast"] } } });
  if (failed(output)) throw new Error(output.errors.map(({ formattedMessage }) => formattedMessage).join("\n"));
  return Object.fromEntries(paths.map((path) => [path, output.sources[path].ast]));
}

/** Creation and deployed code of some contracts; undefined when the change does not compile. */
export function compileContracts(contracts, changed = {}) {
  const sources = {};
  const outputSelection = {};
  for (const { name, source } of contracts) {
    sources[source] = { content: changed[source] ?? readSource(source) };
    outputSelection[source] = { [name]: ["evm.bytecode.object", "evm.deployedBytecode.object"] };
  }
  for (const [path, content] of Object.entries(changed)) sources[path] = { content };
  const settings = { outputSelection, metadata: { appendCBOR: false } };
  let output = compile(sources, settings);
  // Haste needs more of the stack than care does.
  if (failed(output) && isStackTooDeep(output)) {
    output = compile(sources, { ...settings, optimizer: deployedOptimizer });
  }
  if (failed(output)) return undefined;
  return contracts.map(({ name, source }) => {
    const { bytecode, deployedBytecode } = output.contracts[source][name].evm;
    return { name, source, bytecode: `0x${bytecode.object}`, deployedBytecode: `0x${deployedBytecode.object}` };
  });
}

function compile(sources, settings) {
  const solc = require("solc");
  const input = {
    language: "Solidity",
    sources,
    settings: { evmVersion: "osaka", optimizer: quickOptimizer, ...settings },
  };
  const read = (path) => {
    try {
      return { contents: readSource(path) };
    } catch (error) {
      return { error: error.message };
    }
  };
  return JSON.parse(solc.compile(JSON.stringify(input), { import: read }));
}

function isStackTooDeep({ errors }) {
  return errors.some(({ message }) => /stack too deep/i.test(message));
}

function failed({ errors }) {
  return (errors ?? []).some(({ severity }) => severity === "error");
}
