// Apollo Client with its normalising cache, as a web application sets it up, against the sample server.
//   node tests/graphql/apollo.js http://127.0.0.1:5000/graphql
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, gql } from "@apollo/client";
import { CombinedGraphQLErrors, ServerError } from "@apollo/client/errors";
import { GraphQLWsLink } from "@apollo/client/link/subscriptions";
import { OperationTypeNode } from "graphql";
import { relayStylePagination } from "@apollo/client/utilities";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { check, end, works } from "./check.js";
import { documentOf, invalid } from "./operations.js";

const [url] = process.argv.slice(2);
let requests = 0;
const http = new HttpLink({
  uri: url,
  fetch: (...request) => {
    requests++;
    return fetch(...request);
  },
});
const socket = createClient({ url: url.replace("http", "ws"), webSocketImpl: WebSocket, retryAttempts: 0 });

// What an application makes at its build: which objects an interface or union may be.
const headers = { "content-type": "application/json" };
const body = JSON.stringify({ query: "{ __schema { types { name possibleTypes { name } } } }" });
const { data: introspected } = await (await fetch(url, { method: "POST", headers, body })).json();
const abstract = introspected.__schema.types.filter((type) => type.possibleTypes);
const cache = new InMemoryCache({
  possibleTypes: Object.fromEntries(abstract.map((type) => [type.name, type.possibleTypes.map((one) => one.name)])),
  typePolicies: { Query: { fields: { books: relayStylePagination(["where"]) } }, Numbers: { keyFields: false } },
});
const client = new ApolloClient({
  cache,
  link: ApolloLink.split(
    ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION, new GraphQLWsLink(socket), http),
});

const ask = (name, variables, options) =>
  client.query({ query: gql(documentOf(name)), variables, errorPolicy: "all", ...options });
const change = (name, variables, options) =>
  client.mutate({ mutation: gql(documentOf(name)), variables, errorPolicy: "all", ...options });

/** The results of a subscription to its end; a fault of the source is the last of them. */
const listen = (name, variables) =>
  new Promise((resolve) => {
    const results = [];
    client.subscribe({ query: gql(documentOf(name)), variables, errorPolicy: "all" }).subscribe({
      next: (result) => results.push(result),
      error: (error) => resolve([...results, { error }]),
      complete: () => resolve(results),
    });
  });

const codes = (result) => result.error?.errors.map((error) => error.extensions?.code).join();

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
await works("9. a field that is included", () => ask("maybe", { with: true }), ({ data }) =>
  data.book.title === "Title 003" && !("isbn" in data.book));

// The cache.
const before = requests;
await works("10. what was asked before comes from the cache", () => ask("book", { id: "b1" }), ({ data }) =>
  data.book.id === "b1" && requests === before);
await works(
  "11. the network, when the policy wants it",
  () => ask("book", { id: "b1" }, { fetchPolicy: "network-only" }),
  ({ data }) => data.book.id === "b1" && requests === before + 1,
);

// Pages: the policy joins them in one list.
const pages = client.watchQuery({ query: gql(documentOf("books")), variables: { first: 3 } });
let shown;
const firstPage = new Promise((resolve) => {
  shown = pages.subscribe(({ data, loading }) => loading || resolve(data.books));
});
await works("12. a first page", () => firstPage, (books) =>
  books.edges.length === 3 && books.totalCount === 120 && books.pageInfo.hasNextPage);
await works(
  "13. a second page, joined to the first",
  async () => {
    await pages.fetchMore({ variables: { after: (await firstPage).pageInfo.endCursor } });
    return cache.readQuery({ query: pages.query, variables: pages.variables }).books.edges.map((edge) => edge.node.id);
  },
  (ids) => ids.join() === "b1,b2,b3,b4,b5,b6",
);
shown.unsubscribe();
await works("14. a page backwards", () => ask("booksBefore", { last: 2, before: "b8" }), ({ data }) =>
  data.books.edges.map((edge) => edge.node.id).join() === "b4,b6" && data.books.pageInfo.hasPreviousPage);

// Errors.
await works("15. a field refused, its parent null", () => ask("secret"), (result) =>
  codes(result) === "AUTH_NOT_AUTHENTICATED" && !result.data);
await works("16. a field refused, the others there", () => ask("vault"), (result) =>
  codes(result) === "AUTH_NOT_AUTHENTICATED" && result.data.whoAmI === "POST" && result.data.vault === null);
await works("17. a fault that is masked, its parent null", () => ask("broken"), (result) =>
  codes(result) === "HC0008" &&
  result.data.book.next === null &&
  result.error.errors[0].path.join() === "book,next,broken");
await works(
  "18. an invalid document",
  () => client.query({ query: gql(invalid) }).catch((fault) => fault),
  (fault) => ServerError.is(fault) ? fault.statusCode === 400 : CombinedGraphQLErrors.is(fault),
);

// Mutations.
const borrow = (id, copies) => change("borrow", { input: { id, copies } });
await works("19. a mutation", () => borrow("b1", 2), ({ data }) =>
  data.borrowBook.loan.copies === 2 && data.borrowBook.errors === null);
await works("20. a typed error that was thrown", () => borrow("b0", 1), ({ data }) =>
  data.borrowBook.errors[0].__typename === "BookUnknownError" && data.borrowBook.errors[0].id === "b0");
await works("21. a typed error that was returned", () => borrow("b1", 9), ({ data }) =>
  data.borrowBook.errors[0].asked === 9 && data.borrowBook.errors[0].left === 3 && data.borrowBook.loan === null);
await works(
  "22. a typed error with a code of its own",
  () => change("add", { input: { title: "A title that is too long", isbn: "978-1" } }),
  ({ data }) => data.addBook.errors[0].code === "SHELF_IS_FULL",
);
await works("23. a fault of a mutation", () => change("fail"), (result) => codes(result) === "HC0008");

// Subscriptions.
await works("24. a subscription to its end", () => listen("countdown", { from: 3 }), (results) =>
  results.map(({ data }) => data.countdown).join() === "3,2,1");
await works(
  "25. a subscription that a mutation feeds, into the cache",
  () => {
    const heard = new Promise((resolve) => {
      const all = client.subscribe({ query: gql(documentOf("borrowed")), variables: { id: "b20" } });
      const listening = all.subscribe(({ data }) => {
        listening.unsubscribe();
        resolve(data.bookBorrowed);
      });
    });
    const repeat = setInterval(() => borrow("b20", 1), 100); // The server says nothing when it begins to listen.
    return heard.finally(() => clearInterval(repeat));
  },
  (loan) => loan.id === "b20/l1" && cache.extract()["Book:b20"]?.title === "Title 020",
);
await works("26. a source that fails", () => listen("failing"), (results) => codes(results.at(-1)) === "HC0008");
await works("27. a source that refuses", () => listen("refusing"), (results) => codes(results.at(-1)) === "CLOSED");

check("28. queries and mutations went over HTTP", requests > 20, requests);
client.stop();
await socket.dispose();
end(28);
