// Whoever holds a bid, or sells, may have code that refuses, eats gas or floods: nobody ever calls it (X11).
import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  begin,
  bid,
  commit,
  happened,
  holdings,
  openEnglish,
  openSealed,
  push,
  reveal,
  sealedBid,
  SETTLEMENT,
  wang,
} from "./bidding.js";
import { assertReplayed } from "./replay.js";
import { exchange } from "../shared/exchange.js";
import { readMock } from "../shared/mocks.js";

const { qinghe, lin, chen } = exchange.actors;
const ENGLISH = "EnglishAuction";

const receivers = {
  "reverts whenever called": () => readMock("HostileReceiver").deployedBytecode,
  "eats all gas it is given": () => "0x5b600056", // JUMPDEST, and back to it
  "answers with a megabyte": () => "0x621000005ff3", // RETURN of 2^20 bytes
};

for (const [behaviour, code] of Object.entries(receivers)) {
  describe(`Auctions / an account that ${behaviour}`, () => {
    beforeEach(begin);
    const become = (account) => exchange.request("hardhat_setCode", [account.address, code()]);

    it("cannot block a higher bid", async () => {
      await openEnglish({ units: 1 });
      await bid(lin, 1n, 1_000n, 500n);
      await become(lin);
      await bid(chen, 1n, 2_000n);
      assert.deepEqual(await holdings(lin), [10_000n, 20_000n]);
    });

    it("cannot block the close or the settlement, as winner or as seller", async () => {
      const { endsAt } = await openEnglish({ units: 2 });
      await bid(lin, 1n, 1_000n, 500n);
      await bid(chen, 1n, 2_000n, 800n);
      await become(lin);
      await become(qinghe);
      exchange.at(endsAt);
      await push(ENGLISH, "closeAuction", [1n]);
      await push(ENGLISH, "settleWinners", [1n, 2n]);
      assertReplayed(happened, 1n);
      assert.deepEqual(await holdings(ENGLISH), [0n, 0n]);
    });

    it("cannot block a reveal that displaces it, and gets its bid back when nobody settles", async () => {
      const { commitEndsAt, revealEndsAt } = await openSealed({ units: 1 });
      const [low, high] = [sealedBid(lin, 1_000n), sealedBid(wang, 2_000n, 7n)];
      await commit(lin, 1n, low);
      await commit(wang, 1n, high);
      exchange.at(commitEndsAt);
      await reveal(lin, 1n, low);
      await become(lin);
      await reveal(wang, 1n, high);
      assert.deepEqual(await holdings(lin), [10_000n, 20_000n]);
      await become(wang);
      exchange.at(revealEndsAt + SETTLEMENT);
      await push("SealedAuction", "withdrawBid", [1n, wang.address]);
      assert.deepEqual(await holdings(wang), [10_000n, 20_000n]);
    });
  });
}
