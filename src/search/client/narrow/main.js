// What narrows a search, which is fetched only when something does: a day with an audience, what is
// open now, and lists to choose from.

import { leftOf } from "./left.js";
import { openNow, withoutOpen } from "./open.js";
import { together } from "./together.js";

globalThis.annuaire.put("narrow", { together, withoutOpen, openNow, leftOf });
