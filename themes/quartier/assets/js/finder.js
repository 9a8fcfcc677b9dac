// @ts-check
/**
 * Looks after the search box, and fetches the search at its first touch.
 * Without this file the form leads to the complete list, and static pages narrow it.
 */
(function () {
  "use strict";

  const form = document.getElementById("find");
  const box = document.getElementById("q");
  if (!(form instanceof HTMLFormElement) || !(box instanceof HTMLInputElement)) return;
  const { root, results, engine, entry } = form.dataset;
  const near = document.querySelector("[data-near]"); // only on the complete list
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

  /** Asks at once for what shows results, the engine and its index; they run in this order. */
  function fetchSearch() {
    Promise.all([results, engine, entry].map((path) => load(path || ""))).catch(() => show("[data-broken]"));
  }

  /** Puts what the address asks for into the fields. */
  function read() {
    const asked = new URLSearchParams(location.search);
    Array.from(form.elements).forEach((field) => {
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = asked.get(field.name) || "";
    });
  }

  Object.assign(form, { load, read, here: null }); // for `results.js`

  document.addEventListener("focusin", (event) => {
    if (event.target instanceof Element && event.target.closest("#find, [data-scripted]")) fetchSearch();
  });
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box.value) return;
    event.preventDefault();
    box.value = "";
    box.dispatchEvent(new Event("input"));
  });

  // On a telephone a link in the header opens the box.
  document.querySelectorAll('a[href="#find"]').forEach((opener) =>
    opener.addEventListener("click", (event) => {
      event.preventDefault();
      form.classList.add("open");
      box.focus();
    }),
  );

  if (!near) return;

  /** Offers what has a static page, by the name of the link to it. @param {HTMLSelectElement} select */
  function fill(select) {
    document.querySelectorAll(select.dataset.from || "").forEach((link) => {
      const [id] = (link.getAttribute("href") || "").split("/").slice(-1)[0].split(".");
      const { lang, dir } = /** @type {HTMLAnchorElement} */ (link);
      select.add(Object.assign(new Option((link.textContent || "").trim(), id), { lang, dir }));
    });
  }

  /** @type {NodeListOf<HTMLSelectElement>} */ (document.querySelectorAll("[data-from]")).forEach(fill);
  document.querySelectorAll("[data-scripted] fieldset").forEach((fields) => fields.removeAttribute("disabled"));
  show("[data-scripted]");

  /** Asks the device where it is, or forgets it. The position is only kept in this page, for `results.js`. */
  function locate() {
    const wanted = near.getAttribute("aria-pressed") === "false";
    press(wanted, null);
    if (!wanted) return;
    fetchSearch();
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => near.getAttribute("aria-pressed") === "true" && press(true, { latitude, longitude }),
      () => {
        press(false, null);
        show("[data-lost]");
      },
      { maximumAge: 60000, timeout: 15000 },
    );
  }

  /** @param {boolean} pressed @param {{ latitude: number, longitude: number } | null} here */
  function press(pressed, here) {
    near.setAttribute("aria-pressed", String(pressed));
    document.querySelectorAll("[data-lost]").forEach((lost) => lost.setAttribute("hidden", ""));
    Object.assign(form, { here });
    box.dispatchEvent(new Event("input"));
  }

  if (navigator.geolocation && isSecureContext) show("[data-located]");
  near.addEventListener("click", locate);
  addEventListener("beforeprint", () => {
    show("[data-address]");
    document.querySelectorAll("[data-address] bdi").forEach((address) => (address.textContent = location.href));
  });

  if (location.search) {
    read();
    fetchSearch();
  }
})();
