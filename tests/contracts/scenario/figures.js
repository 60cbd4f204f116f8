// What an auditor computes from events alone, in the words and the order of harbourlight-expected.json.
import { alliance, brand, names, stage } from "./cast.js";

const NOBODY = "0x0000000000000000000000000000000000000000";
const POINTS = 2n;
const CASH_ID = 1n << 248n;
const programmeOf = (assetId) => Number((assetId >> 216n) & 0xffffffffn);
const codeOf = (assetId) => brand(programmeOf(assetId)).code;
const sum = (values) => values.reduce((total, value) => total + value, 0n);
const nonZero = ([, value]) => value !== 0;

/** Everybody by name: members, brands, and the contracts that hold something for others. */
function nameOf(address) {
  const wanted = address.toLowerCase();
  const is = (one) => one.toLowerCase() === wanted;
  const member = Object.keys(stage.members).find((name) => is(stage.members[name].address));
  if (member !== undefined) return names[member];
  const owner = alliance.find((one) => is(one.address));
  if (owner !== undefined) return owner.name;
  const contracts = Object.entries(stage.exchange.addresses);
  return contracts.find(([, one]) => is(one))?.[0] ?? address;
}

/** Every movement of the ledger, single or not. */
function movementsOf(history) {
  return history.flatMap(({ name, args }) => {
    if (name === "TransferSingle") return [args];
    if (name !== "TransferBatch") return [];
    return args.ids.map((id, i) => ({ ...args, id, value: args.values[i] }));
  });
}

const named = (history, name) => history.filter((event) => event.name === name).map(({ args }) => args);

/** Holdings, supply by programme and vintage, scores and payments: all figures that points and cash have. */
export function ledgerFigures(history) {
  const movements = movementsOf(history);
  const debts = named(history, "DebtRecorded").map(({ account, programmeId, debt }) => [
    `${nameOf(account)}/${brand(programmeId).code}`,
    Number(debt),
  ]);
  return {
    ...auctionFigures(history),
    final_balances: balancesOf(movements),
    clawback_debt: Object.fromEntries(debts),
    programmes: Object.fromEntries(alliance.map((one) => [one.code, programmeFigures(one, history, movements)])),
    outstanding_by_vintage: vintagesOf(movements),
    cash_fen: cashLegs(movements),
  };
}

function auctionFigures(history) {
  const settled = named(history, "WinnerSettled");
  const scores = named(history, "BidRevealed").map(({ account, score }) => [nameOf(account), Number(score) / 1_000]);
  return {
    scores: Object.fromEntries(scores),
    clearing_score_fen: Number(named(history, "AuctionClosed")[0].clearingScore) / 1_000,
    auction_payments: Object.fromEntries(
      settled.map(({ account, points, fen }) => [nameOf(account), [Number(points), Number(fen)]]),
    ),
  };
}

/** Points by holder and programme; nobody else, escrow neither, holds any. */
function balancesOf(movements) {
  const balances = {};
  for (const { from, to, id, value } of movements) {
    if (id >> 248n !== POINTS) continue;
    for (const [account, change] of [[from, -value], [to, value]]) {
      if (account === NOBODY) continue;
      const held = (balances[nameOf(account)] ??= {});
      held[codeOf(id)] = (held[codeOf(id)] ?? 0) + Number(change);
    }
  }
  const held = Object.entries(balances).map(([name, points]) => [
    name,
    Object.fromEntries(Object.entries(points).filter(nonZero)),
  ]);
  return Object.fromEntries(held.filter(([, points]) => Object.keys(points).length > 0));
}

