// Compiles the operations of the clients' tests against the sample server's printed schema, as an application's build
// does: by relay-compiler and by graphql-codegen, each followed by tsc --strict over what it wrote and a use of it.
//   node tests/graphql/compilers.js http://127.0.0.1:5000/graphql
import { execFile } from "node:child_process";
import { mkdtemp, mkdir, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { end, works } from "./check.js";
import { fragment, operations } from "./operations.js";

const [url] = process.argv.slice(2);
const modules = fileURLToPath(new URL("../../node_modules", import.meta.url));
const folder = await mkdtemp(join(tmpdir(), "graphql-compilers-"));
const count = Object.keys(operations).length;

/** Runs a package's tool in the folder; its output is the fault when it fails. */
async function run(tool, ...options) {
  try {
    await promisify(execFile)(process.execPath, [join(modules, tool), ...options], { cwd: folder });
  } catch (fault) {
    throw new Error(`${fault.stdout}\n${fault.stderr}`);
  }
}

const write = (name, text) => writeFile(join(folder, name), text);
const strict = (...files) =>
  run("typescript/bin/tsc", "--strict", "--noEmit", "--ignoreConfig", "--module", "nodenext", "--target", "es2022",
    "--skipLibCheck", ...files);

await mkdir(join(folder, "relay"));
await mkdir(join(folder, "codegen"));
await symlink(modules, join(folder, "node_modules"));
await write("package.json", JSON.stringify({ type: "module" }));
await write("schema.graphql", await (await fetch(`${url}?sdl`)).text());
await write("codegen/operations.graphql", [fragment, ...Object.values(operations)].join("\n"));
await write(
  "relay/Library.ts",
  [
    'import { graphql } from "react-relay";',
    ...[fragment, ...Object.values(operations)].map((text) => `graphql\`${text}\`;`),
  ].join("\n"),
);

await works(
  "relay-compiler compiles every operation",
  async () => {
    const config = { src: "relay", schema: "schema.graphql", language: "typescript", eagerEsModules: true };
    await write("relay.config.json", JSON.stringify({ ...config, noFutureProofEnums: true }));
    await run("relay-compiler/cli.js", "relay.config.json");
    return readdir(join(folder, "relay", "__generated__"));
  },
  (files) => files.length === count + 1,
);

await works(
  "Relay's types are right under tsc --strict",
  async () => {
    const generated = await readdir(join(folder, "relay", "__generated__"));
    await write("relay/relay-runtime.d.ts", "declare module \"relay-runtime\";");
    await write(
      "relay/use.ts",
      `import type { LibraryBorrowMutation$data } from "./__generated__/LibraryBorrowMutation.graphql.js";
      export const left = (data: LibraryBorrowMutation$data): number | undefined => {
        for (const error of data.borrowBook.errors ?? []) {
          if (error.__typename === "NoCopyLeftError") return error.left;
        }
        return undefined;
      };`,
    );
    await strict("relay/relay-runtime.d.ts", "relay/use.ts", ...generated.map((file) => `relay/__generated__/${file}`));
  },
  () => true,
);

await works(
  "graphql-codegen writes types for every operation",
  async () => {
    await write("codegen.json", JSON.stringify({
      schema: "schema.graphql",
      documents: "codegen/operations.graphql",
      generates: {
        "codegen/types.ts": {
          plugins: ["typescript-operations"],
          config: {
            omitOperationSuffix: true,
            strictScalars: true,
            scalars: { Long: "number", DateTime: "string", UUID: "string", Isbn: "string" },
          },
        },
      },
    }));
    await run("@graphql-codegen/cli/cjs/bin.js", "--config", "codegen.json");
    return readFile(join(folder, "codegen", "types.ts"), "utf8");
  },
  (types) => types.match(/^export type Library\w+(Query|Mutation|Subscription) =/gm).length === count,
);

await works(
  "codegen's types are right under tsc --strict",
  async () => {
    await write(
      "codegen/use.ts",
      `import type { LibraryBooksQuery, LibraryNumbersQuery, LibrarySearchQuery } from "./types.js";
      export const ids = (data: LibraryBooksQuery): string[] => data.books?.edges?.map((edge) => edge.node.id) ?? [];
      export const sum = ({ numbers }: LibraryNumbersQuery): number => numbers.i + numbers.l + numbers.f;
      export const issues = (data: LibrarySearchQuery): number[] =>
        data.search.flatMap((one) => (one.__typename === "Magazine" ? [one.issue] : []));`,
    );
    await strict("codegen/types.ts", "codegen/use.ts");
  },
  () => true,
);

await works(
  "what is wrongly typed is noticed",
  async () => {
    await write("codegen/wrong.ts", `import type { LibraryBooksQuery } from "./types.js";
      export const ids = (data: LibraryBooksQuery): number[] => data.books.edges.map((edge) => edge.node.id);`);
    return strict("codegen/types.ts", "codegen/wrong.ts").then(() => [], (fault) => fault.message.match(/TS\d+/g));
  },
  (faults) => faults.length >= 2,
);

await rm(folder, { recursive: true });
end(5);
