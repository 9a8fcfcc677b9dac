// @ts-check
/**
 * Prints how good the search is, kind by kind, beside MiniSearch. Ends with 1 when a bar is missed.
 *
 *   node evaluate.mjs                          the real content
 *   node evaluate.mjs --generated 1000 --seed 3  a fictional directory; tune on seeds below 100 only
 *     --site FOLDER     a folder built from the real content, instead of building its index
 *     --page fr         only queries of the pages in this language
 *     --only typo       only queries of this kind
 *     --set second      only the second set; or "first", "third"
 *     --in http         in Chromium: http, path, policy (a strict CSP) or file; else in node
 *     --sweep           every slip at every letter of the real words, as the kind "typo"
 *     --report          ends with 0 all the same: a directory of fiction, whose bars are the aim
 *     --failures        each query whose first result is not meant, with what was expected
 */
import { parseArgs } from "node:util";
import { openFolder } from "./engine.mjs";
import { unanswerable } from "./judged.mjs";
import { byKind, figures, missed, ndcg, overall, percentile, reciprocalRank } from "./measures.mjs";
import { openMiniSearch } from "./minisearch.mjs";
import { prepareFiction, prepareReal } from "./prepare.mjs";
import { slippedQueries } from "./real.mjs";
import { readRecords } from "./records.mjs";

/** @typedef {import("./judged.mjs").Judged} Judged */
/** @typedef {import("./measures.mjs").Answered} Answered */
/** @typedef {import("./measures.mjs").Figures} Figures */
/** @typedef {import("./engine.mjs").Answer} Answer */

const { values: options } = parseArgs({
  options: {
    site: { type: "string" },
    generated: { type: "string" },
    seed: { type: "string", default: "101" },
    page: { type: "string" },
    only: { type: "string" },
    set: { type: "string" },
    in: { type: "string", default: "node" },
    sweep: { type: "boolean", default: false },
    failures: { type: "boolean", default: false },
    report: { type: "boolean", default: false },
  },
});

const prepared = options.generated
  ? prepareFiction(Number(options.generated), Number(options.seed))
  : prepareReal(options.site);
try {
  await main();
} finally {
  prepared.remove();
}

async function main() {
  const sets = options.sweep ? { first: slippedQueries(Infinity) } : { first: prepared.queries, second: prepared.second, third: prepared.third };
  const asked = Object.entries(sets).filter(([name]) => name === (options.set ?? name));
  for (const [name, queries] of asked) {
    const wanted = queries.filter(({ page, kind }) => page === (options.page ?? page) && kind === (options.only ?? kind));
    if (wanted.length === 0) continue;
    console.log(`\nThe ${name} set`);
    await evaluate(wanted, name);
  }
}

/** @param {Judged[]} queries @param {string} set */
async function evaluate(queries, set) {
  const answers = await ask(queries);
  const ours = answers.map(({ answer }, at) => compare(queries[at], answer));
  const theirs = await baseline(queries);
  printTable(ours, theirs);
  printSpeed(answers.map(({ took }) => took));
  await printWeight(queries);
  if (options.failures)
    printFailures(
      ours,
      answers.map(({ answer }) => answer),
    );
  const short = missed(ours, set);
  console.log(short.length > 0 ? `\nMissed:\n  ${short.join("\n  ")}` : "\nEvery bar is reached.");
  // The third set only tells how much of a gain is of queries that were seen.
  if (short.length > 0 && !options.report && set !== "third") process.exitCode = 1;
}

/** @param {Judged[]} queries @returns {Promise<{ answer: Answer, took: number }[]>} */
async function ask(queries) {
  const requests = queries.map(({ page, text }) => ({ page, request: { text, first: 0, limit: 10 } }));
  return options.in === "node" ? askNode(requests) : askChromium(requests);
}

/** @typedef {{ page: import("./judged.mjs").Page, request: import("./engine.mjs").Request }} Asked */

/** @param {Asked[]} requests */
async function askNode(requests) {
  const folder = openFolder(prepared.site);
  /** @type {Map<string, import("./engine.mjs").Session>} */
  const sessions = new Map();
  const answers = [];
  for (const { page, request } of requests) {
    const session = sessions.get(page) ?? (await folder.open(page));
    sessions.set(page, session);
    await session.find(request); // what it needs is fetched by now
    const start = performance.now();
    const answer = await session.find(request);
    answers.push({ answer, took: performance.now() - start });
  }
  return answers;
}

/** @param {Asked[]} requests */
async function askChromium(requests) {
  process.env.SITE ??= prepared.site; // tests/browser reads its pages; there may be none
  const { openChromium } = await import("./browser.mjs");
  const tools = await import("../browser/support.mjs");
  const chromium = await openChromium(prepared.site, /** @type {any} */ (options.in), tools);
  const answers = [];
  for (const { page, request } of requests) answers.push((await chromium.ask(page, [request, request]))[1]);
  await chromium.close();
  for (const wrong of new Set(chromium.wrong)) console.log(`in the browser: ${wrong}`);
  return answers;
}

