// @ts-check
/**
 * Keeps dates true on a page that was made days or weeks ago.
 * Without this file every date stands there with its weekday and year.
 * Times are seconds since 1970, so the visitor's own time zone does not matter.
 * Words stay in the HTML, in the page's language.
 */
(function () {
  "use strict";

  const SHOWN = "[data-over]:not([hidden])";

  /** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));

  /** A date is past at its time, a day or a week when nothing is left in it; what is said from a time on is not said before. @param {HTMLElement} item @param {number} now */
  function isPast(item, now) {
    if (Number(item.dataset.since) > now) return true;
    const over = Number(item.dataset.over);
    if (over && over <= now) return true;
    return !!item.querySelector("[data-over]") && !item.querySelector(SHOWN);
  }

  /** Says "today" or "tomorrow" before the heading of a day. @param {HTMLElement} day @param {number} now */
  function name(day, now) {
    const is = now >= Number(day.dataset.starts) ? "today" : now >= Number(day.dataset.eve) ? "tomorrow" : "";
    const list = /** @type {HTMLElement | null} */ (day.closest("[data-today]"));
    const heading = day.firstElementChild;
    if (!list || !heading || is === (day.dataset.is || "")) return;
    day.dataset.is = is;
    const word = heading.querySelector("span") || document.createElement("span");
    word.textContent = list.dataset[is] + " ";
    heading.insertBefore(word, heading.firstChild);
  }

  /** Shows the sentence that leads on when no date is left. @param {HTMLElement} list */
  function leadOn(list) {
    const week = document.querySelector("[data-weeks] " + SHOWN + " a");
    all("[data-past]", list).forEach((past) => {
      past.hidden = !!list.querySelector(SHOWN);
      const link = past.querySelector("a");
      if (link && week instanceof HTMLAnchorElement) link.href = week.href;
    });
  }

  function update() {
    const now = Date.now() / 1000;
    // From the last to the first, so that what is inside comes before what is around it.
    all("[data-over], [data-since]").reverse().forEach((item) => (item.hidden = isPast(item, now)));
    all("[data-eve]").forEach((day) => name(day, now));
    all("[data-dates]").forEach(leadOn);
  }

  update();
  setInterval(update, 60 * 1000);
  document.addEventListener("visibilitychange", update);
})();
