// @ts-check
/**
 * Passes a page on: adds its name to what the links beside `[data-share]` send, and offers the
 * telephone's own sheet where it has one. Nothing is sent or asked for before a tap.
 * Without this file the links send the address alone.
 */
(function () {
  "use strict";

  const parts = document.querySelectorAll("[data-share]");
  const button = document.querySelector("[data-share] button");
  if (!button || location.protocol === "file:") return; // an address that leads nowhere elsewhere

  const known = /** @type {HTMLLinkElement | null} */ (document.querySelector("link[rel=canonical]"));
  const url = (known || location).href.split("#")[0];
  const title = ((document.querySelector("h1") || document.body).textContent || "").trim();

  /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll("[data-share] ~ li a[href*='=http']")).forEach((link) => {
    link.href = link.href.replace(/=http.*/, "=" + encodeURIComponent(title + "\n" + url));
  });
  if (!navigator.share) return;
  parts.forEach((part) => part.removeAttribute("hidden"));
  button.addEventListener("click", () => navigator.share({ title, url }).catch(() => {})); // a visitor may think better of it
})();
