// Compiler output of contracts that are never part of the exchange.
import { readFileSync } from "node:fs";

const root = new URL("../../../.artifacts/hardhat/", import.meta.url);

/** A contract of contracts/mocks. */
export function readMock(name) {
  return read(`contracts/mocks/${name}.sol/${name}.json`);
}

/** OpenZeppelin's verifier of P-256 signatures, for accounts with such a key. */
export function readP256Verifier() {
  const folder = "@openzeppelin/contracts/utils/cryptography/verifiers";
  return read(`${folder}/ERC7913P256Verifier.sol/ERC7913P256Verifier.json`);
}

function read(path) {
  return JSON.parse(readFileSync(new URL(path, root), "utf8"));
}
