// Writes the vectors beside it by viem, an implementation that shares no code with ours.
// Run from the repository's root, after npm ci: node tests/Exchange.Ethereum.Tests/Vectors/make.mjs
import { writeFileSync } from "node:fs";
import {
  bytesToHex, concat, decodeAbiParameters, encodeAbiParameters, encodeEventTopics, getAddress, hashDomain, hashStruct,
  hashTypedData, keccak256, parseTransaction, serializeTransaction, toEventHash, toRlp,
} from "viem";
import { privateKeyToAccount, sign } from "viem/accounts";

const SEED = 20261122;

// mulberry32: small, seeded, good enough to pick cases.
let state = SEED;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

const below = (n) => Math.floor(random() * n);
const pick = (items) => items[below(items.length)];
const many = (n, make) => Array.from({ length: n }, (_, i) => make(i));
const bytes = (n) => bytesToHex(Uint8Array.from(many(n, () => below(256))));
const address = () => getAddress(bytes(20));
const privateKey = () => bytes(32);

function integer(bits, isSigned) {
  const width = BigInt(isSigned ? bits - 1 : bits);
  const most = (1n << width) - 1n;
  const edge = pick([0n, 1n, most, most >> 1n, BigInt(bytes(32)) & most, BigInt(bytes(2)) & most]);
  return isSigned && below(2) ? -edge - 1n : edge;
}

// ---- Types: { name, parameter: viem's shape, value: () => a value }
function elementary() {
  const bits = 8 * (1 + below(32));
  const size = 1 + below(32);
  return pick([
    () => leaf(`uint${bits}`, () => asViem(bits, integer(bits, false))),
    () => leaf(`int${bits}`, () => asViem(bits, integer(bits, true))),
    () => leaf("address", address),
    () => leaf("bool", () => below(2) === 1),
    () => leaf(`bytes${size}`, () => bytes(size)),
    () => leaf("bytes", () => bytes(pick([0, 1, 31, 32, 33, below(100)]))),
    () => leaf("string", text),
  ])();
}

// viem wants numbers, not bigints, up to 48 bits.
const asViem = (bits, value) => (bits <= 48 ? Number(value) : value);
const leaf = (type, value) => ({ name: type, parameter: { type }, value });
const text = () => pick(["", "a", "Lanmu", "清荷积分", "\u{1f375} tea", "x".repeat(31), "y".repeat(32), "z".repeat(33)]);

function array(item, length) {
  const suffix = `[${length ?? ""}]`;
  return {
    name: item.name + suffix,
    parameter: { ...item.parameter, type: item.parameter.type + suffix },
    value: () => many(length ?? below(4), item.value),
  };
}

function tuple(members) {
  return {
    name: `(${members.map((member) => member.name).join(",")})`,
    parameter: { type: "tuple", components: members.map((member) => member.parameter) },
    value: () => members.map((member) => member.value()),
  };
}

function anyType(depth = 0) {
  const kind = depth > 3 ? 0 : below(10);
  if (kind < 6) return elementary();
  if (kind < 8) return array(anyType(depth + 1), pick([null, null, 1, 2, 3]));
  return tuple(many(1 + below(4), () => anyType(depth + 1)));
}

const asJson = (value) =>
  Array.isArray(value) ? value.map(asJson)
  : typeof value === "bigint" || typeof value === "number" ? value.toString()
  : value;

// ---- One file for each topic
const addresses = many(60, () => ({ address: address() }));

// Up to and around one block of the sponge, and around two.
const keccak = [...many(140, (length) => length), 271, 272, 273].map(bytes)
  .map((data) => ({ data, hash: keccak256(data) }));

function rlpValue(depth) {
  if (depth === 0 || below(3) === 0) {
    return pick(["0x", "0x00", "0x7f", "0x80", bytes(55), bytes(56), bytes(below(300))]);
  }
  return many(below(6), () => rlpValue(depth - 1));
}
const rlp = many(120, () => rlpValue(below(6))).map((value) => ({ value, encoded: toRlp(value) }));

const abi = many(300, () => {
  const types = many(1 + below(5), () => anyType());
  const values = types.map((type) => type.value());
  const parameters = types.map((type) => type.parameter);
  const encoded = encodeAbiParameters(parameters, values);
  decodeAbiParameters(parameters, encoded);
  return { types: types.map((type) => type.name), values: asJson(values), encoded };
});

const ONE_WORD = /^(u?int\d+|address|bool|bytes\d+)$/;
const events = many(120, (i) => {
  const parameters = many(below(6), () => ({ type: anyType(2), isIndexed: false }));
  for (const parameter of parameters.slice(0, 3)) {
    parameter.isIndexed = below(2) === 1 && isHashable(parameter.type);
  }
  const values = parameters.map((parameter) => parameter.type.value());
  const inputs = parameters.map(({ type, isIndexed }, j) => ({ ...type.parameter, name: `p${j}`, indexed: isIndexed }));
  const item = { type: "event", name: `Event${i}`, inputs };
  const indexed = values.filter((_, j) => parameters[j].isIndexed);
  const others = parameters.map((p, j) => [p, values[j]]).filter(([p]) => !p.isIndexed);
  return {
    event: `Event${i}(${parameters.map((p) => p.type.name + (p.isIndexed ? " indexed" : "")).join(",")})`,
    topic: toEventHash(item),
    indexed: asJson(indexed),
    topics: encodeEventTopics({ abi: [item], eventName: item.name, args: indexed }),
    data: others.length === 0
      ? "0x"
      : encodeAbiParameters(others.map(([p]) => p.type.parameter), others.map(([, value]) => value)),
    values: parameters.map((p, j) => p.isIndexed && !ONE_WORD.test(p.type.name) ? null : asJson(values[j])),
  };
});

