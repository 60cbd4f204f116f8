// What memory a process holds, as Linux counts it; elsewhere, or without a process id, always 0.
import { existsSync, readFileSync } from "node:fs";

const KILOBYTES_RESIDENT = /^VmRSS:\s+(\d+) kB$/m;

/** The megabytes of a process that are in memory. */
export function residentMegabytes(pid) {
  const file = `/proc/${pid}/status`;
  return existsSync(file) ? Number(KILOBYTES_RESIDENT.exec(readFileSync(file, "utf8"))[1]) / 1024 : 0;
}
