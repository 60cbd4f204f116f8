// Random type systems in SDL: valid ones, and mutants that break one rule or another. A seed names them all.
import { mutate } from "./typeSystemMutants.js";

const OUTPUT_SCALARS = ["Int", "Float", "String", "Boolean", "ID"];
const TEXTS = [
  "a",
  "two words",
  " ",
  "  ",
  "\n",
  "\n\n",
  "\t",
  '"',
  '"""',
  "\\",
  "é",
  "🛫",
  "#",
  "{",
  "\r",
  "\u0000",
  "\u007f",
  "\ufeff",
];
const PLACES = [
  ...["SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE", "UNION", "ENUM"],
  ...["ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION", "FIELD", "QUERY"],
];

/** A random type system as text; two of three are mutants, of which most are none. */
export function typeSystem(chance) {
  const system = new Generator(chance).system();
  const isMutant = !chance.once(3);
  if (isMutant) chance.some(1 + chance.below(2), () => mutate(system, chance));
  return print(system, chance);
}

/** Makes the model of a valid type system: lists of definitions, each with its members as plain objects. */
class Generator {
  constructor(chance) {
    this.chance = chance;
    this.directives = [];
    this.depth = 0;
  }

  system() {
    const { chance } = this;
    this.directives = chance.some(chance.below(4), (i) => this.directive(i));
    this.scalars = chance.some(chance.below(3), (i) => this.definition("scalar", `Scalar${i}`, "SCALAR"));
    for (const scalar of this.scalars) if (chance.once(2)) scalar.directives.push(`@specifiedBy(url: "https://a.b/c")`);
    this.enums = chance.some(1 + chance.below(3), (i) => this.enum(i));
    this.inputs = [];
    for (let i = chance.below(5); i > 0; i--) this.inputs.push(this.input(this.inputs.length));
    this.openInputs();
    this.names = chance.some(1 + chance.below(5), (i) => `Object${i}`);
    this.interfaceNames = chance.some(chance.below(4), (i) => `Interface${i}`);
    this.unions = chance.some(chance.below(3), (i) => this.union(i));
    this.interfaces = [];
    for (const name of this.interfaceNames) this.interfaces.push(this.composite("interface", name, "INTERFACE"));
    const roots = this.roots();
    const names = [...this.names, ...roots.map(([, name]) => name)];
    const objects = names.map((name) => this.composite("type", name, "OBJECT"));
    const types = [this.scalars, this.enums, this.inputs, this.unions, this.interfaces, objects].flat();
    return { schemas: this.schemas(roots), directives: this.directives, types, extensions: this.extensions(types) };
  }

  definition(keyword, name, place) {
    return { keyword, name, description: this.description(), directives: this.applied(place) };
  }

  /** A description of any characters, as a quoted string or as a block of those that a block can hold. */
  description() {
    const { chance } = this;
    if (!chance.once(4)) return "";
    const text = this.text();
    if (chance.once(2)) return JSON.stringify(text);
    return `"""${text
      .replaceAll('"""', '\\"""')
      .replaceAll(/[\0]/g, "")
      .replace(/["\\]$/, "$& ")}"""`;
  }

  text() {
    return this.chance.some(1 + this.chance.below(6), () => this.chance.pick(TEXTS)).join("");
  }

  /** Custom directives that may stand in a place, with the arguments they require. */
  applied(place) {
    const { chance } = this;
    const known = this.directives.filter((directive) => directive.places.includes(place) && chance.once(3));
    return known.flatMap((directive) => {
      const given = directive.args.filter((arg) => (arg.type.endsWith("!") && !arg.value) || chance.once(3));
      const args = given.map((arg) => `${arg.name}: ${this.scalarValue(arg.type.replace("!", ""))}`);
      const use = `@${directive.name}${args.length > 0 ? `(${args.join(", ")})` : ""}`;
      return directive.repeatable && chance.once(2) ? [use, use] : [use];
    });
  }

  directive(i) {
    const { chance } = this;
    const args = chance.some(chance.below(3), (n) => {
      const type = chance.pick(OUTPUT_SCALARS);
      return this.value(`arg${n}`, chance.once(3) ? type + "!" : type, chance.once(3) ? this.scalarValue(type) : "");
    });
    const places = PLACES.filter(() => chance.once(3));
    if (places.length === 0) places.push("OBJECT");
    return { name: `mark${i}`, description: this.description(), args, repeatable: chance.once(2), places };
  }

  value(name, type, value, directives = []) {
    return { name, type, value, directives, description: this.description() };
  }

  enum(i) {
    const values = this.chance.some(1 + this.chance.below(4), (n) => ({
      name: `VALUE_${n}`,
      description: this.description(),
      directives: [...this.applied("ENUM_VALUE"), ...this.deprecated()],
    }));
    return { ...this.definition("enum", `Enum${i}`, "ENUM"), values };
  }

