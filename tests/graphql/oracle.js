// graphql-js answering the cases that the console answers. For a run it also tells every error that the specification
// allows: where several errors compete for one null, an implementation may report any of them.
import {
  GraphQLError,
  ValidationContext,
  buildASTSchema,
  buildSchema,
  execute,
  getNamedType,
  getNullableType,
  isListType,
  isNonNullType,
  parse,
  specifiedRules,
  validate,
  visit,
} from "graphql";

// A list whose item fails at once leaves the promises of its other items unwatched.
process.on("unhandledRejection", () => {});

// A variable in an input that is one of its fields must not be null, also where that input itself must not be, or
// stands for a list of it (§5.8.5): graphql-js does not look for the input behind such types.
const { getVariableUsages } = ValidationContext.prototype;
ValidationContext.prototype.getVariableUsages = function (node) {
  return getVariableUsages.call(this, node).map((usage) => ({ ...usage, parentType: inputAround(usage) }));
};

function inputAround({ type, parentType }) {
  const list = getNullableType(parentType);
  return isListType(list) && list.ofType === type ? parentType : getNamedType(parentType);
}

const TYPENAME = "zz_typename";
const schemas = new Map();

/** The schemas of an SDL: as it is, and with every output nullable, where no error hides another. */
function schemasOf(sdl) {
  if (!schemas.has(sdl)) {
    if (schemas.size > 50) schemas.clear();
    const assumed = { assumeValid: true, assumeValidSDL: true };
    schemas.set(sdl, { strict: buildSchema(sdl), relaxed: buildASTSchema(visit(parse(sdl), relaxing), assumed) });
  }
  return schemas.get(sdl);
}

const relaxing = { FieldDefinition: (node) => ({ ...node, type: relaxed(node.type) }) };

function relaxed(type) {
  if (type.kind === "NonNullType") return relaxed(type.type);
  return type.kind === "ListType" ? { ...type, type: relaxed(type.type) } : type;
}

/** What graphql-js itself cannot answer, or does not want to know: a case to leave out. */
export class Unanswerable extends Error {}

/**
 * The answer to a case, and what else would be one: `allowed`, a list of `{path, locations, landing}` where landing is
 * the path of the null that the error leaves; null at the root stands for no data at all.
 */
export async function answerOf(given) {
  let document;
  try {
    document = parse(given.document);
  } catch (fault) {
    if (!(fault instanceof GraphQLError)) throw fault;
    return { answer: { parse: { ok: false, message: fault.message, locations: fault.locations } } };
  }
  const answer = { parse: { ok: true } };
  if (given.kind === "parse") return { answer };
  const { strict, relaxed } = schemasOf(given.sdl);
  if (isAtOddsWithItself(document)) throw new Unanswerable("a field is in conflict with itself");
  answer.validate = specifiedRules.flatMap((rule) => findings(strict, document, rule));
  refuseWhatIsNotMinded(document, strict);
  if (answer.validate.length > 0 || given.kind === "validate") return { answer };
  const { data, errors } = await run(strict, document, given);
  answer.result = { data, errors: errors?.map(({ message, locations, path }) => ({ message, locations, path })) };
  if (data === undefined) return { answer };
  return { answer, allowed: await allowedErrors(strict, relaxed, document, given) };
}

/** Documents that September 2025 has rules against and graphql-js has not. */
function refuseWhatIsNotMinded({ definitions }, schema) {
  const fragments = new Map(definitions.filter(({ kind }) => kind === "FragmentDefinition")
    .map((each) => [each.name.value, each]));
  for (const { operation, selectionSet } of definitions.filter(({ kind }) => kind === "OperationDefinition")) {
    if (!schema.getRootType(operation)) throw new Unanswerable(`the schema has no ${operation}`);
    if (operation === "subscription" && isConditional(selectionSet, fragments)) {
      throw new Unanswerable("a subscription's root field is conditional");
    }
  }
}

/**
 * Whether a field with two values for one argument is there twice: graphql-js holds each value of the one against the
 * last of the other, so that the field is in conflict with itself.
 */
function isAtOddsWithItself(document) {
  const fields = new Map(); // Response name → how often
  const doubled = [];
  visit(document, {
    Field(node) {
      const name = (node.alias ?? node.name).value;
      fields.set(name, (fields.get(name) ?? 0) + 1);
      if (new Set(node.arguments.map((each) => each.name.value)).size < node.arguments.length) doubled.push(name);
    },
  });
  return doubled.some((name) => fields.get(name) > 1);
}

function isConditional({ selections }, fragments, seen = new Set()) {
  return selections.some(({ kind, directives, selectionSet, name }) => {
    if (directives.some(({ name: { value } }) => value === "skip" || value === "include")) return true;
    if (kind === "InlineFragment") return isConditional(selectionSet, fragments, seen);
    if (kind === "Field" || seen.has(name.value) || !fragments.has(name.value)) return false;
    seen.add(name.value);
    return isConditional(fragments.get(name.value).selectionSet, fragments, seen);
  });
}

