// Shows what our ledger costs beside OpenZeppelin's plain ERC-1155, both measured in this run, and whether that is
// within the bounds we set ourselves: npm run gas-ratios. What is compared is told in tests/contracts/shared/ratios.js.
// With --slots it shows for every row where the gas went, slot by slot.
import { ratios } from "../../tests/contracts/shared/ratios.js";

/** A line of the table; `pass` is undefined where nothing was promised. */
export function judged({ what, plain, ours, bound }) {
  const ratio = ours.all / plain.all;
  return { what, plain, ours, bound, ratio, pass: bound === undefined ? undefined : ratio <= bound };
}

export function line({ what, plain, ours, bound, ratio, pass }) {
  const cell = (number) => `${Math.round(number)}`.padStart(8);
  const verdict = pass === undefined ? "no bound" : `<= ${bound.toFixed(2)} ${pass ? "pass" : "MISS"}`;
  const told = `${ratio.toFixed(3)} ${verdict.padEnd(12)}`;
  const inside = `(execution alone ${(ours.execution / plain.execution).toFixed(3)})`;
  return `  ${what.padEnd(36)} ${cell(plain.all)} ${cell(ours.all)}  ${told} ${inside}`;
}

/** Both sides of a row, the dearest first; entries of less than 100 gas together. */
function spendingOf({ what, plain, ours }) {
  const lines = [plain, ours].flatMap(({ spending, execution }) => [
    `    of ${Math.round(execution)}:`,
    ...spending
      .filter(({ gas }) => gas >= 100)
      .map(({ contract, what: step, count, gas }) => `    ${`${gas}`.padStart(8)} ${contract} ${step} (${count})`),
  ]);
  return [`  ${what}`, ...lines];
}

if (import.meta.main) {
  console.log("  Gas: 21,000, the call's own calldata, and what the contract uses; the forwarder is left out.");
  console.log(`  ${"".padEnd(36)} ${"OZ".padStart(8)} ${"ours".padStart(8)}  ratio`);
  const rows = (await ratios()).map(judged);
  for (const row of rows) console.log(line(row));
  if (process.argv.includes("--slots")) {
    for (const row of rows) for (const told of spendingOf(row)) console.log(told);
  }
  process.exit(rows.some(({ pass }) => pass === false) ? 1 : 0);
}
