// Incidents of others, each as a test of ours: the classes X1 to X6 of reliability.md.
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { concat, encodeFunctionData, numberToHex, pad, size, slice } from "viem";
import { readArtifact, sliceOf } from "../../../contracts/tasks/artifacts.js";
import { openWithP256, p256 } from "../accounts/p256.js";
import { openWithPasskey, passkey } from "../accounts/passkey.js";
import { rotationProof } from "../accounts/proofs.js";
import { exchange, key, Reason, reference, Refusal, refuses } from "../shared/exchange.js";
import { listedProbe, probeData } from "../shared/probes.js";

const { lanmu, lin, operator, relayer, stranger } = exchange.actors;
const noSalt = pad("0x");

/** Every function of ours that changes something, with plausible arguments. */
const changing = Object.keys(sliceOf)
  .filter((contract) => contract !== "Forwarder")
  .flatMap((contract) =>
    readArtifact(contract)
      .abi.filter(({ type, stateMutability }) => type === "function" && /payable/.test(stateMutability))
      .map((entry) => {
        const args = entry.inputs.map(argumentOf);
        const data = encodeFunctionData({ abi: [entry], functionName: entry.name, args });
        return { contract, name: `${contract}.${entry.name}`, data };
      }),
  );

/** What a call answers: the name and the values of its refusal, or that it went through. */
const answerTo = (to, data, from) =>
  exchange.view(to, data, from.address ?? from).then(
    (result) => `went through: ${result}`,
    (error) => {
      if (!(error instanceof Refusal)) throw error;
      return `${error.refusal}(${error.args})`;
    },
  );

const issue = (name, changes = {}) =>
  exchange.intent(lanmu, "EarningDesk", "issue", [1, lin.address, 1n, Reason.PURCHASE, reference(name)], changes);

async function balanceOfLin() {
  const assetId = await exchange.read("EarningDesk", "assetIdOf", [1, Number(await exchange.now())]);
  return exchange.balance(lin, assetId);
}

/** An intent of this account that its target executes: it votes for a motion, or marks an own refusal to recovery. */
const harmless = (account, changes = {}) =>
  exchange.intent(account, "AccountRegistry", "setKeylessRecovery", [false], changes);

describe("X1: an address appended to calldata speaks for nobody (OpenZeppelin, December 2023)", () => {
  beforeEach(() => exchange.reset());

  it("answers a plain call with a forged suffix as if the suffix were not there, at every function", async (t) => {
    let calls = 0;
    for (const { contract, name, data } of changing) {
      const target = exchange.addresses[contract];
      const expected = await answerTo(target, data, stranger);
      for (const victim of [lanmu, lin, operator, { address: exchange.addresses.Council }]) {
        assert.equal(await answerTo(target, concat([data, victim.address]), stranger), expected, name);
        calls++;
      }
    }
    t.diagnostic(`0 of ${calls} calls acted as their victim`);
    assert.ok(calls >= 300, `${calls}`);
  });

  it("serves the signer of an intent whose data ends with a victim's address, at every function", async (t) => {
    let calls = 0;
    const { Forwarder } = exchange.addresses;
    for (const { contract, name, data } of changing) {
      const target = exchange.addresses[contract];
      const expected = await answerTo(target, concat([data, stranger.address]), Forwarder);
      for (const victim of [lanmu, lin, operator]) {
        const forged = concat([data, victim.address, stranger.address]);
        assert.equal(await answerTo(target, forged, Forwarder), expected, name);
        calls++;
      }
    }
    t.diagnostic(`0 of ${calls} intents acted as their victim`);
    assert.ok(calls >= 200, `${calls}`);
  });

  it("serves the caller when a target is called directly, whatever is appended", async () => {
    const target = await listedProbe();
    for (const data of [lin.address, `0x12345678${lin.address.slice(2)}`, "0x", "0x12"]) {
      const { events } = await exchange.transact(stranger, target, data);
      assert.equal(events[0].args.sender, stranger.address);
    }
  });

  it("executes no intent within an intent: single, batch and bundle, from each of them", async () => {
    const target = await listedProbe();
    const inner = [issue("inner 1"), issue("inner 2")];
    const signatures = await Promise.all(inner.map((intent) => exchange.sign(lanmu, intent)));
    const signed = inner.map((intent, i) => ({ intent, signature: signatures[i] }));
    for (const [functionName, args] of [
      ["reenter", [inner[0], signatures[0]]],
      ["reenterBatch", [signed]],
      ["reenterBundle", [inner, signatures]],
    ]) {
      const outer = issue("outer", { target, data: probeData("ProbeTarget", functionName, args) });
      const outerSigned = { intent: outer, signature: await exchange.sign(lanmu, outer) };
      await refuses(exchange.execute(outer, outerSigned.signature), "Forwarder_IntentInProgress");
      const { events } = await exchange.call(stranger, "Forwarder", "executeBatch", [[outerSigned]]);
      assert.deepEqual(
        events.map(({ name }) => name),
        ["IntentSkipped"],
      );
    }
    assert.equal(await balanceOfLin(), 0n);
  });
});

