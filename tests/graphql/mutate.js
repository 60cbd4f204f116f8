// One thing wrong: in a document's tree, in its text, or only in how it is written.
import { Lexer, Source, TokenKind, visit } from "graphql";

const BLANKS = [" ", " ", " ", "  ", "\n", "\r\n", "\r", "\t", ",", " , ", "\n# note \"{\n", "\ufeff ", "\n\n  "];
const PARTS = ["{", "}", "(", ")", "[", "]", "...", "on", "fragment", "query", "$", ":", "!", "@", "=", "|", "&", '"',
  '"""', "#", "\\u", "\\u{1F6EB}", "null", "true", "1e", "-", "0", "00", ".5", "1.", "F0", "type", "extend", "input",
  "implements", "\n", "\r", "\ufeff", "\u0000", "\u007f", "é", "🛫", "\ud83d", "\\", "\"\\u12\"",
  "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\u{110000}\"", "repeatable", "directive @d on", "schema",
  "subscription", "'"];

/** The same tokens with other blanks, line ends, commas and comments between them. */
export function respaced(chance, text) {
  if (chance.once(3)) return text;
  const lexer = new Lexer(new Source(text));
  let written = chance.once(8) ? "\ufeff" : "";
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    written += text.slice(token.start, token.end) + chance.pick(BLANKS);
  }
  return written;
}

/** The text with up to three pieces put in, taken out or said twice. */
export function mutatedText(chance, text) {
  let mutant = text;
  for (let left = chance.below(4); left > 0; left--) {
    const at = chance.below(mutant.length + 1);
    const length = chance.below(12);
    const kinds = [
      () => mutant.slice(0, at) + chance.pick(PARTS) + mutant.slice(at),
      () => mutant.slice(0, at) + mutant.slice(at + length),
      () => mutant.slice(0, at) + mutant.slice(at, at + length) + mutant.slice(at),
      () => mutant.slice(0, at) + " " + mutant.slice(at),
      () => mutant.slice(0, Math.max(at, mutant.length - 20)),
    ];
    mutant = chance.pick(kinds)();
  }
  return mutant;
}

const name = (value) => ({ kind: "Name", value });
const named = (value) => ({ kind: "NamedType", name: name(value) });
const nonNull = (type) => ({ kind: "NonNullType", type });
const variable = (value) => ({ kind: "Variable", name: name(value) });
const VALUES = [
  { kind: "IntValue", value: "2147483648" }, { kind: "IntValue", value: "1" }, { kind: "FloatValue", value: "1.5" },
  { kind: "StringValue", value: "s" }, { kind: "BooleanValue", value: true },
  { kind: "NullValue" }, { kind: "EnumValue", value: "E0" }, { kind: "EnumValue", value: "NOPE" },
  { kind: "ListValue", values: [] }, { kind: "ListValue", values: [{ kind: "NullValue" }] },
  { kind: "ObjectValue", fields: [] },
  { kind: "ObjectValue", fields: [{ kind: "ObjectField", name: name("f0"), value: { kind: "NullValue" } }] },
  variable("v0"), variable("nobody"),
];

