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

/** Asks for each file once. @param {(path: string) => Promise<unknown>} load @returns {Fetch} */
export function fetchOnce(load) {
  return kept((path, name = path.split("/").slice(2).join("/").slice(0, -3)) => new Promise((resolve, reject) => {
    awaited.set(name, resolve);
    if (early.has(name)) resolve(early.get(name));
    else load(path).then(() => reject(new Error(`${path} holds nothing`)), reject);
  }));
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
      wanted.push(fetched(`${list[ShardList.Folder]}/${at}.js`));
    }
    return Promise.all(wanted);
  };
}