describe("X2: calldata shorter than an address (GHSA-g4vp-m682-qqmp)", () => {
  beforeEach(() => exchange.reset());

  it("refuses data without a selector and serves nobody but the signer, for each length from 0 to 31", async () => {
    const target = await listedProbe();
    const forged = lin.address.slice(2).toLowerCase().repeat(2);
    for (let length = 0; length < 32; length++) {
      const data = `0x${forged.slice(0, length * 2)}`;
      const intent = issue("short", { target, data });
      const execution = exchange.execute(intent, await exchange.sign(lanmu, intent));
      if (length < 4) {
        await refuses(execution, "Forwarder_DataTooShort", [BigInt(length), 4n]);
      } else {
        const { events } = await execution;
        assert.deepEqual([events[0].args.sender, events[0].args.data], [lanmu.address, data]);
      }
    }
  });

  it("serves the forwarder itself, and so nobody, when it calls with fewer than 20 bytes", async () => {
    const target = await listedProbe();
    const forwarder = { address: exchange.addresses.Forwarder };
    for (let length = 0; length < 20; length++) {
      const { events } = await exchange.transact(forwarder, target, `0x${"ab".repeat(length)}`);
      assert.equal(events[0].args.sender, forwarder.address);
    }
  });
});

describe("X3: another encoding of a signature is no second right (CVE-2022-35961)", () => {
  beforeEach(() => exchange.reset());

  it("executes once an intent that comes under five valid assertions of its passkey, together or in turn", async () => {
    const signer = passkey("X3");
    const account = await openWithPasskey(lanmu, 1, signer);
    const valid = async (intent) => {
      const digest = await exchange.read("Forwarder", "digestOf", [intent]);
      const canonical = signer.sign(digest);
      const counted = concat([signer.rpIdHash, "0x0500000007"]);
      return [
        concat([canonical, "0xdeadbeef"]),
        swapTails(canonical),
        signer.sign(digest, { flags: 0x1d }),
        signer.sign(digest, { authenticatorData: counted }),
        canonical,
      ];
    };

    const together = harmless(account);
    const batch = (await valid(together)).map((signature) => ({ intent: together, signature }));
    const { events } = await exchange.call(relayer, "Forwarder", "executeBatch", [batch]);
    const outcomes = events.map(({ name }) => name).filter((name) => name.startsWith("Intent"));
    assert.deepEqual(outcomes, ["IntentExecuted", ...Array(4).fill("IntentSkipped")]);

    const single = harmless(account);
    const [first, ...others] = await valid(single);
    await exchange.execute(single, first);
    for (const other of others) await refuses(exchange.execute(single, other), "Forwarder_AlreadyExecuted");
  });
});

describe("X4: every P-256 signature has a twin (r, n - s)", () => {
  beforeEach(() => exchange.reset());

  it("accepts the half with the low s only, plain and in an assertion, in either order of a batch", async () => {
    const plain = await p256();
    const plainAccount = { address: (await openWithP256(lanmu, 1, plain, noSalt)).events[0].args.account };
    const phone = passkey("X4");
    const phoneAccount = await openWithPasskey(lanmu, 1, phone);
    const halves = [
      [plainAccount, (digest) => [plain.sign(digest).low, plain.sign(digest).high]],
      [phoneAccount, (digest) => [phone.sign(digest), phone.sign(digest, { high: true })]],
    ];
    for (const [account, sign] of halves) {
      for (const order of [
        [0, 1],
        [1, 0],
      ]) {
        const intent = harmless(account);
        const both = sign(await exchange.read("Forwarder", "digestOf", [intent]));
        const batch = order.map((half) => ({ intent, signature: both[half] }));
        const { events } = await exchange.call(relayer, "Forwarder", "executeBatch", [batch]);
        assert.equal(events.filter(({ name }) => name === "IntentExecuted").length, 1);
        await refuses(exchange.execute(intent, both[0]), "Forwarder_AlreadyExecuted");
      }
      const alone = harmless(account);
      const [, high] = sign(await exchange.read("Forwarder", "digestOf", [alone]));
      await refuses(exchange.execute(alone, high), "Forwarder_SignatureInvalid");
    }
  });
});

