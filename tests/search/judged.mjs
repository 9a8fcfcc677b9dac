// @ts-check
/** What a judged query is. */

/** The language of the page that is searched from. @typedef {"fr" | "nl" | "en" | "ar" | "uk"} Page */

/**
 * @typedef {{
 *   kind: string,
 *   text: string,
 *   page: Page,
 *   best: Set<string>,
 *   fine: Set<string>,
 *   place?: "street" | "commune" | "postal",
 *   mine?: boolean,
 * }} Judged
 *
 * `best`: the projects that are meant. `fine`: those that also serve. Neither: nobody has it, the answer must be empty.
 * `place`: the answer must know it for a place of that kind. `mine`: whether the first result must list that very street and number.
 */

/** The kinds that nobody can answer. */
export const unanswerable = "nobody has it";

/** @param {string} kind @param {Page} page @param {string} text @param {Iterable<string>} best @param {Iterable<string>} [fine] @returns {Judged} */
export function judged(kind, page, text, best, fine = []) {
  const first = new Set(best);
  return { kind, page, text, best: first, fine: new Set([...fine].filter((id) => !first.has(id))) };
}
