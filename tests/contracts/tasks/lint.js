import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";
import { lint } from "../../../contracts/tasks/lint.js";

describe("contracts/tasks/lint", () => {
  it("finds no fault in what we deploy", () => {
    assert.deepEqual(lint(), []);
  });

  it("finds the faults of a sinner", () => {
    const folder = fileURLToPath(new URL("../../../.artifacts/lint/", import.meta.url));
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}Sinner.sol`, "pragma solidity ^0.8.0;\ncontract sinner { function f() { tx.origin; } }\n");

    const faults = lint([`${folder}Sinner.sol`]).join("\n");
    for (const rule of ["compiler-version", "contract-name-capwords", "func-visibility", "avoid-tx-origin"]) {
      assert.match(faults, new RegExp(` ${rule}: `));
    }
  });
});
