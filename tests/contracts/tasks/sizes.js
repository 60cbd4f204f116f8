import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { BYTES_MAX, sizes, table } from "../../../contracts/tasks/sizes.js";

describe("contracts/tasks/sizes", () => {
  it("finds every deployed contract below the bound", () => {
    const rows = sizes();
    for (const line of table(rows)) console.log(line);
    for (const { name, bytes } of rows) {
      assert.ok(0 < bytes && bytes < BYTES_MAX, `${name} has ${bytes} bytes, and may have ${BYTES_MAX - 1}`);
    }
  });
});
