import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { encodeAbiParameters, getAddress, keccak256, slice } from "viem";
import { exchange, key, pointsId, reference, refuses, seconds } from "../shared/exchange.js";
import { ledgerWithProbe, probeData } from "../shared/probes.js";
import { intendAs, rotate, signStruct } from "./proofs.js";

const { lanmu, qinghe, lin, chen, operator, stranger } = exchange.actors;
const commitment = reference("HMAC of a person");
const ids = [0n, 1n, 2n].map((month) => pointsId(1, seconds("2028-04-01T00:00:00Z") + month * 2_592_000n));

const open = (brand = lanmu) => exchange.intend(brand, "AccountRegistry", "openWaiting", [commitment]);
const proofOf = (signer, waiting, account = signer, changes = {}) =>
  signStruct(signer, "WaitingClaim", { waiting, account: account.address, ...changes });
const claim = (waiting, account, assetIds, proof, by = lanmu) =>
  exchange.intend(by, "AccountRegistry", "claimWaiting", [waiting, account.address, assetIds, proof]);

describe("AccountRegistry / openWaiting", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but a brand, and a plain call of a brand's key", async () => {
    await refuses(open(stranger), "AccountRegistry_NotABrand", [stranger.address]);
    await refuses(
      exchange.call(lanmu, "AccountRegistry", "openWaiting", [commitment]),
      "Forwarded_IntentMissing",
      [lanmu.address],
    );
  });

  it("refuses to open the same one twice, and gives each brand its own", async () => {
    const first = (await open()).events[0].args;
    await refuses(open(), "AccountRegistry_AlreadyOpen", [first.waiting, 1]);
    const second = (await open(qinghe)).events[0].args;
    assert.notEqual(first.waiting, second.waiting);
  });

  it("opens at the hash of registry, chain, brand and commitment: it receives, but has no signer", async () => {
    const { events } = await open();

    const preimage = encodeAbiParameters(
      [{ type: "address" }, { type: "uint256" }, { type: "uint32" }, { type: "bytes32" }],
      [exchange.addresses.AccountRegistry, 31_337n, 1, commitment],
    );
    const waiting = getAddress(slice(keccak256(preimage), 12));
    assert.deepEqual([events[0].name, events[0].args], ["WaitingAccountOpened", { waiting, brandId: 1, commitment }]);
    assert.equal(await exchange.read("AccountRegistry", "waitingAddress", [1, commitment]), waiting);
    assert.equal(await exchange.read("AccountRegistry", "mayReceive", [waiting]), true);
    assert.equal(await exchange.read("AccountRegistry", "isOpen", [waiting]), false);
    assert.equal(await exchange.read("AccountRegistry", "signerOf", [waiting]), "0x");
    const [speaker, signer] = await exchange.read("AccountRegistry", "speakerOf", [waiting]);
    assert.deepEqual([BigInt(speaker), signer], [0n, "0x"]);
  });

  it("lets no intent of a waiting account be valid, whoever signs it", async () => {
    const { waiting } = (await open()).events[0].args;
    for (const by of [lanmu, lin, operator, stranger]) {
      const args = [reference("unknown")];
      await refuses(
        intendAs({ address: waiting }, by, "RedemptionDesk", "voidAuthorisation", args),
        "Forwarder_SignatureInvalid",
      );
    }
    const intent = exchange.intent({ address: waiting }, "AccountRegistry", "rotateSigner", [lin.address, "0x"]);
    for (const signature of ["0x", `0x${"00".repeat(65)}`]) {
      await refuses(exchange.execute(intent, signature), "Forwarder_SignatureInvalid");
    }
  });
});

