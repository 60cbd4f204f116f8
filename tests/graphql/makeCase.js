// Random cases for a schema: a document with what a request and its resolvers bring along. Most are meant to be run to
// their end; some bring wrong variables, some a document with one thing wrong, some only text.
import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
  parse,
} from "graphql";
import { makeDocument } from "./makeDocument.js";
import { anyValue, scalarValue, spoilt, value } from "./makeValue.js";
import { mutatedDocument, mutatedText, respaced } from "./mutate.js";

const MAKERS = { execute: valid, variables: withWrongVariables, validate: broken, parse: text };
const SHARES = ["execute", "execute", "execute", "execute", "execute", "variables", "validate", "validate", "parse"];

/** The sorts of case by name. */
export const SORTS = Object.keys(MAKERS);

/** A case as the console takes it, with its sort. */
export function makeCase(chance, { sdl, schema }) {
  const sort = chance.pick(SHARES);
  return { sort, given: { ...(sort === "parse" ? {} : { sdl }), ...MAKERS[sort](chance, schema, sdl) } };
}

function valid(chance, schema) {
  const { document, operations } = makeDocument(chance, schema);
  const operation = chance.pick(operations);
  const isNamed = operation.name !== "" && (operations.length > 1 || chance.once(2));
  return {
    document: respaced(chance, document),
    operationName: chance.once(30) ? "Nobody" : isNamed && !chance.once(30) ? operation.name : undefined,
    variables: variablesOf(chance, operation),
    parallel: chance.once(2),
    ...resolving(chance, schema, operation.kind),
  };
}

function variablesOf(chance, { variables }) {
  const isNeeded = ({ type, byDefault }) => isNonNullType(type) && byDefault === null;
  const some = variables.filter((each) => isNeeded(each) || !chance.once(4));
  const given = Object.fromEntries(some.map(({ name, type }) => [name, value(chance, type)]));
  return chance.once(10) ? { ...given, unused: anyValue(chance) } : given;
}

function withWrongVariables(chance, schema) {
  for (let tries = 0; ; tries++) {
    const made = valid(chance, schema);
    const names = Object.keys(made.variables);
    if (names.length === 0 && tries < 10) continue;
    const variables = { ...made.variables };
    for (const name of chance.shuffled(names).slice(0, 1 + chance.below(2))) {
      if (chance.once(4)) delete variables[name];
      else variables[name] = spoilt(chance, variables[name]);
    }
    return { ...made, variables };
  }
}

function broken(chance, schema) {
  const made = valid(chance, schema);
  const document = parse(made.document, { noLocation: true });
  for (let left = 1 + chance.below(2); left > 0; left--) mutatedDocument(chance, document, schema);
  return { ...made, document: respaced(chance, print(document)) };
}

function text(chance, schema, sdl) {
  const source = chance.once(3) ? sdl : makeDocument(chance, schema).document;
  return { kind: "parse", document: mutatedText(chance, respaced(chance, source)) };
}

// One time in three nothing goes wrong, one time in three little, one time in three much.
const MISHAPS = [Infinity, 12, 6];

function resolving(chance, schema, kind) {
  const maker = new ResolverMaker(chance, schema, chance.pick(MISHAPS));
  const root = { query: schema.getQueryType(), mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType() }[kind];
  return { resolvers: maker.table(), root: maker.members(root, 0) };
}

class ResolverMaker {
  constructor(chance, schema, mishap) {
    this.chance = chance;
    this.schema = schema;
    this.mishap = mishap;
  }

  table() {
    const { chance } = this;
    const types = Object.values(this.schema.getTypeMap()).filter((type) =>
      isObjectType(type) && !type.name.startsWith("__"));
    const fields = types.flatMap((type) => Object.values(type.getFields()).map((field) => [type, field]));
    return Object.fromEntries(fields
      .filter(([, { type }]) => (isNonNullType(type) ? !chance.once(20) : !chance.once(4)))
      .map(([type, field]) => [`${type.name}.${field.name}`, this.#entry(field)]));
  }

  #goesWrong() {
    return this.mishap !== Infinity && this.chance.once(this.mishap);
  }

  #entry(field) {
    const { chance } = this;
    const delay = chance.once(12) ? { delayMs: 1 + chance.below(4) } : {};
    if (this.#goesWrong()) {
      return { ...delay, ...chance.pick([{ error: "refused" }, { null: true }, { value: anyValue(chance) }]) };
    }
    const echoed = field.args.filter((arg) => getNamedType(arg.type) === getNamedType(field.type));
    if (field.args.length > 0 && this.mishap !== Infinity && chance.once(4)) {
      return { ...delay, echoArg: chance.once(20) ? "nobody" : chance.pick(field.args).name };
    }
    if (echoed.length > 0 && chance.once(3)) return { ...delay, echoArg: chance.pick(echoed).name };
    return { ...delay, value: this.#value(field.type, 0) };
  }

  #value(type, depth) {
    const { chance } = this;
    if (isNonNullType(type)) return this.#goesWrong() ? this.#mishap() : this.#filled(type.ofType, depth);
    if (this.#goesWrong()) return this.#mishap();
    return chance.once(10) ? null : this.#filled(type, depth);
  }

  #mishap() {
    return this.chance.once(2) ? null : anyValue(this.chance);
  }

  #filled(type, depth) {
    const { chance } = this;
    if (isListType(type)) return chance.some(chance.below(4), () => this.#value(type.ofType, depth));
    if (isEnumType(type)) return chance.pick(type.getValues()).name;
    if (!isCompositeType(type)) return scalarValue(chance, type.name);
    const possible = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    if (possible.length === 0) return {};
    const one = chance.pick(possible);
    return { ...(isAbstractType(type) ? { __typename: one.name } : {}), ...this.members(one, depth + 1) };
  }

  /** What a parent's JSON holds of its fields: those that the table leaves out are read from here. */
  members(type, depth) {
    const { chance } = this;
    const fields = depth > 2 ? [] : Object.values(type.getFields()).filter(() => chance.once(4 * depth + 2));
    return Object.fromEntries(fields.map((field) => [field.name, this.#value(field.type, depth)]));
  }
}
