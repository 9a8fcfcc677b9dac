// What narrows a search, which is fetched only when something does: a day with an audience, what is
// open now, and lists to choose from.

import { allowedBy, facetsOf, passing } from "./facets.js";
import { leftOf } from "./left.js";
import { openNow, withoutOpen } from "./open.js";
import { phoneQuery } from "./phone.js";
import { together } from "./together.js";

globalThis.annuaire.put("narrow", { allowedBy, facetsOf, leftOf, openNow, passing, phoneQuery, together, withoutOpen });
