import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { concat, hexToBigInt, numberToHex, pad, slice, toHex } from "viem";
import { openWithP256, p256 } from "../accounts/p256.js";
import { exchange, key, Reason, reference, refuses } from "../shared/exchange.js";
import { deployProbe } from "../shared/probes.js";

const { lanmu, qinghe, lin, relayer } = exchange.actors;
const ORDER = 0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n;
const noSalt = pad("0x");

/** One issue by Lanmu, and every refusal must leave its nonce unused. */
async function begin() {
  await exchange.reset();
  const args = [1, lin.address, 100n, Reason.PURCHASE, reference("signed")];
  const intent = exchange.intent(lanmu, "EarningDesk", "issue", args);
  return { intent, signature: await exchange.sign(lanmu, intent) };
}

async function isRefused(intent, signature, name = "Forwarder_SignatureInvalid") {
  await refuses(exchange.execute(intent, signature), name);
  await refuses(exchange.execute(intent, signature, { by: relayer }), name);
  assert.equal(await exchange.read("Forwarder", "isNonceUsed", [intent.account, intent.nonce]), false);
}

/** The other half of every ECDSA signature: (r, n - s), with the recovery bit turned. */
function twinOf(signature) {
  const s = hexToBigInt(slice(signature, 32, 64));
  const v = slice(signature, 64) === "0x1b" ? "0x1c" : "0x1b";
  return concat([slice(signature, 0, 32), numberToHex(ORDER - s, { size: 32 }), v]);
}

/** ERC-2098: the recovery bit in the top bit of s. */
function compactOf(signature) {
  const s = hexToBigInt(slice(signature, 32, 64)) | (slice(signature, 64) === "0x1c" ? 1n << 255n : 0n);
  return concat([slice(signature, 0, 32), numberToHex(s, { size: 32 })]);
}

describe("Forwarder / signatures of EOAs", () => {
  it("refuses every other encoding of a valid signature, before and after it was used (X3)", async () => {
    const { intent, signature } = await begin();
    const [r, s] = [slice(signature, 0, 32), slice(signature, 32, 64)];
    const others = [
      twinOf(signature),
      compactOf(signature),
      concat([signature, "0x00"]),
      slice(signature, 0, 64),
      "0x",
      concat([r, s, "0x00"]),
      concat([r, s, "0x01"]),
      concat([r, s, "0x1a"]),
      concat([r, s, "0x1d"]),
      concat([pad("0x"), s, slice(signature, 64)]),
      concat([r, pad("0x"), slice(signature, 64)]),
      concat([toHex(ORDER, { size: 32 }), s, "0x1b"]),
      concat([r, toHex(ORDER, { size: 32 }), "0x1b"]),
      `0x${"00".repeat(65)}`,
    ];
    for (const other of others) await isRefused(intent, other);
    await exchange.execute(intent, signature);
    for (const other of others) await refuses(exchange.execute(intent, other), "Forwarder_AlreadyExecuted");
    const assetId = await exchange.read("EarningDesk", "assetIdOf", [1, Number(await exchange.now())]);
    assert.equal(await exchange.balance(lin, assetId), 100n);
  });

  it("refuses an intent signed for another chain, contract, name or version (X5)", async () => {
    const { intent } = await begin();
    const foreign = [
      { chainId: 1 },
      { chainId: 31_338 },
      { verifyingContract: exchange.addresses.AccountRegistry },
      { name: "Exchange Accounts" },
      { name: "exchange" },
      { version: "2" },
      { salt: pad("0x01") },
    ];
    for (const change of foreign) await isRefused(intent, await exchange.sign(lanmu, intent, exchange.domain(change)));
  });

  it("refuses an intent of which any field was changed after signing", async () => {
    const { intent, signature } = await begin();
    const changes = [
      { account: qinghe.address },
      { target: exchange.addresses.RedemptionDesk },
      { data: `${intent.data}00` },
      { data: intent.data.slice(0, -2) },
      { data: intent.data.replace("64", "65") },
      { nonce: intent.nonce + 1 },
      { nonce: intent.nonce + 256 },
      { deadline: intent.deadline - 1 },
      { gas: intent.gas + 1 },
      { gas: 0 },
    ];
    for (const change of changes) await isRefused({ ...intent, ...change }, signature);
  });

  it("refuses the relayer's, the operator's and another brand's signature of an account's intent", async () => {
    const { intent } = await begin();
    for (const signer of [relayer, exchange.actors.operator, qinghe, lin]) {
      await isRefused(intent, await exchange.sign(signer, intent));
    }
  });

  it("refuses an account that was never opened and has code, even if its key signs", async () => {
    const { intent } = await begin();
    const account = key("delegated");
    await exchange.request("hardhat_setCode", [account.address, "0x6001"]);
    const theirs = { ...intent, account: account.address };
    await isRefused(theirs, await exchange.sign(account, theirs));
  });

  it("goes on serving an opened EOA whose address later gets code: its key still speaks for it", async () => {
    await exchange.reset();
    await exchange.request("hardhat_setCode", [lin.address, `0xef0100${exchange.addresses.Ledger.slice(2)}`]);
    await refuses(
      exchange.intend(lin, "EarningDesk", "issue", [1, lin.address, 1n, 1, reference("x")]),
      "EarningDesk_NotTheIssuer",
    );
  });

  it("refuses the account 0, for which a failed recovery must not pass", async () => {
    const { intent } = await begin();
    for (const signature of ["0x", `0x${"00".repeat(65)}`]) {
      await isRefused({ ...intent, account: `0x${"00".repeat(20)}` }, signature);
    }
  });
});

