// Random valid schemas: every kind of type, interfaces implementing interfaces, deep lists and non-nulls, defaults,
// inputs that are one of their fields, directives of their own, types in parts, roots of other names.
import { buildSchema, validateSchema } from "graphql";
import { literalOf } from "./makeValue.js";

const SCALARS = ["Int", "Float", "String", "Boolean", "ID"];
const WRAPS = ["T", "T", "T", "T", "T", "T!", "T!", "[T]", "[T]", "[T!]", "[T]!", "[T!]!", "[[T]!]", "[[T!]]"];
const PLACES = ["QUERY", "MUTATION", "FIELD", "FRAGMENT_SPREAD", "INLINE_FRAGMENT", "FRAGMENT_DEFINITION",
  "VARIABLE_DEFINITION", "SUBSCRIPTION", "OBJECT"];

/** A schema as text and as graphql-js reads it. */
export function makeSchema(chance) {
  const sdl = new SchemaMaker(chance).text();
  const schema = buildSchema(sdl);
  const faults = validateSchema(schema);
  if (faults.length > 0) throw new Error(`the generator made no valid schema: ${faults[0].message}\n${sdl}`);
  return { sdl, schema };
}

class SchemaMaker {
  constructor(chance) {
    this.chance = chance;
    const named = (prefix, most, least = 0) => chance.some(least + chance.below(most - least + 1), (i) => prefix + i);
    this.scalars = named("Scalar", 2);
    this.enums = new Map(named("Enum", 2, 1).map((name) => [name, chance.some(1 + chance.below(4), (i) => `E${i}`)]));
    this.inputs = named("In", 3, 1);
    this.interfaces = new Map();
    this.objects = new Map(named("Obj", 4, 2).map((name) => [name, null]));
    this.unions = named("Union", 2);
    this.roots = chance.once(4)
      ? { query: "Root", mutation: "Change", subscription: "Event" }
      : { query: "Query", mutation: "Mutation", subscription: "Subscription" };
    if (chance.once(2)) delete this.roots.mutation;
    if (chance.once(2)) delete this.roots.subscription;
    this.fieldCount = 0;
  }

  text() {
    const { chance } = this;
    const interfaceNames = chance.some(chance.below(4), (i) => `Face${i}`);
    this.outputs = [...SCALARS, ...this.scalars, ...this.enums.keys(), ...this.objects.keys(), ...interfaceNames,
      ...this.unions];
    const inputs = this.inputs.map((name, i) => this.#input(name, i));
    for (const name of interfaceNames) this.#addInterface(name);
    const objects = [...this.objects.keys()].map((name) => this.#object(name));
    const parts = [
      ...this.scalars.map((name) => `scalar ${name}` + (chance.once(3) ? ' @specifiedBy(url: "https://x.org/")' : "")),
      ...[...this.enums].map(([name, values]) => `enum ${name} { ${values.map((v) => v + this.#gone()).join(" ")} }`),
      ...inputs,
      ...[...this.interfaces].map(([name, { above, fields }]) =>
        this.#type("interface", name, above, [...fields.values()])),
      ...objects,
      ...this.unions.map((name) => `union ${name} = ${this.#members().join(" | ")}`),
      ...Object.values(this.roots).map((name) => this.#type("type", name, [], this.#ownFields(2 + chance.below(5)))),
      ...chance.some(chance.below(4), (i) => this.#directive(`dir${i}`)),
    ];
    if (this.roots.query === "Root") {
      parts.push(`schema { ${Object.entries(this.roots).map(([kind, name]) => `${kind}: ${name}`).join(" ")} }`);
    }
    return chance.shuffled(parts).join("\n");
  }

  #wrapped(name) {
    return this.chance.pick(WRAPS).replace("T", name);
  }

  #inputType(inputs) {
    const { chance } = this;
    const named = chance.once(3) && inputs.length > 0
      ? chance.pick(inputs)
      : chance.pick([...SCALARS, ...this.scalars, ...this.enums.keys()]);
    return this.#wrapped(named);
  }

  // A field of an input may need only inputs before it, or two could need each other for ever.
  #input(name, index) {
    const { chance } = this;
    const isOneOf = chance.once(4);
    const fields = chance.some(1 + chance.below(4), (i) => {
      const before = this.inputs.slice(0, index);
      // The first field of an input that is one of its fields is plain, so that there is always an end.
      if (isOneOf && i === 0) return `f${i}: ${chance.pick(SCALARS)}`;
      let type = this.#inputType(chance.once(3) ? this.inputs.slice(index) : before);
      if (isOneOf || this.inputs.slice(index).some((later) => type.includes(later))) type = type.replace(/!$/, "");
      return isOneOf ? `f${i}: ${type}` : this.#value(`f${i}`, type);
    });
    return `input ${name}${isOneOf ? " @oneOf" : ""} { ${fields.join(" ")} }`;
  }

  /** An argument or input field, perhaps with a default: of inputs none, which are not all known yet. */
  #value(name, type) {
    const { chance } = this;
    const isPlain = !this.inputs.some((input) => type.includes(input));
    const byDefault = isPlain && chance.once(3) ? ` = ${literalOf(chance, type, this.enums)}` : "";
    const isRequired = type.endsWith("!") && byDefault === "";
    return `${name}: ${type}${byDefault}${isRequired ? "" : this.#gone()}`;
  }

  #gone() {
    return this.chance.pick(["", "", "", "", "", "", " @deprecated", ' @deprecated(reason: "old")']);
  }

