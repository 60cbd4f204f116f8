// Passkeys as browsers use them: a P-256 key that signs WebAuthn assertions for one relying party.
import { p256 as curve } from "@noble/curves/nist.js";
import { concat, encodeAbiParameters, hexToBytes, numberToHex, pad, sha256, toHex } from "viem";
import { exchange } from "../shared/exchange.js";

export const ORDER = curve.CURVE.n;
export const Flag = { UP: 1, UV: 4, BE: 8, BS: 16 };
const assertionType = [
  {
    type: "tuple",
    components: [
      { name: "r", type: "bytes32" },
      { name: "s", type: "bytes32" },
      { name: "challengeIndex", type: "uint256" },
      { name: "typeIndex", type: "uint256" },
      { name: "authenticatorData", type: "bytes" },
      { name: "clientDataJSON", type: "string" },
    ],
  },
];

/** A passkey of a site; the same name has the same key in every run. */
export function passkey(name, rpId = "exchange.example") {
  const secret = sha256(toHex(`passkey ${name}`)).slice(2);
  const point = toHex(curve.getPublicKey(secret, false).slice(1));
  const key = concat([point, sha256(toHex(rpId))]);
  return {
    key,
    rpIdHash: sha256(toHex(rpId)),
    bytes: concat([exchange.addresses.PasskeyVerifier, key]).toLowerCase(),
    sign: (digest, changes) => encode(assert_(secret, digest, sha256(toHex(rpId)), changes)),
  };
}

/** The ABI encoding of OpenZeppelin's WebAuthnAuth. */
export function encode(assertion) {
  // The struct is encoded without the offset that a parameter list would begin with.
  return `0x${encodeAbiParameters(assertionType, [assertion]).slice(66)}`;
}

/** What an authenticator answers; `changes` are made before it signs, those of the signature itself after. */
function assert_(secret, digest, rpIdHash, changes = {}) {
  const {
    challenge = Buffer.from(digest.slice(2), "hex").toString("base64url"),
    type = "webauthn.get",
    flags = Flag.UP | Flag.UV,
    clientDataJSON = `{"type":"${type}","challenge":"${challenge}","origin":"https://exchange.example"}`,
    authenticatorData = concat([rpIdHash, numberToHex(flags, { size: 1 }), pad("0x", { size: 4 })]),
    typeIndex = BigInt(Math.max(clientDataJSON.indexOf('"type"'), 0)),
    challengeIndex = BigInt(Math.max(clientDataJSON.indexOf('"challenge"'), 0)),
    high = false,
  } = changes;
  const message = sha256(concat([authenticatorData, sha256(toHex(clientDataJSON))]));
  const { r, s } = curve.sign(hexToBytes(message), secret, { lowS: true });
  return {
    r: changes.r ?? numberToHex(r, { size: 32 }),
    s: changes.s ?? numberToHex(high ? ORDER - s : s, { size: 32 }),
    challengeIndex,
    typeIndex,
    authenticatorData,
    clientDataJSON,
  };
}

/** Opens the account of a passkey. */
export async function openWithPasskey(brand, brandId, signer, salt = pad("0x"), at = exchange) {
  const account = await at.read("AccountRegistry", "accountAddress", [signer.bytes, salt]);
  const digest = await at.read("AccountRegistry", "openingDigestOf", [account, brandId]);
  await at.intend(brand, "AccountRegistry", "openAccount", [signer.bytes, salt, signer.sign(digest)]);
  return { address: account };
}
