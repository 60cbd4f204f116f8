// The contracts of contracts/mocks, put on the exchange's chain by whoever needs them.
import { encodeAbiParameters, encodeDeployData, encodeFunctionData, keccak256, toHex } from "viem";
import { exchange } from "./exchange.js";
import { readMock } from "./mocks.js";

const { stranger, operator } = exchange.actors;

/** Deploys a mock, or any contract of ours once more. */
export async function deployProbe(name, args = [], artifact = readMock(name)) {
  return exchange.deploy(
    stranger,
    artifact,
    encodeDeployData({ abi: artifact.abi, bytecode: artifact.bytecode, args }),
  );
}

/** A target that intents may name. */
export async function listedProbe(exits = []) {
  const probe = await deployProbe("ProbeTarget", [exchange.addresses.Forwarder]);
  await exchange.call(operator, "Forwarder", "listTarget", [probe, exits]);
  return probe;
}

export function probeData(name, functionName, args = []) {
  return encodeFunctionData({ abi: readMock(name).abi, functionName, args });
}

/** The slot of the ledger's rights: balances, approvals and the URI of OpenZeppelin's ERC-1155 come before it. */
const RIGHTS_SLOT = 3n;

/** The ledger, with one module more that does whatever it is told: brands would take a month to admit it. */
export async function ledgerWithProbe(classes = 1 << 2, powers = 3) {
  const ledger = exchange.addresses.Ledger;
  const module = await deployProbe("ProbeModule");
  const slot = keccak256(encodeAbiParameters([{ type: "address" }, { type: "uint256" }], [module, RIGHTS_SLOT]));
  const rights = toHex(BigInt(classes | (powers << 8) | (1 << 16)), { size: 32 });
  await exchange.request("hardhat_setStorageAt", [ledger, toHex(BigInt(slot)), rights]);
  const read = await exchange.read("Ledger", "classesOf", [module]);
  if (read !== classes) throw new Error("the ledger's layout changed");
  await exchange.call(operator, "Forwarder", "listTarget", [module, []]);
  return { module, ledger };
}