  deprecated() {
    const { chance } = this;
    return chance.once(5) ? [chance.pick(["@deprecated", '@deprecated(reason: "since \\"then\\"")'])] : [];
  }

  /** An input whose non-null fields and defaults refer to earlier inputs only, so that all of it ends. */
  input(i) {
    const { chance } = this;
    const isOneOf = chance.once(3);
    const fields = chance.some(1 + chance.below(4), (n) => {
      const type = n === 0 || this.inputs.length === 0 || chance.once(2) ? this.leaf() : chance.pick(this.inputs).name;
      return this.inputValue(
        `field${n}`,
        isOneOf ? this.listed(type) : this.wrapped(type),
        "INPUT_FIELD_DEFINITION",
        isOneOf,
      );
    });
    const input = { ...this.definition("input", `Input${i}`, "INPUT_OBJECT"), fields, isOneOf };
    if (isOneOf) input.directives.push("@oneOf");
    return input;
  }

  /** Lets inputs refer to themselves and to later ones, where null or an empty list ends the nesting. */
  openInputs() {
    const { chance } = this;
    for (const input of this.inputs.filter(() => chance.once(3))) {
      const type = chance.pick(this.inputs).name;
      const wrapped = input.isOneOf ? chance.pick([type, `[${type}]`]) : chance.pick([type, `[${type}!]!`]);
      input.fields.push(this.value("again", wrapped, wrapped.endsWith("!") && chance.once(2) ? "[]" : ""));
    }
  }

  inputValue(name, type, place, isBare = false) {
    const { chance } = this;
    const value = !isBare && chance.once(3) ? this.valueOf(type) : "";
    const isRequired = type.endsWith("!") && !value;
    return this.value(name, type, value, [...this.applied(place), ...(isRequired ? [] : this.deprecated())]);
  }

  leaf() {
    const named = [...this.enums, ...this.scalars].map((type) => type.name);
    return this.chance.pick([...OUTPUT_SCALARS, ...named]);
  }

  listed(type) {
    return this.chance.once(4) ? `[${type}${this.chance.once(2) ? "!" : ""}]` : type;
  }

  wrapped(type) {
    return this.listed(type) + (this.chance.once(3) ? "!" : "");
  }

  scalarValue(type) {
    const { chance } = this;
    const values = {
      Int: ["0", "-12", "2147483647"],
      Float: ["1", "-1.5", "2e10"],
      String: ['""', JSON.stringify(this.text()), '"""\n block\n   text\n"""'],
      Boolean: ["true", "false"],
      ID: ['"x"', "17"],
    };
    return chance.pick(values[type] ?? ["1", '"any"', "-2.5", "true"]);
  }

  /** A value of an input type; of the inputs only those whose defaults are settled are looked into. */
  valueOf(type) {
    const { chance } = this;
    if (type.endsWith("!")) return this.valueOf(type.slice(0, -1), true);
    if (chance.once(6) && arguments.length === 1) return "null";
    if (type.startsWith("[")) {
      const items = chance.some(this.depth > 2 ? 0 : chance.below(3), () => this.itemOf(type.slice(1, -1)));
      return chance.once(4) && items.length > 0 && items[0] !== "null" ? items[0] : `[${items.join(", ")}]`;
    }
    const found = this.enums.find((one) => one.name === type);
    if (found) return chance.pick(found.values).name;
    const input = this.inputs.find((one) => one.name === type);
    return input ? this.objectOf(input) : this.scalarValue(type);
  }

  itemOf(type) {
    return type.endsWith("!") ? this.valueOf(type.slice(0, -1), true) : this.valueOf(type);
  }

  objectOf(input) {
    const { chance } = this;
    this.depth++;
    const isGiven = (field) => (field.type.endsWith("!") && !field.value) || (this.depth < 3 && chance.once(2));
    const given = input.isOneOf ? [input.fields[0]] : input.fields.filter(isGiven);
    const texts = given.map((field) => {
      const value = input.isOneOf ? this.valueOf(field.type, true) : this.itemOf(field.type);
      return `${field.name}: ${value}`;
    });
    this.depth--;
    return `{${texts.join(", ")}}`;
  }

  union(i) {
    const members = this.chance.shuffled(this.names).slice(0, 1 + this.chance.below(3));
    return { ...this.definition("union", `Union${i}`, "UNION"), members };
  }

  outputType() {
    const { chance } = this;
    const named = [...this.names, ...this.interfaceNames, ...this.unions.map((union) => union.name)];
    return this.wrapped(chance.once(2) ? this.leaf() : chance.pick(named));
  }

  /** An object or interface with every field of the interfaces before it that it implements. */
  composite(keyword, name, place) {
    const { chance } = this;
    const chosen = this.interfaces.filter(() => chance.once(3));
    const contracts = [...new Set(chosen.flatMap((one) => [one, ...one.contracts]))];
    const fields = new Map();
    for (const contract of contracts) {
      for (const field of contract.fields) fields.set(field.name, this.implemented(fields.get(field.name) ?? field));
    }
    const own = chance.some(1 + chance.below(3), (n) => this.field(`${name.toLowerCase()}Field${n}`));
    return {
      ...this.definition(keyword, name, place),
      contracts,
      interfaces: contracts.map((one) => one.name),
      fields: [...own, ...fields.values()],
    };
  }

