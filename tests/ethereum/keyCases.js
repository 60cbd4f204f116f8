// Cases about keys: signatures made by either side and recovered by the other, and transactions of three types.
import { ethers } from "ethers";
import { getAddress, hexToBigInt, keccak256, numberToHex, parseTransaction, serializeTransaction } from "viem";
import { privateKeyToAddress, publicKeyToAddress } from "viem/accounts";
import { secp256k1 } from "@noble/curves/secp256k1";
import { again, good, refused, together } from "./verdict.js";

const N = secp256k1.CURVE.n;
const U64 = 2n ** 64n - 1n;
const word = (value) => numberToHex(value, { size: 32 });

const keyOf = (chance) => word(chance.once(10) ? chance.pick([1n, 2n, N - 1n]) : (chance.uint(256) % (N - 1n)) + 1n);
const digestOf = (chance) => (chance.once(10) ? chance.pick([word(0n), "0x" + "ff".repeat(32)]) : chance.hex(32));

/** A signature of one of the two libraries, as its numbers. */
function signed(chance, key, digest) {
  if (chance.once(2)) {
    const { r, s, recovery } = secp256k1.sign(digest.slice(2), key.slice(2), { lowS: true });
    return { r, s, yParity: recovery };
  }
  const { r, s, yParity } = new ethers.SigningKey(key).sign(digest);
  return { r: hexToBigInt(r), s: hexToBigInt(s), yParity };
}

const joined = ({ r, s, v }) => word(r) + word(s).slice(2) + numberToHex(v, { size: 1 }).slice(2);

/** Whose a signature within the ranges is, to ethers and to the curve that viem uses. */
const signerOf = (digest, { r, s, yParity }) =>
  together(
    "bad-signature",
    () => ethers.recoverAddress(digest, { r: word(r), s: word(s), yParity }),
    () => {
      const point = new secp256k1.Signature(r, s).addRecoveryBit(yParity).recoverPublicKey(digest.slice(2));
      return publicKeyToAddress("0x" + point.toHex(false));
    },
  );

/** A digest and 65 bytes; one in three breaks a rule, or is a random r, which one time in two is on no curve. */
function signatureOf(chance) {
  const digest = digestOf(chance);
  const key = keyOf(chance);
  const { r, s, yParity } = signed(chance, key, digest);
  const v = yParity + chance.pick([0, 27]);
  const spoilt = chance.once(3)
    ? chance.pick([{ r: 0n }, { r: N }, { s: 0n }, { s: N - s }, { s: N }, { v: 2 }, { v: 26 }, { v: 29 }, { v: 255 },
        { r: chance.uint(255) + 1n }, { r: 5n }, { s: (N - 1n) / 2n }])
    : {};
  const given = { r, s, v, ...spoilt };
  const isInRange =
    given.r > 0n && given.r < N && given.s > 0n && given.s <= N / 2n && [0, 1, 27, 28].includes(given.v);
  const told = isInRange ? signerOf(digest, { ...given, yParity: given.v % 27 }) : refused("bad-signature");
  return { digest, signature: joined(given), told, address: privateKeyToAddress(key) };
}

function recover(chance) {
  const { digest, signature, told } = signatureOf(chance);
  if (chance.once(15)) return [{ digest: digest.slice(0, 64), signature }, refused("bad-input")];
  if (chance.once(15)) return [{ digest, signature: signature.slice(0, 130) }, refused("bad-signature")];
  return [{ digest, signature }, told];
}

function verify(chance) {
  const { digest, signature, told, address } = signatureOf(chance);
  const claimed = chance.once(3) ? chance.address() : address;
  const answer = told?.ok ? good(told.value === getAddress(claimed.toLowerCase())) : told;
  return [{ digest, signature, address: claimed }, answer];
}