  #arguments() {
    const { chance } = this;
    if (!chance.once(3)) return "";
    return `(${chance.some(1 + chance.below(3), (i) => this.#value(`p${i}`, this.#inputType(this.inputs))).join(" ")})`;
  }

  #ownFields(count) {
    const { chance } = this;
    const leaves = [...SCALARS, ...this.scalars, ...this.enums.keys()];
    return chance.some(count, (i) => {
      const type = this.#wrapped(chance.pick(chance.once(2) ? leaves : this.outputs));
      return `${"abcdefgh"[i]}${this.#arguments()}: ${type}${this.#gone()}`;
    });
  }

  // Names of interfaces' fields are used once, so that no object is promised two types by one name.
  #addInterface(name) {
    const { chance } = this;
    const above = this.#closed(chance.shuffled([...this.interfaces.keys()]).slice(0, chance.below(3)));
    const fields = this.#inherited(above);
    for (let left = 1 + chance.below(3); left > 0; left--) {
      const field = `n${this.fieldCount++}`;
      fields.set(field, `${field}${this.#arguments()}: ${this.#wrapped(chance.pick(this.outputs))}`);
    }
    this.interfaces.set(name, { above, fields });
  }

  #closed(names) {
    return [...new Set(names.flatMap((name) => [name, ...this.interfaces.get(name).above]))];
  }

  /** The fields that interfaces promise, each as strict as the strictest wants it or never null. */
  #inherited(above) {
    const fields = new Map();
    for (const [name, field] of above.flatMap((face) => [...this.interfaces.get(face).fields])) {
      if (!fields.get(name)?.endsWith("!")) fields.set(name, field);
    }
    const stricter = (field) => (field.endsWith("!") || !this.chance.once(6) ? field : field + "!");
    return new Map([...fields].map(([name, field]) => [name, stricter(field)]));
  }

  #object(name) {
    const { chance } = this;
    const above = this.#closed(chance.shuffled([...this.interfaces.keys()]).slice(0, chance.below(3)));
    const fields = this.#inherited(above).values();
    return this.#type("type", name, above, [...fields, ...this.#ownFields(1 + chance.below(4))]);
  }

  #type(keyword, name, above, fields) {
    const { chance } = this;
    const implemented = above.length > 0 ? ` implements ${above.join(" & ")}` : "";
    const all = chance.shuffled(fields);
    const cut = chance.once(6) && all.length > 1 ? 1 + chance.below(all.length - 1) : all.length;
    const first = `${keyword} ${name}${implemented} {\n  ${all.slice(0, cut).join("\n  ")}\n}`;
    return cut < all.length ? `${first}\nextend ${keyword} ${name} { ${all.slice(cut).join(" ")} }` : first;
  }

  #members() {
    return this.chance.shuffled([...this.objects.keys()]).slice(0, 1 + this.chance.below(3));
  }

  #directive(name) {
    const { chance } = this;
    const places = chance.shuffled(PLACES).slice(0, 2 + chance.below(6));
    return `directive @${name}${this.#arguments()}${chance.once(3) ? " repeatable" : ""} on ${places.join(" | ")}`;
  }
}
