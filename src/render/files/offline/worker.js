// @ts-check
/**
 * The service worker: the site when there is no network.
 *
 * A page comes from the network whenever there is one, so that a closure is never seen one visit
 * late; from what was kept when there is none, or when it lets us wait. A page that was kept bears
 * `data-kept` on its <html>, the time it was fetched, so that it can say so. What has the hash of
 * its content in its name comes from what was kept first. Calendars and feeds are left alone.
 *
 * `LISTS`, written before this script, has for each language the files that are kept, most wanted
 * first: the path, and the mark of its content unless its name bears that. A page asks to keep the
 * list of its own language. Only what changed since is fetched again. A list's version is that of
 * everything on it.
 */
(function () {
  "use strict";

  /** How long a page may let us wait when an older one is at hand, in milliseconds. */
  const PATIENCE = 4000;

  /** How many files are kept that no list names, such as other pages that were visited. */
  const MOST_VISITED = 200;

  /** Headers of a copy: when it was fetched, and what its list said of it then. */
  const SINCE = "x-annuaire-since";
  const MARK = "x-annuaire-mark";

  const worker = /** @type {any} */ (self);
  const root = worker.registration.scope;

  // Sites below other paths of the same host have caches too: a name ends with the site's address.
  const KEPT = `annuaire 1 kept ${root}`;
  const VISITED = `annuaire 1 visited ${root}`;
  /** A cache that holds nothing and says by its name that a list is complete. @param {string} lang */
  const completed = (lang) => `annuaire 1 complete ${lang} ${LISTS[lang].version} ${root}`;

  /** The mark of every file of a list. @type {Map<string, string>} */
  const marks = new Map();
  Object.keys(LISTS).forEach((lang) => filesOf(lang).forEach(([path, mark]) => marks.set(path, mark)));

  /** @param {string} lang @returns {[string, string][]} */
  function filesOf(lang) {
    return LISTS[lang].files.map((line) => /** @type {[string, string]} */ (`${line} `.split(" ", 2)));
  }

  /** The file below the root that an address names, also on hosts that hide its ending. @param {string} address */
  function pathOf(address) {
    const path = address.split(/[?#]/)[0].slice(root.length);
    if (path === "" || path.endsWith("/")) return `${path}index.html`;
    return /\.[^/]*$/.test(path) ? path : `${path}.html`;
  }

  // What is kept

  /** @param {string} path @returns {Promise<Response | undefined>} */
  async function find(path) {
    const kept = await caches.match(root + path, { cacheName: KEPT });
    return kept || caches.match(root + path, { cacheName: VISITED });
  }

  /** A copy of what the network gave. A full disk keeps nobody from reading. @param {string} path @param {Response} response */
  async function put(path, response) {
    const headers = new Headers(response.headers);
    headers.set(SINCE, String(Date.now()));
    headers.set(MARK, marks.get(path) || "");
    const cache = await caches.open(marks.has(path) ? KEPT : VISITED);
    await cache.put(root + path, new Response(await response.blob(), { headers }));
  }

  /** Puts by what is right, and forgets what is gone. @param {string} path @param {Response} response */
  async function remember(path, response) {
    if (response.ok) return put(path, response);
    if (response.status !== 404 && response.status !== 410) return;
    for (const name of [KEPT, VISITED]) await (await caches.open(name)).delete(root + path);
  }

  /** Drops old versions, and what no list names any more once it is among the oldest. */
  async function tidy() {
    const names = (await caches.keys()).filter((name) => name.endsWith(` ${root}`));
    await Promise.all(names.filter((name) => name !== KEPT && name !== VISITED).map((name) => caches.delete(name)));
    const kept = await caches.open(KEPT);
    const visited = await caches.open(VISITED);
    for (const request of await kept.keys()) {
      if (marks.has(pathOf(request.url))) continue;
      const copy = await kept.match(request);
      if (copy) await visited.put(request, copy);
      await kept.delete(request);
    }
    await trim();
  }

  async function trim() {
    const visited = await caches.open(VISITED);
    const oldest = (await visited.keys()).slice(0, -MOST_VISITED);
    await Promise.all(oldest.map((request) => visited.delete(request)));
  }

  // Keeping a language

  /** One list after the other, however many pages ask. @type {Promise<unknown>} */
  let keeping = Promise.resolve();

  /** Fetches what is new on the list of a language, and the page that asks. @param {string} lang @param {string} page - its address */
  async function keep(lang, page) {
    const known = LISTS[lang] && !(await caches.has(completed(lang)));
    const queue = [pathOf(page)].concat(known ? filesOf(lang).map(([path]) => path) : []);
    async function lane() {
      for (let path = queue.shift(); path; path = queue.shift()) await renew(path);
    }
    await Promise.all([lane(), lane(), lane()]);
    if (known) await caches.open(completed(lang));
    await trim();
  }

  /** @param {string} path */
  async function renew(path) {
    const old = await find(path);
    if (old && old.headers.get(MARK) === (marks.get(path) || "")) return;
    await remember(path, await fetch(root + path, { cache: "no-cache" }));
  }

  // Answering

  /** From the network, else what was kept, dressed by `dress`. @param {any} event @param {(copy: Response) => Response | Promise<Response>} dress */
  function fresh(event, dress) {
    const path = pathOf(event.request.url);
    // The browser follows a redirection by itself.
    const asked = fetch(event.request.url, { cache: "no-cache", redirect: "manual" });
    event.waitUntil(asked.then((response) => remember(path, response.clone())).catch(ignore));
    event.respondWith(answer(asked, path, dress));
  }

  /** @param {Promise<Response>} asked @param {string} path @param {(copy: Response) => Response | Promise<Response>} dress */
  async function answer(asked, path, dress) {
    const copy = await find(path);
    try {
      const response = await (copy ? Promise.race([asked, late()]) : asked);
      if (response.status < 500 || !copy) return response;
    } catch (error) {
      if (!copy) return elsewhere(path);
    }
    return dress(copy);
  }

  /** @returns {Promise<never>} */
  function late() {
    return new Promise((_, reject) => setTimeout(reject, PATIENCE));
  }

  /** A page with the time it was fetched. @param {Response} copy */
  async function dated(copy) {
    const html = (await copy.text()).replace("<html ", `<html data-kept="${copy.headers.get(SINCE)}" `);
    return new Response(html, { headers: copy.headers });
  }

  /** The page that says what can be read, in the page's language or one that is kept. @param {string} path */
  async function elsewhere(path) {
    if (!path.endsWith(".html")) return Response.error();
    for (const lang of [path.split("/")[0]].concat(Object.keys(LISTS))) {
      const page = `${lang}/hors-ligne.html`;
      if (page !== path && (await find(page))) return Response.redirect(root + page);
    }
    return Response.error();
  }

  /** What was kept, else from the network. @param {any} event */
  async function lasting(event) {
    const path = pathOf(event.request.url);
    const copy = await find(path);
    if (copy) return copy;
    const response = await fetch(event.request);
    event.waitUntil(remember(path, response.clone()).catch(ignore));
    return response;
  }

  function ignore() {}

  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (/** @type {any} */ event) => {
    event.waitUntil(tidy().then(() => worker.clients.claim()));
  });
  worker.addEventListener("message", (/** @type {any} */ event) => {
    keeping = keeping.then(() => keep(event.data.lang, event.data.page)).catch(ignore);
    event.waitUntil(keeping);
  });
  worker.addEventListener("fetch", (/** @type {any} */ event) => {
    const { method, mode, url } = event.request;
    if (method !== "GET" || !url.startsWith(root)) return;
    const path = pathOf(url);
    if (mode === "navigate" && path.endsWith(".html")) fresh(event, dated);
    else if (path.startsWith("recherche/")) fresh(event, (copy) => copy);
    else if (path.startsWith("assets/")) event.respondWith(lasting(event));
  });
})();