describe("AccountRegistry / claimWaiting", () => {
  let waiting;
  let give;
  beforeEach(async () => {
    await exchange.reset();
    ({ waiting } = (await open()).events[0].args);
    const { module, ledger } = await ledgerWithProbe();
    give = async (assetId, amount) => {
      const data = probeData("ProbeModule", "mint", [ledger, waiting, assetId, amount]);
      const intent = { ...exchange.intent(lanmu, "BrandQuorum", "approve", [commitment]), target: module, data };
      await exchange.execute(intent, await exchange.sign(lanmu, intent));
    };
    for (const [i, assetId] of ids.entries()) await give(assetId, 100n + BigInt(i));
  });

  it("refuses no id and more than 32", async () => {
    const proof = await proofOf(lin, waiting);
    for (const count of [0, 33]) {
      await refuses(
        claim(waiting, lin, Array(count).fill(ids[0]), proof),
        "AccountRegistry_ClaimLengthOutOfRange",
        [BigInt(count), 1n, 32n],
      );
    }
    await claim(waiting, lin, Array(32).fill(ids[0]), proof);
    assert.equal(await exchange.balance(lin, ids[0]), 100n);
  });

  it("refuses an account that does not wait, a member's own included", async () => {
    for (const account of [lin, stranger]) {
      await refuses(claim(account.address, chen, ids, "0x"), "AccountRegistry_NotWaiting", [account.address]);
    }
  });

  it("refuses another brand, a stranger, and the member itself, who cannot know whose points they are", async () => {
    const proof = await proofOf(lin, waiting);
    for (const by of [qinghe, stranger, lin]) {
      await refuses(claim(waiting, lin, ids, proof, by), "AccountRegistry_ClaimNotPermitted", [waiting, by.address]);
    }
  });

  it("refuses an account that is not open, waits itself, or was erased", async () => {
    const second = (await open(qinghe)).events[0].args.waiting;
    await exchange.intend(chen, "AccountRegistry", "eraseAccount", [commitment]);
    for (const account of [stranger, chen, { address: second }]) {
      await refuses(claim(waiting, account, ids, "0x"), "AccountRegistry_NotOpen", [account.address]);
    }
  });

  it("refuses a proof of another key, for another account or waiting account, or of another domain", async () => {
    const foreign = [
      "0x",
      await proofOf(chen, waiting, lin),
      await proofOf(lin, waiting, chen),
      await proofOf(lin, lin.address, lin),
      await signStruct(lin, "WaitingClaim", { waiting, account: lin.address }, { chainId: 1 }),
      await signStruct(lin, "WaitingClaim", { waiting, account: lin.address }, { name: "Exchange" }),
    ];
    for (const proof of foreign) {
      await refuses(claim(waiting, lin, ids, proof), "AccountRegistry_ClaimUnproven", [waiting, lin.address]);
    }
  });

  it("asks the account's present signer", async () => {
    const fresh = key("fresh key of Lin");
    await rotate(lin, fresh);
    await refuses(claim(waiting, lin, ids, await proofOf(lin, waiting)), "AccountRegistry_ClaimUnproven");
    await claim(waiting, lin, ids, await proofOf(fresh, waiting, lin));
  });

  it("refuses while the waiting account is frozen", async () => {
    const proof = await proofOf(lin, waiting);
    await exchange.call(operator, "AccountRegistry", "freeze", [waiting, commitment]);
    await refuses(claim(waiting, lin, ids, proof), "AccountRegistry_AccountFrozen", [waiting]);
  });

  it("moves all there is of the named ids, as old as they are, and binds the two for good", async () => {
    const { events } = await claim(waiting, lin, ids.slice(0, 2), await proofOf(lin, waiting));

    assert.deepEqual(
      [events[0].name, events[0].args],
      ["WaitingAccountClaimed", { waiting, account: lin.address }],
    );
    assert.equal(await exchange.read("AccountRegistry", "claimantOf", [waiting]), lin.address);
    assert.deepEqual(await balances(lin), [100n, 101n, 0n]);
    assert.deepEqual(await balances({ address: waiting }), [0n, 0n, 102n]);
  });

  it("goes on without another proof, for brand and account alike, and for that account only", async () => {
    await claim(waiting, lin, ids.slice(0, 1), await proofOf(lin, waiting));
    await refuses(
      claim(waiting, chen, ids, await proofOf(chen, waiting)),
      "AccountRegistry_ClaimedByAnother",
      [waiting, lin.address],
    );
    await refuses(claim(waiting, lin, ids, "0x", chen), "AccountRegistry_ClaimNotPermitted");
    await claim(waiting, lin, ids.slice(1, 2), "0x");
    await give(ids[0], 7n);
    const { events } = await claim(waiting, lin, [...ids, ids[0]], "0x", lin);
    assert.ok(!events.some(({ name }) => name === "WaitingAccountClaimed"));
    const moved = events.filter(({ name }) => name === "TransferSingle").map(({ args }) => [args.id, args.value]);
    assert.deepEqual(moved, [
      [ids[0], 7n],
      [ids[2], 102n],
    ]);
    assert.deepEqual(await balances(lin), [107n, 101n, 102n]);
    assert.deepEqual(await balances({ address: waiting }), [0n, 0n, 0n]);
  });

  const balances = (account) => Promise.all(ids.map((assetId) => exchange.balance(account, assetId)));
});
