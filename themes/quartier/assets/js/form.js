// @ts-check
/**
 * Looks after the form "something changed?": fetches what the site says of its projects, asks only
 * what a change needs, shows the text that will be handed over, and leads to what hands it over: a
 * letter, a message, or, for the teams, a request at the host of the sheets. Nothing is sent by itself.
 * The address may name what is meant, `?goujons/cafe/hours`; a `!` before it marks the teams.
 * Without this file the page gives the address to write to.
 *
 * @typedef {{ told: string, shown?: string, days: string, week?: number[], hours: string[][], rest: string }} Slot
 * @typedef {{ id: string, title: string, shown?: string, slots: Slot[], dates?: string[] }} Subject
 * @typedef {{ id: string, name: string, shown?: string, phones: string[], facts: string[][], opening: Subject, activities: Subject[] }} Sheet
 * @typedef {{ id: string, name: string, lines: string[], needed: string[] }} Kind
 * @typedef {{ unit: string, text: { colon: string, fields: Record<string, string>, kinds: Kind[], words: Record<string, string> }, projects: Sheet[] }} Facts
 */
(function () {
  "use strict";

  const found = document.querySelector("form[data-sheets]");
  if (!(found instanceof HTMLFormElement)) return;
  const form = found;
  const says = form.dataset;
  const address = decodeURIComponent(location.search.slice(1));
  const team = address[0] === "!";
  const [project = "", activity = "", change = ""] = address.replace("!", "").split("/");

  /** @type {Facts} */ let site;
  /** @type {Sheet | undefined} */ let sheet;
  /** @type {Subject[]} */ let subjects = [];
  /** @type {Subject | undefined} */ let subject;
  /** @type {Slot | undefined} */ let slot;
  /** What stands in the way, by its name among the words of the page. */
  let wrong = "";

  /** @param {string} selector @param {ParentNode} at @returns {any[]} */
  const all = (selector, at = form) => Array.from(at.querySelectorAll(selector));
  /** @param {string} name @returns {any} */
  const field = (name) => form.elements.namedItem(name);
  /** What is written or chosen, in one line. @param {string} name @returns {string} */
  const value = (name) => field(name).value.replace(/\s+/g, " ").trim();
  /** @param {string} name @returns {string} */
  const chosen = (name) => (all(`[name=${name}]`).find((box) => box.checked) || { value: "" }).value;
  /** @param {HTMLElement} element */
  const isAsked = (element) => !element.closest("[hidden]");
  /** `2026-12-08` as people write it. @param {string} name */
  const day = (name) => value(name).split("-").reverse().join("/");

  /** Puts choices into a list; one that is alone is chosen. @param {string} name @param {{ value: string, words: string }[]} choices */
  function offer(name, choices) {
    const list = all(`[data-choices=${name}]`)[0];
    const pattern = all("template", list)[0].content.firstElementChild;
    all("label", list).forEach((label) => label.remove());
    choices.forEach(({ value, words }) => {
      const label = pattern.cloneNode(true);
      const [box] = all("input", label);
      box.value = value;
      box.checked = box.type === "radio" && choices.length === 1;
      all("bdi", label)[0].textContent = words;
      list.appendChild(label);
    });
  }

  /** `14:30` as the text says it. @param {string} time */
  function clock(time) {
    const [hour, minute] = time.split(":");
    if (site.unit === ":") return `${+hour}:${minute}`;
    return +hour + site.unit + (minute === "00" ? "" : minute);
  }

  /** Begin and end of each time that is asked and filled in. @returns {string[][]} */
  function times() {
    const pairs = all("[data-pair]").filter(isAsked).map((pair) => all("input", pair).map((input) => input.value));
    return pairs.filter(([from]) => from);
  }

  /** Days and hours, and what is to stay behind them. @param {string} days @param {string} rest */
  function when(days, rest = "") {
    const hours = times().map(([from, until]) => clock(from) + (until ? `-${clock(until)}` : ""));
    return [days, ...hours].join(", ") + rest;
  }

  /** The value of each line of the text; of a line without one, nothing. @param {Sheet} sheet @param {Kind} kind @returns {Record<string, string | undefined>} */
  function values(sheet, kind) {
    const { nothing } = site.text.words;
    const isNumber = kind.id === "number";
    const days = all("[data-day]").filter((box) => box.checked).map((box) => box.value).join(", ");
    const kept = slot && !slot.week ? slot.days : days;
    return {
      project: `${sheet.name} (${sheet.id})`,
      change: kind.name,
      activity: subject && (subject.id ? `${subject.title} (${subject.id})` : subject.title),
      before: isNumber ? chosen("number") || nothing : slot ? slot.told : nothing,
      after: isNumber ? value("new-number") : kept && times()[0] && when(kept, slot && slot.rest),
      day: day(value("day") === "other" ? "other-day" : "day"),
      "new-day": day("new-day"),
      hours: when("").slice(2),
      place: value("place"),
      "first-day": day("first-day"),
      "last-day": day("last-day"),
      reason: value("reason"),
      title: value("title"),
      when: value("once") || days ? when(day("once") || days) : "",
      need: value("need"),
      message: value("message"),
    };
  }

  /** @param {Record<string, string | undefined>} said @param {Kind} kind */
  function trouble(said, kind) {
    if (kind.id === "right" && all("[name=fact]").some((box) => !box.checked)) return "unread";
    const lacks = kind.needed.some((line) => !said[line]);
    if (lacks || (kind.id === "move" && !said["new-day"] && !said.hours && !said.place)) return "missing";
    if (times().some(([from, until]) => until && until <= from)) return "backwards";
    return said.after && said.after === said.before ? "same" : "";
  }

  /** What the page says of a fact. @param {string[]} fact */
  const labelled = ([label, text]) => (says[label] || label) + says.colon + text;

  /** Another project. */
  function onProject() {
    sheet = site.projects.find(({ id }) => id === value("project"));
    if (!sheet) return;
    offer("number", sheet.phones.map((phone) => ({ value: phone, words: phone })));
    offer("fact", sheet.facts.map((fact) => ({ value: "", words: labelled(fact) })));
    onKind();
  }

  /** Another kind of change, which other things can be of. */
  function onKind() {
    if (!sheet) return;
    const { opening, whole } = says;
    /** @type {Record<string, Subject[]>} */
    const more = { hours: [{ ...sheet.opening, shown: opening }], end: [{ id: "", title: site.text.words.whole, shown: whole, slots: [] }], cancel: [], move: [] };
    const others = more[chosen("change")];
    const meant = sheet.activities.filter(({ id }) => id === activity);
    subjects = !others ? [] : meant[0] ? meant : sheet.activities.concat(others);
    offer("activity", subjects.map(({ title, shown }, at) => ({ value: `${at}`, words: shown || title })));
    onActivity();
  }

  /** Another activity. */
  function onActivity() {
    subject = subjects[+(chosen("activity") || -1)];
    const { slots = [], dates = [] } = subject || {};
    offer("slot", slots.map(({ told, shown }, at) => ({ value: `${at}`, words: shown || told })));
    const format = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
    const list = field("day");
    while (list.length > 2) list.remove(1);
    dates.forEach((date) => list.add(new Option(format.format(new Date(date)), date), list.length - 1));
    list.selectedIndex = dates[0] ? 0 : 1;
    onSlot();
  }

  /** Another of its times; what is known of it is filled in. */
  function onSlot() {
    slot = subject && subject.slots[+(chosen("slot") || -1)];
    const { week = [], hours = [] } = slot || {};
    const known = chosen("change") === "hours" ? hours : [];
    all("[data-day]").forEach((box, at) => (box.checked = week.includes(at)));
    all("[data-pair]").forEach((pair, at) => all("input", pair).forEach((input, of) => (input.value = (known[at] || [])[of] || "")));
  }

  /** Shows what is asked, what will be said, and what hands it over. */
  function update() {
    const kind = sheet && site.text.kinds.find(({ id }) => id === chosen("change"));
    const name = kind ? kind.id : "";
    const isTimed = name !== "hours" || (subject && (slot || !subject.slots.length));
    /** @type {Record<string, unknown>} */
    const needed = {
      slots: subject && subject.slots.length > 1,
      numbers: sheet && sheet.phones.length > 1,
      times: isTimed,
      days: isTimed && (!slot || slot.week || name === "add"),
      second: name === "hours" && slot && slot.hours.length > 1,
      other: value("day") === "other",
    };
    all("[data-for]").forEach((part) => {
      const { for: kinds, if: needs } = part.dataset;
      part.hidden = !sheet || (kinds && !kinds.split(" ").includes(name)) || (needs && !needed[needs]);
    });
    if (sheet && kind) tell(sheet, kind);
  }

  /** Writes the text, and into each link what it takes along. @param {Sheet} sheet @param {Kind} kind */
  function tell(sheet, kind) {
    const said = values(sheet, kind);
    const lines = kind.lines.filter((line) => said[line]);
    const text = lines.map((line) => site.text.fields[line] + site.text.colon + said[line]).join("\n");
    const title = encodeURIComponent(`${said.project}${site.text.colon}${kind.name}`);
    const body = encodeURIComponent(text);
    const { mail, issue, then } = says;
    /** @type {Record<string, string | false | undefined>} */
    const ways = {
      mail: mail && `mailto:${mail}?subject=${title}&body=${body.replace(/%0A/g, "%0D%0A")}`,
      whatsapp: `https://wa.me/?text=${body}`,
      issue: team && issue && issue + title + then + body,
    };
    all("[data-way]").forEach((link) => {
      const way = ways[link.dataset.way];
      link.parentElement.hidden = !way;
      link.href = way || "";
    });
    Object.assign(field("text"), { value: text, rows: lines.length + 2 });
    wrong = trouble(said, kind);
    all("[data-say]").forEach((line) => (line.hidden = true));
  }

  /** Shows one of the lines about what was done or is missing. @param {string} name */
  const say = (name) => all("[data-say]").forEach((line) => (line.hidden = line.dataset.say !== name));

  /** Names the first thing that is needed and not there, and leads to it. */
  function leadToGap() {
    const isNeeded = (/** @type {any} */ part) => isAsked(part) && part.dataset.need.split(" ").includes(chosen("change"));
    const isEmpty = (/** @type {any} */ input) => (/^(radio|checkbox)$/.test(input.type) ? !input.checked : !input.value);
    const part = all("[data-need]").find((part) => isNeeded(part) && all("input, select", part).every(isEmpty));
    if (!part) return;
    all("[data-gap]")[0].textContent = all("legend, label", part)[0].textContent;
    all("input, select", part)[0].focus();
  }

  /** Nothing is handed over that cannot be understood. @param {Event} event */
  function hand(event) {
    const isCopied = event.type === "submit";
    if (wrong || isCopied) event.preventDefault();
    if (wrong) {
      say(wrong);
      if (wrong === "missing") leadToGap();
    } else if (isCopied) {
      field("text").select();
      const copied = navigator.clipboard ? navigator.clipboard.writeText(field("text").value) : Promise.resolve(document.execCommand("copy"));
      copied.then(() => say("copied"), () => {});
    }
  }

  /** @type {Record<string, () => void>} */
  const next = { project: onProject, change: onKind, activity: onActivity, slot: onSlot };
  form.addEventListener("change", (event) => (next[/** @type {any} */ (event.target).name] || String)());
  ["change", "input"].forEach((kind) => form.addEventListener(kind, update));
  form.addEventListener("submit", hand);
  all("[data-way]").forEach((way) => way.addEventListener("click", hand));
  all(".languages a", document).forEach((link) => (link.search = location.search));

  const script = document.createElement("script");
  script.src = says.sheets || "";
  script.onload = () => {
    site = /** @type {any} */ (self).annuaire;
    site.projects.forEach(({ id, name, shown }) => field("project").add(new Option(shown || name, id, false, id === project)));
    all("[name=change]").forEach((box) => (box.checked = box.value === change));
    form.hidden = false;
    onProject();
    update();
  };
  document.head.appendChild(script);
})();
