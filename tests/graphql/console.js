// tests/Exchange.GraphQL.OracleConsole as a function from cases to answers.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const PATIENCE = 120_000; // Milliseconds: a console that says nothing for so long hangs.

const assembly = fileURLToPath(
  new URL("../../.artifacts/dotnet/bin/Exchange.GraphQL.OracleConsole/debug/Exchange.GraphQL.OracleConsole.dll",
    import.meta.url),
);

/** Starts the console: `ask` gives the answer to a case, however many are asked at once; `close` ends it. */
export function openConsole() {
  const child = spawn("dotnet", [assembly], { stdio: ["pipe", "pipe", "inherit"] });
  const waiting = new Map(); // Id → {resolve, reject}
  let asked = 0;
  let timer = null;
  const fail = (why) => {
    for (const { reject } of waiting.values()) reject(new Error(`the console ${why}`));
    waiting.clear();
  };
  const watch = () => {
    clearTimeout(timer);
    timer = waiting.size > 0 ? setTimeout(() => child.kill("SIGKILL"), PATIENCE) : null;
  };
  createInterface({ input: child.stdout }).on("line", (line) => {
    const answer = JSON.parse(line);
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
    watch();
  });
  child.on("close", (code, signal) => fail(`ended with ${signal ?? code}`));
  child.stdin.on("error", (fault) => fail(`takes no more: ${fault.message}`));
  const ask = (given) => new Promise((resolve, reject) => {
    const id = asked++;
    waiting.set(id, { resolve, reject });
    watch();
    child.stdin.write(JSON.stringify({ ...given, id }) + "\n");
  });
  return { ask, close: () => child.stdin.end() };
}
