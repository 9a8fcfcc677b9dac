// What was meant by words that the entry does not know: words that are only told, phrases of other
// languages, slips.

/** A word of so many letters with one slip is rather mistyped than of another language. */
const SURE_LENGTH = 6;

/**
 * The words as they were meant. What is found nowhere else is asked for one after the other: words
 * that are only told, phrases of other languages, and at last what was mistyped.
 * @param {Index} index @param {string[]} typed @param {Candidate[][]} found - is added to
 */
async function understood(index, typed, found) {
  const stillLost = () => lost(index, typed, found);
  const again = async () => {
    for (const at of stillLost()) found[at] = await candidatesOf(index, typed[at], at === typed.length - 1);
  };
  const words = typed.slice();
  const isBegun = (/** @type {number} */ at) => at === typed.length - 1 && found[at].length > 0;
  const mistyped = async (/** @type {number} */ least) => {
    for (const at of stillLost().filter((at) => !isBegun(at))) {
      const meanings = typed[at].length >= least ? await meaningsOf(index, typed[at], typed.length === 1) : [];
      if (least > 0 && (meanings.length === 0 || meanings[0].quality < SLIP)) continue;
      const meant = await candidatesOfMeanings(index, meanings);
      found[at] = found[at].concat(meant);
      if (meant.length > 0 && meanings[0].quality > IN_PART) words[at] = meanings[0].word;
    }
  };
  for (const at of stillLost()) {
    const name = await slipInName(index, typed[at]);
    if (name) [words[at], found[at]] = [name, await candidatesOfMeanings(index, [{ word: name, quality: SLIP }])];
  }
  const starts = stillLost().reduce((/** @type {string[]} */ starts, at) => starts.concat(typed[at].slice(0, 3), stem(typed[at]).slice(0, 3)), []);
  await index.learnTold(starts.filter((start) => start.length > 1));
  await again();
  const unknown = () => stillLost().filter((at) => found[at].length === 0);
  const inForms = forms(found);
  await learnMore(index, "others", typed, stillLost().concat(inForms));
  for (const at of inForms) if (index.vocabulary.texts.has(typed[at])) found[at] = found[at].concat(conceptsOf(index, [typed[at]], CONCEPT));
  await again();
  const isForeign = (/** @type {string[]} */ words) => index.vocabulary.foreign.has(words.map(stem).join(" "));
  const speaksForeign = () => spans(typed).some(([first, end]) => isForeign(typed.slice(first, end)));
  // Where more than one word is lost, or letters are others, a language is likelier than slips:
  // `permiso de residencia` is no *permis*.
  if (stillLost().length > 1 || stillLost().some((at) => !/^[a-z]/.test(typed[at]))) {
    await learnMore(index, "foreign", typed, stillLost());
    await again();
  }
  if (!speaksForeign()) await mistyped(SURE_LENGTH);
  await learnMore(index, "foreign", typed, unknown());
  await again();
  for (const at of unknown()) found[at] = found[at].concat(relatedTo(index, typed[at]));
  const foreign = speaksForeign() || found.some((all) => all.some(({ quality }) => quality === RELATED));
  if (!foreign) await mistyped(0);
  // `ud` for `du`: two letters that nobody knows are a slip, not a wish.
  for (const at of unknown().filter((at) => typed[at].length < 3 && typed.length > 1).reverse()) [typed, words, found].forEach((list) => list.splice(at, 1));
  return { words, foreign };
}

/** @param {Index} index @param {{ word: string, quality: number }[]} meanings */
async function candidatesOfMeanings(index, meanings) {
  /** @type {Candidate[]} */
  const found = [];
  for (const { word, quality } of meanings) {
    const known = await candidatesOf(index, word, false);
    known.filter((one) => one.quality > UNDERSTOOD).forEach((one) => found.push({ term: one.term, quality: one.quality * quality }));
  }
  return found;
}

/**
 * Concepts of words of other languages that begin like a word, which is then another form of them.
 * @param {Index} index @param {string} typed @returns {Candidate[]}
 */
function relatedTo(index, typed) {
  /** @type {Candidate[]} */
  const found = [];
  index.vocabulary.strange.forEach((word) => {
    let same = 0;
    while (same < word.length && word[same] === typed[same]) same += 1;
    if (same >= 4 && same >= 0.6 * Math.max(word.length, typed.length)) found.push(...conceptsOf(index, [word], RELATED));
  });
  return found;
}

/**
 * Fetches the phrases that begin like words, or like the words before them.
 * @param {Index} index @param {"others" | "foreign"} which @param {string[]} typed @param {number[]} where
 */
async function learnMore(index, which, typed, where) {
  const words = typed.filter((word, at) => word.length > 1 && (where.includes(at) || where.includes(at + 1)));
  for (const leaves of await Promise.all(words.map((word) => index[which](word.slice(0, 3))))) {
    for (const lines of leaves) {
      if (index.learnt.has(lines)) continue;
      index.learnt.add(lines);
      lines.forEach(([phrase, concepts]) => learnPhrase(index.vocabulary, phrase, concepts.split(".").map((at) => parseInt(at, 36)), which === "foreign"));
    }
  }
}
