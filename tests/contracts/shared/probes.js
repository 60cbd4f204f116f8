// The contracts of contracts/mocks, put on the exchange's chain by whoever needs them.
import { encodeDeployData, encodeFunctionData } from "viem";
import { readArtifact } from "../../../contracts/tasks/artifacts.js";
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
export async function listedProbe() {
  const probe = await deployProbe("ProbeTarget", [exchange.addresses.Forwarder]);
  await exchange.call(operator, "Forwarder", "listTarget", [probe]);
  return probe;
}

export function probeData(name, functionName, args = []) {
  return encodeFunctionData({ abi: readMock(name).abi, functionName, args });
}

/** A ledger of its own, with one module that does whatever it is told. */
export async function ledgerWithProbe(classes = 1 << 2) {
  const module = await deployProbe("ProbeModule");
  const { Forwarder, BrandRegistry } = exchange.addresses;
  const ledger = await deployProbe(
    "Ledger",
    [Forwarder, BrandRegistry, [{ module, classes }]],
    readArtifact("Ledger"),
  );
  await exchange.call(operator, "Forwarder", "listTarget", [module]);
  return { module, ledger };
}