/** The engine's own signature is not known beforehand: both libraries must find the key's address in it. */
function signThenRecover(chance) {
  const digest = digestOf(chance);
  if (chance.once(10)) return [{ privateKey: word(chance.pick([0n, N, N + 1n])), digest }, refused("bad-key")];
  const privateKey = keyOf(chance);
  const address = privateKeyToAddress(privateKey);
  const check = (value) => {
    const r = hexToBigInt(value.signature.slice(0, 66));
    const s = hexToBigInt("0x" + value.signature.slice(66, 130));
    const v = parseInt(value.signature.slice(130), 16);
    const told = signerOf(digest, { r, s, yParity: v - 27 });
    return value.address === address && s <= N / 2n && (v === 27 || v === 28) && told?.value === address;
  };
  return [{ privateKey, digest }, { ok: true, check, value: { address } }];
}

const KINDS = { legacy: 0, eip2930: 1, eip1559: 2 };

function transactionOf(chance) {
  const type = chance.pick(Object.keys(KINDS));
  const chainId = type === "legacy" && chance.once(4) ? null : BigInt(chance.pick([1, 10, 137, 31337, 2 ** 53 - 1]));
  const nonce = chance.uint(chance.pick([8, 32, 53]));
  const gas = chance.uint(64);
  const call = { to: chance.once(5) ? null : chance.address(), value: chance.uint(256), data: chance.bytes() };
  const [tip, cap] = [chance.uint(256), chance.uint(256)].sort((a, b) => (a < b ? -1 : 1));
  const fees = type === "eip1559" ? { maxPriorityFeePerGas: tip, maxFeePerGas: cap } : { gasPrice: cap };
  const accessList = chance.some(chance.below(3), () => ({
    address: chance.address(),
    storageKeys: chance.some(chance.below(3), () => chance.hex(32)),
  }));
  return { type, chainId, nonce, gas, ...call, ...fees, ...(type === "legacy" ? {} : { accessList }) };
}

/** The JSON of the console, addresses in the case they were made or with their checksum. */
const jsonOf = (transaction, address = (text) => text) => ({
  ...Object.fromEntries(
    Object.entries(transaction).map(([name, value]) => [name, typeof value === "bigint" ? String(value) : value])),
  to: transaction.to && address(transaction.to),
  ...(transaction.accessList && {
    accessList: transaction.accessList.map((entry) => ({ ...entry, address: address(entry.address) })),
  }),
});

function rawOf(transaction, signature) {
  const { type, chainId, to, nonce, gas, ...rest } = transaction;
  return together(
    "bad-transaction",
    () => {
      const chain = chainId === null ? {} : { chainId: Number(chainId) };
      const parts = signature && { r: word(signature.r), s: word(signature.s), yParity: signature.yParity };
      const given = { ...rest, ...chain, type, gas, to: to ?? undefined, nonce: Number(nonce) };
      return serializeTransaction(given, parts && { ...parts, v: BigInt(27 + parts.yParity) });
    },
    () => {
      const chain = chainId === null ? {} : { chainId };
      const fields = { ...rest, ...chain, type: KINDS[type], to, gasLimit: gas, nonce: Number(nonce) };
      const made = ethers.Transaction.from(fields);
      if (!signature) return made.unsignedSerialized;
      made.signature = { r: word(signature.r), s: word(signature.s), yParity: signature.yParity };
      return made.serialized;
    },
  );
}

const SPOILT = [{ nonce: "-1" }, { nonce: "18446744073709551615" }, { gas: "18446744073709551616" }, { to: "0x12" },
  { value: String(2n ** 256n) }, { value: 5 }, { data: "0x1" }, { chainId: "0" }, { chainId: String(2n ** 53n) },
  { type: "eip4844" }, { type: undefined }, { to: undefined }, { colour: "red" }, { nonce: "01" }, { chainId: 1 }];

