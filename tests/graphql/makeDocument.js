// Random documents for a schema. They are made to be valid: a response name means one field with one set of arguments
// in the whole document, and every operation declares the variables that it and its fragments use.
import {
  GraphQLNonNull,
  doTypesOverlap,
  getNamedType,
  getNullableType,
  isCompositeType,
  isLeafType,
  isNonNullType,
  isRequiredArgument,
} from "graphql";
import { literal } from "./makeValue.js";

const ALIASES = ["x", "y", "z", "aa", "bb", "type", "on", "query", "null_", "_"];
const INTROSPECTION = [
  '__type(name: "Query") { kind name fields(includeDeprecated: true) { name isDeprecated deprecationReason } }',
  '__type(name: "Obj0") { name fields { name args { name type { ...K } } type { ...K } } }',
  '__type(name: "Obj1") { interfaces { name } possibleTypes { name } specifiedByURL isOneOf }',
  '__type(name: "Face0") { kind interfaces { name } possibleTypes { name } }',
  '__type(name: "Union0") { kind possibleTypes { name } }',
  '__type(name: "Enum0") { kind enumValues(includeDeprecated: true) { name isDeprecated deprecationReason } }',
  '__type(name: "In0") { isOneOf inputFields(includeDeprecated: true) { name type { ...K } } }',
  '__type(name: "Scalar0") { kind name specifiedByURL fields { name } ofType { name } }',
  '__type(name: "Nobody") { name }',
  "__schema { types { fields { type { fields { type { inputFields { name } } } } } } }",
  "__type(name: \"Query\") { fields { type { ...K possibleTypes { interfaces { name } } } } }",
  "__schema { description queryType { name } mutationType { name } subscriptionType { name } }",
];
const INTROSPECTED = "fragment K on __Type { kind name ofType { kind name ofType { kind name ofType { name } } } }";

/** A document's text, and the variables of each of its operations by their names: `{name, kind, variables}`. */
export function makeDocument(chance, schema) {
  return new DocumentMaker(chance, schema).document();
}

class DocumentMaker {
  constructor(chance, schema) {
    this.chance = chance;
    this.schema = schema;
    this.fields = new Map(); // Response name → what it means.
    this.fragments = []; // {name, type, text, used}
    this.variables = new Map(); // Name → {type, byDefault, fits}
    this.fieldsLeft = 25;
    this.introspected = 0;
    this.composites = Object.values(schema.getTypeMap())
      .filter((type) => isCompositeType(type) && !type.name.startsWith("__"));
  }

  document() {
    const { chance } = this;
    const kinds = ["query", "query", "query", "mutation", "subscription"].filter((kind) => this.#root(kind));
    const count = chance.once(5) ? 2 : 1;
    const operations = chance.some(count, (i) => this.#operation(chance.pick(kinds), i, count > 1));
    const named = this.fragments.map(({ name, type, text, directives }) =>
      `fragment ${name} on ${type}${directives} ${text}`);
    const isIntrospecting = operations.some(({ text }) => text.includes("...K"));
    const texts = [...operations.map(({ text }) => text), ...named, ...(isIntrospecting ? [INTROSPECTED] : [])];
    return { document: chance.shuffled(texts).join("\n\n"), operations };
  }

  #root(kind) {
    return { query: this.schema.getQueryType(), mutation: this.schema.getMutationType(),
      subscription: this.schema.getSubscriptionType() }[kind];
  }

  #operation(kind, index, mustBeNamed) {
    const { chance } = this;
    const used = new Set();
    const directives = this.#ownDirectives(kind.toUpperCase(), used);
    const selection = kind === "subscription"
      ? this.#subscription(used)
      : this.#selection(this.#root(kind), 0, used, kind === "query" && chance.once(12));
    const variables = [...used].map((name) => ({ name, ...this.variables.get(name) }));
    const declared = variables.map(({ name, type, byDefault }) =>
      `$${name}: ${type}${byDefault === null ? "" : ` = ${byDefault}`}`
        + this.#ownDirectives("VARIABLE_DEFINITION", null));
    const name = mustBeNamed || chance.once(2) ? `Op${index}` : "";
    const list = declared.length > 0 ? `(${declared.join(" ")})` : "";
    const head = name + list + directives === "" && kind === "query" && chance.once(2) ? "" : `${kind} ${name}${list}`;
    return { name, kind, variables, text: `${head}${directives} ${selection}` };
  }

  #subscription(used) {
    this.isSubscription = true;
    const text = `{ ${this.#field(this.#root("subscription"), 0, used)} }`;
    this.isSubscription = false;
    return text;
  }

  #selection(type, depth, used, isIntrospecting = false) {
    const { chance } = this;
    const parts = chance.some(1 + chance.below(depth === 0 ? 5 : 4), () => this.#part(type, depth, used));
    if (isIntrospecting) {
      parts.push(...chance.shuffled(INTROSPECTION).slice(0, 2).map((text) => `i${this.introspected++}: ${text}`));
    }
    return `{ ${parts.join(chance.pick([" ", "\n  ", ", "]))} }`;
  }

