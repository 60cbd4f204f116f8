// Prints random documents of every production by the engine and by graphql-js, and compares the texts; and what is
// printed must parse and print to the same once more. The last lines say `N passing`, `N failing`.
import { parseArgs } from "node:util";
import { parse, print } from "graphql";
import { Chance } from "../chance.js";
import { openConsole } from "./console.js";

const AT_ONCE = 200;
const SHOWN_MAX = 3;

const names = ["a", "b", "id", "name", "aRatherLongNameForAFieldOfSomeType", "on", "type", "query", "_", "x1"];
const texts = ["", "x", " y", "é点😀", "\\u0041\\n\\t\\\"\\\\", "\\u{1F600}", "/", "  two  ", "#{}",
  "a text so long that it needs a line of its own wherever it stands in a document"];
const blocks = ["", "x", " x", "\n  a\n    b\n\n  c\n", "a\n  b", "\n\n\n", "\\\"\"\"", "end\\\"\"\"", "a \"q\"",
  "tab\t", "\t", "back\\", "q\" ", "a\r\nb\rc", "\n  x\n y", "  \n", "long ".repeat(15), "x\\u0041", "点\n é"];
const locations = ["QUERY", "FIELD", "SCHEMA", "OBJECT", "INPUT_FIELD_DEFINITION"];

/** Writes documents by the grammar; what it writes always parses. */
class Writer {
  constructor(chance) {
    this.chance = chance;
  }

  maybe(write, times = 2) {
    return this.chance.once(times) ? write() : "";
  }

  list(most, write, separator = " ") {
    return this.chance.some(1 + this.chance.below(most), write).join(separator);
  }

  name = () => this.chance.pick(names);
  fragmentName = () => this.chance.pick(names.filter((name) => name !== "on"));
  string = () => (this.chance.once(2)
    ? `"${this.chance.pick(texts)}"`
    : `"""${this.chance.pick(blocks)}${this.chance.once(4) ? "\n" : " "}"""`);
  description = () => this.maybe(() => this.string() + " ", 4);
  type = () => this.chance.pick([this.name, () => `[${this.type()}]`, () => `${this.name()}!`,
    () => `[${this.type()}]!`])();

  value = (depth = 2) => this.chance.pick([
    () => this.chance.pick(["1", "-0", "1.5e3", "true", "false", "null", "RED", "$v"]),
    this.string,
    () => (depth ? `[${this.maybe(() => this.list(3, () => this.value(depth - 1)))}]` : "1"),
    () => (depth ? `{${this.maybe(() => this.list(3, () => `${this.name()}: ${this.value(depth - 1)}`))}}` : "2"),
  ])();

  constant = () => this.value().replaceAll("$v", "3");
  arguments = (value) => this.maybe(() => `(${this.list(5, () => `${this.name()}: ${value()}`)})`, 3);
  directives = (value = () => this.value()) =>
    this.maybe(() => this.list(3, () => `@${this.name()}${this.arguments(value)}`), 4);

  selections = (depth) => `{ ${this.list(4, () => this.selection(depth))} }`;
  selection = (depth) => this.chance.pick([
    () => `${this.maybe(() => `${this.name()}: `, 4)}${this.name()}${this.arguments(() => this.value())}`
      + `${this.directives()} ${depth ? this.maybe(() => this.selections(depth - 1)) : ""}`,
    () => `...${this.fragmentName()} ${this.directives()}`,
    () => (depth
      ? `... ${this.maybe(() => `on ${this.name()} `)}${this.directives()} ${this.selections(depth - 1)}`
      : "__typename"),
  ])();

