// How many slips lie between two words.

/**
 * Letters added, left out, changed or exchanged with their neighbour (optimal string alignment);
 * anything above `most` is `most + 1`. Few are asked for, so each way to mend the first difference is
 * tried.
 * @param {string} a @param {string} b @param {number} most @returns {number}
 */
export function editDistance(a, b, most) {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  [a, b] = [a.slice(same), b.slice(same)];
  if (!a || !b || most < 1) return Math.min(a.length + b.length, most + 1);
  const from = (/** @type {number} */ i, /** @type {number} */ j) => editDistance(a.slice(i), b.slice(j), most - 1);
  return 1 + Math.min(from(1, 1), from(1, 0), from(0, 1), a[0] === b[1] && a[1] === b[0] ? from(2, 2) : most);
}
