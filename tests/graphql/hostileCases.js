// Requests that only an attacker would send. Those marked `mayPass` are odd, but no abuse: a server may answer them.
// Where `bytes` is given the body is only the beginning of that many.

const repeat = (text, times) => text.repeat(times);
const each = (times, make) => Array.from({ length: times }, (_, i) => make(i)).join(" ");
const nested = (open, times, inside, close) => repeat(open, times) + inside + repeat(close, times);

/** The cases, given a field of the query root that gives a list. */
export function hostileCases(field) {
  return [...deep, ...long(field), ...fragments(field), ...introspection, ...large, ...odd];
}

const deep = [
  { name: "10,000 levels of fields", body: { query: nested("{a", 10_000, "", "}") } },
  { name: "20,000 levels of lists", body: { query: `{ a(x: ${nested("[", 20_000, "", "]")}) }` } },
  { name: "10,000 levels of objects", body: { query: `{ a(x: ${nested("{a:", 10_000, "1", "}")}) }` } },
  {
    name: "100,000 levels of JSON",
    body: `{"query":"{ __typename }","variables":{"a":${nested("[", 100_000, "", "]")}}}`,
  },
];

const long = (field) => [
  { name: "10,000 aliases", body: { query: `{ ${each(10_000, (i) => `a${i}: ${field}`)} }` } },
  { name: "one field 50,000 times", body: { query: `{ ${repeat("__typename ", 50_000)} }` }, mayPass: true },
  { name: "5,000 unknown directives", body: { query: `{ __typename ${repeat("@a ", 5_000)} }` } },
  { name: "5,000 @skip", body: { query: `{ __typename ${repeat("@skip(if: false) ", 5_000)} }` } },
  { name: "20,000 variables", body: { query: `query(${each(20_000, (i) => `$v${i}: Int`)}) { __typename }` } },
  { name: "20,000 unknown fields", body: { query: `{ ${each(20_000, (i) => `zz${i}`)} }` } },
  {
    name: "20,000 operations",
    body: { query: each(20_000, (i) => `query Q${i} { __typename }`), operationName: "Q1" },
  },
  { name: "1,000 requests in an array", body: JSON.stringify(Array(1_000).fill({ query: "{ __typename }" })) },
];

const fragments = (field) => [
  {
    name: "a circle of fragments",
    body: { query: "query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }" },
  },
  {
    name: "2^30 spreads of a fragment",
    body: {
      query: `{ ...F0 } ${each(30, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)}
        fragment F30 on Query { __typename }`,
    },
    mayPass: true,
  },
  { name: "3,000 fields of one name to merge", body: { query: `{ ${each(3_000, () => `x: ${field}`)} }` } },
  {
    name: "200 fragments to merge with each other",
    body: {
      query: `{ ${each(200, (i) => `...G${i}`)} } fragment GX on Query { __typename } ${each(
        200,
        (i) => `fragment G${i} on Query {
          ${each(20, (j) => `k${j}: __typename`)} ...G${i === 199 ? "X" : i + 1}
        }`,
      )}`,
    },
  },
];

const introspection = [
  {
    name: "60 times ofType",
    body: { query: `{ __schema { types { fields { type { ${nested("ofType { ", 60, "name", "} ")} } } } } }` },
  },
  {
    name: "types of fields of types, 12 times",
    body: { query: `{ __schema { types { ${nested("fields { type { ", 12, "name", " } }")} } } }` },
  },
  {
    name: "200 times the whole schema",
    body: { query: `{ ${each(200, (i) => `s${i}: __schema { types { name fields { name args { name } } } }`)} }` },
  },
];

const large = [
  { name: "a string of 4 MB", body: { query: `{ a(x: "${repeat("x", 4_000_000)}") }` } },
  { name: "a comment of 4 MB", body: { query: `#${repeat("x", 4_000_000)}\n{ __typename }` }, mayPass: true },
  { name: "a block string of 400,000 lines", body: { query: `{ a(x: """${repeat("\n  x", 400_000)}""") }` } },
  { name: "a body that says it has 30 MB", body: `{"query":"${repeat(" ", 100_000)}`, bytes: 30_000_000 },
  { name: "an integer of 200,000 digits", body: { query: `{ a(x: ${repeat("9", 200_000)}) }` } },
  { name: "an exponent of 999,999,999", body: { query: "{ a(x: 1e999999999) }" } },
];

const odd = [
  { name: "NUL and half a surrogate pair", body: '{"query":"{ __typename } # \\u0000 \\ud800"}', mayPass: true },
  {
    name: "names of JavaScript's own",
    body: '{"query":"query($__proto__: Int) { __typename }","variables":{"__proto__":{"x":1},"constructor":1}}',
    mayPass: true,
  },
  {
    name: "a mutation as text/plain",
    body: '{"query":"mutation { __typename }"}',
    headers: { "content-type": "text/plain" },
  },
  {
    name: "a mutation as a form",
    body: "query=mutation{__typename}",
    headers: { "content-type": "application/x-www-form-urlencoded" },
  },
];