/** Issued and ended by the events that say why; outstanding by the ledger's own, and both must agree. */
function programmeFigures({ id: programmeId, value }, history, movements) {
  const ofProgramme = ({ assetId }) => assetId >> 248n === POINTS && programmeOf(assetId) === programmeId;
  const total = (name, amountOf, which) => sum(named(history, name).filter(which).map(amountOf));
  const amount = (event) => event.amount;
  const issued =
    total("PointsIssued", amount, (event) => event.programmeId === programmeId) +
    total("PointsConverted", (event) => event.targetPoints, (event) => event.targetProgrammeId === programmeId);
  const redeemed =
    total("RedemptionCaptured", amount, (event) => event.programmeId === programmeId) -
    total("RedemptionRefunded", amount, (event) => event.programmeId === programmeId) +
    total("PointsConverted", (event) => event.sourcePoints, (event) => event.sourceProgrammeId === programmeId) +
    total("WinnerSettled", (event) => event.points, (event) => programmeOf(event.voucherId) === programmeId) +
    total("BondForfeited", ({ amounts }) => sum(amounts), ({ assetIds }) => programmeOf(assetIds[0]) === programmeId);
  const points = movements.filter(({ id }) => id >> 248n === POINTS && programmeOf(id) === programmeId);
  const minted = sum(points.filter(({ from }) => from === NOBODY).map(({ value: amount_ }) => amount_));
  const burned = sum(points.filter(({ to }) => to === NOBODY).map(({ value: amount_ }) => amount_));
  return {
    issued: Number(issued),
    redeemed: Number(redeemed),
    expired: Number(total("PointsExpired", amount, ofProgramme)),
    clawedback: Number(total("PointsClawedBack", amount, ofProgramme)),
    outstanding: Number(minted - burned),
    outstanding_fen: Number(((minted - burned) * BigInt(value)) / 1_000n),
  };
}

/** What is outstanding by the month of issue, which is the month of expiry less the programme's validity. */
function vintagesOf(movements) {
  const vintages = {};
  for (const { from, to, id, value } of movements) {
    if (id >> 248n !== POINTS) continue;
    const change = (from === NOBODY ? Number(value) : 0) - (to === NOBODY ? Number(value) : 0);
    const key = `${codeOf(id)}/${monthOfIssue(id)}`;
    vintages[key] = (vintages[key] ?? 0) + change;
  }
  return vintages;
}

function monthOfIssue(assetId) {
  const shanghai = Number((assetId >> 176n) & (2n ** 40n - 1n)) - 1 + 28_800;
  const lastDay = new Date(shanghai * 1_000);
  const months = lastDay.getUTCFullYear() * 12 + lastDay.getUTCMonth() - brand(programmeOf(assetId)).months;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, "0")}`;
}

/** Cash that changed hands: neither what the payment provider brought or took, nor collateral. */
function cashLegs(movements) {
  const outside = [NOBODY, stage.exchange.addresses.ClearingHouse, stage.exchange.addresses.CashDesk];
  const legs = {};
  for (const { from, to, id, value } of movements) {
    if (id !== CASH_ID || outside.includes(from) || outside.includes(to)) continue;
    legs[nameOf(from)] = (legs[nameOf(from)] ?? 0) - Number(value);
    legs[nameOf(to)] = (legs[nameOf(to)] ?? 0) + Number(value);
  }
  return legs;
}

/** The first cycle as it was closed, before the dispute. */
export function clearingFigures(history) {
  const closed = history.findIndex(({ name }) => name === "CycleClosed");
  const until = history.slice(0, closed + 1);
  const obligations = {};
  for (const { debtor, creditor, amountFen } of named(until, "ObligationRecorded")) {
    const key = `${brand(debtor).name} -> ${brand(creditor).name}`;
    obligations[key] = (obligations[key] ?? 0) + Number(amountFen);
  }
  const nets = named(until, "PositionNetted").map(({ brandId, netFen }) => [brand(brandId).name, Number(netFen)]);
  const gross = Object.values(obligations).reduce((total, fen) => total + fen, 0);
  const { movedFen } = history[closed].args;
  return {
    obligations_fen: obligations,
    gross_fen: gross,
    net_fen: Object.fromEntries(nets),
    moved_fen: Number(movedFen),
    netting_ratio: Math.round((1 - Number(movedFen) / gross) * 1_000) / 1_000,
  };
}