/** Changes one thing of the tree in place; what is changed is given with all there is of its kind. */
const CHANGES = {
  Field: [
    (node, chance) => (node.name = name(chance.pick(["a", "b", "n0", "nobody", "__typename", "__schema"]))),
    (node) => delete node.selectionSet,
    (node) => (node.selectionSet ??= { kind: "SelectionSet", selections: [{ kind: "Field", name: name("a") }] }),
    (node, chance) => (node.alias = name(chance.pick(["a", "b", "x"]))),
    (node) => delete node.alias,
    (node) => (node.arguments = []),
    (node, chance) => node.arguments.push({ kind: "Argument", name: name("p0"), value: chance.pick(VALUES) }),
  ],
  SelectionSet: [
    (node, chance, all) => node.selections.push(...structuredClone(chance.pick(all).selections)),
    (node) => node.selections.push(structuredClone(node.selections[0])),
  ],
  Argument: [
    (node, chance) => (node.name = name(chance.pick(["p0", "p1", "if", "nobody"]))),
    (node, chance) => (node.value = structuredClone(chance.pick(VALUES))),
    (node, chance) => (node.value = structuredClone(chance.pick(VALUES))),
  ],
  ObjectField: [(node) => (node.name = name("nobody")), (node, chance) => (node.value = chance.pick(VALUES))],
  ObjectValue: [
    (node) => node.fields.push(...structuredClone(node.fields.slice(0, 1))),
    (node) => node.fields.pop(),
  ],
  ListValue: [(node, chance) => node.values.push(structuredClone(chance.pick(VALUES)))],
  Variable: [(node) => (node.name = name("nobody")), (node) => (node.name = name("v0"))],
  VariableDefinition: [
    (node, chance, all, { typeNames }) => (node.type = named(chance.pick(typeNames))),
    (node) => (node.type = { kind: "ListType", type: node.type }),
    (node) => (node.type = node.type.kind === "NonNullType" ? node.type.type : nonNull(node.type)),
    (node, chance) => (node.defaultValue = chance.pick(VALUES.slice(0, -2))),
    (node) => delete node.defaultValue,
  ],
  OperationDefinition: [
    (node) => (node.variableDefinitions = []),
    (node) => node.variableDefinitions.push(...structuredClone(node.variableDefinitions.slice(0, 1))),
    (node) => node.variableDefinitions.push(
      { kind: "VariableDefinition", variable: variable("more"), type: named("Int") }),
    (node, chance, all, { kinds }) => (node.operation = chance.pick(kinds)),
    (node, chance) => (node.name = chance.once(2) ? undefined : name("Op0")),
  ],
  FragmentDefinition: [
    (node) => (node.name = name("F0")),
    (node, chance, all, { typeNames }) => (node.typeCondition = named(chance.pick(typeNames))),
    (node) => node.selectionSet.selections.push({ kind: "FragmentSpread", name: name("F0") }),
  ],
  FragmentSpread: [(node, chance) => (node.name = name(chance.pick(["F0", "F1", "nobody"])))],
  InlineFragment: [(node, chance, all, { typeNames }) => (node.typeCondition = named(chance.pick(typeNames)))],
  Directive: [(node, chance) => (node.name = name(chance.pick(["skip", "include", "dir0", "deprecated", "nobody"])))],
  Document: [
    (node, chance) => node.definitions.splice(chance.below(node.definitions.length), 1),
    (node, chance) => node.definitions.push(structuredClone(chance.pick(node.definitions))),
    (node) => node.definitions.push({ kind: "ScalarTypeDefinition", name: name("Late") }),
  ],
};

/** Changes one thing of a document's tree: most changes break a rule, and some only look so. */
export function mutatedDocument(chance, document, schema) {
  const nodes = new Map();
  visit(document, {
    enter(node) {
      if (CHANGES[node.kind]) nodes.set(node.kind, [...(nodes.get(node.kind) ?? []), node]);
      if (node.directives && chance.once(15)) nodes.set("carrier", node);
    },
  });
  const carrier = nodes.get("carrier");
  nodes.delete("carrier");
  if (carrier && chance.once(6)) {
    const args = [{ kind: "Argument", name: name("if"), value: chance.pick(VALUES) }];
    carrier.directives = [...carrier.directives, ...chance.some(1 + chance.below(2), () =>
      ({ kind: "Directive", name: name(chance.pick(["skip", "include", "dir0", "dir1"])), arguments: args }))];
    return;
  }
  const kind = chance.pick([...nodes.keys()]);
  // graphql-js has no rule against operations that the schema has no type for.
  const kinds = [["query", schema.getQueryType()], ["mutation", schema.getMutationType()],
    ["subscription", schema.getSubscriptionType()]].filter(([, type]) => type).map(([kind]) => kind);
  const typeNames = Object.keys(schema.getTypeMap()).concat("Nobody");
  const all = nodes.get(kind);
  chance.pick(CHANGES[kind])(chance.pick(all), chance, all, { typeNames, kinds });
  if (document.definitions.length === 0) CHANGES.Document[2](document);
}
