// One exchange on a simulated chain for all tests, put there by the real deployment and set back before each test.
import assert from "node:assert/strict";
import { network } from "hardhat";
import {
  decodeErrorResult,
  decodeEventLog,
  decodeFunctionResult,
  encodeFunctionData,
  getAddress,
  keccak256,
  pad,
  toHex,
} from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { readArtifact, sliceOf } from "../../../contracts/tasks/artifacts.js";
import { plan } from "../../../contracts/tasks/deploy.js";
import { readMock } from "./mocks.js";

export const MAX = 2n ** 53n - 1n;
export const DAY = 86_400n;
export const GENESIS = seconds("2026-03-01T00:00:00Z");
export const FIRST_CYCLE_ENDS_AT = seconds("2026-07-05T00:00:00Z");
export const CASH_ID = 1n << 248n;
export const Reason = { NONE: 0, PURCHASE: 1, REFERRAL: 2, KNOWLEDGE: 3, WELCOME: 4, COMPENSATION: 5 };
export const State = { NONE: 0, OPEN: 1, CLOSED: 2, VOIDED: 3, RELEASED: 4 };
const TRANSACTION_GAS = 16_777_216n;
const INTENT_GAS = 2_000_000;

export const intentTypes = {
  Intent: [
    { name: "account", type: "address" },
    { name: "target", type: "address" },
    { name: "data", type: "bytes" },
    { name: "nonce", type: "uint48" },
    { name: "deadline", type: "uint40" },
    { name: "gas", type: "uint32" },
  ],
};
export const openingTypes = {
  AccountOpening: [
    { name: "account", type: "address" },
    { name: "homeBrand", type: "uint32" },
  ],
};

export const abis = Object.fromEntries(
  ["AccessManager", ...Object.keys(sliceOf)].map((name) => [name, readArtifact(name).abi]),
);

/** Every error and event that any contract of ours can show, once. */
const everything = uniqueBy(
  [...Object.values(abis).flat(), ...readMock("ProbeTarget").abi].filter(
    ({ type }) => type === "error" || type === "event",
  ),
);

/** What a contract said when it refused. */
export class Refusal extends Error {
  constructor(name, args, data) {
    super(`refused: ${name}(${args.join(", ")})`);
    Object.assign(this, { refusal: name, args, data });
  }
}

/** Unix seconds of an ISO time. */
export function seconds(iso) {
  return BigInt(Date.parse(iso) / 1_000);
}

/** A key that is the same in every run. */
export function key(name) {
  return privateKeyToAccount(keccak256(toHex(name)));
}

/** A reference as brands write it: opaque, 32 bytes. */
export function reference(name) {
  return keccak256(toHex(`reference ${name}`));
}

export function pointsId(programmeId, expiresAt, maturesOn = 0n) {
  return (2n << 248n) | (BigInt(programmeId) << 216n) | (BigInt(expiresAt) << 176n) | (BigInt(maturesOn) << 152n);
}

export function terms(changes = {}) {
  return {
    settlementValue: 1_000,
    partnerFeeBps: 200,
    validityMonths: 24,
    maturityDays: 0,
    utcOffsetSeconds: 28_800,
    partnerRedemption: true,
    termsHash: reference("terms"),
    ...changes,
  };
}

/** Asserts that a contract refuses with exactly this error; without `args` any values pass. */
export async function refuses(action, name, args) {
  try {
    await action;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    assert.equal(error.refusal, name, error.message);
    if (args !== undefined) assert.deepEqual(error.args, args);
    return;
  }
  assert.fail(`expected the refusal ${name}`);
}

export function decodeRefusal(data) {
  if (data === undefined || data === "0x") return new Refusal("Silent", [], data);
  const { errorName, args } = decodeErrorResult({ abi: everything, data });
  return new Refusal(errorName, args ?? [], data);
}

class Exchange {
  #provider;
  #snapshot;
  #nonce = 0;
  #nextTime;

  /** How often `reset` was called: a snapshot from before the last time is gone, and asking for it harms others. */
  resets = 0;
  actors = {
    deployer: key("deployer"),
    operator: key("operator"),
    secondOperator: key("second operator"),
    psp: key("payment provider"),
    relayer: key("relayer"),
    stranger: key("stranger"),
    lanmu: key("brand Lanmu"),
    qinghe: key("brand Qinghe"),
    lin: key("member Lin"),
    chen: key("member Chen"),
  };

