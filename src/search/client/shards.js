// Files of the index, and those of a list in which a key stands.

import { ShardList } from "./format.ts";

/** Files that were asked for, by the name under which they hand themselves over. @type {Map<string, (value: any) => void>} */
const awaited = new Map();
/** Files that came before they were asked for. @type {Map<string, any>} */
const early = new Map();

/** What every file of the index calls. @param {string} name @param {any} value */
export function put(name, value) {
  const taken = awaited.get(name);
  if (taken) taken(value);
  else early.set(name, value);
}

/** Asks for a file. @typedef {(path: string, name?: string) => Promise<any>} Fetch */

/**
 * Asks for each file once; after a failure, again.
 * @param {(path: string) => Promise<unknown>} load
 * @returns {Fetch}
 */
export function fetchOnce(load) {
  /** @type {Map<string, Promise<any>>} */
  const known = new Map();
  return (path, name = path.split("/").slice(2).join("/").slice(0, -3)) => {
    const asked = known.get(path);
    if (asked) return asked;
    const value = new Promise((resolve, reject) => {
      awaited.set(name, resolve);
      if (early.has(name)) resolve(early.get(name));
      else load(path).then(() => reject(new Error(`${path} holds nothing`)), reject);
    });
    known.set(path, value);
    value.catch(() => known.delete(path));
    return value;
  };
}

/**
 * The shards that may hold a key that begins with some letters; with `whole` the one that holds this key, if any does.
 * @template T @typedef {(start: string, whole?: boolean) => Promise<T[]>} Shards
 */

/** Most shards that are read for one beginning. */
const MOST = 3;

/**
 * Shards of which each begins with a known key.
 * @template T
 * @param {import("./format.ts").ShardListRecord} list
 * @param {Fetch} fetched
 * @param {(raw: any) => T} open - reads one file
 * @returns {Shards<T>}
 */
export function shardsOf(list, fetched, open) {
  const from = list[ShardList.Starts].split(";");
  /** @type {Map<number, Promise<T>>} */
  const read = new Map();
  /** @param {number} number */
  const one = (number) => {
    const known = read.get(number) || fetched(`${list[ShardList.Folder]}/${number}.js`).then(open);
    read.set(number, known);
    known.catch(() => read.delete(number));
    return known;
  };
  return (start, whole) => {
    let first = from.length - 1;
    while (first > 0 && from[first] > start) first -= 1;
    const wanted = [];
    for (let at = first; at < from.length && wanted.length < MOST && (at === first || (!whole && from[at].startsWith(start))); at += 1) {
      wanted.push(one(at));
    }
    return Promise.all(wanted);
  };
}

/** @template T @param {() => Promise<T>} make */
export function once(make) {
  /** @type {Promise<T> | null} */
  let made = null;
  return () => {
    made = made || make();
    made.catch(() => (made = null));
    return made;
  };
}
