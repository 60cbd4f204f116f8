// Puts the protocol graphql-transport-ws to a server, by the client of that name and by a bare socket.
//   node tests/graphql/ws.js ws://127.0.0.1:5000/graphql
// The server has `subscription { countdown(from: 3) }`, which takes some time from one event to the next.
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { all, check, end, works } from "./check.js";

const [url] = process.argv.slice(2);
const PROTOCOL = "graphql-transport-ws";
const query = "subscription { countdown(from: 3) }";
const init = { type: "connection_init" };

/** Speaks by `answer` to the opening and to each message; gives the close code and the messages. */
function talk(answer, { protocol = PROTOCOL, patience = 30_000 } = {}) {
  return new Promise((resolve) => {
    const socket = new WebSocket(url, protocol);
    const heard = [];
    const send = (message) => socket.send(typeof message === "string" ? message : JSON.stringify(message));
    const timer = setTimeout(() => socket.terminate(), patience);
    socket.on("open", () => answer(null, send, socket));
    socket.on("message", (data) => {
      heard.push(JSON.parse(data));
      answer(heard.at(-1), send, socket);
    });
    socket.on("error", (fault) => heard.push({ fault: fault.message }));
    socket.on("close", (code) => {
      clearTimeout(timer);
      resolve({ code, heard, types: heard.map((message) => message.type) });
    });
  });
}

/** Sends messages one after another, once the socket is open. */
const say = (...messages) => talk((heard, send) => heard ?? messages.forEach(send));

/** Begins a session, then answers to what comes. */
const session = (answer) =>
  talk((heard, send, socket) => (heard ? answer(heard, send, socket) : send(init)));

const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 });
await works(
  "the client receives a subscription's events",
  () => all(client.iterate({ query })),
  (events) => events.map((one) => one.data?.countdown).join() === "3,2,1",
);
await works(
  "a query over the socket is one event",
  () => all(client.iterate({ query: "{ __typename }" })),
  (answers) => answers.length === 1 && answers[0].data.__typename === "Query",
);
await client.dispose();

const early = await say({ id: "1", type: "subscribe", payload: { query } });
check("4401: an operation before the session", early.code === 4401, early);

const twice = await say(init, init);
check("4429: two initialisations", twice.code === 4429, twice);

const broken = await say("{nope");
check("4400: a message that is none", broken.code === 4400, broken);

const same = { id: "x", type: "subscribe", payload: { query } };
const doubled = await session((heard, send) => heard.type === "connection_ack" && [same, same].forEach(send));
check("4409: an id that is in use", doubled.code === 4409, doubled);

const silent = await say();
check("4408: no initialisation in time", silent.code === 4408, silent);

// The socket library hangs up by itself when the server takes up none of its protocols.
const foreign = await talk(() => {}, { protocol: "soap", patience: 3_000 });
check("4406: another subprotocol", [4406, 1006].includes(foreign.code), foreign);

const pinged = await session((heard, send, socket) => {
  if (heard.type === "connection_ack") send({ type: "ping", payload: { a: 1 } });
  if (heard.type === "pong") socket.close(1000);
});
check("a ping is answered by a pong", pinged.types.includes("pong"), pinged);

const invalid = await session((heard, send, socket) => {
  if (heard.type === "connection_ack") send({ id: "e", type: "subscribe", payload: { query: "{ nope__ }" } });
  if (heard.type === "error") setTimeout(() => socket.close(1000), 100);
});
const error = invalid.heard.find((message) => message.type === "error");
check(
  "an invalid document is an error with a list, and no complete",
  Array.isArray(error?.payload) && !invalid.types.includes("complete"),
  invalid,
);

const left = await session((heard, send, socket) => {
  if (heard.type === "connection_ack") send({ id: "s", type: "subscribe", payload: { query } });
  if (heard.type !== "next") return;
  send({ id: "s", type: "complete" });
  setTimeout(() => socket.close(1000), 300);
});
check("a client's complete stops the events", left.types.filter((type) => type === "next").length <= 2, left);

end(11);
