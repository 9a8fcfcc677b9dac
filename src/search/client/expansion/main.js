// Query expansion, which is fetched only when a query has a word that the entry does not know.

import { expand } from "./expand.js";
import { isBareStreet } from "./lexicon.js";
import { guessOf } from "./spelling.js";

globalThis.annuaire.put("expansion", LARGE ? { expand, guessOf, isBareStreet } : { expand, isBareStreet });
