// What the scripts that are fetched later need of the engine: they hold no copy of it.

import { cardOf, communeLink, keysOf, textOf } from "./cards.js";
import { numbersOf } from "./decode.js";
import { editDistance } from "./edit_distance.js";
import { passes } from "./facets.js";
import { namesOf, SURE_LENGTH } from "./names.js";
import { isHouse } from "./address.js";
import { communeOf, communeOfPart, isAround, isStreetLike, saysStreet, STREET_WORDS, streetStarts } from "./place_names.js";
import { CONCEPT, candidatesOf, conceptsIn, conceptsOf, forms, IN_PART, longestOf, lost, RELATED, SLIP, STREET, spans, UNDERSTOOD } from "./query.js";
import { isTopic, ranked } from "./ranking.js";
import { postingsOfTerm } from "./terms.js";
import { stem } from "./text/stem.js";
import { keyOf, significantOf } from "./text/tokens.js";
import { conceptOf, learnPhrase } from "./vocabulary.js";
import { wholeTerm } from "./card_terms.js";

export const parts = {
  CONCEPT, IN_PART, RELATED, SLIP, STREET, STREET_WORDS, SURE_LENGTH, UNDERSTOOD,
  candidatesOf, cardOf, communeLink, communeOf, communeOfPart, conceptOf, conceptsIn, conceptsOf, editDistance, forms, isAround, isHouse, isStreetLike, isTopic, keyOf, keysOf, learnPhrase, longestOf, lost, namesOf, numbersOf,
  passes, postingsOfTerm, ranked, saysStreet, significantOf, spans, stem, streetStarts, textOf, wholeTerm,
};
