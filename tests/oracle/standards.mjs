// @ts-check
/**
 * What two standards say of the objects that we write, as JSON Schema: which fields there are, of what
 * type, and which must be there. Stricter than they are: a field that we do not write is a slip.
 * (The schemas of Open Referral themselves, version 3.0, found nothing in the three sites on 2026-11-30;
 * their licence keeps them out of this repository.)
 */

const text = { type: "string", minLength: 1 };
const id = { type: "string", format: "uuid" };
const day = { type: "string", format: "date" };
const address = { type: "string", format: "uri" };
const email = { type: "string", format: "email" };
const clock = { type: "string", pattern: "^([01]\\d|2[0-3]):[0-5]\\d$" };

/** An object with these fields and no others; those named must be there. @param {Record<string, object>} properties @param {string[]} required */
const object = (properties, required) => ({ type: "object", properties, required, additionalProperties: false });

const term = object({ id, code: text, name: text, description: text }, ["id", "name", "description"]);
const schedule = object(
  {
    id, dtstart: day, until: day, valid_from: day, valid_to: day, count: { type: "number" }, interval: { type: "number" },
    freq: { enum: ["WEEKLY", "MONTHLY"] }, byday: { type: "string", pattern: "^(-?\\d?(MO|TU|WE|TH|FR|SA|SU),?)+$" },
    opens_at: clock, closes_at: clock, notes: text,
  },
  ["id"],
);
const place = object(
  { id, address_1: text, city: text, state_province: text, postal_code: text, country: { type: "string", pattern: "^[A-Z]{2}$" }, address_type: { enum: ["physical", "postal", "virtual"] } },
  ["id", "address_1", "city", "state_province", "postal_code", "country", "address_type"],
);
const attributes = { type: "array", items: object({ id, link_id: id, link_entity: text, value: text, taxonomy_term_id: id, taxonomy_term: term }, ["id", "link_id", "taxonomy_term_id"]) };
const location = object(
  { id, location_type: { enum: ["physical", "postal", "virtual"] }, name: text, description: text, latitude: { type: "number" }, longitude: { type: "number" }, addresses: { type: "array", items: place }, attributes, accessibility: { type: "array", items: object({ id, description: text }, ["id"]) } },
  ["id", "location_type"],
);
/** What the Human Services Data Specification 3.0 says of a service with what belongs to it. */
export const service = object(
  {
    id, name: text, alternate_name: text, description: text, url: address, email, status: { enum: ["active", "inactive", "defunct", "temporarily closed"] },
    assured_date: day, fees_description: text, eligibility_description: text, application_process: text, alert: text, minimum_age: { type: "number" }, maximum_age: { type: "number" },
    organization: object({ id, name: text, alternate_name: text, description: text, email, website: address }, ["id", "name", "description"]),
    phones: { type: "array", items: object({ id, number: text, type: text }, ["id", "number"]) },
    languages: { type: "array", items: object({ id, code: text }, ["id"]) },
    schedules: { type: "array", items: schedule },
    attributes,
    program: object({ id, name: text, description: text }, ["id", "name", "description"]),
    service_areas: { type: "array", items: object({ id, service_id: id, name: text }, ["id"]) },
    service_at_locations: { type: "array", items: object({ id, service_id: id, description: text, location }, ["id"]) },
  },
  ["id", "name", "status"],
);

const moment = { type: "string", format: "date-time" };
const author = { type: "object", properties: { name: text, url: address, avatar: address }, minProperties: 1, additionalProperties: false };
const item = {
  ...object(
    {
      id: text, url: address, external_url: address, title: text, content_html: text, content_text: text, summary: text,
      image: address, banner_image: address, date_published: moment, date_modified: moment, language: text,
      authors: { type: "array", items: author }, tags: { type: "array", items: text },
    },
    ["id"],
  ),
  anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
};
/** What JSON Feed 1.1 says of a feed. */
export const jsonFeed = object(
  {
    version: { const: "https://jsonfeed.org/version/1.1" }, title: text, home_page_url: address, feed_url: address, description: text,
    user_comment: text, next_url: address, icon: address, favicon: address, language: text, expired: { type: "boolean" },
    authors: { type: "array", items: author }, items: { type: "array", items: item },
  },
  ["version", "title", "items"],
);
