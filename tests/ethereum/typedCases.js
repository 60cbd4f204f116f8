// Cases about what people sign: typed data (EIP-712) and messages (EIP-191).
import { ethers } from "ethers";
import { hashDomain, hashMessage, hashStruct, hashTypedData, keccak256, stringToHex } from "viem";
import { elementaryOf, written } from "./abi.js";
import { good, refused, together } from "./verdict.js";

const DOMAIN = [["name", "string"], ["version", "string"], ["chainId", "uint256"], ["verifyingContract", "address"],
  ["salt", "bytes32"]].map(([name, type]) => ({ name, type }));
const STRUCTS = ["Mail", "Person", "Order_1", "order", "Z", "_a", "$x"];
const K = "bad-typed-data";

/** Struct types of which each refers only to later ones, so that none contains itself. */
function structsOf(chance) {
  const names = chance.shuffled(STRUCTS).slice(0, 1 + chance.below(4));
  const structs = [];
  for (const name of names.reverse()) {
    const names = chance.some(chance.below(5), (i) => chance.pick(["to", "amount", "Name"]) + i);
    const fields = names.map((each) => fieldOf(chance, each, structs));
    structs.unshift({ name, fields });
  }
  return structs;
}

function fieldOf(chance, name, structs) {
  let type = structs.length > 0 && chance.once(2) ? structType(chance.pick(structs)) : elementaryOf(chance);
  for (let dimensions = chance.pick([0, 0, 0, 1, 2]); dimensions > 0; dimensions--) {
    const item = type;
    const length = chance.once(2) ? null : 1 + chance.below(2);
    type = {
      name: `${item.name}[${length ?? ""}]`,
      make: () => chance.some(length ?? chance.below(3), () => item.make()),
      struct: item.struct,
    };
  }
  return { name, type };
}

const structType = (struct) => ({
  name: struct.name,
  struct,
  make: () => Object.fromEntries(struct.fields.map(({ name, type }) => [name, type.make()])),
});

/** The types that the first one needs, itself included: ethers takes no others. */
function neededBy(struct, found = {}) {
  found[struct.name] = struct.fields.map(({ name, type }) => ({ name, type: type.name }));
  for (const { type } of struct.fields) if (type.struct && !found[type.struct.name]) neededBy(type.struct, found);
  return found;
}

function domainOf(chance) {
  const all = {
    name: () => chance.text(), version: () => "1", chainId: () => chance.uint(chance.pick([16, 53, 256])),
    verifyingContract: () => chance.address(), salt: () => chance.hex(32),
  };
  const fields = DOMAIN.filter(() => chance.once(2));
  return { fields, domain: Object.fromEntries(fields.map(({ name }) => [name, all[name]()])) };
}

/** Integers as text, or as JSON numbers where those hold them. */
function json(chance, value) {
  if (typeof value === "bigint") {
    const isSafe = value >= -(2n ** 53n) + 1n && value <= 2n ** 53n - 1n;
    return isSafe && chance.once(2) ? Number(value) : String(value);
  }
  if (Array.isArray(value)) return value.map((each) => json(chance, each));
  if (value === null || typeof value !== "object") return written(value);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, json(chance, each)]));
}

function typedDataOf(chance) {
  const structs = structsOf(chance);
  const [primary] = structs;
  const message = structType(primary).make();
  const { fields, domain } = domainOf(chance);
  const declared = chance.shuffled(fields);
  const isDeclared = chance.once(2);
  const types = Object.fromEntries(
    structs.map((struct) => [struct.name, struct.fields.map(({ name, type }) => ({ name, type: type.name }))]));
  const typedData = {
    types: isDeclared ? { ...types, EIP712Domain: declared } : types,
    primaryType: primary.name,
    domain: json(chance, domain),
    message: { ...json(chance, message), ...(chance.once(5) ? { unnamed: "ignored" } : {}) },
  };
  const domainTypes = { EIP712Domain: isDeclared ? declared : fields };
  return { typedData, primary, message, domain, domainTypes, needed: neededBy(primary) };
}

const firstMember = (object) => Object.keys(object)[0];
const without = (object, name) => Object.fromEntries(Object.entries(object).filter(([each]) => each !== name));
const renamed = (d, name, type) => ({
  ...d,
  types: { ...d.types, [d.primaryType]: [{ name, type }] },
  message: { [name]: "1" },
});

