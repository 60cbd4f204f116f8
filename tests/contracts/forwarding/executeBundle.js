import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { hashTypedData } from "viem";
import { exchange, key, Reason, reference, refuses } from "../shared/exchange.js";
import { listedProbe, probeData } from "../shared/probes.js";
import { rotationProof } from "../accounts/proofs.js";

const { lanmu, qinghe, lin, relayer, stranger } = exchange.actors;
const bundleTypes = { Bundle: [{ name: "intents", type: "bytes32[]" }] };

const issue = (name, account = lanmu, changes = {}) => {
  const programmeId = account === qinghe ? 2 : 1;
  const args = [programmeId, lin.address, 1n, Reason.PURCHASE, reference(name)];
  return exchange.intent(account, "EarningDesk", "issue", args, changes);
};
const hashOf = (intent) => exchange.read("Forwarder", "digestOf", [intent]);
const hashesOf = (intents) => Promise.all(intents.map(hashOf));

/** One signature of the whole bundle for each of its intents. */
async function sign(intents, signers, domain = exchange.domain()) {
  const message = { intents: await hashesOf(intents) };
  const typed = { domain, types: bundleTypes, primaryType: "Bundle", message };
  return Promise.all(signers.map((signer) => signer.signTypedData(typed)));
}

const submit = (intents, signatures, { by = stranger, gas } = {}) =>
  exchange.call(by, "Forwarder", "executeBundle", [intents, signatures], gas);

/** Nothing of it happened: each of its nonces is as free as before. */
async function isUnused(intents) {
  for (const { account, nonce } of intents) {
    assert.equal(await exchange.read("Forwarder", "isNonceUsed", [account, nonce]), false);
  }
}

