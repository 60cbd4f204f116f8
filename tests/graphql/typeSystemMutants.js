// Ways to spoil a type system: each breaks one rule where it finds what it needs, and does nothing where it does not.

const outputs = (system) => all(system).filter((type) => ["type", "interface"].includes(type.keyword) && type.fields);
const inputs = (system) => all(system).filter((type) => type.keyword === "input" && type.fields);
const of = (system, keyword) => all(system).filter((type) => type.keyword === keyword);
const all = (system) => [...system.types, ...system.extensions];
const fields = (system) => outputs(system).flatMap((type) => type.fields);
const args = (system) => [...fields(system), ...system.directives].flatMap((one) => one.args);
const values = (system) => [...args(system), ...inputs(system).flatMap((type) => type.fields)];
const names = (system) => [...all(system).map((type) => type.name), "Int", "ID", "__Type", "Nowhere"];
const carriers = (system) =>
  [
    all(system),
    system.schemas,
    fields(system),
    values(system),
    of(system, "enum").flatMap((one) => one.values ?? []),
  ].flat();

/** Does something to one of a list, if there is one. */
const one = (list, chance, change) => {
  if (list.length > 0) change(chance.pick(list));
};
const again = (list, chance) =>
  one(list, chance, (member) => list.splice(chance.below(list.length + 1), 0, { ...member }));
const without = (list, chance) => list.splice(chance.below(list.length), 1);
const renamed = (type, name) => type.replace(/\w+/, name);
const value = (name, type, text = "") => ({ name, type, value: text, directives: [] });

