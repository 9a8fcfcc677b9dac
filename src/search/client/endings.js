// Words of a large directory by how they end.

/** @typedef {import("./engine.js").Index} Index */

/** A word from its last letter to its first. @param {string} word */
export const reversed = (word) => Array.from(word).reverse().join("");

/**
 * The words of a large directory that end like one: slips in its first letters, or its first half,
 * leave its last ones. @param {Index} index @param {string} word
 */
export function endingLike(index, word) {
  return index.endings(reversed(word.slice(Math.min(Math.max(4, Math.ceil(word.length / 2)), word.length - 2))));
}
