// What the scripts that are fetched later need of the engine: they hold no copy of it.

import { cardOf, communeLink, datesOf, keysOf, textOf } from "./cards.js";
import { ungrouped } from "./decode.js";
import { editDistance } from "./edit_distance.js";
import { namesOf } from "./names.js";
import { isHouse, saysStreet, STREET_WORDS } from "./address.js";
import { communeOf, communeOfPart, isAround, isStreetLike, streetStarts } from "./place_names.js";
import { candidatesOf, conceptsIn, conceptsOf, forms, longestOf, lost, noQuery, spans } from "./query.js";
import { isTopic, ranked } from "./ranking.js";
import { saidBy } from "./snippets.js";
import { postingsOfTerm, termPage } from "./terms.js";
import { stem } from "./text/stem.js";
import { keyOf, significantOf, STOP_WORDS } from "./text/tokens.js";
import { conceptOf, conceptTerm, learnPhrase } from "./vocabulary.js";
import { wholeTerm } from "./card_terms.js";

export const parts = /** @type {const} */ ([
  STOP_WORDS, STREET_WORDS, candidatesOf, cardOf, communeLink, communeOf, communeOfPart, conceptOf, conceptTerm, conceptsIn, conceptsOf, datesOf, editDistance, forms, isAround, isHouse, isStreetLike, isTopic, keyOf, keysOf, learnPhrase, longestOf, lost, namesOf, noQuery, postingsOfTerm, ranked, saidBy, saysStreet, significantOf, spans, stem, streetStarts, termPage, textOf, ungrouped, wholeTerm,
]);
