// The other side of the comparison: graphql-js on the documents that Exchange.Bench wrote. Prints nanoseconds as JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [folder, root] = process.argv.slice(2);
const require = createRequire(pathToFileURL(join(root, "package.json")));
const { buildSchema, parse, validate } = require("graphql");

const { sdl, documents } = JSON.parse(readFileSync(join(folder, "documents.json"), "utf8"));
const schema = buildSchema(sdl);

/** The median over rounds of equal length, after as many to warm up, by the processor's time as on the other side. */
function measure(work) {
  const now = () => process.cpuUsage().user / 1e3 + process.cpuUsage().system / 1e3;
  const begun = now();
  let calls = 0;
  do {
    work();
    calls++;
  } while (now() - begun < 500);
  const times = [];
  for (let round = 0; round < 9; round++) {
    const start = now();
    for (let call = 0; call < calls; call++) work();
    times.push(((now() - start) * 1e6) / calls);
  }
  return times.sort((a, b) => a - b)[4];
}

const [parsed, prepared] = [{}, {}];
for (const [name, document] of Object.entries(documents)) {
  // What is timed must be right on this side too.
  const [error] = validate(schema, parse(document));
  if (error) throw error;
  parsed[name] = measure(() => parse(document));
  prepared[name] = measure(() => validate(schema, parse(document)));
}
const { version } = require("graphql/package.json");
console.log(JSON.stringify({ graphql: version, node: process.version, parsed, prepared }));