describe("Forwarder / executeBundle", () => {
  beforeEach(() => exchange.reset());

  it("takes 2 to 8 intents, with a signature for each", async () => {
    const nine = Array.from({ length: 9 }, (_, i) => issue(`one of nine ${i}`));
    const signatures = await sign(nine, Array(9).fill(lanmu));
    for (const count of [0, 1, 9]) {
      await refuses(
        submit(nine.slice(0, count), signatures.slice(0, count)),
        "Forwarder_BundleLengthOutOfRange",
        [BigInt(count), 2n, 8n],
      );
    }
    const eight = nine.slice(0, 8);
    const theirs = await sign(eight, Array(8).fill(lanmu));
    for (const count of [0, 7]) {
      await refuses(submit(eight, theirs.slice(0, count)), "Forwarder_SignaturesMissing", [BigInt(count), 8n]);
    }
    await refuses(submit(eight, [...theirs, theirs[0]]), "Forwarder_SignaturesMissing", [9n, 8n]);
    const { events } = await submit(eight, theirs);
    assert.equal(events.filter(({ name }) => name === "IntentExecuted").length, 8);
  });

  it("executes the intents of two accounts, each told under its own hash", async () => {
    const intents = [issue("lanmu's"), issue("qinghe's", qinghe)];
    const { events } = await submit(intents, await sign(intents, [lanmu, qinghe]));

    const hashes = await hashesOf(intents);
    const executed = events.filter(({ name }) => name === "IntentExecuted");
    assert.deepEqual(
      executed.map(({ args }) => [args.intentHash, args.account, args.nonce]),
      intents.map(({ account, nonce }, i) => [hashes[i], account, nonce]),
    );
    const digest = hashTypedData({
      domain: exchange.domain(),
      types: bundleTypes,
      primaryType: "Bundle",
      message: { intents: hashes },
    });
    assert.equal(await exchange.read("Forwarder", "bundleDigestOf", [hashes]), digest);
  });

  it("tells each target whose intent of the bundle is executing", async () => {
    const target = await listedProbe();
    const intents = [
      issue("a", lanmu, { target, data: "0x12345678" }),
      issue("b", qinghe, { target, data: "0x12345678" }),
    ];
    const { events } = await submit(intents, await sign(intents, [lanmu, qinghe]));
    const hashes = await hashesOf(intents);
    const called = events.filter(({ name }) => name === "ProbeCalled").map(({ args }) => args);
    assert.deepEqual(
      called.map(({ sender, executingAccount, executingIntent }) => [sender, executingAccount, executingIntent]),
      [
        [lanmu.address, lanmu.address, hashes[0]],
        [qinghe.address, qinghe.address, hashes[1]],
      ],
    );
  });

  it("says already executed the second time, whoever submits", async () => {
    const intents = [issue("first"), issue("second")];
    const signatures = await sign(intents, [lanmu, lanmu]);
    await submit(intents, signatures);
    for (const by of [stranger, relayer]) {
      await refuses(submit(intents, signatures, { by }), "Forwarder_AlreadyExecuted", [
        lanmu.address,
        intents[0].nonce,
      ]);
    }
  });

  it("executes nothing and uses no nonce when one is invalid or refused, also for an admitted relayer", async () => {
    const good = issue("good");
    const bad = [
      [issue("late", lanmu, { deadline: 1 }), "Forwarder_DeadlinePassed"],
      [issue("elsewhere", lanmu, { target: stranger.address }), "Forwarder_TargetNotListed"],
      [issue("short", lanmu, { data: "0x123456" }), "Forwarder_DataTooShort"],
      [issue("greedy", lanmu, { gas: 15_900_001 }), "Forwarder_GasAboveMaximum"],
      [issue("foreign", qinghe, { data: good.data }), "EarningDesk_NotTheIssuer"],
      [{ ...issue("same nonce"), nonce: good.nonce }, "Forwarder_AlreadyExecuted"],
      [good, "Forwarder_AlreadyExecuted"],
    ];
    for (const [other, refusal] of bad) {
      for (const intents of [
        [good, other],
        [other, good],
      ]) {
        if (intents[1] === good && refusal === "Forwarder_AlreadyExecuted") continue;
        const signers = intents.map(({ account }) => (account === qinghe.address ? qinghe : lanmu));
        for (const by of [stranger, relayer]) {
          await refuses(submit(intents, await sign(intents, signers), { by }), refusal);
          await isUnused(intents);
        }
      }
    }
  });

  it("reverts with nothing when a target runs out of the gas that was signed for", async () => {
    const intents = [issue("good"), issue("starved", lanmu, { gas: 30_000 })];
    await refuses(submit(intents, await sign(intents, [lanmu, lanmu])), "Silent");
    await isUnused(intents);
  });

  it("refuses each of its intents alone, or with others: their signatures are for the whole", async () => {
    const intents = [issue("first"), issue("second"), issue("third")];
    const signatures = await sign(intents, [lanmu, lanmu, lanmu]);
    for (const [i, intent] of intents.entries()) {
      await refuses(exchange.execute(intent, signatures[i]), "Forwarder_SignatureInvalid");
    }
    const orders = [
      [0, 1],
      [1, 0, 2],
      [0, 2, 1],
      [0, 1, 2, 2],
    ];
    for (const order of orders) {
      const some = order.map((i) => intents[i]);
      await refuses(submit(some, order.map((i) => signatures[i])), "Forwarder_SignatureInvalid");
    }
    await isUnused(intents);
    await submit(intents, signatures);
  });

  it("refuses signatures of the intents instead of the bundle, and of another domain", async () => {
    const intents = [issue("first"), issue("second")];
    const single = await Promise.all(intents.map((intent) => exchange.sign(lanmu, intent)));
    await refuses(submit(intents, single), "Forwarder_SignatureInvalid");
    for (const change of [{ chainId: 1 }, { name: "Exchange Accounts" }, { version: "2" }]) {
      const foreign = await sign(intents, [lanmu, lanmu], exchange.domain(change));
      await refuses(submit(intents, foreign), "Forwarder_SignatureInvalid");
    }
  });

  it("refuses when one account did not sign, though the others did", async () => {
    const intents = [issue("lanmu's"), issue("qinghe's", qinghe)];
    for (const signers of [
      [lanmu, lanmu],
      [qinghe, qinghe],
      [qinghe, lanmu],
      [lanmu, relayer],
    ]) {
      await refuses(submit(intents, await sign(intents, signers)), "Forwarder_SignatureInvalid");
      await isUnused(intents);
    }
  });

  it("asks each account's signer when its turn comes: a rotation in the bundle kills the old key", async () => {
    const fresh = key("fresh key");
    const rotation = exchange.intent(lanmu, "AccountRegistry", "rotateSigner", [
      fresh.address,
      await rotationProof(lanmu, fresh),
    ]);
    const intents = [rotation, issue("after")];
    await refuses(submit(intents, await sign(intents, [lanmu, lanmu])), "Forwarder_SignatureInvalid");
    await isUnused(intents);
    await submit(intents, await sign(intents, [lanmu, fresh]));
  });

  it("executes nothing within an execution, and lets nothing be executed within it", async () => {
    const target = await listedProbe();
    const inner = issue("inner");
    const signature = await exchange.sign(lanmu, inner);
    const data = probeData("ProbeTarget", "reenter", [inner, signature]);
    const intents = [issue("outer", lanmu, { target, data }), issue("next")];
    await refuses(submit(intents, await sign(intents, [lanmu, lanmu])), "Forwarder_IntentInProgress");

    const bundle = [issue("b1"), issue("b2")];
    const nested = probeData("ProbeTarget", "reenterBundle", [bundle, await sign(bundle, [lanmu, lanmu])]);
    const outer = issue("outer", lanmu, { target, data: nested });
    await refuses(exchange.execute(outer, await exchange.sign(lanmu, outer)), "Forwarder_IntentInProgress");
    await isUnused([inner, ...intents, ...bundle, outer]);
  });

  it("gives each target its signed gas or reverts, at every gas limit (63/64)", async () => {
    const target = await listedProbe();
    const outcomes = new Map();
    for (let gas = 600_000n; gas <= 700_000n; gas += 4_000n) {
      const intents = [1, 2].map((i) =>
        issue(`${gas} ${i}`, lanmu, { target, data: "0x12345678", gas: i === 2 ? 500_000 : 100_000 }),
      );
      const signatures = await sign(intents, [lanmu, lanmu]);
      const outcome = await submit(intents, signatures, { by: relayer, gas }).then(
        ({ events }) => events.filter(({ name }) => name === "ProbeCalled").map(({ args }) => args.gasLeft).join(),
        ({ refusal }) => refusal,
      );
      outcomes.set(outcome, gas);
      if (outcome === "Forwarder_GasTooLow") await isUnused(intents);
    }
    assert.equal(outcomes.size, 2, [...outcomes.keys()].join(" | "));
    assert.ok(outcomes.has("Forwarder_GasTooLow"));
  });
});
