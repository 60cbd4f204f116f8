// Incidents of others, by class: X1 to X11 concern the chain, and each has tests of ours with its id in their titles.
// X1 to X6: forwarding/incidents.js; X7, X11: receivers.js; X8: listLengths.js; X9: fillRatios.js; X10: boundaries.js.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const classes = Array.from({ length: 11 }, (_, i) => `X${i + 1}`);
const TITLE = /\b(?:describe|it|separated)\(\s*(["'`])((?:(?!\1).)*)\1|^ {2}"(X\d+: [^"]*)": /gm;

/** Titles of tests and of their groups, with the file each stands in. */
function titles() {
  return readdirSync(root, { recursive: true })
    .filter((path) => path.endsWith(".js") && !path.endsWith("catalogue.js"))
    .flatMap((path) =>
      [...readFileSync(join(root, path), "utf8").matchAll(TITLE)].map((match) => [path, match[2] ?? match[3]]),
    );
}

describe("Incidents / the catalogue", () => {
  it("has tests for every class of incidents that concerns the chain", (t) => {
    const all = titles();
    const named = classes.map((id) => [id, all.filter(([, title]) => new RegExp(`(?<!D-)\\b${id}\\b`).test(title))]);
    for (const [id, found] of named) assert.ok(found.length > 0, `no test names ${id}`);
    const files = (found) => [...new Set(found.map(([path]) => path))].join(", ");
    t.diagnostic(named.map(([id, found]) => `${id}: ${files(found)}`).join("; "));
  });
});
