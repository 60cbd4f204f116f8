// Cases about blocks: headers of every fork, filters, and proofs out of tries that are built here.
import { ethers } from "ethers";
import { getAddress, keccak256, toRlp } from "viem";
import { entryOf, proofOf, rootOf, spoilt, trieOf } from "./trie.js";
import { good, refused, together } from "./verdict.js";

const U64 = 2n ** 64n - 1n;

// JSON-RPC's names in the order of the encoding, with how a field is made; the forks end where FORKS says.
const number = (bits) => (chance) => chance.uint(bits);
const bytes = (count) => (chance) => chance.hex(count);
const FIELDS = {
  parentHash: bytes(32), sha3Uncles: bytes(32), miner: bytes(20), stateRoot: bytes(32), transactionsRoot: bytes(32),
  receiptsRoot: bytes(32), logsBloom: bytes(256), difficulty: number(256), number: number(64), gasLimit: number(64),
  gasUsed: number(64), timestamp: number(64), extraData: (chance) => chance.hex(chance.below(33)), mixHash: bytes(32),
  nonce: bytes(8), baseFeePerGas: number(256), withdrawalsRoot: bytes(32), blobGasUsed: number(64),
  excessBlobGas: number(64), parentBeaconBlockRoot: bytes(32), requestsHash: bytes(32),
};
const NAMES = Object.keys(FIELDS);
const FORKS = [15, 16, 17, 20, 21];
const NO_FIELD = ["", "0x", "01", "-1", "+1", "1e3", String(2n ** 256n), null, 5, [], true, "0x0", "zz"];

const minimal = (value) => (value === 0n ? "0x" : ethers.toBeHex(value));
const itemOf = (value) => (typeof value === "bigint" ? minimal(value) : value);

function blockHeaderHash(chance) {
  const count = chance.once(6) ? chance.below(22) : chance.pick(FORKS);
  const fields = NAMES.slice(0, count).map((name) => [name, FIELDS[name](chance)]);
  const header = Object.fromEntries(
    fields.map(([name, value]) => [name, typeof value === "bigint" ? String(value) : value]));
  if (!FORKS.includes(count)) return [{ header }, refused("bad-header")];
  const name = chance.pick(NAMES.slice(0, count));
  switch (chance.below(8)) {
    case 0: {
      // No extra data are extra data.
      const wrong = chance.pick(NO_FIELD.filter((no) => no !== "0x" || name !== "extraData"));
      return [{ header: { ...header, [name]: wrong } }, refused("bad-header")];
    }
    case 1:
      return [{ header: { ...header, [chance.pick(["hash", "size", "x"])]: header[name] } }, refused("bad-header")];
    case 2: {
      const wide = typeof FIELDS[name](chance) === "bigint" ? String(U64 + 1n) : header[name] + "00";
      const isWide = !["difficulty", "baseFeePerGas"].includes(name) && (name !== "extraData" || wide.length > 66);
      if (isWide) return [{ header: { ...header, [name]: wide } }, refused("bad-header")];
    }
  }
  const items = fields.map(([, value]) => itemOf(value));
  return [{ header },
    together("bad-header", () => keccak256(toRlp(items)), () => ethers.keccak256(ethers.encodeRlp(items)))];
}

/** The three bits of an entry (Yellow Paper, 4.3.1), counted in a number instead of in bytes. */
const bitsOf = (entry, keccak) => [0, 4, 8].map((at) =>
  BigInt(parseInt(keccak(entry).slice(2 + at, 6 + at), 16) % 2048));

function filtered({ bloom, add, contains }, keccak) {
  const filter = add.flatMap((entry) => bitsOf(entry, keccak)).reduce((bits, bit) => bits | (1n << bit), BigInt(bloom));
  return {
    bloom: "0x" + filter.toString(16).padStart(512, "0"),
    contains: contains.map((entry) => bitsOf(entry, keccak).every((bit) => (filter >> bit) & 1n)),
  };
}

