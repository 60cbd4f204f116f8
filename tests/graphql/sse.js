// Puts the protocol graphql-sse to a server, one connection for each operation: by its bytes and by the client of that
// name.
//   node tests/graphql/sse.js http://127.0.0.1:5000/graphql
import { createClient } from "graphql-sse";
import { all, check, end, inTime, works } from "./check.js";

const [url] = process.argv.slice(2);
const query = "subscription { countdown(from: 3) }";

/** Posts a request for events; gives the answer and its text. */
async function ask(body) {
  const headers = { "content-type": "application/json", accept: "text/event-stream" };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: response.status, type: response.headers.get("content-type"), text: await inTime(response.text()) };
}

/** The events of a text, comments left out. */
const eventsOf = (text) =>
  text
    .split(/\r?\n\r?\n/)
    .map((block) => ({ name: /^event: (.*)$/m.exec(block)?.[1], data: /^data: ?(.*)$/m.exec(block)?.[1] }))
    .filter((event) => event.name);

const streamed = await ask({ query });
check("the answer is 200 with events", streamed.status === 200 && /^text\/event-stream/.test(streamed.type), streamed);

const events = eventsOf(streamed.text);
const nexts = events.filter((event) => event.name === "next").map((event) => JSON.parse(event.data));
check("each next carries data", nexts.map((one) => one.data?.countdown).join() === "3,2,1", events);
check("the last event is complete", events.at(-1)?.name === "complete", events);

const client = createClient({ url, retryAttempts: 0 });
await works(
  "the client receives a subscription's events",
  () => all(client.iterate({ query })),
  (received) => received.map((one) => one.data.countdown).join() === "3,2,1",
);
client.dispose();

const invalid = await ask({ query: "{ nope__ }" });
const told = eventsOf(invalid.text);
const names = told.map((event) => event.name).join();
check(
  "an invalid document is one next with errors, then complete",
  invalid.status === 200 && names === "next,complete" && JSON.parse(told[0].data).errors.length > 0,
  invalid,
);

end(5);
