// Random requests with something wrong, most of them: in the document, in the variables, in the JSON, in the headers.
import { mutatedText } from "./mutate.js";

const DOCUMENTS = [
  ["query A($i: ID!) { book(id: $i) { id title next { id label(copy: 2) } } }", { i: "b1" }],
  ["query B($f: Int, $a: String) { books(first: $f, after: $a) { nodes { id } pageInfo { endCursor } } }", { f: 2 }],
  ["query C($e: EchoInput!) { echo(input: $e) }", { e: { number: 1, text: "é", children: [{ number: 2 }] } }],
  ["query D($l: Long!, $u: UUID, $at: DateTime) { numbers(l: $l, u: $u, at: $at) { l u at f } }",
    { l: 3, u: "00000000-0000-0000-0000-000000000000", at: "2026-11-22T00:00:00Z" }],
  ["query E($t: String!) { search(text: $t) { ... on Book { id } ... on Magazine { issue } } }", { t: "Title 001" }],
  ["query F($by: BookByInput!) { bookBy(by: $by) { ...G } } fragment G on Book { id genre }", { by: { id: "b1" } }],
  ["query H($n: [Long!]!, $u: [UUID!]!, $i: ID!) { echoAll(numbers: $n, ids: $u, id: $i) }",
    { n: [1, 2], u: [], i: 7 }],
  ['mutation I($i: BorrowBookInput!) { borrowBook(input: $i) { loan { copies } errors { __typename } } }',
    { i: { id: "b1", copies: 2 } }],
  ["{ __schema { types { name fields { name type { name ofType { name } } } } } }", {}],
  ["query J($s: Boolean!) { shelf { title @skip(if: $s) ... @include(if: $s) { __typename } } }", { s: true }],
];
const VALUES = [null, true, false, 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e300, "", "b1", "é", "\u0000", "🛫", "978-1", [],
  [[]], {}, { a: 1 }, "x".repeat(10_000)];
const PARTS = ['"', "{", "}", "[", "]", ",", ":", "null", "1e999", "\\u0000", "\\ud83d", "\\", "\u00e9", "\ufeff", "/*",
  "NaN"];
const TYPES = ["application/json", "text/plain", "application/json; charset=utf-8",
  "application/json;charset=\"UTF-8\"", "APPLICATION/JSON", "application/json; charset=x", "application/json;;",
  "multipart/mixed", ""];
const ACCEPTS = ["*/*", "application/json", "application/graphql-response+json", "text/event-stream", "a", "", "q=1",
  "application/json;q=2", "application/*;q=0.1, text/html", "text/html"];

/** The next request; whatever it is, it may be answered or refused. */
export function randomRequest(chance, number) {
  const [query, variables] = chance.pick(DOCUMENTS);
  const makers = [
    () => ({ body: JSON.stringify({ query: mutatedText(chance, query), variables }) }),
    () => ({ body: JSON.stringify({ query: mutatedText(chance, query), variables }) }),
    () => ({ body: JSON.stringify({ query, variables: spoilt(chance, variables) }) }),
    () => ({ body: mutatedJson(chance, JSON.stringify({ query, variables })) }),
    () => ({ body: mutatedBytes(chance, JSON.stringify({ query, variables })) }),
    () => ({
      body: JSON.stringify({ query, variables }),
      headers: { "content-type": chance.pick(TYPES), accept: chance.pick(ACCEPTS) },
    }),
    () => ({
      method: "GET",
      query: `?query=${encodeURIComponent(mutatedText(chance, query).toWellFormed())}&variables=${encodeURIComponent(
        JSON.stringify(spoilt(chance, variables)))}`,
    }),
  ];
  return { name: `random request ${number}`, mayPass: true, ...chance.pick(makers)() };
}

/** The value with one part of it replaced, wherever it lies. */
function spoilt(chance, value) {
  if (value === null || typeof value !== "object" || chance.once(6)) return chance.pick(VALUES);
  const names = Object.keys(value);
  if (names.length === 0) return chance.pick(VALUES);
  const name = chance.pick(names);
  return Array.isArray(value)
    ? value.map((item, i) => (i === Number(name) ? spoilt(chance, item) : item))
    : { ...value, [chance.once(8) ? "unheard" : name]: spoilt(chance, value[name]) };
}

function mutatedJson(chance, text) {
  let mutant = text;
  for (let left = 1 + chance.below(3); left > 0; left--) {
    const at = chance.below(mutant.length + 1);
    mutant = mutant.slice(0, at) + chance.pick(PARTS) + mutant.slice(at + chance.below(4));
  }
  return mutant;
}

function mutatedBytes(chance, text) {
  const bytes = Buffer.from(text);
  for (let left = 1 + chance.below(4); left > 0; left--) bytes[chance.below(bytes.length)] = chance.below(256);
  return chance.once(5) ? bytes.subarray(0, chance.below(bytes.length)) : bytes;
}
