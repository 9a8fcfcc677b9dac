// @ts-check
/**
 * Keeps the site for when there is no network, and says so on a page that was kept.
 * Without this file, or opened from a disk, pages simply come from where they lie.
 * Words stay in the HTML, in the page's language.
 */
(function () {
  "use strict";

  const { lang, dataset } = document.documentElement;
  const { worker } = /** @type {HTMLElement} */ (document.currentScript).dataset;

  /** The worker notes on a page that it kept when it fetched it. @param {number} since */
  function say(since) {
    const note = document.getElementById("kept");
    const time = note && note.querySelector("bdi");
    if (!note || !time) return;
    const day = /** @type {const} */ ({ day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
    time.textContent = new Date(since).toLocaleString(lang + "-u-nu-latn", day);
    note.hidden = false;
  }

  /** Asks for the files of the page's language, unless the visitor saves data. */
  async function keep() {
    const { connection } = /** @type {any} */ (navigator);
    const { active } = await navigator.serviceWorker.ready;
    if (active && !(connection && connection.saveData)) active.postMessage({ lang, page: location.href });
  }

  function start() {
    navigator.serviceWorker.register(/** @type {string} */ (worker)).then(keep, () => {});
    // A newer worker has newer lists.
    navigator.serviceWorker.addEventListener("controllerchange", keep);
  }

  if (dataset.kept) say(Number(dataset.kept));
  if (worker && "serviceWorker" in navigator && location.protocol !== "file:") {
    const idle = window.requestIdleCallback || ((/** @type {() => void} */ later) => setTimeout(later, 1000));
    window.addEventListener("load", () => idle(start));
  }
})();
