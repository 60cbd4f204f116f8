import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { decodeFunctionData, toFunctionSelector } from "viem";
import { readArtifact } from "../../../contracts/tasks/artifacts.js";
import { plan } from "../../../contracts/tasks/deploy.js";

const source = readFileSync(new URL("../shared/Deployment.sol", import.meta.url), "utf8");
const someone = `0x${"11".repeat(20)}`;

/** What a pause never stops, as the deployment lists it: the selectors of each target's exits. */
function deployedExits() {
  const settings = { operators: [someone, `0x${"22".repeat(20)}`], psp: someone, relayer: someone };
  const { addresses, steps } = plan(someone, { ...settings, firstCycleEndsAt: 1n });
  const nameOf = Object.fromEntries(Object.entries(addresses).map(([name, address]) => [address, name]));
  const { abi } = readArtifact("Forwarder");
  return steps
    .filter(({ what }) => what === "Forwarder.listTarget")
    .map(({ data }) => decodeFunctionData({ abi, data }).args)
    .map(([target, exits]) => [nameOf[target], [...exits].sort()])
    .filter(([name]) => name !== "Council"); // The deployer stays admin in tests, so there is no council.
}

/** The same, as tests/contracts/shared/Deployment.sol writes it down. */
function testedExits() {
  const contractOf = Object.fromEntries(
    [...source.matchAll(/^ {4}(\w+) internal (\w+);$/gm)].map(([, contract, variable]) => [variable, contract]),
  );
  const selectorOf = (contract, name) => {
    const functions = readArtifact(contract).abi.filter((entry) => entry.type === "function" && entry.name === name);
    assert.equal(functions.length, 1, `${contract}.${name}`);
    return toFunctionSelector(functions[0]);
  };
  const listed = [...source.matchAll(/_list\(\s*address\((\w+)\),\s*abi\.encodePacked\(([^)]*)\)/g)];
  const without = /address\[\d+\] memory targets = \[([^\]]*)\]/.exec(source)[1];
  return [
    ...listed.map(([, variable, exits]) => [
      contractOf[variable],
      [...exits.matchAll(/(\w+)\.(\w+)\.selector/g)]
        .map(([, owner, name]) => {
          assert.equal(owner, variable);
          return selectorOf(contractOf[owner], name);
        })
        .sort(),
    ]),
    ...[...without.matchAll(/address\((\w+)\)/g)].map(([, variable]) => [contractOf[variable], []]),
  ];
}

describe("tests/contracts/shared/Deployment.sol", () => {
  it("lists the targets and the exits that contracts/tasks/deploy.js lists, and no others", () => {
    const [deployed, tested] = [Object.fromEntries(deployedExits()), Object.fromEntries(testedExits())];
    assert.ok(Object.values(deployed).flat().length > 40);
    assert.deepEqual(tested, deployed);
  });
});
