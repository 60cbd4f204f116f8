// Sends a server bad requests, those written by hand and as many random ones as asked, and judges every answer: it is
// a refusal or an answer, never a fault of the server; it tells nothing of the inside; it comes in less than 100 ms.
//   node tests/graphql/badRequests.js http://127.0.0.1:5000/graphql PID [--count N] [--seed S]
// The server is the sample server of Exchange.GraphQL.Tests. The same seed sends the same requests.
import { once } from "node:events";
import { request } from "node:http";
import { parseArgs } from "node:util";
import { Chance } from "../chance.js";
import { badRequests } from "./badRequestCases.js";
import { randomRequest } from "./badRequestMutants.js";
import { check, end } from "./check.js";
import { residentMegabytes } from "./memory.js";

const ANSWERED_MS = 100;
const GROWTH_MB = 50;
const ATTEMPTS = 8;
const INSIDE = /\.cs\b|\bat [A-Z]\w+\.\w+|System\.|Microsoft\.|StackTrace|Unexpected Execution Error/;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: "string", default: "5000" }, seed: { type: "string", default: "20261122" } },
});
const [url, pid] = positionals;

async function send({ method = "POST", query = "", headers = {}, body = "" }) {
  const start = performance.now();
  const bytes = Buffer.from(body);
  const sent = request(url + query, {
    method,
    headers: { "content-type": "application/json", "content-length": bytes.length, ...headers },
    signal: AbortSignal.timeout(10_000),
  });
  for (const [name, value] of Object.entries(headers)) if (value === null) sent.removeHeader(name);
  sent.end(bytes);
  const [response] = await once(sent, "response");
  const text = Buffer.concat(await response.toArray()).toString();
  return { status: response.statusCode, text, milliseconds: performance.now() - start };
}

/** What is wrong with an answer; nothing when it is a refusal with reasons, or data where that may be. */
function faultOf({ status, text }, mayPass) {
  if (status >= 500) return "a fault of the server";
  if (INSIDE.test(text)) return "it tells of the inside";
  if (text === "") return status >= 400 ? undefined : "it is empty";
  const answer = answerIn(text);
  if (!answer) return "it is no answer";
  const hasReasons = answer.errors?.every((error) => error.message && (error.extensions?.code || error.locations));
  if (answer.errors && !hasReasons) return "an error has no reason";
  return answer.errors || status >= 400 || mayPass ? undefined : "it was not refused";
}

/** The first answer of a JSON body or of a stream of events; nothing when there is none. */
function answerIn(text) {
  const json = /^data: (.+)$/m.exec(text)?.[1] ?? text;
  try {
    return JSON.parse(json);
  } catch (fault) {
    if (fault instanceof SyntaxError) return undefined;
    throw fault;
  }
}

let slowest = 0;
async function judge(one) {
  let answer = await send(one);
  // The fastest of a few attempts: a machine that does other work too is no slow server.
  for (let left = ATTEMPTS; left > 0 && answer.milliseconds >= ANSWERED_MS; left--) answer = await send(one);
  slowest = Math.max(slowest, answer.milliseconds);
  const fault = answer.milliseconds >= ANSWERED_MS ? "it was slow" : faultOf(answer, one.mayPass);
  const shown = { fault, ...answer, body: String(one.body).slice(0, 400), headers: one.headers };
  check(one.name, fault === undefined, shown);
}

const chance = new Chance(values.seed);
const byHand = badRequests();
await send({ body: '{"query":"{ __typename }"}' });
const before = residentMegabytes(pid);
for (const one of byHand) await judge(one);
for (let i = 0; i < Number(values.count); i++) await judge(randomRequest(chance, i));

const growth = residentMegabytes(pid) - before;
console.log(`${byHand.length} requests by hand, ${values.count} random ones from seed ${values.seed}`);
console.log(`slowest ${slowest.toFixed(1)} ms, memory grew by ${growth.toFixed(1)} MB from ${before.toFixed(0)} MB`);
check(`memory grows by less than ${GROWTH_MB} MB`, growth < GROWTH_MB, growth);
end(byHand.length + Number(values.count) + 1);
