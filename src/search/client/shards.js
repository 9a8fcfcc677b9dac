// Files of the index, and those of a list in which a key stands.

import { ShardList } from "./format.ts";

/** What files hold, by the name under which they hand it over. @type {Map<string, any>} */
const FILES = new Map();

/** What every file of the index calls. @param {string} name @param {any} value */
export function put(name, value) {
  FILES.set(name, value);
}

/** Asks for a file by its path, without where all of them lie and how they end; it hands itself over by the same without what changes with its content, or by another name. @typedef {(path: string, name?: string) => Promise<any>} Fetch */

/**
 * Makes each thing once, by its key; after a failure, again.
 * @template T @template {any[]} More @param {(key?: any, ...more: More) => Promise<T>} make
 * @returns {(key?: any, ...more: More) => Promise<T>}
 */
export function kept(make) {
  /** @type {Map<any, Promise<T>>} */
  const known = new Map();
  return (key, ...more) => {
    const made = known.get(key) || make(key, ...more);
    known.set(key, made);
    made.catch(() => known.delete(key));
    return made;
  };
}

/** Asks for each file once. @param {(path: string) => Promise<unknown>} load @returns {(path: string, name: string) => Promise<any>} */
export function fetchOnce(load) {
  return kept(async (path, name) => {
    if (!FILES.has(name)) await load(path);
    if (!FILES.has(name)) throw new Error(`${path} holds nothing`);
    return FILES.get(name);
  });
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
 * @param {(path: string) => Promise<T>} fetched - each file once
 * @returns {Shards<T>}
 */
export function shardsOf(list, fetched) {
  const from = list[ShardList.Starts].split(";");
  return (start, whole) => {
    let first = from.length - 1;
    while (first > 0 && from[first] > start) first -= 1;
    const wanted = [];
    for (let at = first; at < from.length && wanted.length < MOST && (at === first || (!whole && from[at].startsWith(start))); at += 1) {
      wanted.push(fetched(`${list[ShardList.Folder]}/${at}`));
    }
    return Promise.all(wanted);
  };
}
