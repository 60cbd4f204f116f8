// ERC-7913 signers with a P-256 key: the kind of key a passkey has.
import { p256 as curve } from "@noble/curves/nist.js";
import { concat, numberToHex, toHex } from "viem";
import { exchange } from "../shared/exchange.js";
import { readP256Verifier } from "../shared/mocks.js";

const order = curve.CURVE.n;

/** A fresh key behind a freshly deployed verifier. */
export async function p256() {
  const verifier = await exchange.deploy(exchange.actors.stranger, readP256Verifier());
  const secret = curve.utils.randomPrivateKey();
  const point = curve.getPublicKey(secret, false).slice(1);
  return { bytes: concat([verifier, toHex(point)]).toLowerCase(), sign: (digest) => signDigest(secret, digest) };
}

/** Opens the account of a signer, or tries to with a proof of a foreign one. */
export async function openWithP256(brand, brandId, signer, salt, proving = signer) {
  const account = await exchange.read("AccountRegistry", "accountAddress", [signer.bytes, salt]);
  const digest = await exchange.read("AccountRegistry", "openingDigestOf", [account, brandId]);
  return exchange.intend(brand, "AccountRegistry", "openAccount", [signer.bytes, salt, proving.sign(digest).low]);
}

/** r and s of a digest: s low, and its twin with s high. */
function signDigest(secret, digest) {
  const { r, s } = curve.sign(digest.slice(2), secret, { lowS: true });
  const encode = (half) => concat([numberToHex(r, { size: 32 }), numberToHex(half, { size: 32 })]);
  return { low: encode(s), high: encode(order - s) };
}
