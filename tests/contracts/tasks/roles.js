import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { decodeFunctionData, encodeFunctionData, toFunctionSelector, zeroAddress, zeroHash } from "viem";
import { readArtifact, sliceOf } from "../../../contracts/tasks/artifacts.js";
import { plan } from "../../../contracts/tasks/deploy.js";
import { DAY, exchange, refuses, Refusal } from "../shared/exchange.js";

const { deployer, operator, secondOperator, relayer, stranger, lin } = exchange.actors;
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
  "Forwarder.executeBundle": "every account's signature is the right",
};

/** What an outsider may meet: who is calling is asked first, or nothing is found to act on. */
const expected = [
  /^AccessManagedUnauthorized$/,
  /_IntentMissing$/,
  /_(NotThe|NotA)[A-Z]\w+$/,
  /_\w+Unknown$/,
  /^Ledger_(ModuleNotAdmitted|BalanceOutOfReach|QuorumNotReached|NotExpired|ModuleNotAdmissible)$/,
  /^(Amount_OutOfRange|BrandQuorum_(NotSeated|AlreadySeated|HasNoSeat|NotReached|MotionMissing))$/,
  /^AccountRegistry_(ApprovalUnproven|NotRecovering)$/,
  /^ClearingHouse_(CycleNotEnded|StageWrong|BrandInGoodStanding)$/,
];

/** Plausible arguments of any type; programme and brand 1 exist. */
function argumentOf({ type, components }) {
  if (type.endsWith("[]")) return [];
  const [, element, length] = /^(.+)\[(\d+)\]$/.exec(type) ?? [];
  if (length !== undefined) return Array(Number(length)).fill(argumentOf({ type: element, components }));
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
    for (const role of [0n, 1n, 2n]) {
      const [held] = await exchange.read("AccessManager", "hasRole", [role, deployer.address]);
      assert.equal(held, false);
    }
  });

  it("gives every role to the council of the operators: at once, or a day after it agreed", async () => {
    const { Council } = exchange.addresses;
    assert.deepEqual(await exchange.read("AccessManager", "hasRole", [1n, Council]), [true, 0]);
    assert.deepEqual(await exchange.read("AccessManager", "hasRole", [2n, Council]), [true, Number(DAY)]);
    assert.deepEqual(await exchange.read("AccessManager", "hasRole", [0n, Council]), [true, Number(DAY)]);
  });

  it("gives a single operator nothing, unless the deployment is for development", () => {
    const given = (development) => {
      const operators = [operator.address, secondOperator.address];
      const settings = { operators, psp: lin.address, relayer: relayer.address, firstCycleEndsAt: 1n, development };
      const { addresses, steps } = plan(deployer.address, settings);
      return steps
        .filter(({ what }) => what === "AccessManager.grantRole")
        .map(({ data }) => decodeFunctionData({ abi: readArtifact("AccessManager").abi, data }).args)
        .filter(([, holder]) => holder !== addresses.Council)
        .map(([role, holder]) => [role, holder]);
    };
    assert.deepEqual(given(false), []);
    assert.deepEqual(given(true), [
      [1n, operator.address],
      [2n, operator.address],
    ]);
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
        assert.ok(expected.some((one) => one.test(refusal.refusal)), `${contract}.${entry.name}: ${refusal.message}`);
      }
    }
  });

  it("gives the ledger no function for operators: whoever is the manager of roles, it does not ask", async () => {
    const { abi } = readArtifact("Ledger");
    assert.ok(!abi.some(({ name }) => /authority|owner|admin(?!ss)|role/i.test(name ?? "")));
    for (const { contract, entry } of changing.filter(({ contract }) => contract === "Ledger")) {
      const selector = toFunctionSelector(entry);
      const role = await exchange.read("AccessManager", "getTargetFunctionRole", [exchange.addresses.Ledger, selector]);
      assert.equal(role, 0n, `${contract}.${entry.name}`);
    }
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
