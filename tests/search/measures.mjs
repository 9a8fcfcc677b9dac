// @ts-check
/** How good a list of answers is, and which bars it must reach. */
import { unanswerable } from "./judged.mjs";

/** @typedef {import("./judged.mjs").Judged} Judged */
/** @typedef {{ query: Judged, ids: string[], empty: boolean, wrong: string }} Answered - `wrong`: what the judged query demands beside its list, and was not met */
/** @typedef {{ n: number, mrr: number, ndcg: number, recall: number, empty: number }} Figures */

/** One over the rank of the first that is meant. @param {Answered} answered */
export function reciprocalRank({ query, ids, wrong }) {
  const at = ids.slice(0, 10).findIndex((id) => query.best.has(id));
  return at < 0 || wrong ? 0 : 1 / (at + 1);
}

/** Gains of 3 and 1, the later the less, against the best order there is. @param {Answered} answered */
export function ndcg({ query, ids, wrong }) {
  if (wrong) return 0;
  const sum = (/** @type {number[]} */ gains) =>
    gains.slice(0, 10).reduce((total, gain, at) => total + gain / Math.log2(at + 2), 0);
  const gains = ids.map((id) => (query.best.has(id) ? 3 : query.fine.has(id) ? 1 : 0));
  const ideal = [...[...query.best].slice(0, 10).map(() => 3), ...[...query.fine].slice(0, 10).map(() => 1)];
  return sum(gains) / sum(ideal);
}

/** How many of the first five that could be meant are. @param {Answered} answered */
export function recall({ query, ids, wrong }) {
  const found = ids.slice(0, 5).filter((id) => query.best.has(id)).length;
  return wrong ? 0 : found / Math.min(5, query.best.size);
}

/** @param {number[]} values */
export const mean = (values) => values.reduce((total, value) => total + value, 0) / (values.length || 1);

/** @param {Answered[]} all @returns {Figures} */
export function figures(all) {
  const answerable = all.filter(({ query }) => query.kind !== unanswerable);
  return {
    n: all.length,
    mrr: mean(answerable.map(reciprocalRank)),
    ndcg: mean(answerable.map(ndcg)),
    recall: mean(answerable.map(recall)),
    empty: mean(all.map(({ empty }) => (empty ? 1 : 0))),
  };
}

/** @param {Answered[]} all @returns {Map<string, Answered[]>} */
export function byKind(all) {
  /** @type {Map<string, Answered[]>} */
  const kinds = new Map();
  for (const one of all) kinds.set(one.query.kind, [...(kinds.get(one.query.kind) ?? []), one]);
  return kinds;
}

/** All kinds weigh the same: how many queries of one were written is an accident. @param {Answered[]} all @returns {Figures} */
export function overall(all) {
  const kinds = [...byKind(all)].filter(([kind]) => kind !== unanswerable).map(([, some]) => figures(some));
  const over = (/** @type {keyof Figures} */ key) => mean(kinds.map((one) => one[key]));
  return {
    n: kinds.reduce((total, { n }) => total + n, 0),
    mrr: over("mrr"),
    ndcg: over("ndcg"),
    recall: over("recall"),
    empty: over("empty"),
  };
}

/** What was promised and is missed, one a line. @param {Answered[]} all @param {string} set - "first", "second" or "third" */
export function missed(all, set) {
  const answerable = all.filter(({ query }) => query.kind !== unanswerable);
  const nobody = all.filter(({ query }) => query.kind === unanswerable);
  const kinds = [...byKind(answerable)];
  const bars = [
    ...(kinds.length > 1 ? totalBars(overall(all), figures(answerable)) : []),
    ...kinds.map(([kind, some]) => bar(`MRR@10 of ${kind}`, figures(some).mrr, set !== "first" ? secondBarOf(kind) : barOf(kind))),
    ...(nobody.length > 0 ? [bar("unanswerable and left empty", figures(nobody).empty, 0.94)] : []),
  ];
  return bars
    .filter(({ reached, promised }) => reached < promised)
    .map(({ what, reached, promised }) => `${what}: ${reached.toFixed(3)} instead of ${promised}`);
}

/** @param {Figures} total @param {Figures} each - over all queries alike */
const totalBars = (total, each) => [
  bar("MRR@10", total.mrr, 0.95),
  bar("nDCG@10", total.ndcg, 0.93),
  bar("recall@5", total.recall, 0.93),
  bar("answerable and answered", 1 - each.empty, 0.99),
];

/** @param {string} what @param {number} reached @param {number} promised */
const bar = (what, reached, promised) => ({ what, reached, promised });

/** @param {string} kind */
const barOf = (kind) => (kind === "typo" ? 0.95 : 0.89);

/** @param {string} kind */
const secondBarOf = (kind) => (kind === "home language" ? 0.85 : 0.9);

/** @param {number[]} values @param {number} share */
export const percentile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;
