import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import { concat, encodeAbiParameters, getAddress, keccak256, pad, slice, zeroAddress } from "viem";
import { exchange, key, reference, refuses } from "../shared/exchange.js";
import { openWithP256, p256 } from "./p256.js";

const { lanmu, qinghe, lin, stranger } = exchange.actors;
const wang = key("member Wang");
const noSalt = pad("0x");

async function open(changes = {}, brand = lanmu) {
  const args = { signer: wang.address, salt: noSalt, proof: await exchange.proofOf(wang, 1), ...changes };
  return exchange.intend(brand, "AccountRegistry", "openAccount", [args.signer, args.salt, args.proof]);
}

describe("AccountRegistry / openAccount", () => {
  beforeEach(() => exchange.reset());

  it("refuses anyone but a brand", async () => {
    await refuses(open({}, stranger), "AccountRegistry_NotABrand", [stranger.address]);
  });

  for (const length of [0, 19, 257]) {
    it(`refuses a signer of ${length} bytes`, async () => {
      const signer = `0x${"11".repeat(length)}`;
      await refuses(open({ signer }), "AccountRegistry_SignerLengthOutOfRange", [BigInt(length), 20n, 256n]);
    });
  }

  it("refuses a salt for an EOA, which has one account only", async () => {
    const salt = reference("salt");
    await refuses(open({ salt }), "AccountRegistry_SaltNotPermitted", [salt]);
  });

  it("refuses an EOA account at an address that has code", async () => {
    const { Ledger } = exchange.addresses;
    await refuses(open({ signer: Ledger }), "AccountRegistry_AccountHasCode", [Ledger]);
  });

  it("refuses the address 0, for which no signature exists", async () => {
    await refuses(open({ signer: zeroAddress }), "AccountRegistry_ProofInvalid", [zeroAddress, 1]);
    await refuses(open({ signer: zeroAddress, proof: `0x${"00".repeat(65)}` }), "AccountRegistry_ProofInvalid");
  });

  it("refuses a proof for another brand, of another key, or cut short", async () => {
    const foreign = [await exchange.proofOf(wang, 2), await exchange.proofOf(lin, 1), "0x"];
    for (const proof of foreign) {
      await refuses(open({ proof }), "AccountRegistry_ProofInvalid", [wang.address, 1]);
    }
    await refuses(open({ proof: slice(await exchange.proofOf(wang, 1), 0, 64) }), "AccountRegistry_ProofInvalid");
  });

  it("refuses a proof given to another registry, chain, or under another name or version", async () => {
    const message = { account: wang.address, homeBrand: 1 };
    const types = {
      AccountOpening: [
        { name: "account", type: "address" },
        { name: "homeBrand", type: "uint32" },
      ],
    };
    const domain = exchange.domain({
      name: "Exchange Accounts",
      verifyingContract: exchange.addresses.AccountRegistry,
    });
    const foreign = [
      { name: "Exchange" },
      { version: "2" },
      { chainId: 1 },
      { verifyingContract: exchange.addresses.Forwarder },
    ];
    for (const change of foreign) {
      const proof = await wang.signTypedData({
        domain: { ...domain, ...change },
        types,
        primaryType: "AccountOpening",
        message,
      });
      await refuses(open({ proof }), "AccountRegistry_ProofInvalid", [wang.address, 1]);
    }
  });

  it("refuses to open an account twice, also for another brand", async () => {
    await open();
    await refuses(open(), "AccountRegistry_AlreadyOpen", [wang.address, 1]);
    await refuses(open({ proof: await exchange.proofOf(wang, 2) }, qinghe), "AccountRegistry_AlreadyOpen", [
      wang.address,
      1,
    ]);
  });

  it("opens an EOA's account at its own address", async () => {
    const { events } = await open();

    assert.deepEqual(events[0], {
      name: "AccountOpened",
      args: { account: wang.address, homeBrand: 1, signer: wang.address.toLowerCase() },
      address: exchange.addresses.AccountRegistry,
    });
    assert.equal(await exchange.read("AccountRegistry", "isOpen", [wang.address]), true);
    assert.equal(await exchange.read("AccountRegistry", "homeBrandOf", [wang.address]), 1);
    assert.equal(await exchange.read("AccountRegistry", "signerOf", [wang.address]), wang.address.toLowerCase());
  });

  it("knows nothing of an account that is not open", async () => {
    assert.equal(await exchange.read("AccountRegistry", "isOpen", [wang.address]), false);
    assert.equal(await exchange.read("AccountRegistry", "signerOf", [wang.address]), "0x");
    await refuses(exchange.read("AccountRegistry", "homeBrandOf", [wang.address]), "AccountRegistry_NotOpen", [
      wang.address,
    ]);
  });
});

describe("AccountRegistry / openAccount with a P-256 key", () => {
  beforeEach(() => exchange.reset());

  it("refuses a signature of another P-256 key", async () => {
    const [mine, foreign] = [await p256(), await p256()];
    await refuses(openWithP256(lanmu, 1, mine, noSalt, foreign), "AccountRegistry_ProofInvalid");
  });

  it("refuses a signer whose verifier does not exist", async () => {
    const signer = concat([stranger.address, "0x01"]);
    await refuses(open({ signer, proof: "0x" }), "AccountRegistry_ProofInvalid");
  });

  it("opens an account at the hash of registry, chain, signer and salt", async () => {
    const signer = await p256();
    const salt = reference("salt");

    const { events } = await openWithP256(lanmu, 1, signer, salt);

    const preimage = encodeAbiParameters(
      [{ type: "address" }, { type: "uint256" }, { type: "bytes" }, { type: "bytes32" }],
      [exchange.addresses.AccountRegistry, 31_337n, signer.bytes, salt],
    );
    const account = getAddress(slice(keccak256(preimage), 12));
    assert.deepEqual(events[0].args, { account, homeBrand: 1, signer: signer.bytes });
    assert.equal(await exchange.read("AccountRegistry", "signerOf", [account]), signer.bytes);
    assert.equal(await exchange.read("AccountRegistry", "accountAddress", [signer.bytes, salt]), account);
  });
});
