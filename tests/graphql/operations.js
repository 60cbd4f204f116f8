// The operations that real clients send to the sample server, and that compilers compile against its schema. Their
// names satisfy every one of them: Relay wants the module's name in front and the kind behind.

/** The fragment that several operations share. */
export const fragment = `
  fragment Library_book on Book {
    id
    title
    isbn
    copies
    genre
    label(copy: 2)
  }
`;

const page = "edges { cursor node { id title } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

/** The operations by what they show. */
export const operations = {
  whoAmI: "query LibraryWhoAmIQuery { whoAmI }",
  book: `query LibraryBookQuery($id: ID!) { book(id: $id) { ...Library_book next { ...Library_book } } }`,
  twoBooks: `query LibraryTwoBooksQuery {
    first: book(id: "b1") { id title }
    second: book(id: "b2") { id title tags }
  }`,
  bookBy: "query LibraryBookByQuery($by: BookByInput!) { bookBy(by: $by) { id isbn } }",
  search: `query LibrarySearchQuery($text: String!) {
    search(text: $text) { __typename ... on Book { id title } ... on Magazine { title issue } }
  }`,
  shelf: "query LibraryShelfQuery { shelf { __typename title ... on Book { id isbn } } }",
  echo: "query LibraryEchoQuery($input: EchoInput!) { echo(input: $input) }",
  numbers: "query LibraryNumbersQuery($l: Long!, $at: DateTime) { numbers(l: $l, at: $at) { i l f u at } }",
  maybe: `query LibraryMaybeQuery($with: Boolean!) {
    book(id: "b3") { id title @include(if: $with) isbn @skip(if: $with) }
  }`,
  books: `query LibraryBooksQuery($first: Int!, $after: String) {
    books(first: $first, after: $after) { totalCount ${page} }
  }`,
  booksBefore: `query LibraryBooksBeforeQuery($last: Int!, $before: String) {
    books(last: $last, before: $before, where: { genre: SCIENCE_FICTION }) { totalCount ${page} }
  }`,
  secret: "query LibrarySecretQuery { secret }",
  vault: "query LibraryVaultQuery { whoAmI vault }",
  broken: `query LibraryBrokenQuery { book(id: "b4") { id next { id broken } } }`,
  borrow: `mutation LibraryBorrowMutation($input: BorrowBookInput!) {
    borrowBook(input: $input) {
      loan { id copies book { id copies } }
      errors {
        __typename
        ... on Error { message code }
        ... on BookUnknownError { id }
        ... on NoCopyLeftError { asked left }
      }
    }
  }`,
  add: `mutation LibraryAddMutation($input: AddBookInput!) {
    addBook(input: $input) {
      book { ...Library_book }
      errors { __typename ... on Error { message code } }
    }
  }`,
  fail: "mutation LibraryFailMutation { fail { done } }",
  countdown: "subscription LibraryCountdownSubscription($from: Int!) { countdown(from: $from) }",
  borrowed: `subscription LibraryBorrowedSubscription($id: ID!) {
    bookBorrowed(id: $id) { id copies book { ...Library_book } }
  }`,
  failing: "subscription LibraryFailingSubscription { failing { id } }",
  refusing: "subscription LibraryRefusingSubscription { refusing }",
};

/** An operation as it is sent: with the fragment, when it uses it. */
export const documentOf = (name) =>
  operations[name].includes("...Library_book") ? operations[name] + fragment : operations[name];

/** What no compiler lets pass, and a server refuses. */
export const invalid = "query LibraryInvalidQuery { unheard }";