/** @param {Judged} query @param {Answer} answer @returns {Answered} */
function compare(query, { results, total, unmatched, place }) {
  const ids = results.map(({ project }) => project.id);
  // Of what nobody has it is as right to say so, and show what comes close.
  const told = query.kind === unanswerable && unmatched.length > 0;
  return { query, ids, empty: told || (total === 0 && ids.length === 0), wrong: unmet(query, place, results[0]?.mine ?? false) };
}

/** @param {Judged} query @param {Answer["place"]} place @param {boolean} mine */
function unmet(query, place, mine) {
  if (query.place && place?.kind !== query.place)
    return `the place is ${place?.kind ?? "not seen"}, not ${query.place}`;
  return query.mine && !mine ? "the first does not say that it is mine" : "";
}

/** What it cannot know of places is not held against it. @param {Judged[]} queries @returns {Promise<Answered[]>} */
async function baseline(queries) {
  const { records } = readRecords(prepared.root);
  const [french, dutch] = [openMiniSearch(records, "fr"), openMiniSearch(records, "nl")];
  return Promise.all(
    queries.map(async (query) => {
      const { ids, total } = await (query.page === "nl" ? dutch : french).find(query.text);
      return { query, ids, empty: total === 0, wrong: "" };
    }),
  );
}

/** @param {Answered[]} ours @param {Answered[]} theirs */
function printTable(ours, theirs) {
  const other = byKind(theirs);
  console.log(`${"".padEnd(24)}   n   MRR@10       nDCG@10      recall@5     empty %      (ours, MiniSearch)`);
  for (const [kind, some] of byKind(ours))
    printLine(kind, figures(some), figures(other.get(kind) ?? []), kind === unanswerable);
  printLine("all kinds alike", overall(ours), overall(theirs), false);
  const answerable = (/** @type {Answered[]} */ all) => figures(all.filter(({ query }) => query.kind !== unanswerable));
  printLine("all queries alike", answerable(ours), answerable(theirs), false);
}

/** @param {string} name @param {Figures} ours @param {Figures} theirs @param {boolean} emptiesOnly */
function printLine(name, ours, theirs, emptiesOnly) {
  const two = (/** @type {"mrr" | "ndcg" | "recall"} */ key) =>
    (emptiesOnly ? "" : `${ours[key].toFixed(3)} ${theirs[key].toFixed(3)}`).padEnd(13);
  const empty = [ours, theirs].map(({ empty }) => (empty * 100).toFixed(1).padStart(5)).join(" ");
  console.log(`${name.padEnd(24)}${String(ours.n).padStart(4)}   ${two("mrr")}${two("ndcg")}${two("recall")}${empty}`);
}

/** @param {number[]} times */
function printSpeed(times) {
  console.log(
    `\nA query that has what it needs (${options.in}): p50 ${percentile(times, 0.5).toFixed(2)} ms, p95 ${percentile(times, 0.95).toFixed(2)} ms`,
  );
}

/** The first query of a page that was just opened. @param {Judged[]} queries */
async function printWeight(queries) {
  const folder = openFolder(prepared.site);
  const bytes = [];
  const requests = [];
  const rounds = [];
  for (const { page, text } of queries.filter((_, at) => at % Math.ceil(queries.length / 200) === 0)) {
    const session = await folder.open(page);
    await session.find({ text, first: 0, limit: 10 });
    const loaded = session.rounds.flat();
    bytes.push(loaded.reduce((total, path) => total + folder.weight(path), 0) / 1000);
    requests.push(loaded.length);
    rounds.push(session.rounds.length);
  }
  console.log(
    `The first query (gzip -9): p50 ${percentile(bytes, 0.5).toFixed(1)} kB, p95 ${percentile(bytes, 0.95).toFixed(1)} kB, most ${Math.max(...bytes).toFixed(1)} kB; requests: p50 ${percentile(requests, 0.5)}, most ${Math.max(...requests)}; rounds: p50 ${percentile(rounds, 0.5)}, most ${Math.max(...rounds)}`,
  );
}

/** @param {Answered[]} ours @param {Answer[]} answers */
function printFailures(ours, answers) {
  ours.forEach((one, at) => {
    const { query, ids, empty, wrong } = one;
    if (query.kind === unanswerable ? empty : reciprocalRank(one) === 1 && ndcg(one) >= 0.8) return;
    const score =
      query.kind === unanswerable
        ? "should be empty"
        : `RR ${reciprocalRank(one).toFixed(2)} nDCG ${ndcg(one).toFixed(2)}`;
    console.log(`\n[${query.kind}, ${query.page}] ${query.text}   ${score} ${wrong}`);
    if (answers[at].corrected) console.log(`  read as:  ${answers[at].corrected}`);
    console.log(`  meant:    ${few([...query.best])}${query.fine.size > 0 ? `; fine: ${few([...query.fine])}` : ""}`);
    console.log(
      `  got:      ${ids.map((id) => `${id}${query.best.has(id) ? "" : query.fine.has(id) ? " (fine)" : " (no)"}`).join(", ") || "nothing"}`,
    );
  });
}

/** @param {string[]} ids */
function few(ids) {
  return `${ids.slice(0, 8).join(", ")}${ids.length > 8 ? ` and ${ids.length - 8} more` : ""}`;
}
