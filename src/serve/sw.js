// @ts-check
/**
 * The service worker of the preview: takes the place of the site's, and goes.
 * A cached page would hide the change that the preview is there to show.
 */
(function () {
  "use strict";

  const worker = /** @type {any} */ (self);
  worker.addEventListener("install", () => worker.skipWaiting());
  worker.addEventListener("activate", (/** @type {any} */ event) => {
    event.waitUntil(worker.registration.unregister());
  });
})();