const MUTANTS = [
  // Names that are not unique.
  (s, c) => again(s.types, c),
  (s, c) => again(s.directives, c),
  (s, c) => one([...outputs(s), ...inputs(s)], c, (type) => again(type.fields, c)),
  (s, c) => one([...fields(s), ...s.directives], c, (owner) => again(owner.args, c)),
  (s, c) => one(of(s, "enum"), c, (type) => again(type.values ?? [], c)),
  (s, c) => one(s.types, c, (type) => (type.name = c.pick(names(s)))),
  (s, c) =>
    s.schemas.push({
      directives: [],
      roots: [[c.pick(["query", "mutation"]), c.pick(names(s))]],
      isExtension: c.once(2),
    }),
  (s, c) =>
    one(s.schemas, c, (schema) => schema.roots.push([c.pick(["query", "mutation", "subscription"]), c.pick(names(s))])),

  // Names that are not known, and extensions of what is not there.
  (s, c) => one(fields(s), c, (field) => (field.type = renamed(field.type, c.pick(names(s))))),
  (s, c) => one(values(s), c, (field) => (field.type = renamed(field.type, c.pick(names(s))))),
  (s, c) => one(s.schemas, c, (schema) => one(schema.roots, c, (root) => (root[1] = c.pick(names(s))))),
  (s, c) =>
    s.extensions.push({
      keyword: c.pick(["type", "input"]),
      name: c.pick(names(s)),
      directives: [],
      isExtension: true,
      fields: [{ ...value("added", "Int"), args: [] }],
    }),
  (s, c) =>
    s.extensions.push({
      keyword: c.pick(["enum", "scalar", "union"]),
      name: c.pick(names(s)),
      directives: ["@mark0"],
      isExtension: true,
    }),

  // Directives.
  (s, c) =>
    one(carriers(s), c, (place) =>
      place.directives.push(c.pick(["@mark0", "@mark1", "@mark2", "@nowhere", "@deprecated"])),
    ),
  (s, c) =>
    one(carriers(s), c, (place) => place.directives.push("@mark0(arg0: 1, arg0: 2)", "@mark1(arg9: { a: 1, a: 2 })")),
  (s, c) =>
    one(
      carriers(s).filter((place) => place.directives.length > 0),
      c,
      (place) => place.directives.push(place.directives[0]),
    ),
  (s, c) =>
    one(carriers(s), c, (place) =>
      place.directives.push(c.pick(["@skip(if: true)", "@oneOf", "@specifiedBy", "@deprecated(why: 1)"])),
    ),
  (s, c) =>
    one(
      s.directives,
      c,
      (directive) => without(directive.places, c) && directive.places.push(c.pick(["FIELD", "ENUM", "OBJECT"])),
    ),
  (s, c) => one(s.directives, c, (directive) => directive.args.push(value("demanded", "Int!"))),
  (s, c) => one(s.directives, c, (directive) => (directive.name = c.pick(["deprecated", "skip", "oneOf", "__mark"]))),

  // Reserved names.
  (s, c) => one(all(s), c, (type) => (type.name = "__" + type.name)),
  (s, c) => one([...fields(s), ...values(s)], c, (member) => (member.name = "__" + member.name)),
  (s, c) => one(of(s, "enum"), c, (type) => one(type.values ?? [], c, (member) => (member.name = "__" + member.name))),

  // Types without members.
  (s, c) => one(all(s), c, (type) => ["fields", "values", "members"].forEach((part) => type[part]?.splice(0))),
  (s, c) =>
    one(all(s), c, (type) => ["fields", "values", "members"].forEach((part) => type[part] && without(type[part], c))),

  // Interfaces that are not implemented.
  (s, c) =>
    one(
      outputs(s).filter((type) => type.interfaces?.length > 0),
      c,
      (type) => without(type.fields, c),
    ),
  (s, c) =>
    one(
      outputs(s).filter((type) => type.interfaces?.length > 0),
      c,
      (type) => without(type.interfaces, c),
    ),
  (s, c) => one(outputs(s), c, (type) => type.interfaces?.push(c.pick(names(s)))),
  (s, c) => one(outputs(s), c, (type) => type.interfaces?.push(type.name)),
  (s, c) =>
    one(
      of(s, "interface"),
      c,
      (type) => again(type.interfaces ?? [], c) ?? type.interfaces?.push("Interface0", "Interface0"),
    ),
  (s, c) =>
    one(
      fields(s),
      c,
      (field) => (field.type = c.pick([`[${field.type}]`, field.type.replace("!", ""), "Int", "String!"])),
    ),
  (s, c) =>
    one(
      args(s),
      c,
      (arg) => (arg.type = c.pick([`[${arg.type}]`, arg.type.replace("!", ""), "Int", "String!"])) && (arg.value = ""),
    ),
  (s, c) => one(fields(s), c, (field) => field.args.push(value("demanded", c.pick(["Int!", "Int! = 1", "Int"])))),
  (s, c) =>
    one(
      fields(s).filter((field) => field.args.length > 0),
      c,
      (field) => without(field.args, c),
    ),
  (s, c) => one(fields(s), c, (field) => field.directives.push('@deprecated(reason: "spoilt")')),

  // Unions.
  (s, c) => one(of(s, "union"), c, (type) => type.members?.push(c.pick(names(s)))),
  (s, c) => one(of(s, "union"), c, (type) => type.members?.push(...type.members)),

  // Input values.
  (s, c) =>
    one(
      values(s),
      c,
      (field) => field.directives.push("@deprecated") && (field.type = "Int!") && (field.value = c.pick(["", "1"])),
    ),
  (s, c) =>
    one(
      values(s),
      c,
      (field) => (field.value = c.pick(["null", "1", '"x"', "[1, null]", "{}", "{ field0: 1, field0: 2 }", "VALUE_0"])),
    ),
  (s, c) =>
    one(inputs(s), c, (type) => type.fields.push(value("circle", c.pick([type.name, "Input0", "Input1"]) + "!"))),
  (s, c) =>
    s.types.push({
      keyword: "input",
      name: "Circle",
      directives: c.pick([[], ["@oneOf"]]),
      fields: [value("circle", c.pick(["Circle", "Circle!", "[Circle!]!"]))],
    }),
  (s, c) =>
    one(inputs(s), c, (type) =>
      type.fields.push(value("itself", type.name, c.pick(["{}", "null", "{ itself: null }"]))),
    ),
  (s, c) => one(inputs(s), c, (type) => type.directives.includes("@oneOf") || type.directives.push("@oneOf")),

  // The text itself.
  (s, c) => (s.garble = (text) => garbled(text, c)),
];

/** Spoils a model, or the text that is printed of it. */
export function mutate(system, chance) {
  chance.pick(MUTANTS)(system, chance);
}

const TOKEN = /"""[\s\S]*?(?<!\\)"""|"(?:\\.|[^"\\])*"|[\w.-]+|[^\s\w]/g;

/** Leaves a token out, says it twice, or puts another of the text in its place. */
function garbled(text, chance) {
  const tokens = text.match(TOKEN);
  const at = chance.below(tokens.length);
  const put = chance.pick([[], [tokens[at], tokens[at]], [chance.pick(tokens)]]);
  tokens.splice(at, 1, ...put);
  return tokens.join(" ");
}
