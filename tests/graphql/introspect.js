// Asks a server about its schema in every way that clients do, and has graphql-js judge what it hears: a schema without
// faults, the same from introspection, from its printed form and from `?sdl`.
//   node tests/graphql/introspect.js URL
import {
  buildClientSchema,
  buildSchema,
  findBreakingChanges,
  findDangerousChanges,
  getIntrospectionQuery,
  printSchema,
  validateSchema,
} from "graphql";

const FULL = {
  descriptions: true,
  specifiedByUrl: true,
  directiveIsRepeatable: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  oneOf: true,
};
const LEGACY = { descriptions: false };
const CLIENTS = { GraphiQL: FULL, codegen: {}, "Relay and Apollo": { ...FULL, oneOf: false }, "those of 2018": LEGACY };
const META_TYPES = ["Schema", "Type", "Field", "InputValue", "EnumValue", "Directive", "TypeKind", "DirectiveLocation"];

const [url] = process.argv.slice(2);
const told = { passed: 0, failed: 0 };

function check(what, isSo, detail) {
  told[isSo ? "passed" : "failed"]++;
  if (!isSo) console.log(`  ${what}: ${JSON.stringify(detail)?.slice(0, 400)}`);
}

async function ask(query) {
  const headers = { "content-type": "application/json", accept: "application/graphql-response+json" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query }) });
  return { status: response.status, ...(await response.json()) };
}

/** The schema that a client hears of, or null when it cannot make one. */
async function heardBy(client, options) {
  const { status, data, errors } = await ask(getIntrospectionQuery(options));
  check(`${client} is answered with 200`, status === 200, errors);
  check(`${client} is answered without errors`, errors === undefined, errors);
  try {
    const schema = buildClientSchema(data);
    const faults = validateSchema(schema).map((fault) => fault.message);
    check(`${client} hears of a schema`, faults.length === 0, faults);
    return schema;
  } catch (fault) {
    check(`${client} hears of a schema`, false, fault.message);
    return null;
  }
}

const changes = (one, other) => [...findBreakingChanges(one, other), ...findBreakingChanges(other, one)];

function checkContents(schema) {
  const again = buildSchema(printSchema(schema));
  check("what is printed means the same", changes(schema, again).length === 0, changes(schema, again));
  const missing = ["skip", "include", "deprecated", "specifiedBy"].filter((name) => !schema.getDirective(name));
  check("the standard directives are there", missing.length === 0, missing);
  check("@oneOf is there", schema.getDirective("oneOf") !== undefined);
  for (const name of META_TYPES) check(`__${name} is there`, schema.getType(`__${name}`) !== undefined);
}

async function checkQuestions(schema) {
  const { data } = await ask('{ __typename __type(name: "String") { kind name } none: __type(name: "Nope") { name } }');
  const expected = { __typename: schema.getQueryType().name, __type: { kind: "SCALAR", name: "String" }, none: null };
  check("__type finds by name", JSON.stringify(data) === JSON.stringify(expected), data);

  const deprecation = "isDeprecated deprecationReason";
  const { errors } = await ask(`{ __schema {
    directives { isRepeatable args(includeDeprecated: true) { ${deprecation} } }
    types { isOneOf specifiedByURL
      fields(includeDeprecated: true) { ${deprecation} args(includeDeprecated: true) { ${deprecation} } }
      enumValues(includeDeprecated: true) { ${deprecation} }
      inputFields(includeDeprecated: true) { ${deprecation} defaultValue } } } }`);
  check("deprecation is told of every member", errors === undefined, errors);
}

async function checkText(schema) {
  const response = await fetch(`${url}?sdl`);
  const text = await response.text();
  const other = buildSchema(text);
  const found = [...changes(schema, other), ...findDangerousChanges(schema, other)];
  check("?sdl says the same", response.ok && found.length === 0, found);
}

const heard = [];
for (const [client, options] of Object.entries(CLIENTS)) heard.push(await heardBy(client, options));
const [schema] = heard;
if (schema) {
  checkContents(schema);
  await checkQuestions(schema);
  await checkText(schema);
}
console.log(`${told.passed} passed, ${told.failed} failed`);
process.exitCode = told.failed > 0 || heard.includes(null) ? 1 : 0;
