// @ts-check
// Reads lines of `examples/occurrences.rs` and expands each calendar with ical.js. Every date must
// be there with the same start, end and standing, and no other.
import { createInterface } from "node:readline";
import ICAL from "ical.js";

const FROM = "2026-11-24";
const TO = "2028-11-24";
const MOST = 5000; // occurrences of one series: more would be a series without end

let sites = 0;
let dates = 0;
let faults = 0;

for await (const line of createInterface({ input: process.stdin })) {
  const { ics, expected, sheet } = JSON.parse(line);
  sites += 1;
  dates += expected.length;
  const wanted = expected.map(String).sort();
  const found = occurrences(ics).map(String).sort();
  const missing = without(wanted, found);
  const surplus = without(found, wanted);
  if (missing.length || surplus.length) {
    faults += 1;
    console.error(`site ${sites}:\n${sheet}missing:`, missing.slice(0, 8), "surplus:", surplus.slice(0, 8));
  }
}
console.log(`${sites} calendars, ${dates} dates, ${faults} calendars differ`);
process.exit(faults || !sites ? 1 : 0);

/** Every occurrence that begins in the 24 months: start, end, whether it is cancelled. */
function occurrences(/** @type {string} */ ics) {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(ics));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const all = calendar.getAllSubcomponents("vevent");
  const masters = all.filter((event) => !event.hasProperty("recurrence-id"));
  const uids = masters.map((event) => String(event.getFirstPropertyValue("uid")));
  if (new Set(uids).size !== uids.length) throw new Error("two events with one identity");
  return masters.flatMap((master) => ofSeries(master, all)).filter(([start]) => isWithin(start));
}

function ofSeries(master, all) {
  const uid = master.getFirstPropertyValue("uid");
  const isException = (one) => one.hasProperty("recurrence-id") && one.getFirstPropertyValue("uid") === uid;
  const exceptions = all.filter(isException);
  const event = new ICAL.Event(master, { strictExceptions: true, exceptions });
  if (!event.isRecurring()) return [told(event.startDate, event.endDate, master)];
  const found = [];
  const used = new Set();
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    if (found.length > MOST) throw new Error(`${uid} has no end`);
    const { startDate, endDate, item } = event.getOccurrenceDetails(next);
    if (item.component !== master) used.add(item.component);
    found.push(told(startDate, endDate, item.component));
  }
  if (used.size !== exceptions.length) throw new Error(`${uid} overrides a date that it does not have`);
  return found;
}

function told(start, end, component) {
  const cancelled = component.getFirstPropertyValue("status") === "CANCELLED";
  if (start.isDate) return [start.toString(), "", cancelled];
  return [instant(start), instant(end), cancelled];
}

/** An instant in UTC: ical.js reckons with the calendar's own VTIMEZONE. */
function instant(/** @type {ICAL.Time} */ time) {
  return time.toJSDate().toISOString().replace(".000Z", "Z");
}

/** The day in Brussels: an hour or two after the day in UTC begins. */
function isWithin(/** @type {string} */ start) {
  const zone = "Europe/Brussels";
  const day = start.length > 10 ? new Date(start).toLocaleDateString("sv-SE", { timeZone: zone }) : start;
  return FROM <= day && day <= TO;
}

/** What a sorted list has more often than another. */
function without(/** @type {string[]} */ list, /** @type {string[]} */ other) {
  const rest = new Map();
  for (const one of other) rest.set(one, (rest.get(one) || 0) + 1);
  return list.filter((one) => {
    const count = rest.get(one) || 0;
    rest.set(one, count - 1);
    return count <= 0;
  });
}
