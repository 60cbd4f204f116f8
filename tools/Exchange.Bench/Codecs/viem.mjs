// The other side of the comparison: viem on the files that Exchange.Bench wrote. Prints nanoseconds as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";

const [folder, root] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(root, "package.json")));
const viem = await import(pathToFileURL(require.resolve("viem")));
const { decodeFunctionData, encodeFunctionData, formatLog, hexToBytes, keccak256, parseAbi, parseEventLogs } = viem;

const samples = JSON.parse(readFileSync(join(folder, "samples.json"), "utf8"));
const logs = readFileSync(join(folder, "logs.json"));
const message = hexToBytes(samples.message);

// Of the event alone: with the whole ABI viem hashes every event's signature for every log.
const transfers = parseAbi([
  "event TransferSingle(address indexed operator, address indexed from, address indexed to, uint256 id, uint256 value)",
]);
const batches = parseAbi([
  "struct Intent { address account; address target; bytes data; uint48 nonce; uint40 deadline; uint32 gas; }",
  "struct SignedIntent { Intent intent; bytes signature; }",
  "function executeBatch(SignedIntent[] intents)",
]);
const batch = decodeFunctionData({ abi: batches, data: samples.batch });

const rounds = {
  decodeLogs: () =>
    parseEventLogs({ abi: transfers, logs: JSON.parse(logs.toString("utf8")).map((log) => formatLog(log)) }).length,
  keccak: () => keccak256(message),
  encodeBatch: () => encodeFunctionData({ abi: batches, ...batch }),
  recover: () => viem.recoverAddress({ hash: samples.digest, signature: samples.signature }),
};

// What is timed must be right on this side too.
if (rounds.decodeLogs() !== 100_000) throw new Error("viem does not read all logs");
if (rounds.encodeBatch() !== samples.batch) throw new Error("viem encodes another batch");
if ((await rounds.recover()) !== samples.signer) throw new Error("viem recovers another signer");

/** The median over rounds of equal length, after as many to warm up. */
async function measure(work) {
  const begun = performance.now();
  let calls = 0;
  do {
    await work();
    calls++;
  } while (performance.now() - begun < 500);
  const times = [];
  for (let round = 0; round < 9; round++) {
    const start = performance.now();
    for (let call = 0; call < calls; call++) await work();
    times.push(((performance.now() - start) * 1e6) / calls);
  }
  return times.sort((a, b) => a - b)[4];
}

const nanoseconds = {};
for (const [name, work] of Object.entries(rounds)) nanoseconds[name] = await measure(work);
const { version } = require("viem/package.json");
console.log(JSON.stringify({ viem: version, node: process.version, nanoseconds }));
