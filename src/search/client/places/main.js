// Communes, where the visitor is, and needs beside a place, which are fetched only when a query is one.

import { placeAnswer } from "./around.js";
import { herePlace, placeHits, placeOf } from "./places.js";

globalThis.annuaire.put("places", { placeOf, herePlace, placeHits, placeAnswer });
