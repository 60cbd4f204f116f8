// Bad requests written by hand, after the catalogue of bad input. Those marked `mayPass` are odd and may be answered.
import { gzipSync } from "node:zlib";

const repeat = (text, times) => text.repeat(times);
const each = (times, make) => Array.from({ length: times }, (_, i) => make(i)).join(" ");
const nested = (open, times, inside, close) => repeat(open, times) + inside + repeat(close, times);
const json = (query, variables, rest) => JSON.stringify({ query, variables, ...rest });
const bad = (name, body, rest) => ({ name, body, ...rest });
const odd = (name, body, rest) => ({ name, body, mayPass: true, ...rest });

const PLAIN = json("{ __typename }");
const MUTATION = json('mutation { returnBook(input: { id: "b1" }) { loan { id } } }');

/** All of them. */
export function badRequests() {
  return [
    ...depth(), ...aliases(), ...batches(), ...costs(), ...sizes(), ...texts(), ...numbers(), ...variables(),
    ...transport(), ...rights(), ...shapes(), ...persisted(), ...documents(),
  ];
}

const depth = () => [
  ...[1, 12].map((levels) => odd(`${levels} levels`, ofLevels(levels))),
  ...[13, 50, 1_000, 10_000].map((levels) => bad(`${levels} levels`, ofLevels(levels))),
  bad("a fragment in itself", json("{ ...A } fragment A on Query { ...A }")),
  bad("two fragments in each other", json("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }")),
  bad("a fragment in itself, deeper", json('{ book(id: "b1") { ...A } } fragment A on Book { next { ...A } }')),
  ...[50, 1_000].map((levels) => bad(`${levels} inline fragments`, json(nested("{ ... ", levels, "{ a }", " }")))),
  ...[99, 101, 5_000].map((levels) =>
    bad(`${levels} levels of a value`, json(`{ echo(input: ${nested("{ children: ", levels, "[]", " }")}) }`))),
];

const ofLevels = (levels) =>
  json(levels === 1 ? "{ whoAmI }" : `{ book(id: "b1") ${nested("{ next ", levels - 2, "{ id }", "}")} }`);

const aliases = () => [
  ...[1, 20].map((count) => odd(`${count} aliases`, json(`{ ${each(count, (i) => `a${i}: whoAmI`)} }`))),
  ...[51, 1_000, 10_000].map((count) => bad(`${count} aliases`, json(`{ ${each(count, (i) => `a${i}: whoAmI`)} }`))),
  ...[6, 1_000].map((count) =>
    bad(`${count} mutations`, json(`mutation { ${each(count, (i) => `m${i}: fail { done }`)} }`))),
  bad("21 root fields", json(`{ ${each(21, (i) => `a${i}: whoAmI`)} }`)),
  bad("51 aliases in a fragment",
    json(`{ book(id: "b1") { ...A } } fragment A on Book { ${each(51, (i) => `a${i}: id`)} }`)),
];

const batches = () => [1, 2, 100, 10_000].map((count) =>
  bad(`an array of ${count}`, `[${Array(count).fill(PLAIN).join(",")}]`));

const costs = () => [
  ...["0", "null"].map((first) => odd(`first: ${first}`, json(`{ books(first: ${first}) { nodes { id } } }`))),
  ...["-1", "51", "2147483647", "2147483648", "-2147483649", "1e3", "1.0", '"1"', "true", "[1]", "{}"].map((first) =>
    bad(`first: ${first}`, json(`{ books(first: ${first}) { nodes { id } } }`))),
  ...[-1, 51, 2 ** 31, 1.5, "1", true, [[1]], {}].map((first) =>
    bad(`$first: ${JSON.stringify(first)}`,
      json("query($f: Int) { books(first: $f) { nodes { id } } }", { f: first }))),
  bad("ten books of ten books", json(`{ ${each(10, (i) => `a${i}: books(first: 50) { nodes { next { next { next {
    next { id } } } } } }`)} }`)),
  odd("a cursor that is none", json('{ books(after: "nowhere") { nodes { id } } }')),
];

