import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { encodeAbiParameters, keccak256, pad } from "viem";
import { exchange, key, Reason, reference, refuses } from "../shared/exchange.js";
import { intendAs, rotate, rotationProof, signStruct, wordOf } from "./proofs.js";
import { p256 } from "./p256.js";

const { lanmu, lin, relayer, stranger } = exchange.actors;
const fresh = key("fresh key");
const other = key("another key");

const issue = (name) => ["EarningDesk", "issue", [1, lin.address, 1n, Reason.PURCHASE, reference(name)]];
const rotateWith = (newSigner, proof) =>
  exchange.intend(lin, "AccountRegistry", "rotateSigner", [newSigner, proof]);

describe("AccountRegistry / rotateSigner", () => {
  beforeEach(() => exchange.reset());

  it("refuses a plain call: an intent must be executing", async () => {
    const args = [fresh.address, await rotationProof(lin, fresh)];
    await refuses(exchange.call(lin, "AccountRegistry", "rotateSigner", args), "Forwarded_IntentMissing", [
      lin.address,
    ]);
  });

  for (const length of [0, 19, 257]) {
    it(`refuses a signer of ${length} bytes`, async () => {
      await refuses(rotateWith(`0x${"11".repeat(length)}`, "0x"), "AccountRegistry_SignerLengthOutOfRange", [
        BigInt(length),
        20n,
        256n,
      ]);
    });
  }

  it("refuses a proof of another key, account, signer, epoch, chain, contract or name", async () => {
    const foreign = [
      "0x",
      await rotationProof(lin, { ...other, address: fresh.address }),
      await rotationProof(lin, fresh, { account: lanmu.address }),
      await rotationProof(lin, fresh, { signerHash: reference("x") }),
      await rotationProof(lin, fresh, { epoch: 0 }),
      await rotationProof(lin, fresh, { epoch: 2 }),
      await exchange.proofOf(fresh, 1),
    ];
    for (const change of [
      { chainId: 1 },
      { name: "Exchange" },
      { version: "2" },
      { verifyingContract: exchange.addresses.Forwarder },
    ]) {
      const message = { account: lin.address, signerHash: keccak256(fresh.address.toLowerCase()), epoch: 1 };
      foreign.push(await signStruct(fresh, "SignerRotation", message, change));
    }
    for (const proof of foreign) {
      await refuses(rotateWith(fresh.address, proof), "AccountRegistry_SignerUnproven", [
        lin.address,
        fresh.address.toLowerCase(),
      ]);
    }
    await refuses(rotateWith(`0x${"00".repeat(20)}`, `0x${"00".repeat(65)}`), "AccountRegistry_SignerUnproven");
  });

  it("refuses the same proof again: it is for one epoch", async () => {
    const proof = await rotationProof(lin, fresh);
    await rotateWith(fresh.address, proof);
    await refuses(
      intendAs(lin, fresh, "AccountRegistry", "rotateSigner", [fresh.address, proof]),
      "AccountRegistry_SignerUnproven",
    );
  });

  it("begins an epoch with the new signer: the old key is dead, the address stays", async () => {
    const { events } = await rotate(lin, fresh);

    assert.deepEqual([events[0].name, events[0].args], [
      "SignerRotated",
      { account: lin.address, epoch: 1, signer: fresh.address.toLowerCase() },
    ]);
    assert.equal(await exchange.read("AccountRegistry", "signerOf", [lin.address]), fresh.address.toLowerCase());
    assert.equal(await exchange.read("AccountRegistry", "epochOf", [lin.address]), 1);
    const { homeBrand, keySince, epoch } = await wordOf(lin);
    assert.deepEqual([homeBrand, keySince, epoch], [1n, await exchange.now(), 1n]);
    await refuses(rotate(lin, other), "Forwarder_SignatureInvalid");
    await rotate(lin, other, fresh);
    await refuses(rotate(lin, fresh, fresh), "Forwarder_SignatureInvalid");
    assert.equal(await exchange.read("AccountRegistry", "epochOf", [lin.address]), 2);
  });

  it("leaves the rest of the word alone, whatever the second in which the account was opened", async () => {
    const seconds = [];
    for (const member of [lin, exchange.actors.chen]) {
      const before = await wordOf(member);
      await rotate(member, fresh);
      assert.deepEqual(await wordOf(member), { ...before, keySince: await exchange.now(), epoch: 1n, flags: 32n });
      seconds.push(before.openedAt % 2n);
    }
    assert.deepEqual(seconds.toSorted(), [0n, 1n]);
  });

  it("works for a brand's key, which was never opened, and for one that is delegated to code", async () => {
    await rotate(lanmu, fresh);
    await refuses(intendAs(lanmu, lanmu, ...issue("old")), "Forwarder_SignatureInvalid");
    await intendAs(lanmu, fresh, ...issue("new"));
    await exchange.request("hardhat_setCode", [lanmu.address, "0x6001"]);
    await intendAs(lanmu, fresh, ...issue("newer"));
    assert.equal(await exchange.read("AccountRegistry", "isOpen", [lanmu.address]), false);
  });

  it("hands an account to a P-256 key and back to an EOA", async () => {
    const signer = await p256();
    const digest = await exchange.read("AccountRegistry", "rotationDigestOf", [lin.address, signer.bytes]);
    await refuses(rotateWith(signer.bytes, (await p256()).sign(digest).low), "AccountRegistry_SignerUnproven");
    await rotateWith(signer.bytes, signer.sign(digest).low);
    assert.equal(await exchange.read("AccountRegistry", "signerOf", [lin.address]), signer.bytes);

    const args = [fresh.address, await rotationProof(lin, fresh)];
    const intent = exchange.intent(lin, "AccountRegistry", "rotateSigner", args);
    await refuses(exchange.execute(intent, await exchange.sign(lin, intent)), "Forwarder_SignatureInvalid");
    const intentHash = await exchange.read("Forwarder", "digestOf", [intent]);
    await exchange.execute(intent, signer.sign(intentHash).low);
    assert.equal(await exchange.read("AccountRegistry", "signerOf", [lin.address]), fresh.address.toLowerCase());
  });

  it("lets no key open the account of an address whose signer it no longer is", async () => {
    await rotate(stranger, fresh);
    const args = [stranger.address, pad("0x"), await exchange.proofOf(stranger, 1)];
    await refuses(exchange.intend(lanmu, "AccountRegistry", "openAccount", args), "AccountRegistry_SignerReplaced", [
      stranger.address,
      1,
    ]);
  });

  it("kills the old key within the very batch that rotates", async () => {
    const proof = await rotationProof(lanmu, fresh);
    const wishes = [
      [lanmu, issue("before")],
      [lanmu, ["AccountRegistry", "rotateSigner", [fresh.address, proof]]],
      [lanmu, issue("by the old key")],
      [fresh, issue("by the new key")],
    ];
    const signed = [];
    for (const [signer, [contract, functionName, args]] of wishes) {
      const intent = exchange.intent(lanmu, contract, functionName, args);
      signed.push({ intent, signature: await exchange.sign(signer, intent) });
    }
    const { events } = await exchange.call(relayer, "Forwarder", "executeBatch", [signed]);
    const outcomes = events.map(({ name }) => name).filter((name) => name.startsWith("Intent"));
    assert.deepEqual(outcomes, ["IntentExecuted", "IntentExecuted", "IntentSkipped", "IntentExecuted"]);
  });
});

