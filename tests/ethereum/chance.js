// Random values of Ethereum, from a seed.
import { getAddress, numberToHex } from "viem";
import { Chance as Seeded } from "../chance.js";

const TEXTS = ["", "a", "é", "積分交換所", "🛫 Taipei → 🗼", "\u0000", '"\\\n\t', "İstanbul ıI", "\ufeffa", "x".repeat(31)];
const CORNERS = [0n, 1n, 2n, 127n, 128n, 255n, 256n, 2n ** 31n, 2n ** 32n - 1n, 2n ** 53n, 2n ** 63n, 2n ** 64n - 1n];

/** Chance for bytes, numbers and texts, those at boundaries before all. */
export class Chance extends Seeded {
  hex(bytes) {
    return "0x" + this.some(bytes, () => this.below(256).toString(16).padStart(2, "0")).join("");
  }

  /** Bytes of a length around what words, sponges and prefixes care about. */
  bytes() {
    return this.hex(this.pick([0, 1, 2, 20, 31, 32, 33, 55, 56, 64, 135, 136, 137, 255, 256, 300, this.below(100)]));
  }

  /** A number below 2^bits: one in three at a boundary. */
  uint(bits) {
    const max = (1n << BigInt(bits)) - 1n;
    if (this.once(3)) return this.pick([...CORNERS.filter((corner) => corner <= max), max, max - 1n]);
    return BigInt(this.hex(Math.ceil((1 + this.below(bits)) / 8))) & max;
  }

  int(bits) {
    const half = 1n << BigInt(bits - 1);
    return this.once(4) ? this.pick([-half, half - 1n, -1n, 0n]) : this.uint(bits) - half;
  }

  text() {
    return this.once(3) ? this.pick(TEXTS) + this.pick(TEXTS) : this.pick(TEXTS).repeat(this.below(4));
  }

  /** An address, with or without its checksum. */
  address() {
    const address = this.once(10) ? numberToHex(this.uint(8), { size: 20 }) : this.hex(20);
    return this.once(2) ? getAddress(address) : address;
  }

  /** The bytes with one thing wrong: a bit, a byte, a word, the length. */
  mutated(hex) {
    const bytes = Buffer.from(hex.slice(2), "hex");
    const at = bytes.length === 0 ? 0 : this.below(bytes.length);
    const word = at - (at % 32);
    switch (this.below(bytes.length === 0 ? 2 : 8)) {
      case 0:
        return hex + this.hex(this.pick([1, 31, 32])).slice(2);
      case 1:
        return hex + "00".repeat(32);
      case 2:
        return hex.slice(0, 2 + 2 * at);
      case 3:
        bytes[at] ^= 1 << this.below(8);
        break;
      case 4:
        bytes[at] = this.pick([0, 1, 0x7f, 0x80, 0xb7, 0xb8, 0xbf, 0xc0, 0xf7, 0xf8, 0xff]);
        break;
      case 5:
        bytes[Math.min(bytes.length - 1, word + 31)] += this.pick([1, 32, 224, 255]);
        break;
      case 6:
        Buffer.from(this.pick(WORDS).slice(2), "hex").copy(bytes, word);
        break;
      default:
        bytes.copyWithin(word, this.below(bytes.length));
    }
    return "0x" + bytes.toString("hex");
  }
}

const WORDS = [0n, 1n, 2n, 32n, 64n, 2n ** 31n, 2n ** 32n, 2n ** 64n, 2n ** 255n, 2n ** 256n - 32n, 2n ** 256n - 1n]
  .map((value) => numberToHex(value, { size: 32 }));
