import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";
import {
  unknown,
  expiresAt,
  id,
  desk,
  authorise,
  capture,
  voidRest,
  release,
  stateOf,
  eventOf,
  begin,
} from "./holds.js";
import { DAY, exchange, refuses, State } from "../shared/exchange.js";

const { lanmu, chen } = exchange.actors;

describe("RedemptionDesk / voidAuthorisation", () => {
  beforeEach(begin);

  it("refuses what was never authorised, what has ended, and everyone but the redeeming brand", async () => {
    const { redemptionId } = await authorise();
    await refuses(voidRest(unknown), "RedemptionDesk_AuthorisationUnknown", [unknown]);
    await refuses(voidRest(redemptionId, lanmu), "RedemptionDesk_NotTheRedeemingBrand", [2, 1]);
    await refuses(voidRest(redemptionId, chen), "RedemptionDesk_NotTheRedeemingBrand", [2, 0]);
    await voidRest(redemptionId);
    await refuses(voidRest(redemptionId), "RedemptionDesk_AuthorisationClosed", [redemptionId]);
  });

  it("gives the member back exactly what was not captured", async () => {
    const { redemptionId } = await authorise();
    await capture(redemptionId, 2_500n);

    const result = await voidRest(redemptionId);

    assert.deepEqual(eventOf(result, "RedemptionVoided"), {
      redemptionId,
      account: chen.address,
      brandId: 2,
      amount: 500n,
    });
    assert.deepEqual([await exchange.balance(chen, id), await exchange.balance(desk(), id)], [2_500n, 0n]);
    assert.equal(await stateOf(redemptionId), State.VOIDED);
  });

  it("gives points back also after the hold ended, and after they expired", async () => {
    await exchange.at(expiresAt - 10n);
    const { redemptionId } = await authorise({ hold: Number(expiresAt + 1n) });
    await exchange.at(expiresAt + 5n);
    await voidRest(redemptionId);
    assert.equal(await exchange.balance(chen, id), 5_000n);
  });
});

describe("RedemptionDesk / release", () => {
  beforeEach(begin);

  it("refuses while the hold stands, to its last second", async () => {
    const { redemptionId, holdExpiresAt } = await authorise();
    await exchange.at(holdExpiresAt - 1);
    await refuses(release(redemptionId), "RedemptionDesk_HoldNotExpired", [holdExpiresAt, holdExpiresAt - 1]);
  });

  it("refuses what was never authorised and what has ended", async () => {
    await refuses(release(unknown), "RedemptionDesk_AuthorisationUnknown", [unknown]);
    const { redemptionId, holdExpiresAt } = await authorise();
    await voidRest(redemptionId);
    await exchange.at(holdExpiresAt);
    await refuses(release(redemptionId), "RedemptionDesk_AuthorisationClosed", [redemptionId]);
  });

  it("lets anyone give the rest back to the member from the end of the hold on", async () => {
    const { redemptionId, holdExpiresAt } = await authorise();
    await capture(redemptionId, 2_400n);
    await exchange.at(holdExpiresAt);

    const result = await release(redemptionId);

    assert.deepEqual(eventOf(result, "RedemptionReleased"), {
      redemptionId,
      account: chen.address,
      brandId: 2,
      amount: 600n,
    });
    assert.deepEqual([await exchange.balance(chen, id), await exchange.balance(desk(), id)], [2_600n, 0n]);
    assert.equal(await stateOf(redemptionId), State.RELEASED);
  });

  it("gives points back after they expired", async () => {
    await exchange.at(expiresAt - 10n);
    const { redemptionId } = await authorise({ hold: Number(expiresAt + DAY) });
    await exchange.at(expiresAt + DAY);
    await release(redemptionId);
    assert.equal(await exchange.balance(chen, id), 5_000n);
  });
});
