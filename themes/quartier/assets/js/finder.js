// @ts-check
/**
 * Looks after the search box, and fetches the search at its first touch; and passes a page on.
 * Without this file the form leads to the complete list, and the sheet to pass it on is not offered. What is only there is in `list.js`.
 */
(function () {
  "use strict";

  const form = document.getElementById("find");
  const box = document.getElementById("q");
  if (!(form instanceof HTMLFormElement) || !(box instanceof HTMLInputElement)) return;
  const { root, engine, entry } = form.dataset;
  /** @type {Map<string, Promise<unknown>>} */
  const files = new Map();

  /** @param {string} selector */
  const show = (selector) => document.querySelectorAll(selector).forEach((element) => element.removeAttribute("hidden"));

  /** Loads a script below the root once; after a failure, again. @param {string} path */
  function load(path) {
    const known = files.get(path);
    if (known) return known;
    const file = new Promise((resolve, reject) => {
      const script = document.createElement("script");
      Object.assign(script, { src: `${root}${path}`, async: false, onload: resolve, onerror: reject });
      document.head.appendChild(script);
    });
    files.set(path, file);
    file.catch(() => files.delete(path));
    return file;
  }

  /** Asks at once for the engine, which shows what it finds, and its index; they run in this order. */
  function fetchSearch() {
    Promise.all([engine, entry].map((path) => load(path || ""))).catch(() => show("[data-broken], [data-complete]"));
  }

  Object.assign(form, { load, fetchSearch, show, here: null }); // for `list.js` and `results.js`

  document.addEventListener("focusin", (event) => {
    if (event.target instanceof Element && event.target.closest("#find, [data-scripted]")) fetchSearch();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.value) return;
    event.preventDefault();
    box.value = "";
    box.dispatchEvent(new Event("input"));
  });

  // A page is passed on by the telephone's own sheet, where it has one.
  const sheet = document.querySelector("[data-share] button");
  if (sheet && navigator.share) {
    show("[data-share]");
    sheet.addEventListener("click", () => navigator.share({ title: document.title, url: location.href }).catch(() => {}));
  }

  // On a telephone a link in the header opens the box.
  document.querySelectorAll('a[href="#find"]').forEach((opener) =>
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      form.classList.add("open");
      box.focus();
    }),
  );
})();
