import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { zeroAddress } from "viem";
import { exchange, key, refuses } from "../shared/exchange.js";

const { operator, stranger, lanmu } = exchange.actors;
const yunxi = key("brand Yunxi");

function add(changes = {}, from = operator) {
  const { slug, nameEn, nameZh, address } = {
    slug: "yunxi-air",
    nameEn: "Yunxi Air",
    nameZh: "云溪航空",
    ...yunxi,
    ...changes,
  };
  return exchange.call(from, "BrandRegistry", "addBrand", [slug, nameEn, nameZh, address]);
}

describe("BrandRegistry / addBrand", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but an operator", async () => {
    await refuses(add({}, stranger), "AccessManagedUnauthorized", [stranger.address]);
    await refuses(add({}, lanmu), "AccessManagedUnauthorized", [lanmu.address]);
  });

  it("refuses a slug that is empty, too long, or not made of a-z, 0-9 and inner hyphens", async () => {
    await refuses(add({ slug: "" }), "Text_LengthOutOfRange", ["", 0n, 1n, 32n]);
    await refuses(add({ slug: "a".repeat(33) }), "Text_LengthOutOfRange", ["a".repeat(33), 33n, 1n, 32n]);
    for (const [slug, position] of [
      ["-a", 0n],
      ["a-", 1n],
      ["Ab", 0n],
      ["a b", 1n],
      ["a_b", 1n],
      ["a/", 1n],
      ["a:", 1n],
      ["a`", 1n],
      ["a{", 1n],
      ["青", 0n],
    ]) {
      await refuses(add({ slug }), "Text_ByteNotPermitted", [slug, position]);
    }
  });

  it("refuses a name that is empty, too long, or holds a control character", async () => {
    await refuses(add({ nameEn: "" }), "Text_LengthOutOfRange", ["", 0n, 1n, 96n]);
    await refuses(add({ nameZh: "青".repeat(33) }), "Text_LengthOutOfRange", ["青".repeat(33), 99n, 1n, 96n]);
    for (const [nameEn, position] of [
      ["a\0", 1n],
      ["a\nb", 1n],
      ["\x7f", 0n],
      ["ab\x1f", 2n],
    ]) {
      await refuses(add({ nameEn }), "Text_ByteNotPermitted", [nameEn, position]);
    }
  });

  it("takes words up to their bounds, to the byte", async () => {
    const longest = { slug: "s".repeat(32), nameEn: "E".repeat(96), nameZh: "青".repeat(32) };
    const { slug, nameEn, nameZh } = (await add(longest)).events[0].args;
    assert.deepEqual({ slug, nameEn, nameZh }, longest);
    await exchange.reset();
    await add({ slug: "s", nameEn: "E", nameZh: "0" });
  });

  it("refuses bytes that are not well-formed UTF-8, and takes the ends of every well-formed range", async () => {
    // Pairs of the first byte that is wrong and the text in hex (RFC 3629, section 4).
    const malformed = [
      [0, "80"],
      [0, "bf"],
      [0, "c080"],
      [0, "c1bf"],
      [0, "e08080"],
      [0, "e09fbf"],
      [0, "eda080"],
      [0, "edbfbf"],
      [0, "f0808080"],
      [0, "f08fbfbf"],
      [0, "f4908080"],
      [0, "f5808080"],
      [0, "ff"],
      [0, "c2"],
      [0, "e0a0"],
      [0, "f09080"],
      [0, "c241"],
      [0, "e0a041"],
      [0, "f0908041"],
      [1, "61e2"],
      [3, "e9929280"],
    ];
    for (const [position, hex] of malformed) {
      const error = await addRaw(hex).then(
        () => assert.fail(`${hex} passed`),
        (refusal) => refusal,
      );
      assert.equal(error.refusal, "Text_ByteNotPermitted", hex);
      assert.equal(error.args[1], BigInt(position), hex);
    }
    for (const hex of ["20", "7e", "c280", "dfbf", "e0a080", "ed9fbf", "ee8080", "efbfbf", "f0908080", "f48fbfbf"]) {
      await exchange.reset();
      await addRaw(hex);
    }
  });

  it("refuses a missing key, and a key or a slug that is taken", async () => {
    await refuses(add({ address: zeroAddress }), "BrandRegistry_KeyMissing", []);
    await refuses(add({ address: lanmu.address }), "BrandRegistry_KeyTaken", [lanmu.address, 1]);
    await refuses(add({ slug: "qinghe" }), "BrandRegistry_SlugTaken", ["qinghe", 2]);
  });

  it("gives the next id and lets the key speak for it", async () => {
    const { events } = await add();

    assert.deepEqual(events, [
      {
        name: "BrandAdded",
        args: { brandId: 3, key: yunxi.address, slug: "yunxi-air", nameEn: "Yunxi Air", nameZh: "云溪航空" },
        address: exchange.addresses.BrandRegistry,
      },
    ]);
    assert.equal(await exchange.read("BrandRegistry", "keyOf", [3]), yunxi.address);
    assert.equal(await exchange.read("BrandRegistry", "brandOfKey", [yunxi.address]), 3);
  });

  it("serves an operator who signs an intent", async () => {
    const { events } = await exchange.intend(operator, "BrandRegistry", "addBrand", ["y", "Y", "Y", yunxi.address]);

    assert.deepEqual(
      events.map(({ name }) => name),
      ["BrandAdded", "IntentExecuted"],
    );
  });

  it("knows no brand 0, no brand never added, and no brand of a foreign key", async () => {
    await refuses(exchange.read("BrandRegistry", "keyOf", [0]), "BrandRegistry_BrandUnknown", [0]);
    await refuses(exchange.read("BrandRegistry", "keyOf", [3]), "BrandRegistry_BrandUnknown", [3]);
    assert.equal(await exchange.read("BrandRegistry", "brandOfKey", [stranger.address]), 0);
  });
});

/** Adds a brand whose English name is any bytes, well-formed or not. */
function addRaw(hex) {
  const marker = "M".repeat(hex.length / 2);
  const data = exchange.encode("BrandRegistry", "addBrand", ["yunxi", marker, "Y", yunxi.address]);
  const raw = data.replace(Buffer.from(marker).toString("hex").padEnd(64, "0"), hex.padEnd(64, "0"));
  return exchange.transact(operator, exchange.addresses.BrandRegistry, raw);
}