function findings(schema, document, rule) {
  try {
    return validate(schema, document, [rule], { maxErrors: 1000 }).map(({ message, locations }) =>
      ({ rule: rule.name.replace(/Rule$/, ""), message, locations }));
  } catch (fault) {
    // SingleFieldSubscriptions executes @skip and @include before their arguments are known to be right.
    throw fault instanceof GraphQLError ? new Unanswerable(fault.message) : fault;
  }
}

function run(schema, document, given, watch = () => {}) {
  return execute({
    schema,
    document,
    rootValue: given.root ?? {},
    variableValues: given.variables,
    operationName: given.operationName,
    typeResolver: (value) => value?.__typename,
    fieldResolver: async (parent, args, context, info) => {
      watch(info);
      return resolved(given.resolvers?.[`${info.parentType.name}.${info.fieldName}`], parent, args, info.fieldName);
    },
  });
}

async function resolved(entry, parent, args, name) {
  if (!entry) return parent?.[name];
  if (entry.delayMs) await new Promise((resolve) => setTimeout(resolve, entry.delayMs));
  if (entry.error) throw new GraphQLError(entry.error);
  if (entry.echoArg) return args[entry.echoArg];
  return entry.null ? null : entry.value;
}

/**
 * Runs once more with nothing but nullable types, so that every error is found; then follows each from where it arose
 * to the nearest position that may be null in truth.
 */
async function allowedErrors(strict, relaxed, document, given) {
  const typed = visit(document, { SelectionSet: { leave: withTypename } });
  const positions = new Positions(strict);
  const { data, errors = [] } = await run(relaxed, typed, given, (info) => positions.add(info));
  positions.addRefused(errors, data, fieldsByPart(typed));
  const allowed = new Map();
  const allow = (path, locations) => allowed.set(JSON.stringify(path ?? null), { path, locations });
  for (const { path, locations } of errors) allow(path, locations);
  for (const { path, locations } of positions.nulls(data)) {
    if (!allowed.has(JSON.stringify(path))) allow(path, locations);
  }
  return [...allowed.values()].map((error) => ({ ...error, landing: positions.landing(error.path) }));
}

const withTypename = (node) => ({
  ...node,
  selections: [...node.selections, { kind: "Field", alias: { kind: "Name", value: TYPENAME },
    name: { kind: "Name", value: "__typename" } }],
});

/** Every field by the parts of it that an error about its arguments may point to. */
function fieldsByPart(document) {
  const fields = new Map();
  visit(document, {
    Field(node) {
      for (const part of [node, ...(node.arguments ?? []).map(({ value }) => value)]) fields.set(part, node);
    },
  });
  return fields;
}

/** The places of a response at which a field was asked for, with their types in truth. */
class Positions {
  #fields = new Map(); // Path as JSON → {path, type, locations}
  #neverNull = new Set();

  constructor(schema) {
    this.schema = schema;
  }

  add({ path, parentType, fieldName, fieldNodes }) {
    const keys = [];
    for (let at = path; at; at = at.prev) keys.unshift(at.key);
    this.#add(keys, parentType.name, fieldName, fieldNodes);
  }

  #add(path, parentName, fieldName, nodes) {
    const field = this.schema.getType(parentName)?.getFields?.()[fieldName];
    if (!field) return;
    const locations = nodes.map(({ loc }) => ({ line: loc.startToken.line, column: loc.startToken.column }));
    this.#fields.set(JSON.stringify(path), { path, type: field.type, locations });
  }

  /** Fields whose arguments were refused, so that no resolver ran. */
  addRefused(errors, data, fields) {
    for (const { path, nodes } of errors) {
      const field = fields.get(nodes?.[0]);
      if (!path || !field || this.#fields.has(JSON.stringify(path))) continue;
      this.#add(path, valueAt(data, path.slice(0, -1))?.[TYPENAME], field.name.value, [field]);
    }
  }

  /** Every null that stands where none may: an error of its own, unless its error is known. */
  *nulls(data) {
    for (const { path, type, locations } of this.#fields.values()) {
      yield* this.#nullsIn(valueAt(data, path) ?? null, type, path, locations);
    }
  }

  *#nullsIn(value, type, path, locations) {
    if (isNonNullType(type)) {
      this.#neverNull.add(JSON.stringify(path));
      if (value === null) yield { path, locations };
    }
    const list = getNullableType(type);
    if (!Array.isArray(value) || !isListType(list)) return;
    for (const [i, item] of value.entries()) yield* this.#nullsIn(item, list.ofType, [...path, i], locations);
  }

  /** Where the null of an error comes to stand; after `nulls` has seen all positions. */
  landing(path) {
    if (!path) return null;
    const at = [...path];
    while (at.length > 0 && this.#neverNull.has(JSON.stringify(at))) at.pop();
    return at.length > 0 ? at : null;
  }
}

/** What stands at a path of the data; undefined where the path leads nowhere. */
export const valueAt = (data, path) => path.reduce((value, key) => value?.[key], data);
