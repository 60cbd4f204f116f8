// Bundles what browsers get: one script, one style sheet, the typeface and the icon. The folder to put them in is the
// argument; without one it is the debug build's, so that `npm run build:portal` refreshes a portal that runs.
import { cp, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outdir = process.argv[2] ?? here("../../.artifacts/dotnet/bin/Exchange.Portal/debug/assets");

await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: [here("app.ts"), here("app.css")],
  outdir,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  loader: { ".woff2": "file" },
  assetNames: "[name]-[hash]",
  logLevel: "warning",
});
await cp(here("public"), outdir, { recursive: true });
