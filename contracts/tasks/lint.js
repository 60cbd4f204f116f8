// Shows every fault that solhint finds in what we deploy, by the rules of .solhint.json: npm run lint:contracts
//
// Off are the rules that judge what another test judges better, or whose advice we do not take: NatSpec is demanded by
// tests/contracts/tasks/exportAbi.js, gas is measured and not guessed, a non-strict bound reads like its sentence, an
// event's indexed fields are those that readers search for, immutables are private state and start with `_`, a `try`
// may have nothing to do when it succeeds, and assembly is read by people. contracts/mocks misbehaves on purpose and is
// left out.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** One line per fault: file, line, rule and what it says. */
export function lint(files = ["contracts/!(mocks)/**/*.sol"]) {
  const require = createRequire(import.meta.url);
  const solhint = join(dirname(require.resolve("solhint/package.json")), "solhint.js");
  const options = ["--disc", "--noPoster", "--formatter", "json", "--config", join(root, ".solhint.json")];
  const { stdout, stderr } = spawnSync(process.execPath, [solhint, ...options, ...files], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  // A list of faults ends with an entry of totals, which alone has no rule. Files that are not there give no list.
  return parse(stdout, stderr)
    .filter(({ ruleId }) => ruleId !== undefined)
    .map(({ filePath, line, ruleId, message }) => `${filePath}:${line}: ${ruleId}: ${message}`);
}

function parse(stdout, stderr) {
  try {
    return JSON.parse(stdout);
  } catch (cause) {
    throw new Error(`solhint did not answer: ${stdout}${stderr}`, { cause });
  }
}

if (import.meta.main) {
  const faults = lint();
  for (const fault of faults) console.log(fault);
  console.log(`  solhint: ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
