// Places, which are fetched only when a query is one.

import { herePlace, placeAnswer, placeHits, placeOf } from "./places.js";

globalThis.annuaire.put("places", { placeOf, herePlace, placeHits, placeAnswer });