/** Every way in which typed data can say two things, or none; null where this one cannot be spoilt that way. */
const SPOILT = [
  (d) => (firstMember(d.message) in { unnamed: 1 } || !firstMember(d.message) ? null
    : { ...d, message: without(d.message, firstMember(d.message)) }),
  (d) => (firstMember(d.message) === "unnamed" || !firstMember(d.message) ? null
    : { ...d, message: { ...d.message, [firstMember(d.message)]: null } }),
  (d) => ({ ...d, primaryType: "Nobody" }),
  (d) => ({ ...d, primaryType: "EIP712Domain" }),
  (d) => without(d, "domain"),
  (d) => ({ ...d, domain: { ...d.domain, colour: "red" } }),
  (d) => ({ ...d, domain: { ...d.domain, chainId: null } }),
  (d) => ({ ...d, types: { ...d.types, EIP712Domain: [{ name: "chainId", type: "uint64" }] }, domain: { chainId: 1 } }),
  (d) => ({ ...d, types: { ...d.types, EIP712Domain: [{ name: "name", type: "string" }] }, domain: {} }),
  (d) => renamed(d, "a", "uint"),
  (d) => renamed(d, "a", "Stranger"),
  (d) => renamed(d, "a", `${d.primaryType}[]`),
  (d) => renamed(d, "a", "uint8[0]"),
  (d) => renamed(d, "1a", "uint8"),
  (d) => renamed(d, "a", "(uint8)"),
  (d) => ({ ...renamed(d, "a", "uint8"), message: { a: 256 } }),
  (d) => ({ ...renamed(d, "a", "uint256"), message: { a: 2 ** 53 } }),
  (d) => ({ ...renamed(d, "a", "uint8"), message: { a: "0x1" } }),
  (d) => ({ ...renamed(d, "a", "bool"), message: { a: "true" } }),
  (d) => ({ ...renamed(d, "a", "uint8[2]"), message: { a: ["1"] } }),
  (d) => ({ ...renamed(d, "a", "address"), message: { a: "0xE16C1623c1aA7D919cd2241d8b36d9E79C1be2a2" } }),
  (d) => ({ ...d, types: { ...d.types, uint8: [] } }),
  (d) => ({ ...d, types: { ...d.types, Twice: [{ name: "a", type: "bool" }, { name: "a", type: "bool" }] } }),
];

function eip712Digest(chance) {
  const made = typedDataOf(chance);
  const spoilt = chance.once(3) ? chance.pick(SPOILT)(made.typedData) : null;
  if (spoilt) return [{ typedData: spoilt }, refused(K)];
  const { typedData, domain, domainTypes, message, needed, primary } = made;
  const encoder = (types) => ethers.TypedDataEncoder.from(types);
  const separator =
    together(K, () => hashDomain({ domain, types: domainTypes }), () => encoder(domainTypes).hash(domain));
  const digest = together(
    K,
    () => hashTypedData({ domain, types: { ...needed, ...domainTypes }, primaryType: primary.name, message }),
    () => keccak256("0x1901" + (separator?.value ?? "").slice(2) + encoder(needed).hash(message).slice(2)),
  );
  if (!separator?.ok || !digest?.ok) return [{ typedData }, null];
  return [{ typedData }, good({ domainSeparator: separator.value, digest: digest.value })];
}

function eip712Struct(chance) {
  const { typedData, message, needed, primary } = typedDataOf(chance);
  const structHash = together(
    K,
    () => hashStruct({ data: message, primaryType: primary.name, types: needed }),
    () => ethers.TypedDataEncoder.from(needed).hash(message),
  );
  if (!structHash?.ok) return [{ typedData }, null];
  const encodeType = ethers.TypedDataEncoder.from(needed).encodeType(primary.name);
  const value = { encodeType, typeHash: keccak256(stringToHex(encodeType)), structHash: structHash.value };
  return [{ typedData }, good(value)];
}

function personalDigest(chance) {
  if (chance.once(12)) {
    const wrong =
      [{}, { message: "a", data: "0x" }, { message: 5 }, { data: "0x1" }, { message: null }, { data: "ab" }];
    return [chance.pick(wrong), refused("bad-input")];
  }
  const message = chance.text();
  const ofText = [() => hashMessage(message), () => ethers.hashMessage(message)];
  if (chance.once(2)) return [{ message }, together("bad-input", ...ofText)];
  const data = chance.bytes();
  const opinions = [() => hashMessage({ raw: data }), () => ethers.hashMessage(ethers.getBytes(data))];
  return [{ data }, together("bad-input", ...opinions)];
}

export const typedCases = { eip712Digest, eip712Struct, personalDigest };
