// How surely a term says what was typed. Each script has these numbers of its own.

export const EXACT = 1;
export const STEM = 0.85;
export const CONCEPT = 0.95;
export const PHRASE = 1.1;
/** `bokslessen` for who looks for `boksen`, and means more than sports. */
export const COMPOUND = 0.96;
export const RELATED = 0.7;
export const BEGUN = 0.8;
export const BEGUN_LEAST = 0.35;
/** A word that was read with a slip counts so much; one that is read only in part is not shown as corrected. */
export const SLIP = 0.6;
export const IN_PART = 0.4;
/** Below this a word is not taken as understood. */
export const UNDERSTOOD = 0.5;
/** A word of so many letters with one slip is rather mistyped than of another language. */
export const SURE_LENGTH = 6;
/** The letters of the fields of streets and of related concepts in `index/postings.rs`. */
export const STREET = "E";
export const RELATED_FIELD = "K";
