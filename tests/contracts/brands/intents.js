import { beforeEach, describe, it } from "node:test";
import { exchange, reference, refuses, terms } from "../shared/exchange.js";
import { BASIS, HOUR } from "./alliance.js";
import { END } from "./rates.js";

const { operator, lanmu } = exchange.actors;

describe("Brands and operators without an intent", () => {
  beforeEach(() => exchange.reset());

  // A key may have been rotated away: only the forwarder knows whose signature counts today.
  for (const [contract, functionName, args] of [
    ["BrandRegistry", "createProgramme", () => ["NEXT", "N", "N", terms()]],
    ["BrandRegistry", "setPolicy", () => [1, 1, 40, 5_000, BASIS]],
    ["BrandQuorum", "approve", () => [reference("motion")]],
    ["BrandQuorum", "withdrawApproval", () => [reference("motion")]],
    ["RateBook", "proposeRate", () => [1, 2, 2, 5, 0, END, 1n]],
    ["RateBook", "pauseRate", (now) => [1, 2, now + HOUR, reference("reason")]],
    ["RateBook", "resumeRate", () => [1, 2]],
  ]) {
    it(`${contract}.${functionName} refuses the brand's key itself`, async () => {
      const action = exchange.call(lanmu, contract, functionName, args(await exchange.now()));
      await refuses(action, "Forwarded_IntentMissing", [lanmu.address]);
    });
  }

  for (const [functionName, args] of [
    ["propose", () => [exchange.addresses.BrandRegistry, "0x12345678", reference("reason")]],
    ["approve", () => [1n]],
    ["object", () => [1n]],
  ]) {
    it(`Council.${functionName} refuses an operator's key itself`, async () => {
      const action = exchange.call(operator, "Council", functionName, args());
      await refuses(action, "Forwarded_IntentMissing", [operator.address]);
    });
  }
});
