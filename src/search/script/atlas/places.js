// "Which PCS is mine?": streets, communes, postal codes, and what is near.

/**
 * @typedef {{ boxes: (number[] | null)[], points: (commune: number) => Promise<number[]> }} Places
 */

/** @param {any} raw @param {(path: string) => Promise<any>} fetched @returns {Places} */
function placesFrom({ boxes, points }, fetched) {
  return {
    boxes,
    points: async (commune) => (points.in ? fetched(`${points.in}/${commune}.js`) : points[commune]),
  };
}

/** How many near projects are named where none is known to be the visitor's. */
const NEAR = 5;

/** The streets of a file: each once, however many of its words it stands under. @param {string} text @returns {Set<string>} */
function streetRows(text) {
  return new Set(unfold(text).map(([, row]) => row));
}

/** Degrees are written as whole numbers of this part. */
const PER_DEGREE = 10000;
const METRES_PER_DEGREE = 111195;

/** @param {number[]} a @param {number[]} b - latitudes and longitudes in parts of a degree */
function metres(a, b) {
  const shrink = Math.cos((a[0] / PER_DEGREE / 180) * Math.PI);
  return (Math.hypot(a[0] - b[0], (a[1] - b[1]) * shrink) / PER_DEGREE) * METRES_PER_DEGREE;
}

/** The place that a query is, if it is one and nothing else. @param {Index} index @param {Query} query @returns {Promise<Place | null>} */
async function placeOf(index, query) {
  const commune = communeOf(index, query);
  if (commune < 0 || query.number) return streetOf(index, query);
  const code = query.words.length === 1 && /^\d{4}$/.test(query.words[0]) ? query.words[0] : "";
  const all = index.communes.map((_, at) => at).filter((at) => (code ? index.communes[at][2].split(" ").includes(code) : at === commune));
  const links = all.map((at) => communeLink(index, at));
  return { kind: code ? "postal" : "commune", name: code ? textOf(code) : links[0].name, number: "", communes: links, at: await middle(index, commune), more: [] };
}

/** @param {Index} index @param {number} commune @returns {Promise<number[] | null>} */
async function middle(index, commune) {
  const box = (await index.places()).boxes[commune];
  return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}

/** The street of the table that a query names. @param {Index} index @param {Query} query @returns {Promise<Place | null>} */
async function streetOf(index, query) {
  if (query.parts.every(isUnderstood) && !isStreetLike(query)) return null;
  const streets = await index.streets().catch(() => null);
  if (!streets) return null;
  const own = query.typed.filter((word) => !STREET_WORDS.has(word) && word.length > 2);
  const longest = own.slice().sort((a, b) => b.length - a.length)[0];
  if (!longest) return null;
  // With its first letters, of which one may be a slip, only when nothing begins with five.
  for (const letters of [5, 3]) {
    const found = await streetsFrom(index, query, own, streets, longest.slice(0, letters));
    if (found.length > 0) return streetPlace(index, query, found);
  }
  return null;
}

/**
 * The streets that a query may be, the likeliest first, among those with a word that begins so.
 * @param {Index} index @param {Query} query @param {string[]} own - words that say more than the kind of street
 * @param {any} streets @param {string} start
 */
async function streetsFrom(index, query, own, streets, start) {
  /** @type {Map<string, { row: string[], rest: number }>} */
  const rows = new Map();
  for (const lines of await shelf(streets, index.fetched, streetRows)(start).catch(() => [])) {
    for (const line of lines) {
      const row = line.split("|");
      const rest = fits(index, query, row);
      // One word that says nothing of streets is one only when it is the whole name: `Tomberg`.
      const isWhole = row.slice(0, 2).some((name) => telling(wordsOf(name)).join(" ") === query.typed.join(" "));
      if (rest >= 0 && (isWhole || own.length > 1 || isStreetLike(query))) rows.set(line, { row, rest });
    }
  }
  return Array.from(rows.values()).sort((a, b) => a.rest - b.rest);
}

/**
 * How far a street's name is from what was typed: the words that are missing, and the kind of
 * street when another was typed; -1 when it is another street.
 * @param {Index} index @param {Query} query @param {string[]} row
 */
