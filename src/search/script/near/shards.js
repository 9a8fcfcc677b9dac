// Sorted lines in one text or in many files, and the lists of documents that stand behind them.

/**
 * A page of terms: each with its documents, written or read, and by stem.
 * @typedef {{ lines: Map<string, string | Map<number, string>>, stems: Map<string, Set<string>> }} Leaf
 */

/** Files that were asked for, by their name. @type {Map<string, (value: any) => void>} */
const awaited = new Map();
/** Files that came before they were asked for. @type {Map<string, any>} */
const early = new Map();

/** What every file of the index calls. @param {string} name @param {any} value */
function put(name, value) {
  const taken = awaited.get(name);
  if (taken) taken(value);
  else early.set(name, value);
}

/**
 * Asks for each file once; after a failure, again.
 * @param {(path: string) => Promise<unknown>} load
 */
function librarian(load) {
  /** @type {Map<string, Promise<any>>} */
  const known = new Map();
  /** @param {string} path @param {string} [name] - under which the file hands itself over */
  return function fetched(path, name) {
    const asked = known.get(path);
    if (asked) return asked;
    const value = new Promise((resolve, reject) => {
      awaited.set(name || path, resolve);
      if (early.has(name || path)) resolve(early.get(name || path));
      else load(path).then(() => reject(new Error(`${path} holds nothing`)), reject);
    });
    known.set(path, value);
    value.catch(() => known.delete(path));
    return value;
  };
}

/** Lines whose keys are written without what they share with the one before. @param {string} text @returns {[string, string][]} */
function unfold(text) {
  let key = "";
  return (text ? text.split(";") : []).map((line) => {
    const bar = line.indexOf("|");
    const end = bar < 0 ? line.length : bar;
    key = key.slice(0, parseInt(line[0], 36)) + line.slice(1, end);
    return [key, line.slice(end + 1)];
  });
}

/** Terms by what stands behind them: `<postings> <term> <term>`. @param {string} text @returns {[string, string][]} */
function ungroup(text) {
  /** @type {[string, string][]} */
  const lines = [];
  for (const group of text ? text.split(";") : []) {
    const [postings, ...terms] = group.split(" ");
    terms.forEach((term) => lines.push([term, postings]));
  }
  return lines;
}

/** @param {[string, string | Map<number, string>][]} pairs @returns {Leaf} */
function leaf(pairs) {
  const lines = new Map(pairs);
  const stems = new Map();
  lines.forEach((_, term) => {
    if (/^\p{Alphabetic}+$/u.test(term)) add(stems, stem(term), term);
  });
  return { lines, stems };
}

/**
 * Lines in files of which each begins with a known key.
 * @template T
 * @param {{ in: string, from: string }} source
 * @param {(path: string) => Promise<string>} fetched
 * @param {(text: string) => T} open - reads one file
 */
function shelf(source, fetched, open) {
  const from = source.from.split(";");
  /** @type {Map<number, Promise<T>>} */
  const read = new Map();
  /** @param {number} number */
  const one = (number) => {
    const known = read.get(number) || fetched(`${source.in}/${number}.js`).then(open);
    read.set(number, known);
    known.catch(() => read.delete(number));
    return known;
  };
  /** What may hold a key that begins with `start`. @param {string} start @param {number} [most] - files @returns {Promise<T[]>} */
  return (start, most = 3) => {
    let first = from.length - 1;
    while (first > 0 && from[first] > start) first -= 1;
    const wanted = [];
    for (let at = first; at < from.length && wanted.length < most && (at === first || from[at].startsWith(start)); at += 1) {
      wanted.push(one(at));
    }
    return Promise.all(wanted);
  };
}

/**
 * `A0.3C5`: for each class its documents, each as the distance from the one before.
 * @param {string} text
 * @returns {Map<number, string>} the class by document
 */
function postings(text) {
  const found = new Map();
  for (const group of text.match(/[A-Z][^A-Z]+/g) || []) {
    let document = 0;
    for (const step of group.slice(1).split(".")) {
      document += parseInt(step, 36);
      found.set(document, group[0]);
    }
  }
  return found;
}

/** @template T @param {() => Promise<T>} make */
function once(make) {
  /** @type {Promise<T> | null} */
  let made = null;
  return () => {
    made = made || make();
    made.catch(() => (made = null));
    return made;
  };
}
