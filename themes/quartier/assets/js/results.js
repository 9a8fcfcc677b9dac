// @ts-check
/**
 * Shows what the search finds, as one types: below the box of the home page, and on the complete
 * list, whose address then says what is asked. Browsers get this file behind the engine, at the first touch.
 * Words stay in the HTML, in the page's language; nothing that was found is read as HTML.
 */
(function () {
  "use strict";

  /** @typedef {{ text: string, lang?: string }} Text */

  /** @param {string} selector @param {ParentNode} [within] @returns {any[]} */
  const all = (selector, within) => Array.from((within || document).querySelectorAll(selector));
  /** @param {string} selector @param {ParentNode} [within] @returns {any} */
  const one = (selector, within) => all(selector, within)[0];

  const place = one("[data-limit]");
  // Elsewhere the search is only fetched ahead.
  if (!place) return;

  const form = one("#find");
  const box = one("#q");
  // Not on the home page.
  const complete = one("[data-complete]");
  const choices = all("[data-filter]");
  const fields = [box, ...choices];
  const { root, entry } = form.dataset;
  const { locale, comma } = place.dataset;
  // From `finder.js` and `list.js`.
  const { load, read, tell } = form;
  const language = document.documentElement.lang;
  const step = Number(place.dataset.limit);

  let shown = step;
  let settled = location.href;
  let turn = 0;
  let typing = 0;
  let speaking = 0;

  // @ts-ignore - the engine makes `annuaire`
  const finder = annuaire.open({ entry, load });

  /** Asks, and draws the answer unless something else was asked meanwhile. */
  async function search() {
    const mine = ++turn;
    const text = box.value.trim();
    const filters = {};
    const chosen = choices.filter((choice) => choice.value);
    chosen.forEach((choice) => (filters[choice.dataset.filter] = choice.value));
    const narrowed = chosen.length;
    // From them too.
    const { here } = form;
    const asked = text || here || narrowed;
    const [wait, broken] = all("[data-wait], [data-broken]");
    wait.hidden = !asked;
    try {
      // How many each choice would leave is only counted once they are seen.
      const count = choices.length > 0 && choices[0].offsetParent !== null;
      const answer = asked ? await (await finder).find({ text, filters, here, first: 0, limit: shown, count }) : null;
      // A weekday that nobody has.
      if (narrowed === 1 && !text && !answer.total) answer.day = filters.day;
      if (mine === turn) draw(answer, text, narrowed);
      broken.hidden = true;
    } catch (error) {
      broken.hidden = false;
      if (complete) complete.hidden = false;
    }
    wait.hidden = true;
  }

  /** Asks anew, and writes it into the address; a settled question is one that Back leads to. @param {boolean} [settle] */
  function renew(settle) {
    clearTimeout(typing);
    shown = step;
    const asked = new URLSearchParams();
    fields.forEach((field) => field.value.trim() && asked.append(field.name, field.value.trim()));
    const { href } = Object.assign(new URL(location.href), { search: asked, hash: "" });
    try {
      if (complete && settle && href !== settled) {
        history.replaceState(null, "", settled);
        history.pushState(null, "", href);
        settled = href;
      } else if (complete) history.replaceState(null, "", href);
    } catch (error) {
      // a browser may refuse another address to a page from a disk; all else works
    }
    search();
  }

  /** Says what is true, with its holes filled, and hides the rest. @param {ParentNode} within @param {Record<string, any>} cases @param {Record<string, string>} values */
  function say(within, cases, values) {
    all("[data-say]", within).forEach((element) => {
      element.hidden = !cases[element.dataset.say];
      if (element.firstElementChild) return;
      element.words = element.words || element.textContent;
      element.textContent = fill(element.words, values);
    });
  }

  /** @param {string} words @param {Record<string, any>} values */
  const fill = (words, values) => words.replace(/{(\w+)}/g, (_, hole) => values[hole]);

  /** @param {any} element @param {Text | null} text @param {string} [path] - where it leads, if it does */
  function write(element, text, path) {
    element.hidden = !text;
    if (path) element.href = root + path;
    if (text) element.textContent = text.text;
    if (text && text.lang) Object.assign(element, { lang: text.lang, dir: "auto" });
  }

  /** Keeps a visitor's words, or a name, in their own direction. @param {string} text */
  const apart = (text) => `\u2068${text}\u2069`;

  /** @param {number} number */
  const digits = (number) => number.toLocaleString(`${locale}-u-nu-latn`, { maximumFractionDigits: 1 });

  /** @param {number} number */
  const plural = (number) => (Intl.PluralRules ? new Intl.PluralRules(language).select(number) : number === 1 ? "one" : "other");

  /** A day in the site's zone, with its hour when that is known. @param {{ start: number, timed: boolean }} next @param {string} timeZone */
  function date({ start, timed }, timeZone) {
    const time = new Date(start * 60000);
    const day = time.toLocaleString(`${locale}-u-nu-latn`, { weekday: "long", day: "numeric", month: "long", timeZone });
    const [h, m] = time.toLocaleString("nl", { hour: "numeric", minute: "2-digit", timeZone }).split(":");
    return timed ? fill(place.dataset[+m > 0 ? "time" : "whole"], { day, h: +h, m }) : day;
  }

  /** When something usually is that has no date: its days of each week, else in its own words. @param {{ days?: number[], rhythm?: Text | null }} reason @returns {Text | null} */
  function usual({ days = [], rhythm }) {
    // The first of January 2024 was a Monday.
    const named = days.map((day) => new Date(Date.UTC(2024, 0, 1 + day)).toLocaleString(locale, { weekday: "long", timeZone: "UTC" }));
    return rhythm || (days.length > 0 ? { text: fill(place.dataset.usual, { day: named.join(comma) }) } : null);
  }

  /** @param {any} answer - `null` when nothing is asked @param {string} text @param {number} narrowed */
  function draw(answer, text, narrowed) {
    place.hidden = !answer;
    // Where nothing is found help is given, not everything again.
    if (complete) complete.hidden = Boolean(answer);
    else one("[data-every]").href = find(text);
    const [own, others] = all("ol", place);
    own.textContent = others.textContent = "";
    if (answer) {
      const { place: where, results } = answer;
      results.forEach((result) => (result.ours = where && (result.mine || result.sameStreet)));
      explain(answer, narrowed);
      results.forEach((result) => (result.ours ? own : others).append(card(result, answer)));
    }
    if (complete) tell(answer && answer.left);
    own.hidden = !own.firstChild;
    others.hidden = !others.firstChild;
    // Once the visitor pauses, so that a screen reader says the last count only.
    clearTimeout(speaking);
    speaking = setTimeout(() => (one("[data-status]").textContent = answer ? one("[data-spoken]").innerText : ""), 600);
  }

  /** Says how much was found, and what place was meant. @param {any} answer @param {number} narrowed */
  function explain({ total, more, corrected, unmatched, open, place: where, day, results }, narrowed) {
    const { kind, mine, sameStreet, name, number, communes, need, more: namesakes } = where || { communes: [], more: [] };
    const elsewhere = where && !mine && !need;
    const inStreet = elsewhere && sameStreet;
    const named = where && kind !== "here";
    const title = kind === "here" ? kind : where ? "place" : total ? plural(total) : "none";
    const cases = {
      [title]: true,
      corrected,
      unmatched: unmatched.length,
      open: open === "known",
      not_open: open === "unknown",
      not_here: need && !mine && kind !== "here" && kind !== "street",
      mine: mine && kind === "street",
      in_commune: mine && kind !== "street",
      in_street: inStreet,
      elsewhere: elsewhere && named && !inStreet,
      listed: elsewhere,
      namesakes: namesakes.length,
      nearest: named && results.some(({ ours }) => !ours),
      advice: !total && !day,
      no_day: day,
      narrowed,
      more: complete && (more || total > results.length),
      ask: !total || elsewhere,
      every: true,
    };
    const said = name && [`${name.text} ${number}`.trim(), ...(kind === "commune" ? [] : names(communes))].join(comma);
    say(place, cases, { n: digits(total) + (more ? "+" : ""), query: apart(corrected), words: apart(unmatched.join(" ")), place: apart(said) });
    all("[data-say=no_day] a").forEach((link) => (link.href = `${root}${language}/jours/${day}.html`));
    const links = one("[data-say=namesakes] ul");
    links.textContent = "";
    namesakes.forEach((other) => {
      const text = [`${other.name.text} ${number}`.trim(), ...names(other.communes)];
      const link = links.appendChild(document.createElement("li")).appendChild(document.createElement("a"));
      link.textContent = text.join(comma);
      link.href = find(text.join(" "));
    });
  }

  const names = (communes) => communes.map((commune) => commune.name.text);

  /** The address of the list that answers a question. @param {string} q */
  const find = (q) => `${form.action}?${new URLSearchParams({ q })}`;

  /** One project. @param {any} result @param {any} answer */
  function card({ project, mine, distance, why }, { place: where, zone }) {
    const item = one("template").content.firstElementChild.cloneNode(true);
    const { commune, phone, next, toConfirm, heard } = project;
    const far = distance !== null;
    const yours = mine && where && where.kind === "street";
    const km = distance >= 975;
    const cases = {
      yours,
      metres: far && !km,
      km,
      to_confirm: toConfirm,
      heard,
      phone,
      other: project.other,
      [phone && phone.owner]: phone,
    };
    say(item, cases, { heard, n: digits(km ? distance / 1000 : Math.max(50, Math.round(distance / 50) * 50)) });
    write(one("h3 a", item), project.name, project.path);
    write(one("[data-is=other]", item), project.other);
    write(one("[data-is=commune]", item), commune && commune.name);
    if (phone) {
      one("[data-say=phone] a", item).href = phone.href;
      write(one("[data-say=phone] bdi", item), phone);
    }
    // Why it was found, unless it is near, and its next date unless that was just said.
    const known = far && !where.need ? [] : why;
    const lines = all("[data-why]", item);
    const { path, title } = next ? next.activity : {};
    const said = !next || known.some((reason) => reason.path === path && reason.next);
    known.concat(said ? [] : { ...title, path, field: "next", next }).forEach((reason) => {
      const words = lines.find((line) => line.dataset.why === reason.field);
      // A name or a commune is seen on the plate.
      if (!words) return;
      const line = words.cloneNode(true);
      write(one("a", line), reason, reason.path);
      // What a title in another language is about: the need, as the page calls it.
      const need = reason.lang && one(`a[href$="thematiques/${reason.need}.html"]`);
      if (need) line.firstElementChild.textContent = `${need.textContent} –`;
      const when = reason.next ? { text: date(reason.next, zone) } : usual(reason);
      one("[data-say=when]", line).hidden = !when;
      write(one("bdi", line), when);
      lines[0].before(line);
    });
    lines.forEach((line) => line.remove());
    return item;
  }

  box.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(renew, 120);
  });
  choices.forEach((choice) => choice.addEventListener("change", () => renew(true)));
  form.addEventListener("submit", (event) => {
    // The home page leads to the list.
    if (!complete) return;
    event.preventDefault();
    renew(true);
    // Its keyboard would cover what was found.
    if (matchMedia("(pointer: coarse)").matches) box.blur();
  });
  // On the list only.
  const more = one("[data-say=more] button");
  if (more) more.addEventListener("click", async () => {
    const first = all("h3 a", place).length;
    shown += step;
    await search();
    all("h3 a", place)[first].focus();
  });
  addEventListener("popstate", () => {
    // `list.js` reads the address.
    if (!complete) return;
    settled = location.href;
    shown = step;
    read();
    search();
  });
  renew();
})();
