// Writes contracts/abi/<Contract>.json: what readers of the chain may rely on, in an order that stays.
// Beside the ABI it keeps the words of the interfaces (notices) and the names behind enum numbers.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { readCompilation, sliceOf, sourceOf } from "./artifacts.js";

const folder = new URL("../abi/", import.meta.url);

/** The text of a contract's file. */
export function render(name) {
  return `${JSON.stringify(describe(name), null, 2)}\n`;
}

function describe(name) {
  const compilation = readCompilation(name);
  const entries = compilation.abi.map((entry) => ({ ...entry, ...noticeOf(entry, compilation) }));
  entries.sort((a, b) => compare(sortKey(a), sortKey(b)));
  return {
    generated: `from ${sourceOf(name)} by contracts/tasks/export-abi.js: npm run export-abi`,
    contract: name,
    slice: sliceOf[name],
    notice: compilation.userdoc.notice ?? noticeOfInterface(name),
    enums: enumsOf(compilation),
    abi: entries,
  };
}

function noticeOfInterface(name) {
  const { sources } = readCompilation(name);
  const text = interfaceNode(name, sources).documentation?.text ?? "";
  return (
    text
      .match(/@notice\s+([^]*?)(?=\s@\w|$)/)?.[1]
      .replace(/\s+/g, " ")
      .trim() ?? ""
  );
}

/** Our own notice, or the developer documentation of what is inherited from OpenZeppelin. */
function noticeOf(entry, { userdoc, devdoc }) {
  if (entry.type === "constructor") return {};
  const kind = { function: "methods", event: "events", error: "errors" }[entry.type];
  const key = signatureOf(entry);
  const ours = [userdoc[kind]?.[key]].flat()[0]?.notice;
  const foreign = [devdoc[kind]?.[key]].flat()[0]?.details;
  return { notice: ours ?? foreign ?? "" };
}

/** The enums that a contract speaks of, wherever they are declared: an ABI only knows their numbers. */
function enumsOf({ abi, sources }) {
  const used = JSON.stringify(abi).matchAll(/"internalType":"enum (\w+)\.(\w+)[^"]*"/g);
  const names = [...used].map(([, owner, name]) => `${owner}.${name}`).sort();
  return Object.fromEntries(
    [...new Set(names)].map((name) => [name.split(".")[1], membersOf(...name.split("."), sources)]),
  );
}

function membersOf(owner, name, sources) {
  const nodes = Object.values(sources).flatMap(({ ast }) => ast.nodes);
  const declaring = nodes.find((node) => node.nodeType === "ContractDefinition" && node.name === owner);
  return declaring.nodes.find((node) => node.name === name).members.map((member) => member.name);
}

/** A contract's own interface; a verifier has none, since its standard does. */
function interfaceNode(name, sources) {
  const slice = `project/contracts/${sliceOf[name]}`;
  const { ast } = sources[`${slice}/I${name}.sol`] ?? sources[`${slice}/${name}.sol`];
  return ast.nodes.find((node) => node.nodeType === "ContractDefinition");
}

function signatureOf({ name, inputs }) {
  return `${name}(${inputs.map(typeOf).join(",")})`;
}

function typeOf({ type, components }) {
  return components === undefined ? type : type.replace("tuple", `(${components.map(typeOf).join(",")})`);
}

function sortKey(entry) {
  return `${entry.type} ${entry.name === undefined ? "" : signatureOf(entry)}`;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

if (import.meta.main) {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    if (!(file.replace(/\.json$/, "") in sliceOf)) rmSync(new URL(file, folder));
  }
  for (const name of Object.keys(sliceOf)) {
    writeFileSync(new URL(`${name}.json`, folder), render(name));
  }
}