function fits(index, query, row) {
  const here = row[2].split(",").map(Number);
  const names = [row[0], row[1]].filter(Boolean).map((name) => telling(wordsOf(name)));
  const rests = names.map((name) => {
    const own = name.filter((word) => !STREET_WORDS.has(word));
    const left = query.typed.filter((word) => !name.some((other) => isSame(word, other)));
    const missing = own.filter((word) => !query.typed.some((typed) => isSame(typed, word)));
    const kinds = left.filter((word) => STREET_WORDS.has(word));
    const strange = left.filter((word) => !STREET_WORDS.has(word) && !namesCommune(index, word, here));
    const other = strange.length > 0 || missing.length >= own.length;
    return other ? Infinity : missing.length + 1.5 * kinds.length;
  });
  const rest = Math.min(...rests);
  return rest === Infinity ? -1 : rest;
}

/** Whether two words of a street's name are the same but for a form, or a slip. @param {string} a @param {string} b */
function isSame(a, b) {
  return a === b || stem(a) === stem(b) || (a.length > 5 && distance(a, b, 1) <= 1);
}

/** Whether a word names one of some communes. @param {Index} index @param {string} word @param {number[]} communes */
function namesCommune(index, word, communes) {
  return communes.some((at) => {
    const [, , codes, keys] = index.communes[at];
    return codes.split(" ").includes(word) || keys.join(" ").split(" ").includes(stem(word)) || conceptsOf(index, [word], 1).some(({ term }) => index.vocabulary.communes.get(parseInt(term.slice(1), 36)) === at);
  });
}

/** @param {Index} index @param {Query} query @param {{ row: string[], rest: number }[]} found @returns {Place} */
function streetPlace(index, query, found) {
  const same = found.filter(({ rest }) => rest === found[0].rest).map(({ row }) => row);
  const dutch = index.lang === "nl" || !same[0].slice(0, 1).some((name) => telling(wordsOf(name)).some((word) => query.typed.includes(word)));
  const name = (/** @type {string[]} */ row) => (dutch && row[1] ? textOf(index.lang === "nl" ? row[1] : [row[1], "nl"]) : textOf(index.lang === "fr" || !row[1] ? row[0] : [row[0], "fr"]));
  const communes = (/** @type {string[]} */ row) => row[2].split(",").map((at) => communeLink(index, Number(at)));
  const [first, ...others] = same;
  return {
    kind: "street",
    name: name(first),
    number: query.number,
    communes: communes(first),
    at: [Number(first[3]), Number(first[4])],
    keys: [first[0], first[1]].filter(Boolean).map(keyOf),
    more: others.slice(0, 4).map((row) => ({ name: name(row), communes: communes(row) })),
  };
}

/**
 * The nearest documents to a point, with their distance in metres. Communes are looked at in the
 * order of their boxes' distance, until no other can hold a nearer one.
 * @param {Index} index @param {number[]} at @param {number} most @param {Set<number> | null} allowed
 */
async function nearest(index, at, most, allowed) {
  const places = await index.places();
  const boxes = places.boxes.map((box, commune) => ({ commune, away: box ? metres(at, inside(at, box)) : 0 }));
  boxes.sort((a, b) => a.away - b.away);
  /** @type {{ document: number, distance: number }[]} */
  let near = [];
  for (const { commune, away } of boxes) {
    if (near.length >= most && near[most - 1].distance < away) break;
    const points = await places.points(commune);
    for (let i = 0; i < points.length; i += 3) {
      if (allowed && !allowed.has(points[i])) continue;
      near.push({ document: points[i], distance: metres(at, [points[i + 1], points[i + 2]]) });
    }
    near.sort((a, b) => a.distance - b.distance || a.document - b.document);
    near = near.slice(0, most);
  }
  return near;
}

/** The point of a box that is nearest. @param {number[]} at @param {number[]} box - south, west, north, east */
function inside(at, box) {
  return [Math.min(Math.max(at[0], box[0]), box[2]), Math.min(Math.max(at[1], box[1]), box[3])];
}

/** @param {{ latitude: number, longitude: number }} here @returns {Place} */
function herePlace({ latitude, longitude }) {
  return { kind: "here", name: textOf(""), number: "", communes: [], at: [latitude * PER_DEGREE, longitude * PER_DEGREE], more: [] };
}