// viem does not encode indexed arrays and tuples.
function isHashable(type) {
  return ONE_WORD.test(type.name) || type.name === "string" || type.name === "bytes";
}

// ---- EIP-712: structs refer only to later ones, so none contains itself.
const STRUCTS = ["Zebra", "Order", "Person", "alpha", "Alpha", "A1"];
function typedData() {
  const count = 1 + below(4);
  const names = STRUCTS.slice(0, count);
  const types = {};
  const makers = {};
  for (let i = count - 1; i >= 0; i--) {
    const fields = many(1 + below(5), (j) => {
      const later = names.slice(i + 1);
      let field = later.length && below(2)
        ? ((name) => ({ name, value: () => makers[name]() }))(pick(later))
        : elementary();
      for (let dimensions = below(3) === 0 ? 1 + below(2) : 0; dimensions > 0; dimensions--) {
        const [item, length] = [field, pick([null, null, 2])];
        field = { name: `${item.name}[${length ?? ""}]`, value: () => many(length ?? below(3), item.value) };
      }
      return { ...field, member: `m${j}` };
    });
    types[names[i]] = fields.map(({ name, member }) => ({ name: member, type: name }));
    makers[names[i]] = () => Object.fromEntries(fields.map(({ member, value }) => [member, value()]));
  }
  const domain = {};
  if (below(4)) domain.name = text() || "Exchange";
  if (below(4)) domain.version = "1";
  if (below(4) || !Object.keys(domain).length) domain.chainId = 1 + below(100000);
  if (below(2)) domain.verifyingContract = address();
  if (below(4) === 0) domain.salt = bytes(32);
  const message = makers[names[0]]();
  const data = { types, primaryType: names[0], domain, message };
  return {
    typedData: JSON.parse(JSON.stringify(data, (_, value) => (typeof value === "bigint" ? value.toString() : value))),
    domainSeparator: hashDomain({ domain, types: { ...types, EIP712Domain: domainType(domain) } }),
    structHash: hashStruct({ data: message, types, primaryType: names[0] }),
    digest: hashTypedData(data),
  };
}

function domainType(domain) {
  const all = [["name", "string"], ["version", "string"], ["chainId", "uint256"], ["verifyingContract", "address"],
    ["salt", "bytes32"]];
  return all.filter(([name]) => name in domain).map(([name, type]) => ({ name, type }));
}
const typed = many(150, typedData);

// ---- Transactions and signatures
const transactions = [];
for (let i = 0; i < 60; i++) {
  const key = privateKey();
  const cap = integer(64, false);
  const transaction = {
    type: "eip1559",
    chainId: pick([1, 137, 31337, Number.MAX_SAFE_INTEGER]),
    nonce: below(2 ** 31),
    maxPriorityFeePerGas: cap >> BigInt(below(3)),
    maxFeePerGas: cap,
    gas: integer(32, false),
    to: below(5) ? address() : undefined,
    value: integer(128, false),
    data: bytes(below(80)),
    accessList: many(below(3), () => ({ address: address(), storageKeys: many(below(3), () => bytes(32)) })),
  };
  const unsigned = serializeTransaction(transaction);
  const raw = await privateKeyToAccount(key).signTransaction(transaction);
  parseTransaction(raw);
  transactions.push({
    transaction: JSON.parse(JSON.stringify({ ...transaction, type: undefined, to: transaction.to ?? null },
      (_, value) => (typeof value === "bigint" || typeof value === "number" ? value.toString() : value))),
    signingHash: keccak256(unsigned),
    raw,
    hash: keccak256(raw),
    from: privateKeyToAccount(key).address,
  });
}

const signatures = [];
for (let i = 0; i < 100; i++) {
  const key = privateKey();
  const digest = keccak256(concat([bytes(32), "0x00"]));
  const signature = await sign({ hash: digest, privateKey: key, to: "hex" });
  signatures.push({ privateKey: key, address: privateKeyToAccount(key).address, digest, signature });
}

const files = { addresses, keccak, rlp, abi, events, typed, transactions, signatures };
for (const [name, cases] of Object.entries(files)) {
  const lines = cases.map((each) => `    ${JSON.stringify(each)}`).join(",\n");
  const generated = "by viem: node tests/Exchange.Ethereum.Tests/Vectors/make.mjs";
  writeFileSync(
    new URL(`${name}.json`, import.meta.url), `{\n  "generated": "${generated}",\n  "cases": [\n${lines}\n  ]\n}\n`);
  console.log(`${name}.json: ${cases.length} cases`);
}
