// The tables of words, which `client.rs` writes in the place of this name; all words in them are folded.

/** @typedef {{ stop: string, field: string, short: string, latin: string, cyrillic: string, arabic: string, streets: string }} Tables */

/** @type {Tables} */
export const TABLES = globalThis.annuaire.tables;
