// urql with its normalising cache, which knows the schema, against the sample server.
//   node tests/graphql/urql.js http://127.0.0.1:5000/graphql
import { Client, fetchExchange, gql, subscriptionExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { relayPagination } from "@urql/exchange-graphcache/extras";
import { getIntrospectionQuery } from "graphql";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { check, end, works } from "./check.js";
import { documentOf, invalid } from "./operations.js";

const [url] = process.argv.slice(2);
let requests = 0;
const post = (body) =>
  fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
const { data: schema } = await (await post({ query: getIntrospectionQuery() })).json();
const socket = createClient({ url: url.replace("http", "ws"), webSocketImpl: WebSocket, retryAttempts: 0 });
const client = new Client({
  url,
  preferGetMethod: false,
  fetch: (...request) => {
    requests++;
    return fetch(...request);
  },
  exchanges: [
    cacheExchange({
      schema,
      keys: {
        Numbers: () => null,
        Magazine: () => null,
        BooksConnection: () => null,
        BooksEdge: () => null,
        PageInfo: () => null,
        BookUnknownError: () => null,
        NoCopyLeftError: () => null,
      },
      resolvers: { Query: { books: relayPagination() } },
      updates: {
        Mutation: {
          addBook: (_result, _arguments, store) =>
            store
              .inspectFields("Query")
              .filter((field) => field.fieldName === "books")
              .forEach((field) => store.invalidate("Query", field.fieldName, field.arguments)),
        },
      },
    }),
    fetchExchange,
    subscriptionExchange({
      forwardSubscription: ({ query, variables }) => ({
        subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }),
      }),
    }),
  ],
});

const ask = (name, variables, context) => client.query(gql(documentOf(name)), variables ?? {}, context).toPromise();
const change = (name, variables) => client.mutation(gql(documentOf(name)), variables ?? {}).toPromise();

/** The results of a subscription, until `isEnough` of them are there. */
const listen = (name, variables, isEnough) =>
  new Promise((resolve) => {
    const results = [];
    const { unsubscribe } = client.subscription(gql(documentOf(name)), variables).subscribe((result) => {
      results.push(result);
      if (!isEnough(results)) return;
      resolve(results);
      queueMicrotask(() => unsubscribe());
    });
  });

const codes = (result) => result.error?.graphQLErrors.map((error) => error.extensions?.code).join();
const ids = ({ data }) => data.books.edges.map((edge) => edge.node.id).join();

// Queries.
await works("1. a scalar", () => ask("whoAmI"), ({ data }) => data.whoAmI === "POST");
await works("2. an object with a fragment", () => ask("book", { id: "b1" }), ({ data }) =>
  data.book.label === "Title 001 #2" && data.book.next.isbn === "978-0002" && data.book.copies === 2 ** 40);
await works("3. aliases", () => ask("twoBooks"), ({ data }) =>
  data.first.id === "b1" && data.second.tags.join() === "a,");
await works("4. an input of which one member is given", () => ask("bookBy", { by: { isbn: "978-0005" } }), ({ data }) =>
  data.bookBy.id === "b5");
await works("5. a union", () => ask("search", { text: "Title 011" }), ({ data }) =>
  data.search.map((one) => one.__typename).join() === "Book,Magazine" && data.search[1].issue === 7);
await works("6. an interface", () => ask("shelf"), ({ data }) =>
  data.shelf[0].isbn === "978-0001" && data.shelf[1].title === "Weekly");
await works("7. nested inputs", () => ask("echo", { input: { text: "é", children: [{ number: 1 }] } }), ({ data }) =>
  data.echo === "(,é,[(1,,[])])");
await works("8. every scalar", () => ask("numbers", { l: 2 ** 53 - 1, at: "2026-11-22T18:00:00Z" }), ({ data }) =>
  data.numbers.l === 2 ** 53 - 1 && Date.parse(data.numbers.at) === Date.UTC(2026, 10, 22, 18));