  #part(type, depth, used) {
    const kind = this.chance.below(20);
    if (kind === 0) return "__typename";
    if (kind <= 3 && depth < 4) return this.#inline(type, depth, used);
    if (kind <= 6 && depth < 4) return this.#spread(type, depth, used);
    if (!type.getFields) return depth < 4 && kind < 17 ? this.#inline(type, depth, used) : "__typename";
    return this.#field(type, depth, used);
  }

  #inline(type, depth, used) {
    const condition = this.chance.once(5) ? null : this.#overlapping(type);
    const directives = this.#directives("INLINE_FRAGMENT", used);
    const text = this.#selection(condition ?? type, depth + 1, used);
    return `...${condition ? ` on ${condition.name}` : ""}${directives} ${text}`;
  }

  #spread(type, depth, used) {
    const { chance } = this;
    const known = this.fragments.filter((each) => doTypesOverlap(this.schema, each.on, type));
    const fragment = known.length > 0 && chance.once(2) ? chance.pick(known) : this.#fragment(type, depth);
    for (const name of fragment.used) used.add(name);
    return `...${fragment.name}${this.#directives("FRAGMENT_SPREAD", used)}`;
  }

  // It is listed when it is done: until then nothing in it can spread it.
  #fragment(type, depth) {
    const on = this.#overlapping(type);
    const used = new Set();
    const directives = this.#ownDirectives("FRAGMENT_DEFINITION", null);
    const text = this.#selection(on, depth + 1, used);
    const fragment = { name: `F${this.fragments.length}`, on, type: on.name, used, text, directives };
    this.fragments.push(fragment);
    return fragment;
  }

  #overlapping(type) {
    return this.chance.pick(this.composites.filter((other) => doTypesOverlap(this.schema, other, type)));
  }

  #field(type, depth, used) {
    const { chance } = this;
    const isDeep = depth >= 4 || this.fieldsLeft-- <= 0;
    const all = Object.values(type.getFields());
    const fields = isDeep ? all.filter((field) => isLeafType(getNamedType(field.type))) : all;
    if (fields.length === 0) return this.isSubscription && depth === 0 ? this.#field(type, 1, used) : "__typename";
    const field = chance.pick(fields);
    const given = this.#arguments(field, used);
    const name = this.#responseName(field, given);
    const directives = this.isSubscription && depth === 0 ? "" : this.#directives("FIELD", used);
    const inner = isCompositeType(getNamedType(field.type))
      ? " " + this.#selection(getNamedType(field.type), depth + 1, used)
      : "";
    return `${name === field.name ? "" : `${name}: `}${field.name}${given}${directives}${inner}`;
  }

  #responseName(field, given) {
    const meaning = `${field.name}${given}: ${field.type}`;
    for (let tries = 0; ; tries++) {
      const isPlain = tries === 0 && !this.chance.once(4);
      const name = isPlain ? field.name : tries > 4 ? `v${this.fields.size}` : this.chance.pick(ALIASES);
      const known = this.fields.get(name);
      if (known !== undefined && known !== meaning) continue;
      this.fields.set(name, meaning);
      return name;
    }
  }

  #arguments(field, used, mayUse = true) {
    const { chance } = this;
    const given = field.args.filter((arg) => isRequiredArgument(arg) || chance.once(2));
    if (given.length === 0) return "";
    const variable = (...wanted) => (used && mayUse && chance.once(4) ? this.#variable(used, ...wanted) : null);
    const texts = chance.shuffled(given).map((arg) =>
      `${arg.name}: ${literal(chance, arg.type, variable, arg.defaultValue !== undefined)}`);
    return `(${texts.join(chance.pick([", ", " "]))})`;
  }

  /** A variable that may stand where a type is wanted: of that type, a stricter one, or with a default for null. */
  #variable(used, type, hasDefault, isStrict = false) {
    const { chance } = this;
    const known = [...this.variables].filter(([, each]) => each.fits === String(type));
    const name = known.length > 0 && chance.once(2)
      ? chance.pick(known)[0]
      : this.#newVariable(type, hasDefault, isStrict);
    used.add(name);
    return `$${name}`;
  }

  #newVariable(type, hasDefault, isStrict) {
    const { chance } = this;
    const isRelaxed = isNonNullType(type) && !isStrict && chance.once(3);
    const isStricter = !isNonNullType(type) && chance.once(4);
    const declared = isRelaxed ? getNullableType(type) : isStricter ? new GraphQLNonNull(type) : type;
    const mustDefault = isRelaxed && !hasDefault;
    const byDefault = mustDefault || chance.once(3) ? this.#default(declared, mustDefault) : null;
    const name = `v${this.variables.size}`;
    this.variables.set(name, { type: declared, fits: isRelaxed ? null : String(type), byDefault });
    return name;
  }

  #default(type, isNeverNull) {
    return literal(this.chance, isNeverNull ? new GraphQLNonNull(getNullableType(type)) : type);
  }

  /** Directives where variables may stand: @skip and @include, and those of the schema. */
  #directives(place, used) {
    const { chance } = this;
    const skipping = ["skip", "include"].filter(() => chance.once(12)).map((name) => {
      const isVariable = chance.once(2);
      const bool = this.schema.getDirective("skip").args[0].type;
      return ` @${name}(if: ${isVariable ? this.#variable(used, bool, false) : chance.pick(["true", "false"])})`;
    });
    return skipping.join("") + this.#ownDirectives(place, used);
  }

  #ownDirectives(place, used) {
    const { chance } = this;
    if (!chance.once(8)) return "";
    const own = this.schema.getDirectives()
      .filter((each) => each.name.startsWith("dir") && each.locations.includes(place));
    if (own.length === 0) return "";
    const directive = chance.pick(own);
    const count = directive.isRepeatable ? 1 + chance.below(2) : 1;
    return chance.some(count, () => ` @${directive.name}${this.#arguments(directive, used, used !== null)}`).join("");
  }
}
