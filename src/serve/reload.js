// @ts-check
/**
 * Loads the page again when the preview shows another version of the site.
 * Only the preview adds this file, and only to pages; a published site is without it.
 * A hidden page does not listen: browsers allow six connections, and tabs may be many.
 */
(function () {
  "use strict";

  const script = /** @type {HTMLScriptElement | null} */ (document.currentScript);
  const version = script ? script.dataset.version : "";

  /** @type {EventSource | null} */
  let stream = null;

  /** The stream begins with the version that is shown, so nothing is missed in between. */
  function listen() {
    if (stream || document.hidden) return;
    stream = new EventSource("/_annuaire/events");
    stream.addEventListener("reload", (event) => {
      if (/** @type {MessageEvent<string>} */ (event).data !== version) location.reload();
    });
    stream.addEventListener("error", retry);
  }

  /** Most browsers try again by themselves; some give up while the server is away. */
  function retry() {
    if (!stream || stream.readyState !== EventSource.CLOSED) return;
    stream = null;
    setTimeout(listen, 1000);
  }

  function rest() {
    if (stream) stream.close();
    stream = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  window.addEventListener("pagehide", rest);
  // Shown is after loaded: the stream never takes a connection that a file of the page waits for.
  window.addEventListener("pageshow", listen);
})();
