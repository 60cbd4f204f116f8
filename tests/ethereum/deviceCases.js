// Cases about the keys of devices: P-256 by noble and by Node's OpenSSL, passkeys' assertions, keystores.
import { createHash, createPublicKey, verify } from "node:crypto";
import { ethers } from "ethers";
import { p256 } from "@noble/curves/p256";
import { good, refused, together } from "./verdict.js";

const N = p256.CURVE.n;
const word = (value) => value.toString(16).padStart(64, "0");
const scalar = (chance) => (chance.uint(256) % (N - 1n)) + 1n;
const publicKeyOf = (key) => "0x" + Buffer.from(p256.getPublicKey(key, false)).toString("hex");

/** A signature with either of the two s. */
function signed(chance, digest, key) {
  const { r, s } = p256.sign(digest.slice(2), key, { lowS: true, prehash: false });
  return { r, s: chance.once(2) ? s : N - s };
}

function byNoble(digest, { r, s }, publicKey) {
  if (r === 0n || r >= N || s === 0n || s >= N) return false;
  return p256.verify(new p256.Signature(r, s), digest.slice(2), publicKey.slice(2), { lowS: false, prehash: false });
}

const keyObject = (publicKey) => {
  const [x, y] = [publicKey.slice(4, 68), publicKey.slice(68)].map((h) => Buffer.from(h, "hex").toString("base64url"));
  return createPublicKey({ key: { kty: "EC", crv: "P-256", x, y }, format: "jwk" });
};

// Not a key of the curve: of another length or form, infinity, or beside the curve.
const noKeys = (publicKey) => [
  "0x", "0x04", publicKey.slice(0, -2), publicKey + "00", "0x06" + publicKey.slice(4), "0x02" + publicKey.slice(4, 68),
  "0x04" + "00".repeat(64), "0x04" + "ff".repeat(64), publicKey.slice(0, -1) + (publicKey.at(-1) === "0" ? "1" : "0"),
];

function p256Verify(chance) {
  const key = scalar(chance);
  const publicKey = publicKeyOf(key);
  const digest = chance.once(10) ? chance.pick(["0x" + "00".repeat(32), "0x" + "ff".repeat(32)]) : chance.hex(32);
  const numbers = signed(chance, digest, key);
  const joined = ({ r, s }) => "0x" + word(r) + word(s);
  switch (chance.below(8)) {
    case 0:
      return [{ digest, publicKey: chance.pick(noKeys(publicKey)), signature: joined(numbers) }, refused("bad-key")];
    case 1:
      return [{ digest, publicKey, signature: joined(numbers).slice(0, -2) }, refused("bad-signature")];
    case 2:
      Object.assign(numbers, chance.pick([{ r: 0n }, { s: 0n }, { r: N }, { s: N }, { r: 0n, s: 0n }, { r: N - 1n }]));
      break;
    case 3:
      numbers.s = scalar(chance);
  }
  return [{ digest, publicKey, signature: joined(numbers) }, good(byNoble(digest, numbers, publicKey))];
}

const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash("sha256")).digest();

function derInteger(value) {
  const digits = value.toString(16);
  const even = digits.length % 2 ? "0" + digits : digits;
  const positive = parseInt(even.slice(0, 2), 16) > 0x7f ? "00" + even : even;
  return "02" + (positive.length / 2).toString(16).padStart(2, "0") + positive;
}

function der({ r, s }) {
  const both = derInteger(r) + derInteger(s);
  return "0x30" + (both.length / 2).toString(16).padStart(2, "0") + both;
}

const RP_ID = "exchange.example";

/** An honest assertion and what it is asked for; `said` and `flags` may be spoilt before it is signed. */
function assertionOf(chance, { said = {}, flags, more, relyingParty = RP_ID, keep = (json) => json } = {}) {
  const key = scalar(chance);
  const challenge = Buffer.from(chance.hex(32).slice(2), "hex").toString("base64url");
  const expected = {
    challenge, origin: "https://exchange.example", rpId: RP_ID, requireUserVerification: chance.once(2),
  };
  const honest = { type: "webauthn.get", challenge, origin: expected.origin, crossOrigin: false };
  const clientData = Buffer.from(keep(JSON.stringify({ ...honest, ...said })));
  const flag = flags ?? (expected.requireUserVerification ? 0x05 : chance.pick([0x01, 0x05, 0x0d, 0x1d]));
  const signCount = Number(chance.uint(32));
  const count = Buffer.alloc(4);
  count.writeUInt32BE(signCount);
  const extensions = Buffer.alloc(more ?? (flag & 0xc0 ? 9 : 0));
  const data = Buffer.concat([sha256(relyingParty), Buffer.of(flag), count, extensions]);
  const message = Buffer.concat([data, sha256(clientData)]);
  const numbers = signed(chance, "0x" + sha256(message).toString("hex"), key);
  const given = {
    authenticatorData: "0x" + data.toString("hex"), clientDataJSON: "0x" + clientData.toString("hex"),
    signature: der(numbers), publicKey: publicKeyOf(key), expected,
  };
  return { given, numbers, message, answer: { userVerified: Boolean(flag & 4), signCount } };
}

