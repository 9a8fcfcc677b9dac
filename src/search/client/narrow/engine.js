// What of the engine these modules use. It is another script: nothing of it is copied here.

export const { cardOf, conceptOf, conceptsOf, noQuery, postingsOfTerm, significantOf, spans } = /** @type {typeof import("../parts.js").parts} */ (globalThis.annuaire.parts);
