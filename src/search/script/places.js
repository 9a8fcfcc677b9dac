// "Which PCS is mine?": streets, communes, postal codes, and what is near.

/**
 * @typedef {{ text: string, lang: string }} Text
 * @typedef {{ id: string, name: Text, path: string }} CommuneLink
 * @typedef {{ kind: string, name: Text, number: string, communes: CommuneLink[], at: number[] | null, keys?: string[], more: { name: Text, communes: CommuneLink[] }[] }} Place
 */

/**
 * @typedef {{ boxes: (number[] | null)[], points: (commune: number) => Promise<number[]>, streets: any }} Places
 */

/** @param {any} raw @param {(path: string) => Promise<any>} fetched @returns {Places} */
function placesFrom({ boxes, points, streets }, fetched) {
  return {
    boxes,
    points: async (commune) => (points.in ? fetched(`${points.in}/${commune}.js`) : points[commune]),
    streets: streets && shelf(streets, fetched, streetRows),
  };
}

/** Degrees are written as whole numbers of this part. */
const PER_DEGREE = 10000;
const METRES_PER_DEGREE = 111195;

const STREET_WORDS = new Set(TABLES.streets.split(" ").filter((word) => word[0] !== "-"));
const STREET_ENDINGS = TABLES.streets.split(" ").filter((word) => word[0] === "-").map((word) => word.slice(1));

/** @param {number[]} a @param {number[]} b - latitudes and longitudes in parts of a degree */
function metres(a, b) {
  const shrink = Math.cos((a[0] / PER_DEGREE / 180) * Math.PI);
  return (Math.hypot(a[0] - b[0], (a[1] - b[1]) * shrink) / PER_DEGREE) * METRES_PER_DEGREE;
}

/** @param {Index} index @param {number} at @returns {CommuneLink} */
function communeLink(index, at) {
  const [id, name] = index.communes[at];
  return { id, name: textOf(name), path: `${index.lang}/communes/${id}.html` };
}

/** The place that a query is, if it is one and nothing else. @param {Index} index @param {Query} query @returns {Promise<Place | null>} */
async function placeOf(index, query) {
  if (query.phone || query.words.length === 0) return null;
  const commune = communeOf(index, query);
  if (commune >= 0 && !query.number) {
    const postal = query.words.every((word) => /^\d{4}$/.test(word));
    const link = communeLink(index, commune);
    return { kind: postal ? "postal" : "commune", name: postal ? textOf(query.words[0]) : link.name, number: "", communes: [link], at: await middle(index, commune), more: [] };
  }
  return streetOf(index, query);
}

/** The commune that every part of the query names; -1 for none. @param {Index} index @param {Query} query */
function communeOf(index, query) {
  const each = query.parts.map((part) => communeOfPart(index, part));
  return each.length > 0 && each.every((commune) => commune === each[0]) ? each[0] : -1;
}

/** @param {Index} index @param {Part} part */
function communeOfPart(index, part) {
  const text = part.words.join(" ");
  const named = index.communes.findIndex(([, name, codes]) => codes.split(" ").includes(text) || keyOf(textOf(name).text) === part.words.map(stem).join(" "));
  if (named >= 0) return named;
  const sure = part.candidates.filter(({ term, quality }) => term[0] === "~" && quality >= UNDERSTOOD);
  const communes = sure.map(({ term }) => index.vocabulary.communes.get(parseInt(term.slice(1), 36)));
  const commune = communes.find((commune) => commune !== undefined);
  return commune === undefined ? -1 : commune;
}

/** @param {Index} index @param {number} commune @returns {Promise<number[] | null>} */
async function middle(index, commune) {
  const box = (await index.places()).boxes[commune];
  return box && [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}

/** Whether a query reads like a street. @param {Query} query */
function isStreetLike(query) {
  const isKind = (/** @type {string} */ word) => STREET_WORDS.has(word) || STREET_ENDINGS.some((end) => word.length > end.length + 2 && word.endsWith(end));
  return query.number !== "" || query.typed.some(isKind);
}

/** The street of the table that a query names. @param {Index} index @param {Query} query @returns {Promise<Place | null>} */
async function streetOf(index, query) {
  const known = query.parts.every((part) => part.candidates.some(({ quality }) => quality >= UNDERSTOOD));
  if (known && !isStreetLike(query)) return null;
  const places = await index.places();
  if (!places.streets) return null;
  const own = query.typed.filter((word) => !STREET_WORDS.has(word) && word.length > 2);
  const longest = own.slice().sort((a, b) => b.length - a.length)[0];
  if (!longest) return null;
  /** @type {Map<string, { row: string[], rest: number }>} */
  const rows = new Map();
  // The streets are too many to be kept for when there is no network; their words still say much.
  const shelves = await places.streets(longest.slice(0, 3)).catch(() => []);
  for (const lines of shelves) {
    for (const line of lines) {
      const row = line.split("|");
      const rest = fits(index, query, row);
      if (rest >= 0) rows.set(line, { row, rest });
    }
  }
  const found = Array.from(rows.values()).sort((a, b) => a.rest - b.rest);
  return found.length > 0 ? streetPlace(index, query, found) : null;
}

/**
 * How many words of a street's name were not typed; -1 when it is another street.
 * @param {Index} index @param {Query} query @param {string[]} row
 */
function fits(index, query, row) {
  const names = [row[0], row[1]].filter(Boolean).map((name) => telling(wordsOf(name)));
  const here = row[2].split(",").map(Number);
  const rests = names.map((name) => {
    const own = name.filter((word) => !STREET_WORDS.has(word));
    const said = (/** @type {string} */ word) => name.some((other) => other === word || stem(other) === stem(word) || (word.length > 4 && distance(word, other, 1) <= 1));
    const left = query.typed.filter((word) => !said(word));
    const elsewhere = left.filter((word) => !namesCommune(index, word, here) && !STREET_WORDS.has(word));
    const missing = own.filter((word) => !query.typed.some((typed) => typed === word || stem(typed) === stem(word) || (typed.length > 4 && distance(typed, word, 1) <= 1)));
    return elsewhere.length > 0 || left.length === query.typed.length || missing.length >= own.length ? Infinity : missing.length;
  });
  const rest = Math.min(...rests);
  return rest === Infinity ? -1 : rest;
}

/** Whether a word names one of some communes. @param {Index} index @param {string} word @param {number[]} communes */
function namesCommune(index, word, communes) {
  return communes.some((at) => {
    const [, name, codes] = index.communes[at];
    return codes.split(" ").includes(word) || wordsOf(textOf(name).text).includes(word) || conceptsOf(index, [word], 1).some(({ term }) => index.vocabulary.communes.get(parseInt(term.slice(1), 36)) === at);
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
