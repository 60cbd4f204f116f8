// Cases about bytes and the names of accounts: hashes, addresses, RLP.
import { ethers } from "ethers";
import { fromRlp, getAddress, isAddress, keccak256, toRlp } from "viem";
import { again, good, refused, together } from "./verdict.js";

const NO_HEX = ["", "0", "0x0", "0xgg", "ab", "0X00", "0x 0", "0x00\n", "０x00", 5, null, ["0x"]];

function keccak(chance) {
  if (chance.once(12)) return [{ data: chance.pick(NO_HEX) }, refused("bad-input")];
  const data = chance.bytes();
  return [{ data: chance.once(4) ? "0x" + data.slice(2).toUpperCase() : data },
    together("bad-input", () => keccak256(data), () => ethers.keccak256(data))];
}

const NO_ADDRESSES = ["", "0x", "0x" + "0".repeat(39), "0x" + "0".repeat(41), "0X" + "0".repeat(40),
  "0x" + "g".repeat(40), "0".repeat(40), "0x" + "0".repeat(40) + "\n", " 0x" + "0".repeat(40),
  "XE7338O073KYGTWWZN0F2WZ0R8PX5ZPPZS"];

function checksumAddress(chance) {
  if (chance.once(8)) return [{ address: chance.pick(NO_ADDRESSES) }, refused("bad-address")];
  const address = chance.hex(20);
  const given = chance.once(3) ? "0x" + address.slice(2).toUpperCase() : chance.once(2) ? getAddress(address) : address;
  return [{ address: given }, together("bad-address", () => getAddress(address), () => ethers.getAddress(address))];
}

function parseAddress(chance) {
  if (chance.once(12)) return [{ address: chance.pick([5, null, true, []]) }, refused("bad-input")];
  if (chance.once(8)) return [{ address: chance.pick(NO_ADDRESSES) }, refused("bad-address")];
  const address = chance.address();
  const at = 2 + chance.below(40);
  const flipped = /[a-f]/.test(address[at]) ? address[at].toUpperCase() : address[at].toLowerCase();
  const given = chance.once(2) ? address.slice(0, at) + flipped + address.slice(at + 1) : address;
  // ethers also takes all upper case, where it sees no checksum; the rule is viem's.
  return [{ address: given }, isAddress(given) ? good(ethers.getAddress(given.toLowerCase())) : refused("bad-address")];
}

function itemOf(chance, depth = 0) {
  if (depth > 4 || chance.once(2)) return chance.once(3) ? chance.pick(["0x", "0x00", "0x7f", "0x80"]) : chance.bytes();
  return chance.some(chance.below(5), () => itemOf(chance, depth + 1));
}

const nested = (depth) => Array.from({ length: depth }).reduce((inner) => [inner], "0x01");

function rlpEncode(chance) {
  if (chance.once(12)) return [{ value: [chance.pick(NO_HEX.slice(0, 10))] }, refused("bad-input")];
  const value = chance.once(100) ? nested(1024) : itemOf(chance);
  return [{ value }, together("bad-input", () => toRlp(value), () => ethers.encodeRlp(value))];
}

function rlpDecode(chance) {
  if (chance.once(100)) return [{ data: toRlp(nested(1025)) }, refused("bad-rlp")];
  const encoded = toRlp(chance.once(100) ? nested(1024) : itemOf(chance));
  const data = chance.once(3) ? encoded : chance.once(5) ? chance.bytes() : chance.mutated(encoded);
  const told = together(
    "bad-rlp",
    () => strictly(data, fromRlp, toRlp),
    () => strictly(data, ethers.decodeRlp, ethers.encodeRlp),
  );
  return [{ data }, told];
}

function strictly(data, decode, encode) {
  const value = decode(data);
  again(data, encode(value));
  return value;
}

export const wireCases = { keccak, checksumAddress, parseAddress, rlpEncode, rlpDecode };
