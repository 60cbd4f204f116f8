// Cases about the contract ABI: values, calls, errors and events.
import { id, Interface, solidityPackedKeccak256 } from "ethers";
import { encodeAbiParameters, encodeEventTopics, keccak256, padHex, size, stringToHex, toFunctionSelector } from "viem";
import { decoded, encoded, isWord, jsonOf, typeOf, written } from "./abi.js";
import { good, refused, together } from "./verdict.js";

const NO_TYPES = ["uint", "int", "uint7", "uint264", "uint08", "bytes0", "bytes33", "uint256[0]", "uint8[01]", "()", "",
  "fixed", "function", " uint8", "uint8 ", "(uint8", "uint8)", "(uint8,)", "uint8[-1]", "UINT8", "address payable"];

const typesOf = (chance, max = 3) => chance.some(chance.below(max + 1), () => typeOf(chance));
const valuesOf = (types) => types.map((type) => type.make());
const namesOf = (types) => types.map((type) => type.name);
const nameOf = (chance) => chance.pick(["issue", "_x", "$y", "a1", "Transfer", "swapExactIn"]);
const after = (prefix, told) => told && (told.ok ? good(prefix + told.value.slice(2)) : told);
const selectorOf = (signature) =>
  together("bad-type", () => toFunctionSelector(signature), () => id(signature).slice(0, 10));

function abiEncode(chance) {
  const types = typesOf(chance);
  if (chance.once(12)) return [{ types: [...namesOf(types), chance.pick(NO_TYPES)], values: [] }, refused("bad-type")];
  const values = valuesOf(types);
  const given = { types: namesOf(types), values: written(values) };
  if (chance.once(12)) return [{ ...given, values: [...given.values, "0"] }, refused("bad-value")];
  const bits = 8 * (1 + chance.below(32));
  const outside = [[`uint${bits}`, 1n << BigInt(bits)], [`uint${bits}`, -1n], [`int${bits}`, 1n << BigInt(bits - 1)],
    [`int${bits}`, -(1n << BigInt(bits - 1)) - 1n], ["uint8", "+1"], ["uint8", "01"], ["int8", "-0"], ["bool", 1],
    ["bytes2", "0x01"], ["bytes", "0x1"], ["bytes", "01"], ["address", "0x12"], ["string", 5], ["uint8[2]", ["1"]],
    ["(uint8,bool)", ["1"]], ["uint8[]", "1"], ["uint8", null]];
  if (chance.once(8)) {
    const [type, value] = chance.pick(outside);
    return [{ types: [type], values: [written(value)] }, refused("bad-value")];
  }
  return [given, encoded(types, values)];
}

function abiDecode(chance) {
  const types = typesOf(chance);
  const told = encoded(types, valuesOf(types));
  if (!told) return [{ types: [], data: "0x" }, null];
  const data = chance.once(3) ? told.value : chance.mutated(told.value);
  return [{ types: namesOf(types), data }, decoded(types, data)];
}

function encodeFunctionCall(chance) {
  const types = typesOf(chance);
  const values = valuesOf(types);
  const signature = `${nameOf(chance)}(${namesOf(types)})`;
  const wrong = ["", "1a()", "a", "a(", "a()b", "a(uint)", "a(uint8 x)", "a b()", "a(,)"];
  if (chance.once(15)) return [{ function: chance.pick(wrong), values: [] }, refused("bad-type")];
  const selector = selectorOf(signature);
  return [{ function: signature, values: written(values) }, selector && after(selector.value, encoded(types, values))];
}

function decodeFunctionResult(chance) {
  const [{ types, data }, told] = abiDecode(chance);
  return [{ function: `${nameOf(chance)}()`, returns: types, data }, told];
}

function decodeError(chance) {
  const known = Object.entries(PREDECLARED).map(([signature, type]) => ({ signature, types: [type] }));
  const own = chance.some(chance.below(3), (i) => {
    const types = typesOf(chance);
    return { signature: `Oops${i}(${namesOf(types)})`, types };
  });
  const errors = own.map((error) => error.signature);
  if (chance.once(12)) return [{ errors, data: chance.hex(chance.below(4)) }, refused("bad-abi")];
  if (chance.once(12)) return [{ errors, data: id("Stranger()").slice(0, 10) }, refused("unknown-error")];
  const { signature, types } = chance.pick([...known, ...own]);
  const values = types.map((type) => (type.make ? type.make() : null));
  const selector = selectorOf(signature);
  const body = encoded(types, values);
  if (!selector || !body) return [{ errors, data: "0x" }, null];
  const data = chance.once(3) ? chance.mutated(body.value) : body.value;
  const told = decoded(types, data);
  const value = { name: signature.split("(")[0], signature, args: told?.value };
  return [{ errors, data: selector.value + data.slice(2) }, told && (told.ok ? good(value) : told)];
}

const plain = (name, make) => ({ name, parameter: { type: name }, make, json: String });
const PREDECLARED = {
  "Error(string)": plain("string", () => "not enough — 不足"),
  "Panic(uint256)": plain("uint256", () => 0x11n),
};