  field(name) {
    const { chance } = this;
    const args = chance.some(chance.once(2) ? 0 : chance.below(4), (n) => {
      const named = chance.once(3) && this.inputs.length > 0 ? chance.pick(this.inputs).name : this.leaf();
      return this.inputValue(`arg${n}`, this.wrapped(named), "ARGUMENT_DEFINITION");
    });
    const directives = [...this.applied("FIELD_DEFINITION"), ...this.deprecated()];
    return { name, args, type: this.outputType(), directives, description: this.description() };
  }

  /** A field that keeps what an interface's promises: perhaps non-null, perhaps with one more optional argument. */
  implemented(field) {
    const { chance } = this;
    const more = chance.once(4) && !field.args.some((arg) => arg.name === "more");
    const extra = more ? [this.inputValue("more", this.listed(this.leaf()), "ARGUMENT_DEFINITION")] : [];
    return {
      ...field,
      args: [...field.args, ...extra],
      type: chance.once(3) && !field.type.endsWith("!") ? field.type + "!" : field.type,
      directives: chance.once(2) ? field.directives : [],
    };
  }

  roots() {
    const { chance } = this;
    this.isCustomary = chance.once(2);
    const operations = ["query", ...["mutation", "subscription"].filter(() => chance.once(2))];
    const pascal = (text) => text[0].toUpperCase() + text.slice(1);
    return operations.map((operation) => [
      operation,
      this.isCustomary ? pascal(operation) : `Root${pascal(operation)}`,
    ]);
  }

  schemas(roots) {
    const { chance } = this;
    if (this.isCustomary && chance.once(2)) return [];
    const [first, ...rest] = roots;
    const isSplit = rest.length > 0 && chance.once(3);
    const definition = {
      description: this.description(),
      directives: this.applied("SCHEMA"),
      roots: isSplit ? [first] : roots,
    };
    return isSplit ? [definition, { isExtension: true, directives: [], roots: rest }] : [definition];
  }

  /** Moves some members of some types into extensions. */
  extensions(types) {
    const { chance } = this;
    const taken = [];
    for (const type of types.filter(() => chance.once(5))) {
      for (const part of ["fields", "values", "members"]) {
        if ((type[part]?.length ?? 0) > 1) {
          taken.push({
            keyword: type.keyword,
            name: type.name,
            isExtension: true,
            directives: [],
            [part]: [type[part].pop()],
          });
        }
      }
    }
    return taken;
  }
}

/** Writes a model down, its definitions in any order. */
function print(system, chance) {
  const texts = [
    ...system.schemas.map(printSchema),
    ...system.directives.map(printDirective),
    ...[...system.types, ...system.extensions].map(printType),
  ];
  const text = chance.shuffled(texts).join("\n");
  return system.garble ? system.garble(text) : text;
}

const described = (one, text) => (one.description ? `${one.description}\n${text}` : text);
const tail = (directives) => directives.map((use) => " " + use).join("");
const block = (parts) => (parts?.length > 0 ? ` {\n${parts.map((part) => `  ${part}\n`).join("")}}` : "");
const extend = (one) => (one.isExtension ? "extend " : "");

function printSchema(schema) {
  const roots = schema.roots.map(([operation, name]) => `${operation}: ${name}`);
  return described(schema, `${extend(schema)}schema${tail(schema.directives)}${block(roots)}`);
}

function printDirective(directive) {
  const repeatable = directive.repeatable ? " repeatable" : "";
  const places = directive.places.join(" | ");
  return described(directive, `directive @${directive.name}${printArgs(directive.args)}${repeatable} on ${places}`);
}

function printType(type) {
  const implemented = type.interfaces?.length > 0 ? ` implements ${type.interfaces.join(" & ")}` : "";
  const members = type.members?.length > 0 ? ` = ${type.members.join(" | ")}` : "";
  const parts =
    type.values?.map((value) => described(value, value.name + tail(value.directives))) ??
    type.fields?.map((field) => (type.keyword === "input" ? printValue(field) : printField(field)));
  const head = `${extend(type)}${type.keyword} ${type.name}${implemented}${tail(type.directives)}`;
  return described(type, `${head}${members}${block(parts)}`);
}

function printField(field) {
  return described(field, `${field.name}${printArgs(field.args)}: ${field.type}${tail(field.directives)}`);
}

function printArgs(args) {
  return args.length > 0 ? `(${args.map(printValue).join(", ")})` : "";
}

function printValue(value) {
  const byDefault = value.value ? ` = ${value.value}` : "";
  return described(value, `${value.name}: ${value.type}${byDefault}${tail(value.directives)}`);
}