describe("X5: a signature for another chain, contract or account (Coinbase Smart Wallet, March 2024)", () => {
  beforeEach(() => exchange.reset());

  const foreignDomains = () => [
    { chainId: 1 },
    { chainId: 31_338 },
    { chainId: 0 },
    { verifyingContract: exchange.addresses.AccountRegistry },
    { verifyingContract: pad("0x", { size: 20 }) },
    { name: "Exchange Accounts" },
    { name: "exchange" },
    { name: "" },
    { version: "2" },
    { version: "" },
    { salt: pad("0x01") },
  ];

  it("refuses an intent signed under any other domain", async () => {
    for (const change of foreignDomains()) {
      const intent = issue("foreign");
      const signature = await exchange.sign(lanmu, intent, exchange.domain(change));
      await refuses(exchange.execute(intent, signature), "Forwarder_SignatureInvalid");
    }
    assert.equal(await balanceOfLin(), 0n);
  });

  it("refuses one account's assertion for another account of the very same passkey", async () => {
    const signer = passkey("X5");
    const [first, second] = [
      await openWithPasskey(lanmu, 1, signer),
      await openWithPasskey(lanmu, 1, signer, reference("second account")),
    ];
    const intent = harmless(first);
    const signature = signer.sign(await exchange.read("Forwarder", "digestOf", [intent]));
    await refuses(exchange.execute({ ...intent, account: second.address }, signature), "Forwarder_SignatureInvalid");
    await exchange.execute(intent, signature);
  });

  it("takes no proof for the registry as an intent, nor a hash that was signed as a message", async () => {
    const intent = issue("message");
    const hash = await exchange.read("Forwarder", "digestOf", [intent]);
    for (const signature of [
      await exchange.proofOf(lanmu, 1),
      await rotationProof(lanmu, lanmu),
      await lanmu.signMessage({ message: { raw: hash } }),
      await lanmu.signMessage({ message: hash }),
    ]) {
      await refuses(exchange.execute(intent, signature), "Forwarder_SignatureInvalid");
    }
    await exchange.execute(intent, await lanmu.sign({ hash }));
  });
});

describe("X6: who runs ahead with a signature burns nothing (Clober #88, Zealynx F-2026-0006)", () => {
  beforeEach(() => exchange.reset());

  it("executes the very wish of the signer when a stranger submits first, and says so to the second", async () => {
    const intent = issue("raced");
    const signature = await exchange.sign(lanmu, intent);
    const next = issue("next in the batch");
    await exchange.execute(intent, signature, { by: stranger });
    await refuses(exchange.execute(intent, signature, { by: relayer }), "Forwarder_AlreadyExecuted", [
      lanmu.address,
      intent.nonce,
    ]);

    const batch = [
      { intent, signature },
      { intent: next, signature: await exchange.sign(lanmu, next) },
    ];
    const { events } = await exchange.call(relayer, "Forwarder", "executeBatch", [batch]);
    const outcomes = events.map(({ name }) => name).filter((name) => name.startsWith("Intent"));
    assert.deepEqual(outcomes, ["IntentSkipped", "IntentExecuted"]);
    assert.equal(await balanceOfLin(), 2n);
  });

  it("blocks no rotation: its proof is worth nothing without the intent, and the intent only rotates", async () => {
    const fresh = key("fresh key");
    const args = [fresh.address, await rotationProof(lanmu, fresh)];
    for (const by of [stranger, fresh, relayer]) {
      const theirs = exchange.intent(by, "AccountRegistry", "rotateSigner", args);
      await refuses(exchange.execute(theirs, await exchange.sign(by, theirs)), "AccountRegistry_SignerUnproven");
    }
    const intent = exchange.intent(lanmu, "AccountRegistry", "rotateSigner", args);
    const signature = await exchange.sign(lanmu, intent);
    await refuses(exchange.execute(intent, signature, { by: stranger, gas: 1_500_000n }), "Forwarder_GasTooLow");
    await exchange.execute(intent, signature, { by: stranger });
    assert.equal(await exchange.read("AccountRegistry", "epochOf", [lanmu.address]), 1);
    await refuses(exchange.execute(intent, signature), "Forwarder_AlreadyExecuted");
  });

  it("lets a stranger use up no nonce by submitting while the target refuses", async () => {
    const args = [1, lin.address, 1n, Reason.PURCHASE, reference("used twice")];
    const [first, second] = [0, 1].map(() => exchange.intent(lanmu, "EarningDesk", "issue", args));
    await exchange.execute(first, await exchange.sign(lanmu, first));
    const signature = await exchange.sign(lanmu, second);
    await refuses(exchange.execute(second, signature), "EarningDesk_ReferenceAlreadyUsed");
    assert.equal(await exchange.read("Forwarder", "isNonceUsed", [lanmu.address, second.nonce]), false);
  });
});

/** The same assertion, its two dynamic parts in the other order behind the head. */
function swapTails(signature) {
  const head = 6 * 32;
  const at = Number(BigInt(slice(signature, 5 * 32, head)));
  const [authenticator, client] = [slice(signature, head, at), slice(signature, at)];
  const offset = (value) => numberToHex(value, { size: 32 });
  return concat([
    slice(signature, 0, 4 * 32),
    offset(head + size(client)),
    offset(head),
    client,
    authenticator,
  ]);
}

/** Plausible arguments of any type; programme and brand 1 exist. */
function argumentOf({ type, components }) {
  const list = /^(.*)\[(\d*)\]$/.exec(type);
  if (list !== null) return Array(Number(list[2])).fill(argumentOf({ type: list[1], components }));
  if (type === "tuple") return Object.fromEntries(components.map((part) => [part.name, argumentOf(part)]));
  if (type === "address") return lin.address;
  if (type === "bool") return true;
  if (type === "string") return "A";
  if (type === "bytes") return "0x";
  if (type.startsWith("bytes")) return `0x${"00".repeat(Number(type.slice(5)))}`;
  return 1n;
}
