// What was worked out once for a text.

/** @template T @param {(text: string) => T} make @returns {(text: string) => T} */
export function remembered(make) {
  /** @type {Map<string, T>} */
  const known = new Map();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) known.set(text, (made = make(text)));
    return made;
  };
}
