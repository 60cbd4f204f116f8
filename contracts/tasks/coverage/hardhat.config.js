// The project with probes in our sources instead of Hardhat's own; run by contracts/tasks/coverage.js with --coverage.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { getCoverageLibrary } from "@nomicfoundation/edr/coverage";
import { defineConfig } from "hardhat/config";
import project from "../../../hardhat.config.js";
import { ownSources, parseAll, readSource } from "../mutants/compiler.js";
import { withProbes } from "./probes.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = join(root, ".artifacts", "coverage");

/** All sources with their probes; the list of probes is left for the report. */
function probeAll() {
  const paths = ownSources().filter((path) => !/\/I[A-Z]\w*\.sol$/.test(path));
  const trees = parseAll(paths);
  const texts = new Map();
  const probes = [];
  for (const path of paths) {
    const probed = withProbes(path, readSource(path), trees[path], probes.length + 1);
    probes.push(...probed.probes);
    if (probed.probes.length > 0) texts.set(path, probed.source);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "probes.json"), JSON.stringify(probes));
  return texts;
}

let texts;
const library = getCoverageLibrary().filename;

const probes = {
  id: "exchange-probes",
  hookHandlers: {
    solidity: async () => ({
      default: async () => ({
        // Hardhat's own instrumentation would come next: it is not asked.
        preprocessProjectFileBeforeBuilding: async (_context, sourceName, _fsPath, content) => {
          texts ??= probeAll();
          const text = texts.get(sourceName.replace(/^project\//, ""));
          return text === undefined ? content : `${text}\nimport {__NomicFoundationCoverage} from "${library}";\n`;
        },
      }),
    }),
  },
};

export default defineConfig({
  ...project,
  plugins: [...project.plugins, probes],
  paths: {
    sources: join(root, "contracts"),
    tests: { nodejs: join(root, "tests/contracts"), solidity: join(root, "tests/contracts") },
    artifacts: join(folder, "hardhat"),
    cache: join(folder, "hardhat-cache"),
  },
});