function bloom(chance) {
  const entry = () => chance.hex(chance.pick([20, 32]));
  const add = chance.some(chance.below(8), entry);
  const contains = [...add.slice(0, 2), ...chance.some(chance.below(4), entry)];
  const given = { bloom: chance.once(2) ? chance.hex(256) : "0x" + "00".repeat(256), add, contains };
  if (chance.once(10)) {
    const noEntry = chance.hex(chance.pick([0, 19, 21, 31, 33]));
    const wrong = { add: [...add, noEntry], bloom: chance.hex(255), contains: "0x" };
    const name = chance.pick(Object.keys(wrong));
    return [{ ...given, [name]: wrong[name] }, refused("bad-input")];
  }
  return [given, together("bad-input", () => filtered(given, keccak256), () => filtered(given, ethers.keccak256))];
}

/** A trie of what `made` makes, one case in four with a key that is not in it, one in two spoilt. */
function proven(chance, { keyOf, valueOf, absent, given }) {
  const held = chance.some(chance.pick([1, 2, 20, 130]), (i) => ({ ...keyOf(i), ...valueOf(i) }));
  const trie = trieOf(held.map(({ key, value }) => entryOf(key, value)));
  const asked = chance.once(4) ? keyOf(held.length) : chance.pick(held);
  const proof = proofOf(trie, asked.key);
  const root = rootOf(trie);
  if (chance.once(2)) return [given(asked, root, spoilt(chance, proof)), refused("bad-proof")];
  return [given(asked, root, proof), good("answer" in asked ? asked.answer : absent)];
}

function verifyReceiptProof(chance) {
  const first = chance.pick([0, 0, 100, 200]);
  return proven(chance, {
    keyOf: (i) => ({ index: first + i, key: toRlp(minimal(BigInt(first + i))) }),
    valueOf: () => receiptOf(chance),
    absent: null,
    given: ({ index }, receiptsRoot, proof) => ({ receiptsRoot, index: String(index), proof }),
  });
}

function receiptOf(chance) {
  const type = chance.below(5);
  const [status, gas, logsBloom] = [chance.once(3) ? 0n : 1n, chance.uint(64), chance.hex(256)];
  const logs = chance.some(chance.below(3), () => ({
    address: getAddress(chance.hex(20)),
    topics: chance.some(chance.below(5), () => chance.hex(32)),
    data: chance.bytes(),
  }));
  const body = ethers.encodeRlp([minimal(status), minimal(gas), logsBloom,
    logs.map(({ address, topics, data }) => [address, topics, data])]);
  const value = type === 0 ? body : "0x0" + type + body.slice(2);
  return { value, answer: { type, status: status === 1n, cumulativeGasUsed: String(gas), logsBloom, logs } };
}

function verifyAccountProof(chance) {
  return proven(chance, {
    keyOf: () => secure({ address: chance.hex(20) }, "address"),
    valueOf: () => {
      const [nonce, balance, storageHash, codeHash] =
        [chance.uint(64), chance.uint(256), chance.hex(32), chance.hex(32)];
      const value = toRlp([minimal(nonce), minimal(balance), storageHash, codeHash]);
      return { value, answer: { nonce: String(nonce), balance: String(balance), storageHash, codeHash } };
    },
    absent: null,
    given: ({ address }, stateRoot, proof) => ({ stateRoot, address, proof }),
  });
}

function verifyStorageProof(chance) {
  return proven(chance, {
    keyOf: () => secure({ slot: chance.hex(32) }, "slot"),
    valueOf: () => {
      const word = chance.uint(256) || 1n;
      return { value: toRlp(minimal(word)), answer: ethers.toBeHex(word, 32) };
    },
    absent: "0x" + "00".repeat(32),
    given: ({ slot }, storageHash, proof) => ({ storageHash, slot, proof }),
  });
}

const secure = (named, name) => ({ ...named, key: ethers.keccak256(named[name]) });

export const blockCases = { blockHeaderHash, bloom, verifyReceiptProof, verifyAccountProof, verifyStorageProof };
