// Random values of input types: as documents write them, as variables carry them, right and wrong.
import {
  GraphQLNonNull,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from "graphql";

const TEXTS = ["", "a", "é", "積分", "🛫", "two words", "x\ty", "true", "12"];
const STRINGS = ['""', '"a"', '"é \\u00e9 \\u{1F6EB}"',
  '"\\"\\\\\\n"', '"""block"""', '"""\n  two\n    lines \\"""\n"""',
  '"12"', '"积分"'];
const INTS = ["0", "1", "-1", "7", "2147483647", "-2147483648"];
const FLOATS = ["0.5", "1.0", "-2.25", "1e3", "12E-2", "3"];
const ANYTHING = ["1", '"s"', "true", "ENUM", "{}", "[]", '[1, "x", [null]]', "{a: 1, b: {c: [E, 2.5]}}", "-0.5"];

/** A literal of a type given as text, where inputs are not known; enums are, by their names. */
export function literalOf(chance, type, enums) {
  if (type.endsWith("!")) return literalOf(chance, type.slice(0, -1), enums);
  if (type.startsWith("[")) {
    return `[${chance.some(chance.below(3), () => literalOf(chance, type.slice(1, -1), enums)).join(", ")}]`;
  }
  return enums.has(type) ? chance.pick(enums.get(type)) : scalarLiteral(chance, type);
}

function scalarLiteral(chance, name) {
  switch (name) {
    case "Int":
      return chance.pick(INTS);
    case "Float":
      return chance.pick(FLOATS);
    case "Boolean":
      return chance.pick(["true", "false"]);
    case "String":
      return chance.pick(STRINGS);
    case "ID":
      return chance.pick([...STRINGS.slice(0, 3), "0", "42", "-7"]);
    default:
      return chance.pick(ANYTHING);
  }
}

/**
 * A literal of a type of a schema. Wherever a value may stand, `variable(type, hasDefault, isStrict)` may give the text
 * of a variable instead, a strict one where no default makes up for null; null leaves it to a literal.
 */
export function literal(chance, type, variable = () => null, hasDefault = false, depth = 0) {
  const used = variable(type, hasDefault);
  if (used !== null) return used;
  if (isNonNullType(type)) return concrete(chance, type.ofType, variable, depth);
  return chance.once(10) ? "null" : concrete(chance, type, variable, depth);
}

function concrete(chance, type, variable, depth) {
  if (isListType(type)) {
    // One item may stand for a list of it; null would stand for no list.
    if (depth < 4 && chance.once(5)) return concrete(chance, nullable(type.ofType), () => null, depth + 1);
    const items = chance.some(lengthAt(chance, depth), () =>
      literal(chance, type.ofType, variable, false, depth + 1));
    return `[${items.join(chance.pick([", ", " "]))}]`;
  }
  if (isEnumType(type)) return chance.pick(type.getValues()).name;
  if (!isInputObjectType(type)) return scalarLiteral(chance, type.name);
  const fields = Object.values(type.getFields());
  if (type.isOneOf) {
    const field = chance.pick(shallow(fields, depth));
    const used = variable(new GraphQLNonNull(field.type), false, true);
    return `{${field.name}: ${used ?? concrete(chance, field.type, () => null, depth + 1)}}`;
  }
  const given = fields.filter((field) => isRequiredInputField(field) || (depth < 3 && chance.once(2)));
  const texts = chance.shuffled(given).map((field) =>
    `${field.name}: ${literal(chance, field.type, variable, field.defaultValue !== undefined, depth + 1)}`);
  return `{${texts.join(", ")}}`;
}

// Deep inside, lists are empty: an input may hold lists of itself.
const lengthAt = (chance, depth) => (depth > 3 ? 0 : chance.below(3));

const nullable = (type) => (isNonNullType(type) ? type.ofType : type);

/** Of an input that is one of its fields: a field that ends, where there is one. */
function shallow(fields, depth) {
  const flat = fields.filter(({ type }) => !isInputObjectType(type));
  return depth > 1 && flat.length > 0 ? flat : fields;
}

/** A value of a type as JSON. */
export function value(chance, type, depth = 0) {
  if (isNonNullType(type)) return filled(chance, type.ofType, depth);
  return chance.once(8) ? null : filled(chance, type, depth);
}

function filled(chance, type, depth) {
  if (isListType(type)) {
    if (depth < 4 && chance.once(6)) return filled(chance, nullable(type.ofType), depth + 1);
    return chance.some(lengthAt(chance, depth), () => value(chance, type.ofType, depth + 1));
  }
  if (isEnumType(type)) return chance.pick(type.getValues()).name;
  if (!isInputObjectType(type)) return scalarValue(chance, type.name);
  const fields = Object.values(type.getFields());
  if (type.isOneOf) {
    const field = chance.pick(shallow(fields, depth));
    return { [field.name]: filled(chance, field.type, depth + 1) };
  }
  const given = fields.filter((field) => isRequiredInputField(field) || (depth < 3 && chance.once(2)));
  return Object.fromEntries(chance.shuffled(given).map((each) => [each.name, value(chance, each.type, depth + 1)]));
}

/** A value that a scalar of this name takes and gives. */
export function scalarValue(chance, name) {
  switch (name) {
    case "Int":
      return chance.pick([0, 1, -1, 7, 2147483647, -2147483648, 3.0]);
    case "Float":
      return chance.pick([0, 0.5, -2.25, 1000, 3]);
    case "Boolean":
      return chance.once(2);
    case "String":
      return chance.pick(TEXTS);
    case "ID":
      return chance.pick([...TEXTS, 0, 42, -7]);
    default:
      return chance.pick([1, "s", true, 2.5, {}, [], [1, [null]], { a: 1, b: { c: ["E", false] } }]);
  }
}

const WRONG = [null, true, 0, -1, 1.5, 2147483648, 1e10, "", "x", "5", "1.0", " 7 ", "true", "E0", "NOPE", [],
  [null], [1], ["a", 2], {}, { f0: 1 }, { f0: null, f1: 2 }, { unknown: 1 }, { __typename: "Obj0" },
  { __typename: "Nobody" }];

/** Any value, of no type in particular. */
export const anyValue = (chance) => structuredClone(chance.pick(WRONG));

/** The value with one of its parts replaced by another, or one part more. */
export function spoilt(chance, given) {
  if (given === null || typeof given !== "object" || chance.once(3)) return anyValue(chance);
  if (Array.isArray(given)) {
    const at = chance.below(given.length + 1);
    return given.toSpliced(at, 1, at < given.length ? spoilt(chance, given[at]) : anyValue(chance));
  }
  const keys = Object.keys(given);
  if (keys.length === 0 || chance.once(3)) return { ...given, [chance.pick(["extra", "f0", "f1"])]: anyValue(chance) };
  const key = chance.pick(keys);
  return { ...given, [key]: spoilt(chance, given[key]) };
}
