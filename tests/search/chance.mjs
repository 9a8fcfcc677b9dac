// @ts-check
/** Chance that is the same on every machine: no clock, no Math.random. */

/** @typedef {ReturnType<typeof chance>} Chance */

/** A generator of numbers (mulberry32) and what is drawn with it. @param {number} seed */
export function chance(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  /** From 0 to below `end`. @param {number} end */
  const below = (end) => Math.floor(next() * end);
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => list[below(list.length)];
  /** @template T @param {readonly T[]} list @returns {T[]} */
  const shuffle = (list) => {
    const mixed = [...list];
    for (let last = mixed.length - 1; last > 0; last--) {
      const other = below(last + 1);
      [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
    }
    return mixed;
  };
  return {
    below,
    pick,
    shuffle,
    /** @param {number} share */
    often: (share) => next() < share,
    /** Both ends included. @param {number} low @param {number} high */
    between: (low, high) => low + below(high - low + 1),
    /** @template T @param {readonly T[]} list @param {number} count */
    some: (list, count) => shuffle(list).slice(0, count),
    /** Different ones, the more often the more weight. @template T @param {readonly T[]} list @param {(item: T) => number} weight @param {number} count */
    weighted: (list, weight, count) =>
      list
        .map((item) => ({ item, key: Math.pow(next(), 1 / weight(item)) }))
        .sort((a, b) => b.key - a.key)
        .slice(0, count)
        .map(({ item }) => item),
  };
}
