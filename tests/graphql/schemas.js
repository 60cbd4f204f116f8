// Puts random type systems to the engine and to graphql-js: both must take the same ones, find the same faults at the
// same places, and mean the same by what the engine prints of a schema it took and by what it says of it when asked.
//   node tests/graphql/schemas.js [--cases N] [--seed S]
import {
  buildASTSchema,
  buildClientSchema,
  getIntrospectionQuery,
  GraphQLError,
  isInterfaceType,
  lexicographicSortSchema,
  parse,
  printSchema,
  validateSchema,
} from "graphql";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Chance } from "../chance.js";
import { openConsole } from "./console.js";
import { typeSystem } from "./typeSystems.js";
import { faultsOfSchema, faultsOfText, isMisplacedByGraphQLJs, specifiesByExtension } from "./september.js";

const { validateSDL } = createRequire(import.meta.url)("graphql/validation/validate.js");
const SHOWN_MAX = 10;
const BATCH = 50;
const ASKED_ONE_IN = 8; // Of the schemas that were taken: to ask of everything takes longer than to read and print it.
const INTROSPECTION = getIntrospectionQuery({
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
});

/**
 * Compares as many random type systems as asked for.
 * @param ask puts a case of the console's protocol and promises its answer.
 * @returns how many were compared, taken and refused, and the differences as lines of text.
 */
export async function compareSchemas({ cases, seed, ask }) {
  const chance = new Chance(seed);
  const told = { cases: 0, taken: 0, refused: 0, differences: [] };
  const compare = async (sdl) => {
    const verdict = judged(sdl);
    if (verdict === null) return;
    const fault = await differenceOf(sdl, verdict, ask);
    told.cases++;
    told[verdict.ok ? "taken" : "refused"]++;
    if (fault) told.differences.push(fault);
  };
  while (told.cases < cases) {
    await Promise.all(chance.some(Math.min(BATCH, cases - told.cases), () => compare(typeSystem(chance))));
  }
  return told;
}

/** What graphql-js and the edition of September 2025 say of a text; null when graphql-js cannot be asked. */
function judged(sdl) {
  let document;
  try {
    document = parse(sdl);
  } catch (error) {
    return { ok: false, places: [placeOf(error)] };
  }
  if (isMisplacedByGraphQLJs(document)) return null;
  const faults = faultsOfText(document);
  const errors = validateSDL(document);
  if (errors.length > 0 || faults.length > 0) return refusal(errors, faults);
  try {
    const schema = buildASTSchema(document, { assumeValidSDL: true });
    const found = validateSchema(schema);
    const beyond = faultsOfSchema(schema, document);
    const errors = found.filter((error) => !isEcho(error, schema));
    if (found.length > 0 || beyond.length > 0) return refusal(errors, beyond);
    return { ok: true, schema, printed: specifiesByExtension(document) ? null : textOf(schema) };
  } catch (error) {
    if (error instanceof RangeError) return null; // It looks into an input's default before it knows the input.
    if (error instanceof GraphQLError || /Unexpected input type/.test(error.message)) return { ok: false };
    throw error;
  }
}

/** A circle of inputs is told once a circle by graphql-js, and once a type by the engine: its places say nothing. */
function refusal(errors, faults) {
  const isComparable = faults.length === 0 && !errors.some((error) => /within itself/.test(error.message));
  return { ok: false, places: isComparable ? errors.map(placeOf).sort() : undefined };
}

/** What is no interface is told once, where it is implemented, and not by everyone who implements its implementer. */
function isEcho(error, schema) {
  const owed =
    /must implement (\w+) because it is implemented/.exec(error.message) ??
    /Type (\w+) cannot implement (?:\w+) because it would create/.exec(error.message);
  return owed !== null && !isInterfaceType(schema.getType(owed[1]));
}

const placeOf = (error) => (error.locations ?? []).map(({ line, column }) => `${line}:${column}`).join(" ");

/** A schema as text that does not depend on any order; null when it has a default that graphql-js cannot print. */
function textOf(schema) {
  try {
    return printSchema(lexicographicSortSchema(schema));
  } catch (error) {
    if (/Cannot convert value to AST/.test(error.message)) return null;
    throw error;
  }
}

async function differenceOf(sdl, verdict, ask) {
  const { schema } = await ask({ kind: "schema", sdl: sdl });
  if (schema === undefined) return `no answer\n${sdl}`;
  if (schema.ok !== verdict.ok) return `${schema.ok ? "taken" : told(schema)}, but expected ${show(verdict)}\n${sdl}`;
  if (!verdict.ok) {
    const places = schema.errors.map(placeOf).sort();
    const isSame = verdict.places === undefined || places.join() === verdict.places.join();
    return isSame ? null : `faults ${told(schema)}, but expected ${show(verdict)}\n${sdl}`;
  }
  const again = await ask({ kind: "schema", sdl: schema.sdl });
  if (again.schema.sdl !== schema.sdl) return `does not print the same again\n${schema.sdl}`;
  if (verdict.printed === null) return null;
  if (textOf(buildASTSchema(parse(schema.sdl))) !== verdict.printed) return `printed otherwise\n${sdl}\n${schema.sdl}`;
  if (sdl.length % ASKED_ONE_IN !== 0) return null;
  const { result } = await ask({ sdl, document: INTROSPECTION });
  const heard = result?.data ? textOf(buildClientSchema(result.data)) : JSON.stringify(result);
  return heard === verdict.printed ? null : `introspected otherwise\n${sdl}\n${heard}`;
}

const told = (schema) => schema.errors.map((error) => `[${placeOf(error)}] ${error.message}`).join("; ");
const show = (verdict) => (verdict.ok ? "a schema" : `faults at ${verdict.places ?? "places of this edition"}`);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { cases: { type: "string" }, seed: { type: "string" } } });
  const [cases, seed] = [Number(values.cases ?? 5000), Number(values.seed ?? 20261122)];
  const { ask, close } = openConsole();
  const { differences, ...counts } = await compareSchemas({ cases, seed, ask });
  close();
  for (const line of differences.slice(0, SHOWN_MAX)) console.log(line);
  console.log(`schemas: seed ${seed}, ${JSON.stringify(counts)}, ${differences.length} differences`);
  process.exitCode = differences.length > 0 ? 1 : 0;
}
