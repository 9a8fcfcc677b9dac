// @ts-check
/** Opens the engine of a built folder in node, as a page would that has no place for results, and counts what is fetched. */
import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

/** Where files that are named after their content lie. */
const ENGINES = "assets/recherche";

/** @typedef {{ text: string, filters?: Record<string, string>, here?: { latitude: number, longitude: number }, first?: number, limit?: number, count?: boolean }} Request */
/** What of an answer is judged here; the whole of it is in the engine. @typedef {{ total: number, more: boolean, corrected: string, unmatched: string[], place: null | { kind: string }, results: { project: { id: string }, mine: boolean }[] }} Answer */
/** `rounds`: the files by the round in which they were asked for, one round having to wait for the one before. @typedef {{ find: (request: Request) => Promise<Answer>, rounds: string[][] }} Session */

/** @param {string} folder - a built folder that holds `recherche/` */
export function openFolder(folder) {
  const engine = engineOf(folder);
  /** @type {Map<string, vm.Script>} */
  const scripts = new Map();
  /** @type {Map<string, number>} */
  const weights = new Map();

  /** @param {string} path */
  const run = (path) => {
    const filename = join(folder, path);
    const script = scripts.get(path) ?? new vm.Script(readFileSync(filename, "utf8"), { filename });
    scripts.set(path, script);
    script.runInThisContext();
  };

  return {
    /** A page that was just opened: nothing is fetched yet. @param {string} page - its language @returns {Promise<Session>} */
    async open(page) {
      const entry = `recherche/${page}.js`;
      const rounds = [[engine, entry]]; // the page asks for both together
      const world = /** @type {any} */ (globalThis);
      world.document = { querySelectorAll: () => [] };
      delete world.annuaire;
      run(engine);
      const annuaire = world.annuaire;
      /** @type {(() => void)[]} */
      let waiting = [];
      const arrive = () => {
        const arrived = waiting;
        waiting = [];
        world.annuaire = annuaire; // several sessions may live beside each other
        arrived.forEach((one) => one());
      };
      const load = (/** @type {string} */ path) =>
        new Promise((resolve) => {
          if (path !== entry) {
            if (waiting.length === 0) rounds.push([]);
            rounds[rounds.length - 1].push(path);
          }
          // Whatever else is asked for without waiting is asked for by then.
          if (waiting.length === 0) setImmediate(arrive);
          waiting.push(() => resolve(run(path)));
        });
      const finder = await annuaire.open({ entry, load });
      return { rounds, find: (request) => finder.find(request) };
    },
    /** Bytes on the wire. @param {string} path */
    weight(path) {
      const known = weights.get(path) ?? zipped(readFileSync(join(folder, path)));
      weights.set(path, known);
      return known;
    },
  };
}

/** Bytes that `gzip -9` makes: the program, since the library in Node looks for fewer repetitions, which tells in small files. @param {string | Buffer} content */
export function zipped(content) {
  return execFileSync("gzip", ["-9", "-n"], { input: content }).length;
}

/** The one script whose name changes with its content. @param {string} folder */
export function engineOf(folder) {
  const found = readdirSync(join(folder, ENGINES)).filter((name) => /^moteur\..+\.js$/.test(name));
  if (found.length !== 1) throw new Error(`${found.length} engines in ${folder}/${ENGINES} instead of one`);
  return `${ENGINES}/${found[0]}`;
}
