import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { encodeFunctionData, toFunctionSelector, zeroAddress, zeroHash } from "viem";
import { readArtifact, sliceOf } from "../../../contracts/tasks/artifacts.js";
import { DAY, exchange, refuses, Refusal } from "../shared/exchange.js";

const { deployer, operator, relayer, stranger, lin } = exchange.actors;
const names = Object.keys(sliceOf);
const changing = names.flatMap((name) =>
  readArtifact(name)
    .abi.filter(({ type, stateMutability }) => type === "function" && !["view", "pure"].includes(stateMutability))
    .map((entry) => ({ contract: name, entry })),
);

/** What a stranger may do to a contract without any right, and why that is so. */
const open = {
  "Forwarder.execute": "the account's signature is the right",
  "Forwarder.executeBatch": "the account's signature is the right",
};

/** Every refusal that an outsider may meet: each of them asks who is calling, or finds nothing to act on. */
const expected = [
  "AccessManagedUnauthorized",
  "BrandRegistry_NotABrand",
  "Forwarded_IntentMissing",
  "AccountRegistry_ApprovalUnproven",
  "AccountRegistry_NotRecovering",
  "AccountRegistry_NotTheLedger",
  "AccountRegistry_NotTheEarningDesk",
  "Ledger_ModuleNotAdmitted",
  "EarningDesk_NotTheIssuer",
  "RedemptionDesk_IntentMissing",
  "RedemptionDesk_AuthorisationUnknown",
  "ClearingHouse_NotTheModule",
  "Marketplace_NotTheMatcher",
  "Marketplace_OfferUnknown",
];

/** Plausible arguments of any type; programme and brand 1 exist. */
function argumentOf({ type, components }) {
  if (type.endsWith("[]")) return [];
  if (type === "tuple") return Object.fromEntries(components.map((part) => [part.name, argumentOf(part)]));
  if (type === "address") return lin.address;
  if (type === "bool") return true;
  if (type === "string") return "A";
  if (type === "bytes") return "0x";
  if (type === "bytes32") return zeroHash;
  if (type.startsWith("bytes")) return `0x${"00".repeat(Number(type.slice(5)))}`;
  return 1n;
}

describe("Roles", () => {
  beforeEach(() => exchange.reset());

  it("leaves the deployer with nothing", async () => {
    for (const role of [0n, 1n]) {
      const [held] = await exchange.read("AccessManager", "hasRole", [role, deployer.address]);
      assert.equal(held, false);
    }
  });

  it("lets the operator add brands at once, and change roles only a day after announcing it", async () => {
    assert.deepEqual(await exchange.read("AccessManager", "hasRole", [1n, operator.address]), [true, 0]);
    assert.deepEqual(await exchange.read("AccessManager", "hasRole", [0n, operator.address]), [true, Number(DAY)]);
    const grant = [1n, stranger.address, 0];
    await refuses(exchange.call(operator, "AccessManager", "grantRole", grant), "AccessManagerNotScheduled");

    const { AccessManager } = exchange.addresses;
    const data = exchange.encode("AccessManager", "grantRole", grant);
    const time = (await exchange.now()) + 10n;
    await exchange.at(time);
    await exchange.call(operator, "AccessManager", "schedule", [AccessManager, data, 0]);
    await exchange.at(time + DAY - 1n);
    await refuses(exchange.call(operator, "AccessManager", "grantRole", grant), "AccessManagerNotReady");
    await exchange.at(time + DAY);
    await exchange.call(operator, "AccessManager", "grantRole", grant);
  });

  it("keeps one list of what anyone may call, and refuses every other selector to outsiders", async () => {
    assert.ok(changing.length >= 20, `only ${changing.length} selectors`);
    const outsiders = [stranger, deployer, relayer, lin];
    for (const { contract, entry } of changing) {
      const data = encodeFunctionData({ abi: [entry], functionName: entry.name, args: entry.inputs.map(argumentOf) });
      for (const outsider of outsiders) {
        const refusal = await exchange.transact(outsider, exchange.addresses[contract], data).then(
          () => assert.fail(`${contract}.${entry.name} let ${outsider.address} in`),
          (error) => error,
        );
        assert.ok(refusal instanceof Refusal, `${contract}.${entry.name}: ${refusal.message}`);
        if (`${contract}.${entry.name}` in open) continue;
        assert.ok(expected.includes(refusal.refusal), `${contract}.${entry.name}: ${refusal.message}`);
      }
    }
  });

  it("gives the ledger no function that changes who may do what", () => {
    const selectors = changing
      .filter(({ contract }) => contract === "Ledger")
      .map(({ entry }) => entry.name)
      .sort();
    assert.deepEqual(selectors, ["burn", "mint", "mintBatch", "move"]);
  });

  it("gives no contract a delegatecall multicall, a proxy's selector or an owner (X1)", () => {
    const forbidden = [
      "multicall(bytes[])",
      "aggregate((address,bytes)[])",
      "upgradeTo(address)",
      "upgradeToAndCall(address,bytes)",
      "transferOwnership(address)",
      "owner()",
      "initialize()",
    ].map((signature) => toFunctionSelector(signature).slice(2));
    for (const name of names) {
      const { deployedBytecode } = readArtifact(name);
      for (const selector of forbidden) {
        assert.ok(!deployedBytecode.includes(`63${selector}`), `${name} answers to ${selector}`);
      }
    }
  });

  it("holds no role and no points in the forwarder", async () => {
    const { Forwarder } = exchange.addresses;
    for (const role of [0n, 1n]) {
      assert.equal((await exchange.read("AccessManager", "hasRole", [role, Forwarder]))[0], false);
    }
    assert.equal(await exchange.read("Ledger", "classesOf", [Forwarder]), 0);
    assert.notEqual(Forwarder, zeroAddress);
  });
});

describe("Contract sizes", () => {
  it("stay below 23,000 bytes each", (test) => {
    const sizes = names.map((name) => [name, (readArtifact(name).deployedBytecode.length - 2) / 2]);
    test.diagnostic(sizes.map(([name, bytes]) => `${name} ${bytes}`).join(", "));
    for (const [name, bytes] of sizes) assert.ok(bytes < 23_000, `${name} has ${bytes} bytes`);
  });
});
