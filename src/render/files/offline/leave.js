// @ts-check
/**
 * A service worker that takes the place of the one before, throws away what it kept, and goes.
 * The site has it when pages are not to be kept; the preview has it always, for a kept page would
 * hide the change that the preview is there to show.
 */
(function () {
  "use strict";

  const worker = /** @type {any} */ (self);

  /** The caches of this site; the name of each ends with its address. */
  async function leave() {
    const names = await caches.keys();
    const own = names.filter((name) => name.endsWith(` ${worker.registration.scope}`));
    await Promise.all(own.map((name) => caches.delete(name)));
    await worker.registration.unregister();
  }

  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(leave()));
})();
