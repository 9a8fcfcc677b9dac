// What of the engine these modules use. It is another script: nothing of it is copied here.

export const { CONCEPT, cardOf, conceptOf, conceptsOf, passes, postingsOfTerm, significantOf, spans } = /** @type {typeof import("../parts.js").parts} */ (globalThis.annuaire.parts);
