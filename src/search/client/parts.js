// What the scripts that are fetched later need of the engine: they hold no copy of it.

import { cardOf, communeLink, keysOf, textOf } from "./cards.js";
import { numbersOf } from "./decode.js";
import { editDistance } from "./edit_distance.js";
import { namesOf, SURE_LENGTH } from "./names.js";
import { communeOf, isStreetLike, STREET_WORDS, streetStarts, streetWords } from "./place_names.js";
import { CONCEPT, candidatesOf, conceptsOf, forms, IN_PART, lost, RELATED, SLIP, STREET, spans, UNDERSTOOD } from "./query.js";
import { ranked } from "./ranking.js";
import { postingsOfTerm } from "./terms.js";
import { stem } from "./text/stem.js";
import { keyOf, significantOf } from "./text/tokens.js";
import { conceptOf, learnPhrase } from "./vocabulary.js";
import { wholeTerm } from "./card_terms.js";

export const parts = {
  CONCEPT, IN_PART, RELATED, SLIP, STREET, STREET_WORDS, SURE_LENGTH, UNDERSTOOD,
  candidatesOf, cardOf, communeLink, communeOf, conceptOf, conceptsOf, editDistance, forms, isStreetLike, keyOf, keysOf, learnPhrase, lost, namesOf, numbersOf,
  postingsOfTerm, ranked, significantOf, spans, stem, streetStarts, streetWords, textOf, wholeTerm,
};
