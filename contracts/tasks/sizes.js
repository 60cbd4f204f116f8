// Shows how large every contract we deploy is on chain. Above 24,576 bytes a chain refuses it (EIP-170); our own bound
// leaves room for the fix that will one day be needed: npm run sizes
import { readArtifact, sliceOf } from "./artifacts.js";

export const BYTES_MAX = 23_000;

/** Bytes of deployed code by contract, the largest first. */
export function sizes(names = Object.keys(sliceOf)) {
  return names
    .map((name) => ({ name, bytes: (readArtifact(name).deployedBytecode.length - 2) / 2 }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** One line per contract: bytes, and what is left below our bound. */
export function table(rows) {
  const right = (number) => `${number}`.padStart(6);
  return rows.map(({ name, bytes }) => `  ${name.padEnd(24)} ${right(bytes)} bytes ${right(BYTES_MAX - bytes)} left`);
}

if (import.meta.main) {
  const rows = sizes();
  for (const line of table(rows)) console.log(line);
  process.exitCode = rows.every(({ bytes }) => bytes < BYTES_MAX) ? 0 : 1;
}