describe("Forwarder / signatures behind ERC-7913 verifiers", () => {
  let signer;
  let account;
  beforeEach(async () => {
    await exchange.reset();
    signer = await p256();
    ({ account } = (await openWithP256(lanmu, 1, signer, noSalt)).events[0].args);
  });

  const voidUnknown = (who = account) =>
    exchange.intent({ address: who }, "RedemptionDesk", "voidAuthorisation", [reference("unknown")]);
  const digestOf = (intent) => exchange.read("Forwarder", "digestOf", [intent]);

  it("refuses another P-256 key, and the twin with a high s (X4)", async () => {
    const intent = voidUnknown();
    const digest = await digestOf(intent);
    await isRefused(intent, (await p256()).sign(digest).low);
    await isRefused(intent, signer.sign(digest).high);
    await isRefused(intent, "0x");
  });

  it("serves the account of a P-256 key: the target, not the forwarder, refuses its intent", async () => {
    const intent = voidUnknown();
    const signature = signer.sign(await digestOf(intent)).low;
    assert.equal(await exchange.read("Forwarder", "isSignedBy", [account, await digestOf(intent), signature]), true);
    await refuses(exchange.execute(intent, signature), "RedemptionDesk_AuthorisationUnknown", [reference("unknown")]);
  });

  it("refuses what a verifier denies, reverts on or burns its gas on, and lets none sink a batch", async () => {
    const probe = await probeAccount();
    for (const behaviour of ["n", "r", "m", "g"].map((letter) => toHex(letter))) {
      const [bad, good] = [voidUnknown(probe), voidUnknown()];
      await isRefused(bad, behaviour);

      const signed = [
        { intent: bad, signature: behaviour },
        { intent: good, signature: signer.sign(await digestOf(good)).low },
      ];
      const { events } = await exchange.call(relayer, "Forwarder", "executeBatch", [signed]);
      assert.deepEqual(
        events.map(({ name }) => name),
        ["IntentSkipped", "IntentRefused"],
      );
    }
  });

  it("looks at signatures of up to 16,384 bytes, and at none that is longer", async () => {
    const probe = await probeAccount();
    const yes = (length) => concat([toHex("y"), `0x${"00".repeat(length - 1)}`]);
    for (const length of [16_385, 400_001]) await isRefused(voidUnknown(probe), yes(length));
    await refuses(exchange.execute(voidUnknown(probe), yes(16_384)), "RedemptionDesk_AuthorisationUnknown");
  });

  it("believes a verifier that says yes, however long its answer", async () => {
    const probe = await probeAccount();
    for (const behaviour of ["y", "l"].map((letter) => toHex(letter))) {
      await refuses(exchange.execute(voidUnknown(probe), behaviour), "RedemptionDesk_AuthorisationUnknown");
    }
  });

  it("refuses a transaction too short of gas to run a verifier, instead of blaming the signature", async () => {
    const intent = { ...voidUnknown(), gas: 50_000 };
    const signature = signer.sign(await digestOf(intent)).low;
    const { refusal, args } = await exchange.execute(intent, signature, { gas: 400_000n }).catch((error) => error);
    assert.deepEqual([refusal, args[1]], ["Forwarder_GasTooLow", 600_000n]);
    await refuses(exchange.execute(intent, signature), "RedemptionDesk_AuthorisationUnknown");
  });

  it("serves a signer of 256 bytes, the longest there may be", async () => {
    const probe = await probeAccount(`0x${"01".repeat(236)}`);
    await refuses(exchange.execute(voidUnknown(probe), toHex("y")), "RedemptionDesk_AuthorisationUnknown");
  });

  /** An account whose verifier behaves as each signature says. */
  async function probeAccount(verifiersKey = "0x01") {
    const bytes = concat([await deployProbe("ProbeVerifier"), verifiersKey]).toLowerCase();
    await exchange.intend(lanmu, "AccountRegistry", "openAccount", [bytes, noSalt, toHex("y")]);
    return exchange.read("AccountRegistry", "accountAddress", [bytes, noSalt]);
  }
});
