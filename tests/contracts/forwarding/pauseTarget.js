import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { encodeAbiParameters, getAbiItem, keccak256, toFunctionSelector, zeroHash } from "viem";
import { readArtifact } from "../../../contracts/tasks/artifacts.js";
import { DAY, exchange, reference, refuses } from "../shared/exchange.js";
import { listedProbe } from "../shared/probes.js";

const { lanmu, qinghe, operator, relayer, stranger } = exchange.actors;
const [BUSINESS, EXIT] = ["0x12345678", "0x9abcdef0"];
const HOURS_72 = 3n * DAY;
const reason = reference("incident 7");

describe("Forwarder / pauseTarget", () => {
  let target;
  beforeEach(async () => {
    await exchange.reset();
    target = await listedProbe([EXIT]);
  });

  const pause = (until, { by = operator, what = target, why = reason } = {}) =>
    exchange.call(by, "Forwarder", "pauseTarget", [what, Number(until), why]);
  const resume = (by = operator) => exchange.call(by, "Forwarder", "resumeTarget", [target]);
  const ask = async (data, by = stranger) => {
    const intent = { ...exchange.intent(lanmu, "BrandQuorum", "approve", [reason]), target, data };
    return exchange.execute(intent, await exchange.sign(lanmu, intent), { by });
  };
  const pauseNow = async (seconds = HOURS_72) => {
    const until = (await exchange.now()) + 1n + seconds;
    await pause(until);
    return until;
  };

  it("refuses anyone but an operator", async () => {
    for (const by of [stranger, relayer, lanmu]) {
      await refuses(pause(1n, { by }), "AccessManagedUnauthorized", [by.address]);
      await refuses(resume(by), "AccessManagedUnauthorized", [by.address]);
    }
  });

  it("refuses a contract that is not listed, and a pause without its reason", async () => {
    const until = (await exchange.now()) + DAY;
    await refuses(pause(until, { what: stranger.address }), "Forwarder_TargetNotListed", [stranger.address]);
    await refuses(pause(until, { why: zeroHash }), "Forwarder_ReasonMissing", []);
  });

  it("refuses an end that is not after now, and one later than in 72 hours", async () => {
    const now = (await exchange.now()) + 100n;
    const range = [now + 1n, now + HOURS_72];
    for (const until of [0n, now, ...range, now + HOURS_72 + 1n, 2n ** 40n - 1n]) {
      const snapshot = await exchange.request("evm_snapshot");
      await exchange.at(now);
      if (range.includes(until)) await pause(until);
      else await refuses(pause(until), "Forwarder_PauseOutOfRange", [Number(until), ...range]);
      await exchange.request("evm_revert", [snapshot]);
    }
  });

  it("stops new business until its end and never an exit; nobody's nonce is used by it", async () => {
    const until = await pauseNow();
    for (const by of [stranger, relayer]) {
      await refuses(ask(BUSINESS, by), "Forwarder_TargetPaused", [target, Number(until)]);
    }
    await refuses(ask("0x"), "Forwarder_TargetPaused");
    await ask(EXIT);
    await ask(`${EXIT}00ff`);
    await exchange.at(until - 1n);
    await refuses(ask(BUSINESS), "Forwarder_TargetPaused", [target, Number(until)]);
    await exchange.at(until);
    await ask(BUSINESS);
  });

  it("stops one target only, and no plain call", async () => {
    const other = await listedProbe();
    await pauseNow();
    await exchange.transact(stranger, target, BUSINESS);
    target = other;
    await ask(BUSINESS);
  });

  it("skips a paused target's intent in a batch and executes the others", async () => {
    await pauseNow();
    const signed = [];
    for (const data of [BUSINESS, EXIT]) {
      const intent = { ...exchange.intent(lanmu, "BrandQuorum", "approve", [reason]), target, data };
      signed.push({ intent, signature: await exchange.sign(lanmu, intent) });
    }
    const { events } = await exchange.call(relayer, "Forwarder", "executeBatch", [signed]);
    assert.deepEqual(
      events.map(({ name }) => name),
      ["IntentSkipped", "ProbeCalled", "IntentExecuted"],
    );
  });

  it("cannot be renewed, nor follow another within 7 days of its end", async () => {
    const until = await pauseNow(DAY);
    const motion = await exchange.read("Forwarder", "pauseMotionOf", [target]);
    const from = until + 7n * DAY;
    await refuses(pause(until + 1n), "Forwarder_PausedTooSoon", [target, from, motion]);
    await exchange.at(from - 1n);
    await refuses(pause(from + 1n), "Forwarder_PausedTooSoon", [target, from, motion]);
    await exchange.at(from);
    await pause(from + HOURS_72);
    await refuses(ask(BUSINESS), "Forwarder_TargetPaused", [target, Number(from + HOURS_72)]);
  });

  it("is renewed once by a quorum of brands, and for this target only", async () => {
    const until = await pauseNow();
    const other = await listedProbe();
    await pause(until, { what: other });
    const motion = await exchange.read("Forwarder", "pauseMotionOf", [target]);
    const preimage = encodeAbiParameters(
      [{ type: "address" }, { type: "uint256" }, { type: "address" }, { type: "uint40" }],
      [exchange.addresses.Forwarder, 31_337n, target, Number(until)],
    );
    assert.equal(motion, keccak256(preimage));
    await exchange.intend(lanmu, "BrandQuorum", "approve", [motion]);
    await exchange.at(until - 10n);
    await refuses(pause(until), "Forwarder_PausedTooSoon");
    await exchange.intend(qinghe, "BrandQuorum", "approve", [motion]);
    await refuses(pause(until + 1n, { what: other }), "Forwarder_PausedTooSoon");
    await pause(until + DAY);
    await refuses(pause(until + DAY + 1n), "Forwarder_PausedTooSoon", [
      target,
      until + 8n * DAY,
      await exchange.read("Forwarder", "pauseMotionOf", [target]),
    ]);
  });

  it("can be ended to its last second, and has ended by itself from then on", async () => {
    const until = await pauseNow(DAY);
    await exchange.at(until - 1n);
    const snapshot = await exchange.request("evm_snapshot");
    await resume();
    await exchange.request("evm_revert", [snapshot]);
    await exchange.at(until);
    await refuses(resume(), "Forwarder_NotPaused", [target]);
  });

  it("is told with its reason, and ended early", async () => {
    await refuses(resume(), "Forwarder_NotPaused", [target]);
    const until = (await exchange.now()) + DAY;
    const paused = await pause(until);
    assert.deepEqual(
      [paused.events[0].name, paused.events[0].args],
      ["TargetPaused", { target, until: Number(until), reasonHash: reason }],
    );
    assert.equal(await exchange.read("Forwarder", "pausedUntil", [target]), Number(until));

    const { events } = await resume();
    assert.deepEqual([events[0].name, events[0].args], ["TargetResumed", { target }]);
    await ask(BUSINESS);
    const resumedAt = (await exchange.now()) - 1n;
    await refuses(resume(), "Forwarder_NotPaused");
    await refuses(pause(until), "Forwarder_PausedTooSoon", [
      target,
      resumedAt + 7n * DAY,
      await exchange.read("Forwarder", "pauseMotionOf", [target]),
    ]);
  });
});

