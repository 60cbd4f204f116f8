// Ways of writing a document differently that must change nothing in its answer, save the names it uses itself.
import { Kind, parse, print, visit } from "graphql";

const PREFIX = "zz_";
const name = (value) => ({ kind: Kind.NAME, value });

/** By name: from a case to the case that means the same, or null where there is nothing to change. */
export const REWRITINGS = {
  "inline fragments": rewritten(inlined),
  "rename answers": rewritten(renamed),
  "hoist literals": hoisted,
  "reorder fragments": rewritten(reordered),
  "include everything": rewritten(included),
};

/** What both answers are compared by: data, and where its errors are, under the names of the first document. */
export function meaningOf({ data, errors = [] }) {
  const paths = errors.map(({ path }) => JSON.stringify(path ? path.map(plain) : null)).toSorted();
  return JSON.stringify({ data: plainKeys(data), paths });
}

const plain = (key) => (typeof key === "string" && key.startsWith(PREFIX) ? key.slice(PREFIX.length) : key);

function plainKeys(value) {
  if (Array.isArray(value)) return value.map(plainKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [plain(key), plainKeys(inner)]));
}

function rewritten(change) {
  return (given) => {
    const document = parse(given.document, { noLocation: true });
    const other = change(document, given);
    return other === null ? null : { ...given, document: print(other) };
  };
}

const fragmentsOf = (document) => new Map(document.definitions
  .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]));

function inlined(document, { variables }) {
  const fragments = fragmentsOf(document);
  if (fragments.size === 0 || isBoundToSpreads(document, variables)) return null;
  const spread = (node) => ({
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: fragments.get(node.name.value).typeCondition,
    directives: node.directives.filter((directive) => !isOwn(directive)),
    selectionSet: visit(fragments.get(node.name.value).selectionSet, { FragmentSpread: spread }),
  });
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  return { ...document, definitions: operations.map((each) => visit(each, { FragmentSpread: spread })) };
}

/**
 * Whether something hangs on a spread being one: a variable used only by a directive of the schema's own, or a
 * condition that is null, which is an error unless the fragment is there already.
 */
function isBoundToSpreads(document, variables) {
  let isBound = false;
  const use = (directive) => visit(directive, {
    Variable: ({ name: { value } }) => void (isBound ||= isOwn(directive) || variables?.[value] === null),
  });
  visit(document, { FragmentSpread: (node) => void node.directives.forEach(use) });
  return isBound;
}

const isOwn = (directive) => directive.name.value !== "skip" && directive.name.value !== "include";

function renamed(document) {
  const rename = (node) => ({ ...node, alias: name(PREFIX + (node.alias ?? node.name).value) });
  return visit(document, { Field: { leave: rename } });
}

function reordered(document) {
  return document.definitions.length > 1 ? { ...document, definitions: document.definitions.toReversed() } : null;
}

function included(document) {
  if (document.definitions.some(({ operation }) => operation === "subscription")) return null;
  const directive = { kind: Kind.DIRECTIVE, name: name("include"),
    arguments: [{ kind: Kind.ARGUMENT, name: name("if"), value: { kind: Kind.BOOLEAN, value: true } }] };
  const always = (node) => (node.directives.some((each) => each.name.value === "include")
    ? node
    : { ...node, directives: [...node.directives, directive] });
  return visit(document, { Field: { leave: always }, FragmentSpread: { leave: always },
    InlineFragment: { leave: always } });
}

/** Every whole argument of a field that is a literal becomes a variable, where one operation declares them all. */
function hoisted(given, schema) {
  const document = parse(given.document, { noLocation: true });
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (operations.length > 1) return null;
  const hoists = new Map();
  const texts = new Map();
  const types = argumentTypes(schema);
  const other = visit(document, {
    Field(node) {
      const changed = node.arguments.map((argument) => {
        const type = types.get(`${node.name.value}(${argument.name.value})`);
        const json = jsonOf(argument.value);
        if (type === undefined || type.size > 1 || json === undefined) return argument;
        // The same literal becomes the same variable, so that fields which were the same still are.
        const text = `${[...type][0]} ${print(argument.value)}`;
        const hoist = texts.get(text) ?? `hoist${texts.size}`;
        texts.set(text, hoist);
        hoists.set(hoist, { type: [...type][0], json });
        return { ...argument, value: { kind: Kind.VARIABLE, name: name(hoist) } };
      });
      return { ...node, arguments: changed };
    },
  });
  if (hoists.size === 0) return null;
  return { ...given, document: declared(print(other), hoists),
    variables: { ...given.variables, ...Object.fromEntries([...hoists].map(([key, { json }]) => [key, json])) } };
}

/** The types that arguments have by field and name: hoisted is only what has one type wherever it stands. */
function argumentTypes(schema) {
  const types = new Map();
  for (const type of Object.values(schema.getTypeMap())) {
    for (const field of Object.values(type.name.startsWith("__") ? {} : type.getFields?.() ?? {})) {
      for (const argument of field.args ?? []) {
        const key = `${field.name}(${argument.name})`;
        types.set(key, (types.get(key) ?? new Set()).add(String(argument.type)));
      }
    }
  }
  return types;
}

function declared(text, hoists) {
  const definitions = [...hoists].map(([key, { type }]) =>
    parse(`query ($${key}: ${type}) { a }`, { noLocation: true }).definitions[0].variableDefinitions[0]);
  return print(visit(parse(text, { noLocation: true }), {
    OperationDefinition: (node) => ({ ...node, variableDefinitions: [...node.variableDefinitions, ...definitions] }),
  }));
}

/** A literal as JSON; undefined where a variable is in it, or a number that JSON readers would change. */
function jsonOf(value) {
  switch (value.kind) {
    case Kind.VARIABLE:
      return undefined;
    case Kind.NULL:
      return null;
    case Kind.INT:
    case Kind.FLOAT:
      return Math.abs(Number(value.value)) <= Number.MAX_SAFE_INTEGER ? Number(value.value) : undefined;
    case Kind.LIST: {
      const items = value.values.map(jsonOf);
      return items.includes(undefined) ? undefined : items;
    }
    case Kind.OBJECT: {
      const fields = value.fields.map((field) => [field.name.value, jsonOf(field.value)]);
      return fields.some(([, json]) => json === undefined) ? undefined : Object.fromEntries(fields);
    }
    default:
      return value.value;
  }
}
