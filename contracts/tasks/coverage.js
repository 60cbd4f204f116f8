// Shows how much of every contract the tests run: lines, and both ways of each `if` and `require`: npm run coverage
// It fails below 100 % of lines or 98 % of branches. The tests run on sources with probes (coverage/probes.js), which
// cost gas: tests that measure gas fail there and are told, and count no less for what they ran. The fuzz tests of the
// libraries run too; the invariant campaigns do not.
import { spawn } from "node:child_process";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const LINES_MIN = 1;
const BRANCHES_MIN = 0.98;
const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = join(root, ".artifacts", "coverage");

/** Rows by file: lines and branches found and hit, and what was missed. */
export function summarise(probes, hits) {
  const rows = new Map();
  for (const { id, path, line, kind, what } of probes) {
    const row = rows.get(path) ?? { path, lines: new Map(), branches: 0, branchesHit: 0, missed: [] };
    rows.set(path, row);
    const isHit = hits.has(id);
    if (kind === "statement") {
      row.lines.set(line, (row.lines.get(line) ?? true) && isHit);
    } else {
      row.branches++;
      if (isHit) row.branchesHit++;
    }
    if (!isHit) row.missed.push({ line, kind, what });
  }
  return [...rows.values()].map(({ lines, ...row }) => {
    const linesHit = [...lines.values()].filter(Boolean).length;
    return { ...row, lines: lines.size, linesHit };
  });
}

/** The ids that a run of Hardhat with --coverage left: hexadecimal tags, counted. */
export function hitsOf(texts) {
  return new Set(texts.flatMap((text) => Object.keys(JSON.parse(text)).map((tag) => Number.parseInt(tag, 16))));
}

function share(hit, all) {
  return all === 0 ? 1 : hit / all;
}

async function main() {
  const begun = performance.now();
  rmSync(join(root, "coverage"), { recursive: true, force: true });
  const files = (ends) =>
    readdirSync(join(root, "tests/contracts"), { recursive: true })
      .map((path) => `tests/contracts/${path.replaceAll("\\", "/")}`)
      .filter((path) => path.endsWith(ends));
  const tests = files(".js").filter((path) => !path.includes("/tasks/") || path.endsWith("/roles.js"));
  const fuzz = files(".t.sol").filter((path) => !path.includes("nvariants"));
  await run(["test", "nodejs", "--coverage", ...tests.filter((path) => isTest(path))]);
  await run(["test", "solidity", "--coverage", ...fuzz]);

  const probes = JSON.parse(readFileSync(join(folder, "probes.json"), "utf8"));
  const data = ["nodejs", "solidity"].flatMap((kind) => {
    const place = join(root, "coverage", "data", kind);
    return readdirSync(place).map((file) => readFileSync(join(place, file), "utf8"));
  });
  report(summarise(probes, hitsOf(data)), (performance.now() - begun) / 1_000);
}

function isTest(path) {
  return readFileSync(join(root, path), "utf8").includes('from "node:test"');
}

/** Runs Hardhat on the sources with probes; shows what failed, and leaves the judgement to the coverage. */
function run(args) {
  const hardhat = fileURLToPath(import.meta.resolve("hardhat").replace(/dist\/.*/, "dist/src/cli.js"));
  const child = spawn(process.execPath, [hardhat, ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...process.env,
      HARDHAT_CONFIG: fileURLToPath(new URL("coverage/hardhat.config.js", import.meta.url)),
      EXCHANGE_ARTIFACTS: pathToFileURL(join(folder, "hardhat/")).href,
    },
  });
  return new Promise((resolve, reject) => {
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.on("error", reject);
    child.on("close", () => {
      const told = output.split("\n").filter((line) => /^\s*(\d+\) |\d+ (passing|failing)|Error|HHE)/.test(line));
      for (const line of told) console.log(line);
      resolve();
    });
  });
}

function report(rows, seconds) {
  const percent = (hit, all) => `${hit}/${all}`.padStart(9) + `${(100 * share(hit, all)).toFixed(1)} %`.padStart(9);
  console.log(`  ${"".padEnd(44)} ${"lines".padStart(18)} ${"branches".padStart(18)}`);
  for (const { path, lines, linesHit, branches, branchesHit } of rows.sort((a, b) => (a.path < b.path ? -1 : 1))) {
    console.log(`  ${path.padEnd(44)} ${percent(linesHit, lines)} ${percent(branchesHit, branches)}`);
  }
  const sum = (of) => rows.reduce((total, row) => total + row[of], 0);
  const lines = percent(sum("linesHit"), sum("lines"));
  const branches = percent(sum("branchesHit"), sum("branches"));
  console.log(`  ${"all".padEnd(44)} ${lines} ${branches}  in ${seconds.toFixed(0)} s`);
  for (const { path, missed } of rows) {
    for (const { line, kind, what } of missed) console.log(`  missed ${path}:${line} ${kind}: ${what}`);
  }

  const passes =
    share(sum("linesHit"), sum("lines")) >= LINES_MIN && share(sum("branchesHit"), sum("branches")) >= BRANCHES_MIN;
  const bounds = `${100 * LINES_MIN} % of lines, ${100 * BRANCHES_MIN} % of branches`;
  console.log(passes ? `  within bounds: ${bounds}` : `  BELOW BOUNDS: ${bounds}`);
  process.exitCode = passes ? 0 : 1;
}

if (import.meta.main) await main();