const sizes = () => [
  bad("1 byte", "x"),
  bad("nothing", ""),
  bad("64 KB of spaces", repeat(" ", 65_536)),
  bad("1 MB", json(`#${repeat("x", 1_000_000)}`)),
  bad("300 KB in chunks", json(`#${repeat("x", 300_000)}`), { headers: { "content-length": null } }),
  odd("a little in chunks", PLAIN, { headers: { "content-length": null } }),
  bad("a string of 1 MB", json(`{ book(id: "${repeat("x", 1_000_000)}") { id } }`)),
  bad("120,000 tokens", json(`{ ${repeat("a ", 120_000)} }`)),
  bad("100,000 directives", json(`{ a ${repeat("@b ", 80_000)} }`)),
  bad("a body of gzip, not told", gzipSync(PLAIN)),
  bad("a body of gzip", gzipSync(PLAIN), { headers: { "content-encoding": "gzip" } }),
  bad("a bomb of gzip", gzipSync(json(`#${repeat("x", 20_000_000)}`)), { headers: { "content-encoding": "gzip" } }),
  bad("a body of br", "\u000b\u0000", { headers: { "content-encoding": "br" } }),
  odd("200 KB of a string",
    json("query($s: String!) { search(text: $s) { __typename } }", { s: repeat("x", 200_000) })),
];

const texts = () => [
  ...[[0x80], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf8, 0x88, 0x80], [0xff], [0xe2, 0x82]].flatMap((bytes) => [
    bad(`bytes ${bytes} in the query`, around(bytes, '{"query":"{ whoAmI } #', '"}')),
    bad(`bytes ${bytes} in a variable`, around(bytes, '{"query":"{ whoAmI }","variables":{"a":"', '"}}')),
    bad(`bytes ${bytes} as a name`, around(bytes, '{"query":"{ whoAmI }","', '":1}')),
  ]),
  bad("a byte order mark", "\ufeff" + PLAIN),
  bad("UTF-16", Buffer.from(PLAIN, "utf16le")),
  ...["\\ud800", "\\udc00", "\\udc00\\ud800", "\\ud800x", "\\uD83D"].flatMap((escape) => [
    bad(`${escape} in the query`, `{"query":"{ whoAmI } # ${escape}"}`),
    bad(`${escape} in a variable`, `{"query":"query($t: ID!) { book(id: $t) { id } }","variables":{"t":"${escape}"}}`),
    bad(`${escape} as a name`, `{"query":"{ whoAmI }","variables":{"${escape}":1}}`),
  ]),
  bad("half a pair in a literal", json('{ book(id: "\\ud800") { id } }')),
  bad("a code point too far", json('{ book(id: "\\u{110000}") { id } }')),
  odd("NUL in a comment", '{"query":"{ whoAmI } # \\u0000"}'),
  bad("NUL in a name", '{"query":"{ who\\u0000AmI }"}'),
  odd("right to left", json("query($t: ID!) { book(id: $t) { id } }", { t: "\u202egnp.exe" })),
  odd("composed", json("query($t: ID!) { book(id: $t) { id } }", { t: "é" })),
  odd("decomposed", json("query($t: ID!) { book(id: $t) { id } }", { t: "e\u0301" })),
  bad("10,000 brackets", repeat("[", 10_000)),
  bad("10,000 braces", repeat('{"a":', 10_000)),
  bad("a string without its end", '{"query":"{ whoAmI'),
  bad("two objects", PLAIN + PLAIN),
  bad("a comment in JSON", `/* */${PLAIN}`),
  bad("a comma too many", '{"query":"{ whoAmI }",}'),
  bad("single quotes", "{'query':'{ whoAmI }'}"),
];

const around = (bytes, before, after) => Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(after)]);

const STRANGE_NUMBERS = ["1.5", '"1e3"', '"1.0"', '" 1"', '"+1"', '"0x1"', '"−0"', '"00"', "9007199254740993",
  "1e400", '"NaN"', "true", '""', "[]", "{}", `1${repeat("0", 77)}`, `"${repeat("9", 5_000)}"`];

