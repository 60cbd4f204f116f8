import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { describe, it } from "node:test";
import { sliceOf } from "../../../contracts/tasks/artifacts.js";
import { render } from "../../../contracts/tasks/export-abi.js";

const folder = new URL("../../../contracts/abi/", import.meta.url);
const names = Object.keys(sliceOf);

describe("contracts/abi", () => {
  it("holds one file per deployed contract, each as the sources are now", () => {
    assert.deepEqual(readdirSync(folder).sort(), names.map((name) => `${name}.json`).sort());
    for (const name of names) {
      const committed = readFileSync(new URL(`${name}.json`, folder), "utf8");
      assert.equal(committed, render(name), `${name}.json is out of date: npm run export-abi`);
    }
  });

  it("says what each function, event and error of our own means", () => {
    for (const name of names) {
      for (const entry of JSON.parse(render(name)).abi) {
        const own = entry.name?.startsWith(`${name}_`) || ["event", "function"].includes(entry.type);
        const inherited = ["supportsInterface", "uri", "authority", "setAuthority", "isConsumingScheduledOp"];
        if (!own || inherited.includes(entry.name)) continue;
        assert.notEqual(entry.notice, "", `${name}: ${entry.type} ${entry.name} has no notice`);
      }
    }
  });

  it("names every error of ours after its contract or after the word it guards", () => {
    const sources = readdirSync(new URL("../", folder), { recursive: true }).filter((file) => file.endsWith(".sol"));
    const prefixes = sources.map((file) => `${basename(file, ".sol")}_`);
    const foreign = new RegExp(
      "^(AccessManaged|AddressEmptyCode|ERC1155|FailedCall|InsufficientBalance|SafeCast|" +
        "InvalidShortString|StringTooLong|ReentrancyGuard)",
    );
    for (const name of names) {
      for (const entry of JSON.parse(render(name)).abi.filter(({ type }) => type === "error")) {
        const ours = prefixes.some((prefix) => entry.name.startsWith(prefix));
        assert.ok(ours || foreign.test(entry.name), `${name}: ${entry.name}`);
      }
    }
  });
});
