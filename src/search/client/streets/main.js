// Streets, which are fetched only when a query is one.

import { placeAnswer } from "../places/around.js";
import { placeHits } from "./hits.js";
import { streetOf } from "./streets.js";

globalThis.annuaire.put("streets", { streetOf, placeHits, placeAnswer });