const numbers = () => [
  ...STRANGE_NUMBERS.map((value) =>
    bad(`Long ${value.slice(0, 20)}`,
      `{"query":"query($l: Long!) { numbers(l: $l) { l } }","variables":{"l":${value}}}`,
      { mayPass: value === "[]" })),
  ...STRANGE_NUMBERS.map((value) =>
    bad(`Int ${value.slice(0, 20)}`,
      `{"query":"query($i: Int!) { numbers(i: $i) { i } }","variables":{"i":${value}}}`)),
  ...["NaN", "Infinity", "0x1", "01", "+1", ".5", "1.", "1e", "1e400", "-"].map((value) =>
    bad(`Float ${value}`, json(`{ numbers(f: ${value}) { f } }`))),
  ...['"x"', "1", "true", '"00000000-0000-0000-0000-00000000000g"'].map((value) =>
    bad(`UUID ${value}`, json(`{ numbers(u: ${value}) { u } }`))),
  ...['"yesterday"', '"2026-13-01T00:00:00Z"', '"2026-02-30T00:00:00Z"', "1"].map((value) =>
    bad(`DateTime ${value}`, json(`{ numbers(at: ${value}) { at } }`))),
];

const variables = () => [
  bad("a variable missing", json("query($i: ID!) { book(id: $i) { id } }")),
  bad("a variable null", json("query($i: ID!) { book(id: $i) { id } }", { i: null })),
  odd("a variable too many", json("{ whoAmI }", { nobody: "wants it" })),
  ...[true, [], {}, 1.5, ["a", "b"]].map((i) =>
    bad(`an ID that is ${JSON.stringify(i)}`, json("query($i: ID!) { book(id: $i) { id } }", { i }))),
  bad("a name twice", '{"query":"{ whoAmI }","query":"{ whoAmI }"}'),
  bad("a variable twice", '{"query":"{ whoAmI }","variables":{"a":1,"a":2}}'),
  bad("a name twice by escapes", '{"query":"{ whoAmI }","\\u0071uery":"{ whoAmI }"}'),
  bad("a name twice, deep inside", '{"query":"{ whoAmI }","extensions":{"a":[{"b":1,"b":1}]}}'),
  bad("an unknown input field", json("query($e: EchoInput!) { echo(input: $e) }", { e: { nobody: 1 } })),
  bad("two members of one of",
    json("query($b: BookByInput!) { bookBy(by: $b) { id } }", { b: { id: "1", isbn: "978-1" } })),
  bad("no member of one of", json("query($b: BookByInput!) { bookBy(by: $b) { id } }", { b: {} })),
  bad("a member that is null", json("query($b: BookByInput!) { bookBy(by: $b) { id } }", { b: { id: null } })),
  bad("an enum as a string", json('{ books(where: { genre: "POETRY" }) { nodes { id } } }')),
  bad("an enum nobody knows", json("query($g: Genre) { books(where: { genre: $g }) { totalCount } }", { g: "NONE" })),
  bad("60 levels of a variable",
    json("query($e: EchoInput!) { echo(input: $e) }", { e: JSON.parse(nested('{"children":[', 62, "", "]}")) })),
  bad("a variable of an output type", json("query($b: Book) { whoAmI }", {})),
  bad("a variable of no type", json("query($b: Nothing) { whoAmI }", {})),
];

const transport = () => [
  ...["PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE"].map((method) => bad(method, PLAIN, { method })),
  ...["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/graphql",
    "application/xml", "json", "application/json; charset=utf-16", "application/json; charset=latin1",
  ].map((type) => bad(`a mutation as ${type}`, MUTATION, { headers: { "content-type": type } })),
  bad("a mutation without content type", MUTATION, { headers: { "content-type": null } }),
  ...["image/png", "text/html", "application/json;charset=utf-16", "json", "*/*;q=0", ";;", ",", "a/b"].map((accept) =>
    bad(`Accept: ${accept}`, PLAIN, { headers: { accept }, mayPass: accept === "," })),
  get("a mutation", `?query=${encodeURIComponent("mutation { fail { done } }")}`),
  get("no query", "?operationName=A"),
  get("an empty query", "?query="),
  get("two queries", "?query={whoAmI}&query={whoAmI}"),
  get("variables that are none", "?query={whoAmI}&variables=x"),
  get("variables in an array", "?query={whoAmI}&variables=[]"),
  get("half a pair in the variables", `?query={whoAmI}&variables=${encodeURIComponent('{"a":"\\ud800"}')}`),
  get("extensions that are none", "?query={whoAmI}&extensions=1"),
  get("another site's page", "?query={whoAmI}", { "sec-fetch-site": "cross-site" }),
  get("another site's origin", "?query={whoAmI}", { origin: "https://elsewhere.example" }),
  get("no origin", "?query={whoAmI}", { origin: "null" }),
];

