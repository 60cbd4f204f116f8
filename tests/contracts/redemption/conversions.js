// Nest and Yunxi agree on 5:2, as in step 6 of the scenario, and what the tests do with it.
import { DAY, exchange, key, reference, seconds, terms } from "../shared/exchange.js";

const { operator, qinghe, lin } = exchange.actors;
export const nest = key("brand Nest");
export const yunxi = key("brand Yunxi");
export const zhao = key("member Zhao");
export const NEST = 3;
export const YUNXI = 4;
export const SANDBOX = 3;
export const EVERYTHING = 63;
export const START = seconds("2026-06-10T00:00:00Z");
export const YUNXI_EXPIRES_AT = seconds("2029-06-30T16:00:00Z");

export const propose = (changes = {}, by = nest) => {
  const rate = {
    source: NEST,
    target: YUNXI,
    numerator: 2,
    denominator: 5,
    startsAt: 0,
    endsAt: 2 ** 40 - 1,
    targetPointsMost: 10_000n,
    ...changes,
  };
  return exchange.intend(by, "RateBook", "proposeRate", Object.values(rate));
};
export const accept = (rateId, by = yunxi) => exchange.intend(by, "RateBook", "acceptRate", [rateId]);
export const allow = (rateId, amount, by = yunxi) =>
  exchange.intend(by, "ConversionDesk", "allowConversion", [rateId, amount]);
export const permit = (brand, programmeId, permits) =>
  exchange.intend(brand, "BrandRegistry", "setPolicy", [programmeId, SANDBOX, permits, 5_000, reference("basis")]);

/** Zhao converts 1,000 NEST for at least 400 YUNXI at rate 1 by a deadline ten minutes ahead, unless told otherwise. */
export async function convert(assetId, changes = {}) {
  const { by = zhao, rateId = 1, ids = [assetId], amounts = [1_000n], minReceive = 400n, deadline } = changes;
  const end = Number(deadline ?? (await exchange.now()) + 600n);
  return exchange.intend(by, "ConversionDesk", "convert", [rateId, ids, amounts, minReceive, end]);
}

/** Brands 3 Nest and 4 Yunxi, programmes 3 NEST at 2 fen and 4 YUNXI at 5 fen, rate 1 agreed and allowed to its end,
 * and Zhao with 1,000 NEST. Tells the id of these. */
export async function begin() {
  await exchange.reset();
  await exchange.at(START - DAY);
  const add = (slug, nameEn, nameZh, { address }) =>
    exchange.call(operator, "BrandRegistry", "addBrand", [slug, nameEn, nameZh, address]);
  await add("nest", "Sprout Nest", "芽巢母婴", nest);
  await add("yunxi", "Yunxi Air", "云溪航空", yunxi);
  const create = (brand, code, nameZh, changes) =>
    exchange.intend(brand, "BrandRegistry", "createProgramme", [code, code, nameZh, terms(changes)]);
  await create(nest, "NEST", "芽巢积分", { settlementValue: 2_000 });
  await create(yunxi, "YUNXI", "云溪里程", { settlementValue: 5_000, validityMonths: 36 });
  await permit(nest, NEST, EVERYTHING);
  await permit(yunxi, YUNXI, EVERYTHING);
  await exchange.openAccount(zhao, qinghe, 2);
  const assetId = await exchange.issue(nest, NEST, zhao, 1_000n);
  await exchange.issue(nest, NEST, lin, 1_000n);
  await propose();
  await accept(1);
  await exchange.at(START);
  await allow(1, 10_000n);
  return assetId;
}