describe("AccountRegistry / eraseAccount", () => {
  beforeEach(() => exchange.reset());

  const commitment = reference("commitment of Lin");

  /** The registry's mappings by account that hold a key of Lin's, though no call may tell. */
  async function slotsThatHold({ address }) {
    const found = [];
    for (let slot = 0n; slot < 20n; slot++) {
      const types = [{ type: "address" }, { type: "uint256" }];
      const place = keccak256(encodeAbiParameters(types, [lin.address, slot]));
      const args = [exchange.addresses.AccountRegistry, place, "latest"];
      const value = await exchange.request("eth_getStorageAt", args);
      if (value.endsWith(address.slice(2).toLowerCase())) found.push(slot);
    }
    return found;
  }

  it("is of an account whose signer lies in one slot", async () => {
    await rotate(lin, fresh);
    assert.equal((await slotsThatHold(fresh)).length, 1);
  });
  const erase = (account = lin, by = account) =>
    intendAs(account, by, "AccountRegistry", "eraseAccount", [commitment]);

  it("refuses an address that was never opened, and one that is frozen", async () => {
    await refuses(erase(stranger), "AccountRegistry_NotOpen", [stranger.address]);
    await exchange.call(exchange.actors.operator, "AccountRegistry", "freeze", [lin.address, commitment]);
    await refuses(erase(), "AccountRegistry_AccountFrozen", [lin.address]);
  });

  it("leaves no signer and no receiver, of an EOA and of a rotated account", async () => {
    for (const signer of [lin, fresh]) {
      await exchange.reset();
      if (signer === fresh) await rotate(lin, fresh);
      const { events } = await erase(lin, signer);

      assert.deepEqual([events[0].name, events[0].args], ["MemberErased", { account: lin.address, commitment }]);
      assert.equal(await exchange.read("AccountRegistry", "signerOf", [lin.address]), "0x");
      assert.equal(await exchange.read("AccountRegistry", "mayReceive", [lin.address]), false);
      assert.equal(await exchange.read("AccountRegistry", "isOpen", [lin.address]), false);
      for (const by of [lin, fresh]) await refuses(erase(lin, by), "Forwarder_SignatureInvalid");
      assert.deepEqual(await slotsThatHold(fresh), []);
      await refuses(exchange.openAccount(lin, lanmu, 1), "AccountRegistry_AlreadyOpen", [lin.address, 1]);
    }
  });
});