await works("9. a field that is skipped", () => ask("maybe", { with: false }), ({ data }) =>
  data.book.isbn === "978-0003" && !("title" in data.book));

// The cache.
const before = requests;
await works("10. what was asked before comes from the cache", () => ask("book", { id: "b1" }), ({ data }) =>
  data.book.id === "b1" && requests === before);
await works(
  "11. the network, when the policy wants it",
  () => ask("book", { id: "b1" }, { requestPolicy: "network-only" }),
  ({ data }) => data.book.id === "b1" && requests === before + 1,
);

// Pages: the resolver joins them in one list.
await works("12. a first page", () => ask("books", { first: 3 }), (result) =>
  ids(result) === "b1,b2,b3" && result.data.books.totalCount === 120);
await works("13. a second page, joined to the first", () => ask("books", { first: 3, after: "b3" }), (result) =>
  ids(result) === "b1,b2,b3,b4,b5,b6");
await works("14. a page backwards", () => ask("booksBefore", { last: 2, before: "b8" }), (result) =>
  ids(result) === "b4,b6" && result.data.books.pageInfo.hasPreviousPage);

// Errors.
await works("15. a field refused, its parent null", () => ask("secret"), (result) =>
  codes(result) === "AUTH_NOT_AUTHENTICATED" && !result.data);
await works("16. a field refused, the others there", () => ask("vault"), (result) =>
  codes(result) === "AUTH_NOT_AUTHENTICATED" && result.data.whoAmI === "POST" && result.data.vault === null);
await works("17. a fault that is masked, its parent null", () => ask("broken"), (result) =>
  codes(result) === "HC0008" && result.data.book.next === null);
await works("18. an invalid document", () => client.query(gql(invalid), {}).toPromise(), (result) =>
  result.error !== undefined && !result.data);

// Mutations.
const borrow = (id, copies) => change("borrow", { input: { id, copies } });
await works("19. a mutation", () => borrow("b1", 2), ({ data }) =>
  data.borrowBook.loan.copies === 2 && data.borrowBook.errors === null);
await works("20. a typed error that was thrown", () => borrow("b0", 1), ({ data }) =>
  data.borrowBook.errors[0].__typename === "BookUnknownError" && data.borrowBook.errors[0].id === "b0");
await works("21. a typed error that was returned", () => borrow("b1", 9), ({ data }) =>
  data.borrowBook.errors[0].asked === 9 && data.borrowBook.errors[0].left === 3 && data.borrowBook.loan === null);
const beforeAdding = requests;
await works(
  "22. a mutation after which the cached pages are asked anew",
  async () => {
    await change("add", { input: { title: "Short", isbn: "978-1" } });
    return ask("books", { first: 3 });
  },
  (result) => ids(result) === "b1,b2,b3" && requests === beforeAdding + 2,
);
await works("23. a fault of a mutation", () => change("fail"), (result) => codes(result) === "HC0008");

// Subscriptions.
await works(
  "24. a subscription",
  () => listen("countdown", { from: 3 }, (results) => results.length === 3),
  (results) => results.map(({ data }) => data.countdown).join() === "3,2,1",
);
await works(
  "25. a subscription that a mutation feeds",
  () => {
    const heard = listen("borrowed", { id: "b30" }, (results) => results.length === 1);
    const repeat = setInterval(() => borrow("b30", 1), 100); // The server says nothing when it begins to listen.
    return heard.finally(() => clearInterval(repeat));
  },
  ([{ data }]) => data.bookBorrowed.id === "b30/l1" && data.bookBorrowed.book.title === "Title 030",
);
await works("26. a source that fails", () => listen("failing", {}, (results) => results.at(-1).error), (results) =>
  results.length === 3 && codes(results.at(-1)) === "HC0008");
await works("27. a source that refuses", () => listen("refusing", {}, (results) => results.at(-1).error), (results) =>
  codes(results.at(-1)) === "CLOSED");

check("28. queries and mutations went over HTTP", requests > 20, requests);
await socket.dispose();
end(28);
