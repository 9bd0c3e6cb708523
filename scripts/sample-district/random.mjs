/** A seeded source of chance: the same seed gives the same district on every machine. */
export function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const int = (low, high) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (list) => list[int(0, list.length - 1)],
    /** Roughly normal: the sum of twelve even draws has standard deviation 1. */
    normal: (mean, deviation) => {
      let sum = -6;
      for (let i = 0; i < 12; i++) sum += next();
      return mean + deviation * sum;
    },
    shuffle: (list) => {
      const mixed = [...list];
      for (let i = mixed.length - 1; i > 0; i--) {
        const j = int(0, i);
        [mixed[i], mixed[j]] = [mixed[j], mixed[i]];
      }
      return mixed;
    },
    /** Picks from `[[value, weight], …]`. */
    weighted: (pairs) => {
      let rest = next() * pairs.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of pairs) if ((rest -= weight) < 0) return value;
      return pairs[pairs.length - 1][0];
    },
  };
}

export const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
