#!/usr/bin/env node
// npm's compiler behind the command line that forge speaks: a version on request, else standard JSON in and out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const solc = createRequire(import.meta.url)("solc");

process.stdout.write(
  process.argv.includes("--version")
    ? `solc, the solidity compiler\nVersion: ${solc.version().replace("Emscripten.clang", "Linux.g++")}\n`
    : solc.compile(readFileSync(0, "utf8")),
);