function serializeTransactionCase(chance) {
  const transaction = transactionOf(chance);
  const json = jsonOf(transaction);
  if (chance.once(6)) return [{ transaction: { ...json, ...chance.pick(SPOILT) } }, refused("bad-transaction")];
  if (chance.once(12)) {
    const parts = { r: word(1n), s: word(1n), yParity: 0 };
    const wrong = [{ r: word(0n) }, { s: word(N / 2n + 1n) }, { yParity: 2 }, { yParity: "0" }, { r: "0x01" },
      { s: undefined }];
    return [{ transaction: json, signature: { ...parts, ...chance.pick(wrong) } }, refused("bad-signature")];
  }
  const signature = chance.once(2) ? signed(chance, keyOf(chance), digestOf(chance)) : null;
  const told = rawOf(transaction, signature);
  const parts = signature && { r: word(signature.r), s: word(signature.s), yParity: signature.yParity };
  return [{ transaction: json, ...(parts || chance.once(2) ? { signature: parts } : {}) },
    told && (told.ok ? good({ raw: told.value, hash: keccak256(told.value) }) : told)];
}

function parseTransactionCase(chance) {
  const transaction = transactionOf(chance);
  const unsigned = rawOf(transaction, null);
  if (!unsigned?.ok) return [{ raw: "0x" }, null];
  const key = keyOf(chance);
  const signature = chance.once(4) ? null : signed(chance, key, keccak256(unsigned.value));
  const raw = rawOf(transaction, signature);
  if (!raw?.ok) return [{ raw: "0x" }, null];
  if (chance.once(2)) return mutatedTransaction(chance.mutated(raw.value));
  const value = {
    transaction: jsonOf(transaction, (address) => getAddress(address.toLowerCase())),
    signature: signature && { r: word(signature.r), s: word(signature.s), yParity: signature.yParity },
    hash: keccak256(raw.value),
    from: signature && privateKeyToAddress(key),
  };
  return [{ raw: raw.value }, good(value)];
}

/** Both libraries refuse, or they read and write back the same; what only one takes tells nothing. */
function mutatedTransaction(raw) {
  const told = together(
    "bad-transaction",
    () => {
      const parsed = ethers.Transaction.from(raw);
      again(raw, parsed.signature ? parsed.serialized : parsed.unsignedSerialized);
      return [parsed.nonce, parsed.gasLimit, parsed.to, parsed.value, parsed.data, parsed.from].map(String);
    },
    () => {
      const { r, s, v, yParity, ...parsed } = parseTransaction(raw);
      const parts = r && { r, s, v, yParity: yParity ?? Number((v - 35n) % 2n) };
      again(raw, serializeTransaction(parsed, parts));
      const { nonce = 0, gas = 0n, to = null, value = 0n, data = "0x" } = parsed;
      return [nonce, gas, to && getAddress(to), value, data, parts ? viemSender(parsed, parts) : null].map(String);
    },
  );
  if (!told) return [{ raw }, null];
  if (!told.ok) return [{ raw }, isBeyondLibraries(raw) ? null : told];
  const [nonce, gas, to, value, data, from] = told.value;
  if (BigInt(gas) > U64) return [{ raw }, refused("bad-transaction")];
  const check = (read) => {
    const { transaction } = read;
    const got = [transaction.nonce, transaction.gas, transaction.to, transaction.value, transaction.data, read.from];
    return got.join() === [nonce, gas, to, value, data, from].map((each) => (each === "null" ? "" : each)).join();
  };
  return [{ raw }, { ok: true, check }];
}

function viemSender(parsed, { r, s, yParity }) {
  const digest = keccak256(serializeTransaction(parsed));
  const signature = new secp256k1.Signature(hexToBigInt(r), hexToBigInt(s)).addRecoveryBit(yParity);
  return publicKeyToAddress("0x" + signature.recoverPublicKey(digest.slice(2)).toHex(false));
}

/** A nonce that JavaScript's numbers do not hold is refused by both libraries, and good all the same. */
function isBeyondLibraries(raw) {
  try {
    const fields = ethers.decodeRlp(raw.startsWith("0xf") ? raw : "0x" + raw.slice(4));
    return BigInt(fields[raw.startsWith("0xf") ? 0 : 1]) > 2n ** 53n - 1n;
  } catch {
    return false;
  }
}

export const keyCases = {
  recover,
  verify,
  signThenRecover,
  serializeTransaction: serializeTransactionCase,
  parseTransaction: parseTransactionCase,
};