// ABI specification, "Encoding of Indexed Event Parameters": in place, without offsets and lengths.
function inPlace(type, value, isNested) {
  if (type.item) return value.map((each) => inPlace(type.item, each, true).slice(2)).reduce((a, b) => a + b, "0x");
  if (type.members) return "0x" + type.members.map((each, i) => inPlace(each, value[i], true).slice(2)).join("");
  if (isWord(type)) return encodeAbiParameters([type.parameter], [value]);
  const bytes = type.name === "string" ? stringToHex(value) : value;
  return isNested ? padHex(bytes, { dir: "right", size: 32 * Math.ceil(size(bytes) / 32) }) : bytes;
}

// Where a library has an opinion on a topic of its own, it is asked as well.
function topicOf(type, value) {
  const own = () => (isWord(type) ? inPlace(type, value) : keccak256(inPlace(type, value, false)));
  const opinions = [own];
  if (type.item && isWord(type.item)) opinions.push(() => solidityPackedKeccak256([type.name], [value]));
  if (!type.item && !type.members) {
    const alone = { type: "event", name: "E", inputs: [{ ...type.parameter, name: "a", indexed: true }] };
    opinions.push(() => encodeEventTopics({ abi: [alone], eventName: "E", args: { a: value } })[1]);
    const filter = () => new Interface([alone]).encodeFilterTopics("E", [value])[1];
    if (!type.name.startsWith("int")) opinions.push(filter); // ethers refuses negative integers here.
  }
  return together("bad-value", ...opinions);
}

function eventOf(chance) {
  const anonymous = chance.once(5);
  let left = anonymous ? 4 : 3;
  const parameters = chance.some(chance.below(5), () => {
    const indexed = left > 0 && chance.once(2);
    left -= indexed ? 1 : 0;
    return { type: typeOf(chance, 1), indexed };
  });
  const name = nameOf(chance);
  const types = parameters.map(({ type, indexed }) => type.name + (indexed ? " indexed" : ""));
  const given = { event: `${name}(${types})`, ...(anonymous || chance.once(4) ? { anonymous } : {}) };
  const first = anonymous ? [] : [id(`${name}(${parameters.map(({ type }) => type.name)})`)];
  return { given, parameters, first };
}

function encodeEventTopicsCase(chance) {
  const { given, parameters, first } = eventOf(chance);
  if (chance.once(15)) {
    const event = `Many(${Array(5).fill("uint8 indexed")})`;
    return [{ ...given, event, values: [] }, refused("bad-type")];
  }
  const indexed = parameters.filter((parameter) => parameter.indexed);
  const values = indexed.map(({ type }) => (chance.once(5) ? null : type.make()));
  if (chance.once(12)) return [{ ...given, values: [...written(values), null] }, refused("bad-value")];
  const topics = indexed.map(({ type }, i) => (values[i] === null ? good(null) : topicOf(type, values[i])));
  const told = topics.every(Boolean) ? good([...first, ...topics.map((topic) => topic.value)]) : null;
  return [{ ...given, values: written(values) }, told];
}

function decodeLog(chance) {
  const { given, parameters, first } = eventOf(chance);
  const values = parameters.map(({ type }) => type.make());
  const topics = parameters.map(({ type, indexed }, i) => (indexed ? topicOf(type, values[i]) : null));
  const loose = parameters.filter((parameter) => !parameter.indexed).map(({ type }) => type);
  const body = encoded(loose, values.filter((_, i) => !parameters[i].indexed));
  if (!body || topics.some((topic, i) => parameters[i].indexed && !topic?.ok)) return [{ ...given, topics: [] }, null];

  const log = { ...given, topics: [...first, ...topics.filter(Boolean).map((topic) => topic.value)], data: body.value };
  const args = parameters.map(({ type, indexed }, i) =>
    indexed && !isWord(type) ? { hash: topics[i].value } : jsonOf([type], [values[i]])[0]);
  if (first.length > 0 && chance.once(10)) {
    return [{ ...log, topics: [chance.hex(32), ...log.topics.slice(1)] }, refused("not-this-event")];
  }
  if (chance.once(10)) return [{ ...log, topics: [...log.topics, chance.hex(32)] }, refused("bad-abi")];
  if (chance.once(3)) return mutatedLog(chance, log, parameters, loose, first.length);
  return [log, good({ args })];
}

function mutatedLog(chance, log, parameters, loose, skipped) {
  const at = skipped + chance.below(4);
  const isTopic = at < log.topics.length && chance.once(2);
  const topics = log.topics.map((topic, i) => (isTopic && i === at ? chance.mutated(topic).padEnd(66, "0") : topic));
  const cut = topics.map((topic) => topic.slice(0, 66));
  const data = isTopic ? log.data : chance.mutated(log.data);
  const plainly = decoded(loose, data);
  let next = skipped;
  let taken = 0;
  const told = parameters.map(({ type, indexed }) => {
    if (!indexed) return plainly?.ok ? good(plainly.value[taken++]) : plainly;
    if (!isWord(type)) return good({ hash: cut[next++] });
    const one = decoded([type], cut[next++]);
    return one?.ok ? good(one.value[0]) : one;
  });
  const given = { ...log, topics: cut, data };
  if ([plainly, ...told].some((each) => each === null)) return [given, null];
  if (![plainly, ...told].every((each) => each.ok)) return [given, refused("bad-abi")];
  return [given, good({ args: told.map((each) => each.value) })];
}

export const abiCases = {
  abiEncode,
  abiDecode,
  encodeFunctionCall,
  decodeFunctionResult,
  decodeError,
  encodeEventTopics: encodeEventTopicsCase,
  decodeLog,
};
