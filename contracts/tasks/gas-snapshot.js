// Writes contracts/gas-snapshot.json: what the calls of a day cost. With --check it fails if the file is out of date.
// Every key, nonce and time is fixed, so the same sources always cost the same. Run it with: npm run gas-snapshot
import { readFileSync, writeFileSync } from "node:fs";
import { measure } from "../../tests/contracts/shared/measure.js";

const file = new URL("../gas-snapshot.json", import.meta.url);
const snapshot = {
  generated: "from contracts/**/*.sol by contracts/tasks/gas-snapshot.js: npm run gas-snapshot",
  gas: await measure(),
};
const text = `${JSON.stringify(snapshot, null, 2)}\n`;

if (!process.argv.includes("--check")) {
  writeFileSync(file, text);
} else if (readFileSync(file, "utf8") !== text) {
  console.error("contracts/gas-snapshot.json is out of date: npm run gas-snapshot, and look at what changed");
  console.error(text);
  process.exitCode = 1;
}
process.exit();
