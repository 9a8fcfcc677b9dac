// What `tests/search/bundle.mjs` writes in the place of a name.

/** Whether a script is that of a large directory, whose postings and cards stand in many files. */
declare const LARGE: boolean;