const SPOILT_CLIENT_DATA = [
  ["bad-client-data", { said: { type: 1 } }], ["bad-client-data", { said: { challenge: null } }],
  ["bad-client-data", { said: { crossOrigin: "false" } }], ["bad-client-data", { keep: (json) => json + "," }],
  ["bad-client-data", { keep: (json) => `[${json}]` }], ["bad-client-data", { keep: (json) => "\ufeff" + json }],
  ["wrong-type", { said: { type: "webauthn.create" } }], ["wrong-challenge", { said: { challenge: "AA" } }],
  ["wrong-origin", { said: { origin: "https://exchange.example:443" } }],
  ["cross-origin", { said: { crossOrigin: true } }],
];

const SPOILT_DATA = [
  ["bad-authenticator-data", { more: 1, flags: 0x05 }], ["bad-authenticator-data", { more: 0, flags: 0x45 }],
  ["wrong-rp", { relyingParty: "exchange.example.org" }], ["user-not-present", { flags: 0x04 }],
  ["bad-authenticator-data", { flags: 0x15 }],
];

function webAuthnVerify(chance) {
  switch (chance.below(5)) {
    case 0: {
      const [kind, spoilt] = chance.pick([...SPOILT_CLIENT_DATA, ...SPOILT_DATA]);
      return [assertionOf(chance, spoilt).given, refused(kind)];
    }
    case 1: {
      const { given, numbers } = assertionOf(chance);
      const signature = chance.pick([
        "0x", given.signature + "00", given.signature.replace("0x30", "0x3081"), der({ ...numbers, r: 0n }),
        der({ ...numbers, s: N }), der({ ...numbers, s: scalar(chance) }), "0x" + word(numbers.r) + word(numbers.s),
      ]);
      return [{ ...given, signature }, refused("bad-signature")];
    }
    case 2: {
      const { given } = assertionOf(chance);
      return [{ ...given, publicKey: chance.pick(noKeys(given.publicKey)) }, refused("bad-key")];
    }
  }
  const keep = chance.pick([
    (json) => json, (json) => ` ${json}\n`, (json) => json.replace("w", "\\u0077"),
    (json) => json.replace("{", '{"type":"other",'),
    (json) => json.replace("}", ',"more":[{"challenge":"x"},1e400]}'),
  ]);
  const flags = chance.pick([undefined, 0x45, 0x85, 0x27]);
  const { given, message, answer } = assertionOf(chance, { keep, flags });
  const signature = Buffer.from(given.signature.slice(2), "hex");
  const isBelieved = verify("sha256", message, keyObject(given.publicKey), signature);
  if (given.expected.requireUserVerification && !answer.userVerified) return [given, refused("user-not-verified")];
  return [given, isBelieved ? good(answer) : refused("bad-signature")];
}

const PASSWORDS = ["", "testpassword", "correct horse battery staple", "密碼 🔑"];

function keystoreV3Decrypt(chance) {
  const privateKey = ethers.toBeHex((chance.uint(255) % (2n ** 255n)) + 1n, 32);
  const address = ethers.computeAddress(privateKey);
  const password = chance.pick(PASSWORDS);
  const scrypt = { N: chance.pick([2, 16, 256]), r: chance.pick([1, 8]), p: chance.pick([1, 2]) };
  const { Crypto, crypto = Crypto, ...rest } = JSON.parse(
    ethers.encryptKeystoreJsonSync({ address, privateKey }, password, { scrypt }));
  const keystore = { ...rest, crypto };
  switch (chance.below(6)) {
    case 0:
      return [{ keystore, password: password + "x" }, refused("wrong-password")];
    case 1: {
      const [name, wrong] = chance.pick([["version", 4], ["crypto", null], ["address", chance.hex(20).slice(2)]]);
      return [{ keystore: { ...keystore, [name]: wrong }, password }, refused("bad-keystore")];
    }
    case 2: {
      const [name, wrong] = chance.pick([["cipher", "aes-256-ctr"], ["kdf", "argon2"], ["mac", crypto.mac + "00"],
        ["ciphertext", crypto.ciphertext.slice(2)], ["cipherparams", { iv: "0x" + crypto.cipherparams.iv }],
        ["kdfparams", { ...crypto.kdfparams, [chance.pick(["n", "r", "p", "dklen"])]: chance.pick([0, 65.5, "1"]) }]]);
      return [{ keystore: { ...keystore, crypto: { ...crypto, [name]: wrong } }, password }, refused("bad-keystore")];
    }
  }
  return [{ keystore, password }, together("bad-keystore", () => {
    const opened = ethers.decryptKeystoreJsonSync(JSON.stringify(keystore), password);
    return { address: opened.address, privateKey: opened.privateKey };
  })];
}

export const deviceCases = { p256Verify, webAuthnVerify, keystoreV3Decrypt };
