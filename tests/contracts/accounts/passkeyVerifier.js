import assert from "node:assert/strict";
import { before, beforeEach, describe, it } from "node:test";
import { concat, keccak256, numberToHex, pad, sha256, slice, toHex } from "viem";
import { exchange, reference, refuses } from "../shared/exchange.js";
import { Flag, openWithPasskey, ORDER, passkey } from "./passkey.js";

const { lanmu } = exchange.actors;
const digest = keccak256(toHex("what is signed"));
const mine = passkey("mine");
const VALID = "0x024ad318";
const INVALID = "0xffffffff";
const P = 0xffffffff00000001000000000000000000000000ffffffffffffffffffffffffn;

const verify = (signature, key = mine.key, hash = digest) =>
  exchange.read("PasskeyVerifier", "verify", [key, hash, signature]);
const accepts = async (signature, key, hash) => assert.equal(await verify(signature, key, hash), VALID);
const denies = async (signature, key, hash) => assert.equal(await verify(signature, key, hash), INVALID);
const word = (value) => numberToHex(value, { size: 32 });
const authDataOf = (flags, rpIdHash = mine.rpIdHash) =>
  concat([rpIdHash, numberToHex(flags, { size: 1 }), pad("0x", { size: 4 })]);

describe("PasskeyVerifier / verify", () => {
  before(() => exchange.reset());

  it("accepts what a browser answers, with flags, counters, origins and further fields as they come", async () => {
    await accepts(mine.sign(digest));
    for (const flags of [5, 5 | Flag.BE, 5 | Flag.BE | Flag.BS, 0xed]) await accepts(mine.sign(digest, { flags }));
    const counted = concat([mine.rpIdHash, "0x05", "0xffffffff"]);
    await accepts(mine.sign(digest, { authenticatorData: counted }));
    await accepts(mine.sign(digest, { authenticatorData: concat([counted, `0x${"a1".repeat(64)}`]) }));
    const challenge = Buffer.from(digest.slice(2), "hex").toString("base64url");
    for (const clientDataJSON of [
      `{"type":"webauthn.get","challenge":"${challenge}","origin":"https://a.example","crossOrigin":false}`,
      `{"challenge":"${challenge}","origin":"https://a.example","type":"webauthn.get"}`,
      `{"type":"webauthn.get","challenge":"${challenge}","origin":"https://a.example","x":"${"y".repeat(2_000)}"}`,
    ]) {
      await accepts(mine.sign(digest, { clientDataJSON }));
    }
  });

  it("accepts one hundred keys' assertions, each only with its own key and digest", async () => {
    for (let i = 0; i < 100; i++) {
      const [signer, hash] = [passkey(`key ${i}`), keccak256(toHex(`digest ${i}`))];
      const signature = signer.sign(hash);
      await accepts(signature, signer.key, hash);
      await denies(signature, mine.key, hash);
      await denies(signature, signer.key, digest);
    }
  });

  it("denies an assertion made for another site, whichever of key and assertion is the foreign one", async () => {
    const foreign = passkey("mine", "evil.example");
    assert.equal(slice(foreign.key, 0, 64), slice(mine.key, 0, 64));
    await accepts(foreign.sign(digest), foreign.key);
    await denies(foreign.sign(digest), mine.key);
    await denies(mine.sign(digest), foreign.key);
    for (const rpIdHash of [pad("0x"), sha256(toHex("exchange.example.")), sha256(toHex("a.exchange.example"))]) {
      await denies(mine.sign(digest, { authenticatorData: authDataOf(5, rpIdHash) }));
    }
  });

  it("denies an assertion without presence, without verification, or backed up but not eligible for it", async () => {
    for (const flags of [0, Flag.UP, Flag.UV, Flag.BE | Flag.UP, 5 | Flag.BS, 0xfa]) {
      await denies(mine.sign(digest, { flags }));
    }
  });

  it("denies authenticator data that is too short to hold site, flags and counter", async () => {
    for (const length of [0, 1, 31, 32, 33, 36]) {
      const authenticatorData = length === 0 ? "0x" : slice(authDataOf(5), 0, length);
      await denies(mine.sign(digest, { authenticatorData }));
    }
  });

  it("denies a high s, and r or s that are 0 or not below the order", async () => {
    await denies(mine.sign(digest, { high: true }));
    for (const bad of [0n, ORDER, ORDER + 1n, 2n ** 256n - 1n]) {
      await denies(mine.sign(digest, { r: word(bad) }));
      await denies(mine.sign(digest, { s: word(bad) }));
    }
    await denies(mine.sign(digest, { r: word(0n), s: word(0n) }));
    await denies(mine.sign(digest, { r: word(1n), s: word(1n) }));
  });

  it("denies another challenge, a padded or plainly encoded one, and one that is only part of it", async () => {
    const bytes = Buffer.from(digest.slice(2), "hex");
    const url = bytes.toString("base64url");
    for (const challenge of [
      "",
      Buffer.from(reference("x").slice(2), "hex").toString("base64url"),
      `${url}=`,
      url.slice(0, -1),
      `${url}A`,
      bytes.toString("hex"),
    ]) {
      await denies(mine.sign(digest, { challenge }));
    }
    // 0xfb…: the first character is "-" in base64url and "+" in plain base64.
    const hash = `0xfbff${"ff".repeat(30)}`;
    const plain = Buffer.from(hash.slice(2), "hex").toString("base64").replace("=", "");
    await denies(mine.sign(hash, { challenge: plain }), mine.key, hash);
    await accepts(mine.sign(hash), mine.key, hash);
  });

  it("denies an assertion of another type: the making of a passkey, a payment, or none", async () => {
    for (const type of ["webauthn.create", "payment.get", "webauthn.ge", "webauthn.get ", "", "Webauthn.get"]) {
      await denies(mine.sign(digest, { type }));
    }
  });

  it("denies indices that point elsewhere: past the end, into another field, or around 2^256", async () => {
    for (const bad of [0n, 2n, 36n, 90n, 10_000n, 2n ** 128n, 2n ** 256n - 1n, 2n ** 256n - 20n, 2n ** 256n - 32n]) {
      await denies(mine.sign(digest, { typeIndex: bad }));
      await denies(mine.sign(digest, { challengeIndex: bad }));
    }
    const challenge = Buffer.from(digest.slice(2), "hex").toString("base64url");
    const other = Buffer.from(reference("x").slice(2), "hex").toString("base64url");
    // A site may write what it likes into a string, but its quotes are escaped: the index finds no field there.
    const forged = JSON.stringify(`"challenge":"${challenge}"`);
    const clientDataJSON = `{"type":"webauthn.get","challenge":"${other}","origin":${forged}}`;
    for (let index = 0; index < clientDataJSON.length; index++) {
      await denies(mine.sign(digest, { clientDataJSON, challengeIndex: BigInt(index) }));
    }
  });

  it("denies a key of another length, and one that is no point of the curve", async () => {
    const signature = mine.sign(digest);
    for (const key of ["0x", slice(mine.key, 0, 64), slice(mine.key, 0, 95), concat([mine.key, "0x00"])]) {
      await denies(signature, key);
    }
    const [x, y, site] = [slice(mine.key, 0, 32), slice(mine.key, 32, 64), mine.rpIdHash];
    for (const [badX, badY] of [
      [y, x],
      [pad("0x"), pad("0x")],
      [word(P), y],
      [x, word(P)],
      [x, word(2n ** 256n - 1n)],
    ]) {
      await denies(signature, concat([badX, badY, site]));
    }
  });

  it("denies, and never reverts on, a signature cut anywhere or with offsets that lead outside", async () => {
    const signature = mine.sign(digest);
    const size = (signature.length - 2) / 2;
    // The last bytes are padding, which the encoding does not need.
    for (let length = 0; length < size - 31; length += 7) {
      await denies(length === 0 ? "0x" : slice(signature, 0, length));
    }
    for (const slot of [4, 5, 6]) {
      const outside = [BigInt(size) - 31n, BigInt(size), 2n ** 64n, 2n ** 255n, 2n ** 256n - 1n, 2n ** 256n - 32n];
      for (const bad of [0n, 31n, ...outside]) {
        await denies(concat([slice(signature, 0, slot * 32), word(bad), slice(signature, slot * 32 + 32)]));
      }
    }
    await denies(`0x${"ff".repeat(size)}`);
    await denies(`0x${"00".repeat(size)}`);
  });

  it("denies an assertion in which any byte was flipped", async () => {
    const signature = mine.sign(digest);
    const { length } = encodeUnpadded(signature);
    for (let at = 0; at < length; at += 5) {
      const flipped = Number(slice(signature, at, at + 1)) ^ 0x10;
      const after = at + 1 < length ? slice(signature, at + 1) : "0x";
      const before_ = at === 0 ? "0x" : slice(signature, 0, at);
      const answer = await verify(concat([before_, numberToHex(flipped, { size: 1 }), after]));
      // The padding behind the 37 bytes of authenticator data is not part of the assertion.
      const padding = at >= 7 * 32 + 37 && at < 9 * 32;
      assert.equal(answer, padding ? VALID : INVALID, `byte ${at}`);
    }
  });

  it("looks at an assertion of 100,000 bytes for less than three million gas", async () => {
    const challenge = Buffer.from(digest.slice(2), "hex").toString("base64url");
    const clientDataJSON = `{"type":"webauthn.get","challenge":"${challenge}","x":"${"y".repeat(100_000)}"}`;
    const args = [mine.key, digest, mine.sign(digest, { clientDataJSON })];
    const data = exchange.encode("PasskeyVerifier", "verify", args);
    const { gasUsed } = await exchange.transact(lanmu, exchange.addresses.PasskeyVerifier, data);
    assert.ok(gasUsed < 3_000_000n + 21_000n + 40n * 101_000n, `${gasUsed}`);
  });
});

describe("PasskeyVerifier / accounts", () => {
  beforeEach(() => exchange.reset());

  it("opens and serves an account, and refuses the passkey's twin of another site", async () => {
    const account = await openWithPasskey(lanmu, 1, mine);
    const args = [reference("unknown")];
    const intent = exchange.intent(account, "RedemptionDesk", "voidAuthorisation", args);
    const intentHash = await exchange.read("Forwarder", "digestOf", [intent]);
    const foreign = passkey("mine", "evil.example");
    for (const signature of [foreign.sign(intentHash), mine.sign(digest), mine.sign(intentHash, { flags: 1 }), "0x"]) {
      await refuses(exchange.execute(intent, signature), "Forwarder_SignatureInvalid", [account.address, intentHash]);
    }
    await refuses(exchange.execute(intent, mine.sign(intentHash)), "RedemptionDesk_AuthorisationUnknown");
  });
});

function encodeUnpadded(signature) {
  const json = Number(BigInt(slice(signature, 5 * 32, 6 * 32)));
  const length = Number(BigInt(slice(signature, json, json + 32)));
  return { length: json + 32 + length };
}

