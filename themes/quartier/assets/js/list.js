// @ts-check
/**
 * What the search has on the complete list only: lists to choose from, "near me", what the address
 * asks for, and on paper what was asked. Comes after `finder.js`; `results.js` calls it again.
 * Without this file static pages narrow the list.
 */
(function () {
  "use strict";

  const form = /** @type {any} */ (document.getElementById("find"));
  const box = /** @type {HTMLInputElement} */ (document.getElementById("q"));
  const near = document.querySelector("[data-near]");
  const { fetchSearch, show } = form; // from `finder.js`
  const { title } = document;
  const heading = /** @type {HTMLElement} */ (document.querySelector("h1"));
  const name = heading.textContent;

  /** Whether it was asked what is near, even if the device has not told yet where that is. */
  const isPressed = () => near.getAttribute("aria-pressed") === "true";

  /** Puts what the address asks for into the fields. */
  function read() {
    const asked = new URLSearchParams(location.search);
    Array.from(form.elements).forEach((/** @type {any} */ field) => {
      if (field.name) field.value = asked.get(field.name) || "";
    });
  }

  /** The first letter of what each list chooses. @type {Record<string, string>} */
  const KINDS = { commune: "c", theme: "t", day: "d", audience: "p", language: "l" };

  /** Says beside each choice how many it leaves, and offers none that leaves nothing. @param {HTMLSelectElement} list @param {Record<string, number> | null | undefined} left */
  function offer(list, left) {
    Array.from(list.options).slice(1).forEach((option) => {
      const n = left && (left[KINDS[list.dataset.filter] + option.value] || 0);
      const name = (option.dataset.name = option.dataset.name || option.text);
      option.text = left ? `${name} (${n})` : name;
      option.disabled = n === 0 && !option.selected;
    });
  }

  /** Names what is asked in heading and title, and on paper. @param {Record<string, number> | null} [left] - how many each choice leaves */
  function tell(left) {
    const lists = /** @type {NodeListOf<HTMLSelectElement>} */ (document.querySelectorAll("[data-filter]"));
    lists.forEach((list) => offer(list, left));
    const chosen = Array.from(lists).filter((list) => list.value).map((list) => list.options[list.selectedIndex].dataset.name);
    const asked = [box.value.trim(), ...chosen, isPressed() && near.textContent].filter(Boolean);
    const [line, results] = ["[data-asked]", "[data-comma]"].map((part) => /** @type {HTMLElement} */ (document.querySelector(part)));
    const { comma } = results.dataset;
    document.title = [asked.join(comma), title].filter(Boolean).join(" – ");
    heading.textContent = asked.join(comma) || name;
    line.hidden = asked.length === 0;
    line.lastElementChild.textContent = asked.join(comma);
    results.querySelectorAll("h3 a").forEach(/** @type {(link: any) => void} */ (complete));
  }

  /** Copies to a result what its entry in the complete list says: its sentence, whether it is open, and from paper the address and the best way. @param {HTMLAnchorElement} link */
  function complete(link) {
    const entry = Array.from(document.querySelectorAll("[data-complete] h4 a")).find((/** @type {any} */ { href }) => href === link.href);
    const line = entry && entry.closest("li").querySelector(".on-paper");
    if (!line) return;
    const item = link.closest("li");
    entry.closest("li").querySelectorAll(".opens, .sentence").forEach((part) => item.lastElementChild.appendChild(part.cloneNode(true)));
    const copy = /** @type {HTMLElement} */ (item.lastElementChild.appendChild(line.cloneNode(true)));
    if (!item.querySelector("[href^='tel:']")) copy.className = ""; // on a screen too
  }

  Object.assign(form, { read, tell }); // for `results.js`

  /** Offers what has a static page, by the name of the link to it. @param {HTMLElement} list */
  function fill(list) {
    document.querySelectorAll(list.dataset.from || "").forEach((link) => {
      if (!(list instanceof HTMLSelectElement)) return list.appendChild(document.createElement("li")).append(link.cloneNode(true));
      const [id] = (link.getAttribute("href") || "").split("/").slice(-1)[0].split(".");
      const { lang, dir } = /** @type {HTMLAnchorElement} */ (link);
      list.add(Object.assign(new Option((link.textContent || "").trim(), id), { lang, dir }));
    });
  }

  /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-from]")).forEach(fill);
  document.querySelectorAll("[data-scripted] fieldset").forEach((fields) => fields.removeAttribute("disabled"));
  show("[data-scripted]");

  /** Asks the device where it is, or forgets it. The position is only kept in this page, for `results.js`. */
  function locate() {
    const wanted = !isPressed();
    press(wanted, null);
    if (!wanted) return;
    fetchSearch();
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude } }) => isPressed() && press(true, { latitude, longitude }),
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
    tell(); // says what is waited for
    box.dispatchEvent(new Event("input"));
  }

  /** Takes every choice back. */
  function clear() {
    const lists = /** @type {HTMLSelectElement[]} */ (Array.from(document.querySelectorAll("[data-filter]")));
    lists.forEach((list) => (list.selectedIndex = 0));
    lists[0].dispatchEvent(new Event("change")); // asks anew
    box.focus(); // the button goes
  }

  // What each choice would leave is counted once they are seen.
  document.querySelectorAll("details[data-scripted]").forEach((details) => details.addEventListener("toggle", () => box.value && box.dispatchEvent(new Event("input"))));
  if (navigator.geolocation && isSecureContext) show("[data-located]");
  near.addEventListener("click", locate);
  if (location.hash === "#near") locate(); // tapped on the home page
  document.querySelectorAll("[data-clear]").forEach((button) => button.addEventListener("click", clear));
  addEventListener("beforeprint", () => {
    show("[data-address]");
    document.querySelectorAll("[data-address] bdi").forEach((address) => (address.textContent = location.href));
  });

  if (location.search) {
    read();
    tell();
    document.querySelector("[data-complete]").setAttribute("hidden", ""); // what is shared is seen at once, or the page would move
    show("[data-wait]");
    fetchSearch();
  }
})();
