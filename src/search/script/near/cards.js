// What a result shows, and why it was found.

/**
 * @typedef {{ start: number, timed: boolean }} Next   minutes since 1970; without hours its midnight
 * @typedef {{ title: Text, path: string, facets: string[], next: Next | null }} Activity
 * @typedef {{ field: string, text: string, lang: string, path: string, next: Next | null }} Why
 */

/** Most reasons that a result gives. */
const REASONS = 3;
const MINUTES_OF_A_DAY = 24 * 60;

/** A text of the page's language, or with its own. @param {string | [string, string]} text @returns {Text} */
function textOf(text) {
  return typeof text === "string" ? { text, lang: "" } : { text: text[0], lang: text[1] };
}

/** @param {Index} index @param {number} document */
async function cardOf(index, document) {
  const raw = await index.card(document);
  const [id, name, other, commune, phone, flags, spoken, activities, names, streets] = raw;
  const own = activities.map((/** @type {any[]} */ activity) => activityOf(index, id, activity));
  const dates = own.filter((/** @type {Activity} */ { next }) => next).sort((/** @type {any} */ a, /** @type {any} */ b) => a.next.start - b.next.start);
  return {
    project: {
      id,
      path: `${index.lang}/pcs/${id}.html`,
      name: textOf(name),
      other: other ? textOf(other) : null,
      commune: commune === null ? null : communeLink(index, commune),
      phone: phone ? { text: phone[0], href: callOf(phone[0]), owner: phone[1] ? "association" : "project" } : null,
      toConfirm: flags > 0,
      next: dates.length > 0 ? Object.assign({ activity: { title: dates[0].title, path: dates[0].path } }, dates[0].next) : null,
    },
    activities: own,
    spoken: spoken.split(" "),
    names: names.map((/** @type {any[]} */ list) => list.map(textOf)),
    streets,
  };
}

/** @param {Index} index @param {string} project @param {any[]} raw @returns {Activity} */
function activityOf(index, project, [id, title, facets, dates]) {
  return { title: textOf(title), path: `${index.lang}/activites/${project}--${id}.html`, facets: facets.split(" "), next: nextOf(dates) };
}

/** The first date that is not past: each is the minutes since the one before, and its length. @param {string} dates @returns {Next | null} */
function nextOf(dates) {
  const now = Date.now() / 60000;
  let start = 0;
  for (const date of dates ? dates.split(" ") : []) {
    const [gap, length] = date.split(".").map((minutes) => parseInt(minutes, 36));
    start += gap;
    if (start + (length || MINUTES_OF_A_DAY) > now) return { start, timed: length > 0 };
  }
  return null;
}

/** The link of a number as people read it (RFC 3966). @param {string} number */
function callOf(number) {
  const digits = number.replace(/[^+\d]/g, "");
  return "tel:" + (digits[0] === "0" ? "+32" + digits.slice(1) : digits);
}

/** Whether one activity passes all filters that are about activities. @param {any} card @param {string[]} facets */
function passes(card, facets) {
  const own = facets.filter((facet) => !(facet[0] === "l" && card.spoken.includes(facet)));
  return own.length === 0 || card.activities.some((/** @type {Activity} */ activity) => own.every((facet) => activity.facets.includes(facet)));
}

/**
 * Why a project was found, the weightiest first.
 * @param {Index} index @param {Query} query @param {any} card @param {string[]} facets - of the filters
 * @returns {Why[]}
 */
function whyOf(index, query, card, facets) {
  const shared = (/** @type {string} */ text) => sharedParts(index, query, text);
  const [nicknames, associations, landlords] = card.names;
  /** @type {(Why & { parts: number })[]} */
  const reasons = [];
  const note = (/** @type {string} */ field, /** @type {Text} */ { text, lang }, path = "", next = null, more = 0) => {
    const parts = shared(text) + more;
    if (parts > 0) reasons.push({ field, text, lang, path, next, parts });
  };
  nicknames.forEach((/** @type {Text} */ name) => note("nickname", name));
  const wanted = new Set(facets);
  query.concepts.forEach((concept) => wanted.add(index.vocabulary.facets.get(concept) || ""));
  card.activities.forEach((/** @type {any} */ activity) => {
    const fitting = activity.facets.filter((/** @type {string} */ facet) => facet && wanted.has(facet)).length;
    note("activity", activity.title, activity.path, activity.next, fitting);
  });
  associations.forEach((/** @type {Text} */ name) => note("association", name));
  landlords.forEach((/** @type {Text} */ name) => note("landlord", name));
  card.streets.forEach((/** @type {any[]} */ [name, first, last]) => note("street", { text: first ? `${name} ${first}${last > first ? "–" + last : ""}` : name, lang: "" }));
  reasons.sort((a, b) => b.parts - a.parts);
  return reasons.slice(0, REASONS).map(({ parts, ...why }) => why);
}

/** How many parts of the query a text says. @param {Index} index @param {Query} query @param {string} text */
function sharedParts(index, query, text) {
  const words = telling(wordsOf(text));
  const stems = new Set(words.map(stem));
  const concepts = new Set();
  spans(words).forEach(([first, end]) => conceptsOf(index, words.slice(first, end), 1).forEach(({ term }) => concepts.add(term)));
  const says = (/** @type {Candidate} */ { term }) => concepts.has(term) || words.includes(term) || stems.has(stem(term));
  return query.parts.filter((part) => part.candidates.some(says) || part.singles.some((single) => single.some(says))).length;
}