  /** A chain of its own that begins at `genesis`, with the protocol on it and nobody in it yet. */
  async found(genesis) {
    const override = { initialDate: new Date(Number(genesis) * 1_000) };
    ({ provider: this.#provider } = await network.create({ network: "default", override }));
    const { deployer, operator, secondOperator, psp, relayer } = this.actors;
    const { addresses, steps } = plan(deployer.address, {
      operators: [operator.address, secondOperator.address],
      psp: psp.address,
      relayer: relayer.address,
      firstCycleEndsAt: FIRST_CYCLE_ENDS_AT,
      development: true,
    });
    this.addresses = addresses;
    this.deployment = [];
    for (const { to, data } of steps) this.deployment.push(await this.transact(deployer, to, data));
    return this;
  }

  async start() {
    await this.found(GENESIS);
    const { operator, lanmu, qinghe, lin, chen } = this.actors;
    await this.call(operator, "BrandRegistry", "addBrand", ["lanmu", "Lanmu Mart", "蓝木超市", lanmu.address]);
    await this.call(operator, "BrandRegistry", "addBrand", ["qinghe", "Qinghe Beauty", "青禾美妆", qinghe.address]);
    await this.intend(lanmu, "BrandRegistry", "createProgramme", ["LANMU", "Lanmu points", "蓝木积分", terms()]);
    await this.intend(qinghe, "BrandRegistry", "createProgramme", [
      "QINGHE",
      "Qinghe points",
      "青禾积分",
      terms({ settlementValue: 1_500 }),
    ]);
    await this.openAccount(lin, lanmu, 1);
    await this.openAccount(chen, qinghe, 2);
    this.#snapshot = await this.request("evm_snapshot");
    return this;
  }

  /** Back to: brands 1 Lanmu and 2 Qinghe with programmes 1 and 2, members Lin and Chen with open accounts. */
  async reset() {
    this.#nextTime = undefined;
    const restored = await this.request("evm_revert", [this.#snapshot]);
    assert.ok(restored, "a test went back behind the beginning of all tests");
    this.resets++;
    this.#snapshot = await this.request("evm_snapshot");
  }

  request(method, params = []) {
    return this.#provider.request({ method, params });
  }

  /** Sets the time of the next block. Without it, each block is one second after the last, however slow the test. */
  at(time) {
    this.#nextTime = BigInt(time);
  }

  async now() {
    return BigInt((await this.request("eth_getBlockByNumber", ["latest", false])).timestamp);
  }

  /** Sends from any address, as if it had signed, and tells the events and the gas. */
  async transact(from, to, data, gas = TRANSACTION_GAS) {
    const address = from.address ?? from;
    await this.request("hardhat_impersonateAccount", [address]);
    await this.request("evm_setNextBlockTimestamp", [toHex(this.#nextTime ?? (await this.now()) + 1n)]);
    this.#nextTime = undefined;
    let hash;
    try {
      hash = await this.request("eth_sendTransaction", [
        { from: address, to, data, gas: toHex(gas), gasPrice: "0x0" },
      ]);
    } catch (error) {
      throw refusalIn(error) ?? error;
    }
    const receipt = await this.request("eth_getTransactionReceipt", [hash]);
    return { events: receipt.logs.map(decodeLog), gasUsed: BigInt(receipt.gasUsed), address: receipt.contractAddress };
  }

  deploy(from, artifact, data = artifact.bytecode) {
    return this.transact(from, undefined, data).then(({ address }) => getAddress(address));
  }

  /** A plain call of one of our contracts, without an intent. */
  call(from, contract, functionName, args, gas) {
    return this.transact(from, this.addresses[contract], this.encode(contract, functionName, args), gas);
  }

  encode(contract, functionName, args) {
    return encodeFunctionData({ abi: abis[contract], functionName, args });
  }

  async read(contract, functionName, args = []) {
    const data = this.encode(contract, functionName, args);
    const result = await this.view(this.addresses[contract], data);
    return decodeFunctionResult({ abi: abis[contract], functionName, data: result });
  }

  async view(to, data, from = this.actors.stranger.address) {
    try {
      return await this.request("eth_call", [{ from, to, data, gas: toHex(TRANSACTION_GAS) }, "latest"]);
    } catch (error) {
      throw refusalIn(error) ?? error;
    }
  }

  /** An intent that is valid unless `changes` say otherwise. */
  intent(account, contract, functionName, args, changes = {}) {
    return {
      account: account.address,
      target: this.addresses[contract],
      data: this.encode(contract, functionName, args),
      nonce: this.#nonce++,
      deadline: 2 ** 40 - 1,
      gas: INTENT_GAS,
      ...changes,
    };
  }

  domain(changes = {}) {
    return {
      name: "Exchange",
      version: "1",
      chainId: 31_337,
      verifyingContract: this.addresses.Forwarder,
      ...changes,
    };
  }

  sign(account, intent, domain = this.domain()) {
    return account.signTypedData({ domain, types: intentTypes, primaryType: "Intent", message: intent });
  }

  async execute(intent, signature, { by = this.actors.stranger, gas } = {}) {
    return this.call(by, "Forwarder", "execute", [intent, signature], gas);
  }

  /** The whole way of an intent: signed by its account, submitted by a stranger, executed or refused. */
  async intend(account, contract, functionName, args, { by, ...changes } = {}) {
    const intent = this.intent(account, contract, functionName, args, changes);
    const result = await this.execute(intent, await this.sign(account, intent), { by });
    return { ...result, intentHash: result.events.at(-1).args.intentHash };
  }

  async proofOf(account, brandId) {
    const domain = { ...this.domain(), name: "Exchange Accounts", verifyingContract: this.addresses.AccountRegistry };
    const message = { account: account.address, homeBrand: brandId };
    return account.signTypedData({ domain, types: openingTypes, primaryType: "AccountOpening", message });
  }

  async openAccount(account, brand, brandId) {
    const proof = await this.proofOf(account, brandId);
    return this.intend(brand, "AccountRegistry", "openAccount", [account.address, pad("0x"), proof]);
  }

  /** Many intents of one account in as few transactions as they fit. */
  async intendAll(account, contract, functionName, argsOfAll, gas) {
    const events = [];
    for (let from = 0; from < argsOfAll.length; from += 50) {
      const signed = await Promise.all(
        argsOfAll.slice(from, from + 50).map(async (args) => {
          const intent = this.intent(account, contract, functionName, args, { gas });
          return { intent, signature: await this.sign(account, intent) };
        }),
      );
      events.push(...(await this.call(this.actors.relayer, "Forwarder", "executeBatch", [signed])).events);
    }
    return events;
  }

  /** Opens accounts for members who never act. */
  async openAccounts(count, brand, brandId) {
    const members = Array.from({ length: count }, (_, i) => key(`silent member ${i}`));
    const args = await Promise.all(
      members.map(async (member) => [member.address, pad("0x"), await this.proofOf(member, brandId)]),
    );
    await this.intendAll(brand, "AccountRegistry", "openAccount", args, 200_000);
    return members;
  }

  /** Points for a member; tells the id they got. */
  async issue(brand, programmeId, account, amount, changes = {}) {
    const args = [programmeId, account.address, amount, Reason.PURCHASE, reference(`issue ${this.#nonce}`)];
    const { events } = await this.intend(brand, "EarningDesk", "issue", args, changes);
    return events.find(({ name }) => name === "PointsIssued").args.assetId;
  }

  /** Cash for an address, as the payment provider attests it. */
  deposit(account, amountFen) {
    const args = [account.address ?? account, amountFen, reference(`deposit ${this.#nonce}`)];
    return this.intend(this.actors.psp, "CashDesk", "deposit", args);
  }

  balance(account, assetId) {
    return this.read("Ledger", "balanceOf", [account.address ?? account, assetId]);
  }

  /** Everything that ever happened on this chain, as its logs tell it: all that an auditor has. */
  async history() {
    const logs = await this.request("eth_getLogs", [{ fromBlock: "0x0", toBlock: "latest" }]);
    return logs.map(decodeLog);
  }
}

/** Another exchange, on a chain that begins at `genesis`: the protocol, and nobody in it yet. */
export function foundAt(genesis) {
  return new Exchange().found(genesis);
}

function decodeLog({ data, topics, address }) {
  const { eventName, args } = decodeEventLog({ abi: everything, data, topics });
  return { name: eventName, args, address: getAddress(address) };
}

/** The revert data is somewhere in the chain of causes. */
function refusalIn(error) {
  for (let cause = error; cause !== undefined && cause !== null; cause = cause.cause) {
    const data = cause.data?.data ?? cause.data;
    if (typeof data === "string" && data.startsWith("0x")) return decodeRefusal(data);
  }
  return undefined;
}

function uniqueBy(entries) {
  return [
    ...new Map(
      entries.map((entry) => [`${entry.type} ${entry.name} ${JSON.stringify(entry.inputs)}`, entry]),
    ).values(),
  ];
}

export const exchange = await new Exchange().start();
