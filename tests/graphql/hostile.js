// Sends a server what only an attacker would send, one request after another, and prints what became of each.
//   node tests/graphql/hostile.js http://127.0.0.1:5000/graphql 'books { nodes { id } }' [PID]
// The second argument is a field of the query root that gives a list. Abuse is refused in less than 100 ms, what is
// only odd may be answered, nothing is a fault of the server, and the server answers a plain query right after.
// With the server's process id its memory is watched too: it may grow by 50 MB.
import { once } from "node:events";
import { request } from "node:http";
import { hostileCases } from "./hostileCases.js";
import { check, end } from "./check.js";
import { residentMegabytes } from "./memory.js";

const REFUSED_MS = 100;
const AFTERWARDS_MS = 250;
const GROWTH_MB = 50;
const ATTEMPTS = 8;
const [url, field, pid] = process.argv.slice(2);

async function post({ body, headers, bytes }) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const start = performance.now();
  const sent = request(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/graphql-response+json",
      "content-length": bytes ?? Buffer.byteLength(text),
      ...headers,
    },
    signal: AbortSignal.timeout(10_000),
  });
  sent.write(text);
  if (!bytes) sent.end();
  const [response] = await once(sent, "response");
  const answer = (await response.toArray()).join("");
  const milliseconds = performance.now() - start;
  if (bytes) sent.destroy();
  return { status: response.statusCode, text: answer, milliseconds };
}

/** The fastest of a few attempts: a machine that does other work too is no slow server. */
async function postAtBest(one) {
  let best;
  for (let left = ATTEMPTS; left > 0 && !(best?.milliseconds < REFUSED_MS); left--) {
    const next = await post(one);
    best = best?.milliseconds < next.milliseconds ? best : next;
  }
  return best;
}

const plain = { body: { query: "{ __typename }" } };
const cases = hostileCases(field);

await post(plain);
const before = residentMegabytes(pid);

// Everything once beforehand: compiling the server's own code is no work of the attacker.
for (const one of cases) await post(one);

let most = before;
for (const one of cases) {
  const { name, mayPass } = one;
  const { status, text, milliseconds } = await postAtBest(one);
  const after = await postAtBest(plain);
  const memory = residentMegabytes(pid);
  most = Math.max(most, memory);
  const time = milliseconds.toFixed(1).padStart(7);
  console.log(`${name.padEnd(38)} ${status} ${time} ms ${String(text.length).padStart(7)} B ${memory.toFixed(0)} MB`);

  const isRefused = status >= 400 || text.includes('"errors"');
  const isFast = milliseconds < REFUSED_MS && after.milliseconds < AFTERWARDS_MS;
  const isRight = status < 500 && (isRefused || mayPass) && after.status === 200;
  check(name, isRight && isFast, { status, milliseconds, after, text: text.slice(0, 200) });
}

const growth = most - before;
console.log(`memory grew by ${growth.toFixed(1)} MB from ${before.toFixed(0)} MB`);
check(`memory grows by less than ${GROWTH_MB} MB`, growth < GROWTH_MB, growth);
end(cases.length + 1);
