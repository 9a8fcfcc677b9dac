// @ts-check
/**
 * Goes from the root page on to the home page in the browser's language.
 * The root page is replaced, so that Back works; nothing is remembered.
 * Without this file, or when no language fits, the visitor chooses.
 */
(function () {
  "use strict";

  const choices = Array.from(document.querySelectorAll("a[hreflang]"));
  const wanted = navigator.languages || [navigator.language];

  /** `nl-BE` and `nl` are the same choice. @param {string} tag */
  function primary(tag) {
    return tag.toLowerCase().split("-")[0];
  }

  /** @param {string} tag - a language of the browser */
  function home(tag) {
    return choices.find((link) => link.getAttribute("hreflang") === primary(tag));
  }

  const first = wanted.map(home).find(Boolean);
  if (first instanceof HTMLAnchorElement) location.replace(first.href);
})();