describe("Forwarder / listTarget", () => {
  beforeEach(() => exchange.reset());

  const list = (target, exits) => exchange.call(operator, "Forwarder", "listTarget", [target, exits]);

  it("refuses to list a target again: its exits are fixed", async () => {
    const target = await listedProbe([EXIT]);
    await refuses(list(target, []), "Forwarder_AlreadyListed", [target]);
    assert.equal(await exchange.read("Forwarder", "isExit", [target, EXIT]), true);
    assert.equal(await exchange.read("Forwarder", "isExit", [target, BUSINESS]), false);
  });

  it("takes up to 32 exits, and tells each", async () => {
    const exits = Array.from({ length: 33 }, (_, i) => `0x${(i + 1).toString(16).padStart(8, "0")}`);
    const verifier = exchange.addresses.PasskeyVerifier;
    await refuses(list(verifier, exits), "Forwarder_ExitsOutOfRange", [33n, 32n]);
    const { events } = await list(verifier, exits.slice(1));
    assert.deepEqual(
      events.map(({ name, args }) => [name, args.selector]),
      [["TargetListed", undefined], ...exits.slice(1).map((selector) => ["ExitListed", selector])],
    );
  });

  it("knows the exits of the modules that hold something for others", async () => {
    for (const [contract, functionName, exit] of [
      ["RedemptionDesk", "voidAuthorisation", true],
      ["RedemptionDesk", "authorise", false],
      ["AccountRegistry", "rotateSigner", true],
      ["AccountRegistry", "openAccount", false],
      ["Marketplace", "withdrawOffer", true],
      ["Marketplace", "postOffer", false],
    ]) {
      const selector = selectorOf(contract, functionName);
      const known = await exchange.read("Forwarder", "isExit", [exchange.addresses[contract], selector]);
      assert.equal(known, exit, `${contract}.${functionName}`);
    }
  });
});

function selectorOf(contract, name) {
  return toFunctionSelector(getAbiItem({ abi: readArtifact(contract).abi, name }));
}
