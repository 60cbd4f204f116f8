// Random ABI types with their values, in the three shapes they are needed in: the JSON of the console, what viem and
// ethers take, and viem's parameters.
import { AbiCoder } from "ethers";
import { decodeAbiParameters, encodeAbiParameters, getAddress } from "viem";
import { again, together } from "./verdict.js";

const DEPTH_MAX = 3;
const coder = AbiCoder.defaultAbiCoder();

/** A type with its name, viem's parameter, a maker of values, and the way from a library's value to JSON. */
export function typeOf(chance, depth = 0) {
  const roll = chance.below(depth >= DEPTH_MAX ? 6 : 10);
  if (roll < 6) return elementaryOf(chance);
  return roll < 8 ? arrayOf(chance, typeOf(chance, depth + 1)) : tupleOf(chance, depth);
}

/** A type that is not made of others. */
export function elementaryOf(chance) {
  const bits = 8 * (1 + chance.below(32));
  switch (chance.below(7)) {
    case 0:
      return leaf(`uint${bits}`, () => chance.uint(bits), String);
    case 1:
      return leaf(`int${bits}`, () => chance.int(bits), String);
    case 2:
      return leaf("address", () => chance.address(), (value) => getAddress(value));
    case 3:
      return leaf("bool", () => chance.once(2), Boolean);
    case 4:
      return leaf("string", () => chance.text(), String);
    case 5:
      return leaf("bytes", () => chance.bytes(), String);
    default:
      return leaf(`bytes${bits / 8}`, () => chance.hex(bits / 8), String);
  }
}

export const isDynamic = (type) =>
  ["string", "bytes"].includes(type.name) || (type.item ? type.length === null || isDynamic(type.item) : false) ||
  (type.members ?? []).some(isDynamic);

/** Whether an event keeps the value itself in a topic, not its hash. */
export const isWord = (type) => !type.item && !type.members && !isDynamic(type);

const leaf = (name, make, json) => ({ name, parameter: { type: name }, make, json });

function arrayOf(chance, item) {
  const length = chance.once(2) ? null : 1 + chance.below(3);
  const suffix = `[${length ?? ""}]`;
  return {
    name: item.name + suffix,
    item,
    length,
    parameter: { ...item.parameter, type: item.parameter.type + suffix },
    make: () => chance.some(length ?? chance.below(4), () => item.make()),
    json: (values) => [...values].map(item.json),
  };
}

function tupleOf(chance, depth) {
  const members = chance.some(1 + chance.below(4), () => typeOf(chance, depth + 1));
  return {
    name: `(${members.map((member) => member.name)})`,
    members,
    parameter: { type: "tuple", components: members.map((member) => member.parameter) },
    make: () => members.map((member) => member.make()),
    json: (values) => members.map((member, i) => member.json(values[i])),
  };
}

/** Values as the console takes and gives them. */
export const jsonOf = (types, values) => types.map((type, i) => type.json(values[i]));

/** Values as a caller might write them: integers as text, addresses in whatever case they were made. */
export const written = (value) =>
  Array.isArray(value) ? value.map(written) : typeof value === "bigint" ? String(value) : value;

export const encoded = (types, values) =>
  together(
    "bad-value",
    () => encodeAbiParameters(types.map((type) => type.parameter), values),
    () => coder.encode(types.map((type) => type.name), values),
  );

/** What the data says to both libraries, each made strict by encoding what it read. */
export const decoded = (types, data) =>
  together(
    "bad-abi",
    () => {
      const parameters = types.map((type) => type.parameter);
      const values = decodeAbiParameters(parameters, data);
      again(data, encodeAbiParameters(parameters, values));
      return jsonOf(types, values);
    },
    () => {
      const names = types.map((type) => type.name);
      const values = coder.decode(names, data);
      const json = jsonOf(types, values);
      again(data, coder.encode(names, values));
      return json;
    },
  );