const get = (name, query, headers = {}) => ({
  name: `GET: ${name}`, method: "GET", query, headers: { "content-type": null, ...headers },
});

const rights = () => [
  ...["secret", "vault"].map((field) => bad(`a guarded field: ${field}`, json(`{ ${field} }`))),
  bad("guarded fields many times", json(`{ ${each(20, (i) => `a${i}: secret`)} }`)),
  ...["refused", "refusedWhole"].map((field) => bad(field, json(`{ ${field} }`))),
];

const shapes = () => [
  ...["null", "1", '"x"', "true", "[]", "{}", '[{"query":1}]'].map((body) => bad(`a body that is ${body}`, body)),
  ...["1", "true", "[]", "{}", "null", '""'].map((query) => bad(`query: ${query}`, `{"query":${query}}`)),
  ...["1", "true", "[]", '"x"'].map((value) =>
    bad(`variables: ${value}`, `{"query":"{ whoAmI }","variables":${value}}`)),
  ...["1", "[]", "{}"].map((value) =>
    bad(`operationName: ${value}`, `{"query":"{ whoAmI }","operationName":${value}}`)),
  ...["1", "[]", '"x"'].map((value) => bad(`extensions: ${value}`, `{"query":"{ whoAmI }","extensions":${value}}`)),
  bad("an operation nobody wrote", json("query A { whoAmI }", {}, { operationName: "B" })),
  bad("two operations and no name", json("query A { whoAmI } query B { whoAmI }")),
];

const persisted = () => ["1", "[]", "{}", '{"version":1}', '{"version":2,"sha256Hash":"00"}',
  '{"version":1,"sha256Hash":1}', `{"version":"1","sha256Hash":"${repeat("0", 64)}"}`,
  `{"version":1,"sha256Hash":"${repeat("0", 64)}"}`,
  `{"version":1.5,"sha256Hash":"${repeat("0", 64)}"}`, `{"version":1,"sha256Hash":"${repeat("0", 100_000)}"}`,
].map((value) => bad(`persistedQuery ${value.slice(0, 40)}`, `{"extensions":{"persistedQuery":${value}}}`));

const documents = () => [
  "", " ", "#", "{", "}", "{}", "{ }", "query", "fragment", "{ whoAmI", "whoAmI", "{ whoAmI } }", "query { }",
  "{ ... }", "{ ...A }", "fragment A on Query { whoAmI }", "{ whoAmI } fragment A on Query { whoAmI }",
  "{ whoAmI { a } }", "{ books }", "{ unheard }", "{ __proto__ }", "{ constructor }", "{ toString }",
  "{ whoAmI(a: 1) }", "{ whoAmI @a }",
  "{ whoAmI @skip }", "{ whoAmI @skip(if: 1) }", "{ book(id: 1, id: 2) { id } }", "{ book { id } }",
  "type A { a: Int }",
  "schema { query: Query }", "extend type Query { a: Int }", "query($a: Int, $a: Int) { whoAmI }",
  "query($a: Int) { whoAmI }", "{ numbers(i: $a) { i } }", "subscription { countdown(from: 1) }",
  "{ books { nodes { ... on Magazine { issue } } } }", "{ shelf { ... on Int { a } } }", "{ a: whoAmI a: __typename }",
  "query A { whoAmI } query A { whoAmI }", "{ whoAmI } { whoAmI }", '"""', '"', "\\", "$", "&", "...", "\u00e9",
  "{ whoAmI } \u0000",
].map((query) => bad(`the document ${query}`, json(query)));
