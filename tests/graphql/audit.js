// Puts the audits of GraphQL over HTTP to a server, as the package graphql-http has them: what a server must, should
// and may do. Here each of them has to hold.
//   node tests/graphql/audit.js http://127.0.0.1:5000/graphql
import { auditServer } from "graphql-http";
import { check, end } from "./check.js";

const AUDITS = 61;
const [url] = process.argv.slice(2);

for (const result of await auditServer({ url, fetchFn: fetch })) {
  check(`${result.id} ${result.name} (${result.status})`, result.status === "ok", result.reason);
}
end(AUDITS);