/** Whether a project lists a street, and that number of it. @param {any} card @param {Place} place @param {string[]} keys - of the street's names */
function listsStreet(card, place, keys) {
  return card.streets.some((/** @type {any[]} */ [name, first, last, side]) => {
    if (!keys.includes(keyOf(name))) return false;
    const number = parseInt(place.number, 10);
    if (!first || !number) return !first;
    return first <= number && number <= last && (!side || number % 2 === side % 2);
  });
}

/**
 * Those whose place it is, then the nearest others; with their distance from a street or a point.
 * @param {Index} index @param {Query} query @param {Place} place @param {Set<number> | null} allowed
 */
async function placeHits(index, query, place, allowed) {
  const own = place.kind === "here" ? [] : place.kind === "street" ? await onStreet(index, query, place, allowed) : await inCommune(index, query, place, allowed);
  const known = new Set(own.map(({ document }) => document));
  const near = place.at ? await nearest(index, place.at, place.kind === "here" ? 20 : NEAR + known.size, allowed) : [];
  const others = near.filter(({ document }) => !known.has(document)).slice(0, place.kind === "here" ? 20 : NEAR);
  return own.concat(others.map(({ document, distance }) => ({ document, mine: false, sameStreet: false, distance: isPoint(place) ? distance : null })));
}

/** @param {Index} index @param {Query} query @param {Place} place @param {Set<number> | null} allowed @returns {Promise<Hit[]>} */
async function inCommune(index, query, place, allowed) {
  const { found } = await listOf(index, place.kind === "postal" ? query.words[0] : "@c" + place.communes[0].id, true);
  const here = Array.from(found.keys()).filter((document) => found.get(document) === "B" && (!allowed || allowed.has(document)));
  const ranks = query.parts.length > 0 ? await ranked(index, query, new Set(here)) : [];
  const first = ranks.map(({ document }) => document);
  const rest = here.filter((document) => !first.includes(document)).sort((a, b) => a - b);
  return first.concat(rest).map((document) => ({ document, mine: true, sameStreet: false, distance: null }));
}

/**
 * Those that list the street: with that number first; before all those that bear its name.
 * @param {Index} index @param {Query} query @param {Place} place @param {Set<number> | null} allowed
 * @returns {Promise<Hit[]>}
 */
async function onStreet(index, query, place, allowed) {
  const keys = place.keys || [];
  const whole = query.words.map(stem).join("_");
  /** @type {Map<number, Hit & { named: boolean }>} */
  const hits = new Map();
  for (const key of new Set([whole].concat(keys.map((key) => key.replace(/ /g, "_"))))) {
    const { found } = await listOf(index, key + "=", true);
    for (const [document, letter] of found) {
      if ((allowed && !allowed.has(document)) || hits.has(document)) continue;
      const card = await cardOf(index, document);
      const here = card.project.commune && place.communes.some(({ id }) => id === card.project.commune.id);
      const named = letter === "A" && key === whole;
      const sameStreet = here && (letter === STREET || card.streets.some((/** @type {any[]} */ [name]) => keys.includes(keyOf(name))));
      if (here || named) hits.set(document, { document, mine: listsStreet(card, place, keys), sameStreet, distance: null, named });
    }
  }
  const rank = (/** @type {Hit & { named: boolean }} */ { mine, named }) => (mine ? 0 : named ? 1 : 2);
  return Array.from(hits.values()).sort((a, b) => rank(a) - rank(b) || a.document - b.document);
}

/** Whether a place is somewhere: the middle of a commune orders what is near, but nobody asked from there. @param {Place} place */
function isPoint({ kind }) {
  return kind === "street" || kind === "here";
}

/**
 * What a page is told of a place. `mine`: a project lists this very house, or lies in this commune;
 * `sameStreet`: a project lies in this street, with whatever number. @param {Place} place @param {Hit[]} hits
 */
function placeAnswer(place, hits) {
  const { kind, name, number, communes, at, more } = place;
  const [latitude, longitude] = at && isPoint(place) ? at.map((part) => part / PER_DEGREE) : [null, null];
  return { kind, name, number, communes, mine: hits.some(({ mine }) => mine), sameStreet: hits.some(({ sameStreet }) => sameStreet), latitude, longitude, more };
}
