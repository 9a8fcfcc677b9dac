// @ts-check
/** A directory with its index and its judged queries: the real one, or a fictional one made for the occasion. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { derivedQueries, settingOf } from "./derive.mjs";
import { directory } from "./fiction/directory.mjs";
import { realContent, write } from "./generate.mjs";
import { realQueries } from "./real.mjs";
import { readRecords } from "./records.mjs";
import { fictionWorld } from "./second/fiction.mjs";
import { secondQueries } from "./second/judge.mjs";
import { realWorld } from "./second/real.mjs";
import { thirdQueries } from "./third.mjs";

/** @typedef {import("./judged.mjs").Judged} Judged */
/** `queries`: the first set; `second`, `third`: those written when it was looked at again. @typedef {{ root: string, site: string, setting: import("./setting.mjs").Setting, queries: Judged[], second: Judged[], third: Judged[], remove: () => void }} Prepared */

/** The repository: its `content/` is the real one. */
export const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Writes only the files of the search: `SEARCH_INDEX ROOT OUT`. @param {string} root @param {string} out */
function buildIndex(root, out) {
  const program = process.env.SEARCH_INDEX;
  if (!program)
    throw new Error("set SEARCH_INDEX to the program of `cargo build --example search_index`; tests/run does");
  execFileSync(program, [root, out], { stdio: ["ignore", "ignore", "inherit"] });
}

/** @param {string} [site] - a folder that was built from the repository; made when missing @returns {Prepared} */
export function prepareReal(site) {
  const scratch = mkdtempSync(join(tmpdir(), "search-"));
  if (!site) buildIndex(repository, scratch);
  const { setting } = readRecords(repository);
  const world = realWorld(setting);
  return {
    root: repository,
    site: site ?? scratch,
    setting,
    queries: realQueries(setting),
    second: secondQueries(world),
    third: thirdQueries(world),
    remove: () => rmSync(scratch, { recursive: true }),
  };
}

/** @param {number} count @param {number} seed @returns {Prepared} */
export function prepareFiction(count, seed) {
  const scratch = mkdtempSync(join(tmpdir(), "search-"));
  const made = directory(count, seed, realContent);
  const [root, site] = [join(scratch, "root"), join(scratch, "site")];
  write(made, root);
  buildIndex(root, site);
  const setting = settingOf(made);
  const world = fictionWorld(made, setting);
  return {
    root,
    site,
    setting,
    queries: derivedQueries(made, seed),
    second: secondQueries(world),
    third: thirdQueries(world),
    remove: () => rmSync(scratch, { recursive: true }),
  };
}