  variable = () => `${this.description()}$${this.name()}: ${this.type()} ${this.maybe(() => `= ${this.constant()}`, 3)}`
    + ` ${this.directives(this.constant)}`;
  variables = () => this.maybe(() => `(${this.list(3, this.variable)})`, 3);
  input = () => `${this.description()}${this.name()}: ${this.type()} ${this.maybe(() => `= ${this.constant()}`, 3)}`
    + ` ${this.directives(this.constant)}`;
  inputs = () => this.maybe(() => `(${this.list(3, this.input)})`, 3);
  fields = () => `{ ${this.list(3, () => `${this.description()}${this.name()}${this.inputs()}: ${this.type()} `
    + this.directives(this.constant))} }`;
  implements = () => this.maybe(() => `implements ${this.list(3, this.name, " & ")}`, 3);
  values = () => `{ ${this.list(3, () => `${this.description()}${this.name()} ${this.directives(this.constant)}`)} }`;
  root = () => `${this.chance.pick(["query", "mutation", "subscription"])}: ${this.name()}`;
  roots = () => `{ ${this.list(3, this.root)} }`;

  definition = () => this.chance.pick([
    () => this.selections(3),
    () => `${this.description()}${this.chance.pick(["query", "mutation", "subscription"])} ${this.maybe(this.name)}`
      + `${this.variables()} ${this.directives()} ${this.selections(3)}`,
    () => `${this.description()}fragment ${this.fragmentName()} on ${this.name()} ${this.directives()} `
      + this.selections(3),
    () => `${this.description()}schema ${this.directives(this.constant)} ${this.roots()}`,
    () => `${this.description()}scalar ${this.name()} ${this.directives(this.constant)}`,
    () => this.typed("type"),
    () => this.typed("interface"),
    () => this.typed("union"),
    () => this.typed("enum"),
    () => this.typed("input"),
    () => `${this.description()}directive @${this.name()}${this.inputs()} ${this.maybe(() => "repeatable ")}on `
      + this.list(3, () => this.chance.pick(locations), " | "),
    () => `extend schema @d ${this.maybe(this.roots)}`,
    () => `extend scalar ${this.name()} @d`,
  ])();

  typed = (keyword) => {
    const isExtension = this.chance.once(4);
    const start = `${isExtension ? "extend " : this.description()}${keyword} ${this.name()} `;
    const directives = isExtension ? "@d " : `${this.directives(this.constant)} `;
    switch (keyword) {
      case "union":
        return `${start}${directives}${this.maybe(() => `= ${this.list(3, this.name, " | ")}`)}`;
      case "enum":
        return `${start}${directives}${this.maybe(this.values)}`;
      case "input":
        return `${start}${directives}${this.maybe(() => `{ ${this.list(3, this.input)} }`)}`;
      default:
        return `${start}${this.implements()} ${directives}${this.maybe(this.fields)}`;
    }
  };

  document = () => this.list(4, this.definition, "\n");
}

/** Whether graphql-js reads its own text again: after `scalar S` it prints `query { a }` as the braces of a type. */
function isSound(text) {
  try {
    return print(parse(text)) === text;
  } catch {
    return false;
  }
}

const { values } = parseArgs({
  options: { documents: { type: "string", default: "20000" }, seed: { type: "string", default: "20261122" } },
});
const [documents, seed] = [values.documents, values.seed].map(Number);
const writer = new Writer(new Chance(seed));
const { ask, close } = openConsole();
let [passing, failing, skipped] = [0, 0, 0];
for (let left = documents; left > 0; left -= AT_ONCE) {
  await Promise.all(writer.chance.some(Math.min(AT_ONCE, left), async () => {
    const document = writer.document();
    let wanted;
    try {
      wanted = print(parse(document));
    } catch {
      // A keyword that the grammar reserves in this place.
      skipped++;
      return;
    }
    const { print: found, again } = await ask({ kind: "print", document });
    if (found !== undefined && (found === wanted || !isSound(wanted)) && again === found) {
      passing++;
    } else if (++failing <= SHOWN_MAX) {
      console.log(`  ${JSON.stringify({ document, wanted, found, again: again === found ? "the same" : again })}`);
    }
  }));
}
close();
console.log(`  seed ${seed}, ${documents} documents, ${skipped} of them none`);
console.log(`  ${passing} passing\n  ${failing} failing`);
process.exitCode = failing === 0 && skipped < documents / 10 ? 0 : 1;
