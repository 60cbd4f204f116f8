// A seeded source of random values: one seed names a whole run. The generator is xorshift128 (Marsaglia, "Xorshift
// RNGs", 2003), which needs no quality beyond reaching everywhere.
/** Chance with a seed; every method takes what it needs from the same stream. */
export class Chance {
  #state;

  constructor(seed) {
    this.#state = [seed >>> 0, 0x6d2b79f5, 0x9e3779b9, 0x85ebca6b];
    for (let i = 0; i < 20; i++) this.next();
  }

  /** A whole number below 2^32. */
  next() {
    const [x, y, z, w] = this.#state;
    const t = x ^ (x << 11);
    const last = (w ^ (w >>> 19) ^ t ^ (t >>> 8)) >>> 0;
    this.#state = [y, z, w, last];
    return last;
  }

  below(bound) {
    return this.next() % bound;
  }

  /** True once in so many times. */
  once(times) {
    return this.below(times) === 0;
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  some(count, make) {
    return Array.from({ length: count }, (_, i) => make(i));
  }

  shuffled(list) {
    const rest = [...list];
    return list.map(() => rest.splice(this.below(rest.length), 1)[0]);
  }
}
