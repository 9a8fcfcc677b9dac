// How a query names a place; what lies there is found by `atlas/places.js`.

/**
 * @typedef {{ text: string, lang: string }} Text
 * @typedef {{ id: string, name: Text, path: string }} CommuneLink
 * @typedef {{ kind: string, name: Text, number: string, communes: CommuneLink[], at: number[] | null, keys?: string[], more: { name: Text, communes: CommuneLink[] }[] }} Place
 */

const STREET_WORDS = new Set(TABLES.streets.split(" ").filter((word) => word[0] !== "-"));
const STREET_ENDINGS = TABLES.streets.split(" ").filter((word) => word[0] === "-").map((word) => word.slice(1));

/** Whether a query reads like a street, or is what a project calls one. @param {Query} query */
function isStreetLike(query) {
  if (query.street) return true;
  const isKind = (/** @type {string} */ word) => STREET_WORDS.has(word) || STREET_ENDINGS.some((end) => word.length > end.length + 2 && word.endsWith(end));
  return query.number !== "" || query.typed.some(isKind);
}

/** The commune that the query names, and nothing else; -1 for none. @param {Index} index @param {Query} query */
function communeOf(index, query) {
  const key = query.words.map(stem).join(" ");
  const named = index.communes.findIndex(([, , , keys]) => keys.includes(key));
  if (named >= 0) return named;
  const each = query.parts.map((part) => communeOfPart(index, part));
  return each.length > 0 && each.every((commune) => commune === each[0]) ? each[0] : -1;
}

/** @param {Index} index @param {Part} part */
function communeOfPart(index, part) {
  const text = part.words.join(" ");
  const key = part.words.map(stem).join(" ");
  const named = index.communes.findIndex(([, , codes, keys]) => codes.split(" ").includes(text) || keys.includes(key));
  if (named >= 0) return named;
  const sure = part.candidates.filter(({ term, quality }) => term[0] === "~" && quality >= UNDERSTOOD);
  const communes = sure.map(({ term }) => index.vocabulary.communes.get(parseInt(term.slice(1), 36)));
  const commune = communes.find((commune) => commune !== undefined);
  return commune === undefined ? -1 : commune;
}

/** @param {Index} index @param {number} at @returns {CommuneLink} */
function communeLink(index, at) {
  const [id, name] = index.communes[at];
  return { id, name: textOf(name), path: `${index.lang}/communes/${id}.html` };
}

/**
 * Whether a query may be a place: it names one, or reads like a street, or has a word that nothing
 * says in any language, not even begun, and no word for what people look for.
 * @param {Index} index @param {Query} query
 */
function mayBePlace(index, query) {
  if (query.phone || query.words.length === 0) return false;
  if (isStreetLike(query) || communeOf(index, query) >= 0) return true;
  const last = query.parts[query.parts.length - 1];
  const isSaid = (/** @type {Part} */ part) => isUnderstood(part) || (part === last && part.candidates.length > 0);
  return !query.foreign && !query.parts.every(isSaid) && !query.parts.some((part) => isTopic(index, part));
}

/** @param {Part} part */
function isUnderstood({ candidates }) {
  return candidates.some(({ quality }) => quality >= UNDERSTOOD);
}
