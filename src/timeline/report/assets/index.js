"use strict";
// The search of the index: what `index_data.py` tells, filtered, counted over time and listed.
(() => {
  const { lists, parts, tours: journeys } = window.timeline;
  const DAY = 864e5;
  const NEVER = -1000000;

  const number = new Intl.NumberFormat("en");
  const plural = (count, one, more = `${one}s`) => `${number.format(count)} ${count === 1 ? one : more}`;
  const folded = (text) => text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();

  // An element with properties and children; strings become text and never markup.
  const make = (tag, properties = {}, ...children) => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in made) made[name] = value;
      else made.setAttribute(name, value);
    }
    made.append(...children);
    return made;
  };

  // Events as columns of numbers: whose article, from which day to which (the day after its last), and how many
  // there are in the article that are alike in all of this.
  const column = (name) => {
    const all = new Int32Array(parts.reduce((sum, part) => sum + part[name].length, 0));
    parts.reduce((at, part) => (all.set(part[name], at), at + part[name].length), 0);
    return all;
  };
  const columns = ["start", "length", "status", "place", "times", "named", "actors"];
  const events = Object.fromEntries(columns.map((name) => [name, column(name)]));
  const articles = parts.flatMap((part) => part.articles);
  const total = events.start.length;
  const owner = new Int32Array(total);
  const from = new Int32Array(total);
  const to = new Int32Array(total);
  const first = new Int32Array(total + 1);
  let at = 0;
  parts.flatMap((part) => part.counts).forEach((count, article) => {
    for (let i = 0; i < count; i++, at++) {
      owner[at] = article;
      from[at] = events.start[at] === NEVER ? NEVER : events.start[at] + articles[article][2];
      to[at] = from[at] + Math.max(events.length[at], 1);
      first[at + 1] = first[at] + events.named[at];
    }
  });
  const counted = (rows) => rows.reduce((sum, i) => sum + events.times[i], 0);
  const titles = articles.map(([title]) => folded(title));
  const toured = journeys.map((tour) => folded(`${tour.title} ${tour.who} ${tour.route}`));
  const people = lists.people.map(([name]) => folded(name));
  const places = lists.places.map(([name]) => folded(name));

  // The form. Everything works as it is typed; the address keeps nothing, so that files on a disk stay plain.
  const option = (value, words) => make("option", { value }, words);
  const field = (words, control) => make("label", {}, make("span", {}, words), control);
  const search = make("input", { type: "search", placeholder: "titles, names, places", autocomplete: "off" });
  const who = make("input", { type: "search", placeholder: "any", autocomplete: "off" });
  const where = make("select", {}, option("", "any"), ...lists.places.map(([name], i) => option(String(i), name)));
  const status = make("select", {}, option("", "any"), ...lists.statuses.map(([, words], i) => option(String(i), words)));
  const source = make("select", {}, option("", "any"), ...lists.sources.map((name, i) => option(String(i), name)));
  const since = make("input", { type: "text", placeholder: "2019", autocomplete: "off" });
  const until = make("input", { type: "text", placeholder: "2019-05-03", autocomplete: "off" });
  const clear = make("button", { type: "button" }, "Clear");
  const told = make("p", { className: "told", role: "status" });
  const found = make("p", { className: "found" });
  const strip = make("div", { className: "density", role: "toolbar", "aria-label": "Events over time: each bar narrows the period" });
  const years = make("div", { className: "years", "aria-hidden": "true" });
  const axis = make("p", { className: "axis" });
  const whole = make("div", { className: "views" });
  const form = make(
    "form", { role: "search" },
    field("Search", search), field("Traveller or actor", who), field("Country", where), field("Status", status),
    field("From", since), field("To", until), field("Source", source), clear
  );
  form.addEventListener("submit", (event) => event.preventDefault());

  // "2019", "2019-05" or "2019-05-03" as its first day, or as the day after its last; null for anything else.
  const dayOf = (text, end) => {
    const parts = /^\s*(\d{1,4})(?:-(\d\d?))?(?:-(\d\d?))?\s*$/.exec(text);
    if (!parts) return null;
    const [year, month, day] = parts.slice(1).map((part) => (part ? Number(part) : null));
    const date = new Date(0);
    date.setUTCFullYear(year, (month || 1) - 1, day || 1);
    if (end) {
      if (day) date.setUTCDate(day + 1);
      else if (month) date.setUTCMonth(month);
      else date.setUTCFullYear(year + 1);
    }
    return Math.floor(date.getTime() / DAY);
  };
  const dateOf = (day) => new Date(day * DAY);
  const isoOf = (day) => dateOf(day).toISOString().slice(0, 10);

  const matching = () => {
    const words = folded(search.value).split(/\s+/).filter(Boolean);
    const has = (text) => words.every((word) => text.includes(word));
    const name = folded(who.value.trim());
    const wanted = name ? new Set(people.flatMap((person, i) => (person.includes(name) ? [i] : []))) : null;
    const named = words.length ? new Set(people.flatMap((person, i) => (has(person) ? [i] : []))) : null;
    const country = where.value === "" ? -1 : Number(where.value);
    const countries = words.length ? new Set(places.flatMap((place, i) => (has(place) ? [i] : []))) : null;
    const state = status.value === "" ? -1 : Number(status.value);
    const group = source.value === "" ? -1 : Number(source.value);
    const [low, high] = [dayOf(since.value, false), dayOf(until.value, true)];
    const titled = titles.map((title) => has(title));
    const narrow = Boolean(wanted || country >= 0 || state >= 0 || low !== null || high !== null);
    const kept = [];
    const perArticle = new Int32Array(articles.length);
    for (let i = 0; i < total; i++) {
      if (group >= 0 && articles[owner[i]][4] !== group) continue;
      if (country >= 0 && events.place[i] !== country) continue;
      if (state >= 0 && events.status[i] !== state) continue;
      if (low !== null && (from[i] === NEVER || to[i] <= low)) continue;
      if (high !== null && (from[i] === NEVER || from[i] >= high)) continue;
      if (wanted || (named && !titled[owner[i]] && !countries.has(events.place[i]))) {
        const actors = events.actors.slice(first[i], first[i + 1]);
        if (wanted && !actors.some((actor) => wanted.has(actor))) continue;
        if (named && !titled[owner[i]] && !countries.has(events.place[i]) && !actors.some((actor) => named.has(actor))) continue;
      }
      kept.push(i);
      perArticle[owner[i]] += events.times[i];
    }
    const telling = articles.flatMap((article, i) =>
      perArticle[i] || (!narrow && titled[i] && (group < 0 || article[4] === group)) ? [i] : []
    );
    const travelled = journeys.flatMap((tour, i) =>
      has(toured[i]) &&
      (!name || folded(tour.who).includes(name)) &&
      (country < 0 || tour.countries.includes(country)) &&
      (state < 0 || tour.statuses.includes(state)) &&
      (group < 0 || tour.articles.some((article) => articles[article][4] === group)) &&
      (low === null || (tour.to ?? tour.from) === null || (tour.to ?? Infinity) > low) &&
      (high === null || (tour.from ?? tour.to) === null || (tour.from ?? -Infinity) < high)
        ? [i] : []
    );
    const subjects = (table, texts) => table.flatMap((row, i) => (row[1] && ((words.length && has(texts[i])) || (name && texts[i].includes(name))) ? [row] : []));
    const links = words.length || name ? [...subjects(lists.people, people), ...subjects(lists.places, places)].sort((a, b) => b[2] - a[2]) : [];
    return { kept, perArticle, telling, travelled, links, low, high, any: narrow || words.length > 0 || group >= 0 };
  };

  // Bars of the strip: the grain is the finest of which not too many are needed.
  const grains = [
    ["day", (date, steps) => date.setUTCDate(date.getUTCDate() + steps), (date) => date],
    ["week", (date, steps) => date.setUTCDate(date.getUTCDate() + 7 * steps), (date) => date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))],
    ["month", (date, steps) => date.setUTCMonth(date.getUTCMonth() + steps), (date) => date.setUTCDate(1)],
    ["year", (date, steps) => date.setUTCFullYear(date.getUTCFullYear() + steps), (date) => date.setUTCMonth(0, 1)],
    ["decade", (date, steps) => date.setUTCFullYear(date.getUTCFullYear() + 10 * steps), (date) => date.setUTCFullYear(Math.floor(date.getUTCFullYear() / 10) * 10, 0, 1)],
    ["century", (date, steps) => date.setUTCFullYear(date.getUTCFullYear() + 100 * steps), (date) => date.setUTCFullYear(Math.floor(date.getUTCFullYear() / 100) * 100, 0, 1)],
  ];
  const sizes = { day: 1, week: 7, month: 30, year: 365, decade: 3652, century: 36524 };
  const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
  const spoken = (grain, day) => {
    const date = dateOf(day);
    const year = date.getUTCFullYear();
    if (grain === "year") return String(year);
    if (grain === "decade" || grain === "century") return `${year}s`;
    if (grain === "month") return `${months[date.getUTCMonth()]} ${year}`;
    const words = `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${year}`;
    return grain === "week" ? `week from ${words}` : words;
  };
  // Every how many bars of a grain a date may stand, and the number of a bar in that count.
  const tens = [1, 2, 5, 10, 20, 50, 100, 200, 500];
  const rounds = { day: [1, 2, 7, 14, 28], week: [1, 2, 4, 8, 13, 26], month: [1, 3, 6, 12, 24, 60, 120], year: tens, decade: tens, century: tens };
  const place = (grain, day) => {
    const date = dateOf(day);
    if (grain === "month") return date.getUTCFullYear() * 12 + date.getUTCMonth();
    return grain in { year: 1, decade: 1, century: 1 } ? Math.floor(date.getUTCFullYear() / { year: 1, decade: 10, century: 100 }[grain]) : Math.floor(day / sizes[grain]);
  };
  // "2019-05" for a month, "2019" for a year, days for the rest: what the fields of the period take.
  const typed = (grain, start, end) => {
    if (grain === "year") return [isoOf(start).slice(0, 4), isoOf(start).slice(0, 4)];
    if (grain === "month") return [isoOf(start).slice(0, 7), isoOf(start).slice(0, 7)];
    return [isoOf(start), isoOf(end - 1)];
  };

  const draw = ({ kept, low, high }) => {
    const closed = kept.filter((i) => events.length[i] >= 0);
    const starts = new Int32Array(counted(closed));
    closed.reduce((at, i) => (starts.fill(from[i], at, at + events.times[i]), at + events.times[i]), 0);
    starts.sort();
    strip.replaceChildren();
    years.replaceChildren();
    if (!closed.length) {
      axis.textContent = "No event here has a bound on both sides, so none can be counted over time.";
      return;
    }
    // Unless a period is asked for, the shortest stretch with three in four events is shown, and the rest counted.
    const share = Math.ceil(0.75 * starts.length);
    let opening = 0;
    for (let i = 0; i + share <= starts.length; i++) {
      if (starts[i + share - 1] - starts[i] < starts[opening + share - 1] - starts[opening]) opening = i;
    }
    const begin = low ?? starts[opening];
    const last = Math.max(begin, high ?? starts[opening + share - 1]) + 1;
    const [grain, step, floor] = grains.find(([name]) => (last - begin) / sizes[name] <= strip.clientWidth / 7) || grains[grains.length - 1];
    const cursor = dateOf(begin);
    floor(cursor);
    const edges = [];
    while (Math.floor(cursor.getTime() / DAY) < last) {
      edges.push(Math.floor(cursor.getTime() / DAY));
      step(cursor, 1);
    }
    edges.push(Math.floor(cursor.getTime() / DAY));
    const bins = edges.length - 1;
    const certain = new Float64Array(bins);
    const possible = new Float64Array(bins);
    let [before, after] = [0, 0];
    const binOf = (day) => {
      let [left, right] = [0, bins];
      while (right - left > 1) {
        const middle = (left + right) >> 1;
        if (edges[middle] <= day) left = middle;
        else right = middle;
      }
      return left;
    };
    for (const i of closed) {
      if (to[i] <= edges[0]) before += events.times[i];
      else if (from[i] >= edges[bins]) after += events.times[i];
      else {
        const [one, other] = [binOf(from[i]), binOf(to[i] - 1)];
        if (one === other && from[i] >= edges[0] && to[i] <= edges[bins]) certain[one] += events.times[i];
        else for (let bin = one; bin <= other; bin++) possible[bin] += events.times[i] / (other - one + 1);
      }
    }
    const most = Math.max(...certain.map((count, bin) => count + possible[bin]));
    for (let bin = 0; bin < bins; bin++) {
      const label = `${spoken(grain, edges[bin])}: ${plural(Math.round(certain[bin]), "event")}` +
        (possible[bin] ? `, and about ${number.format(Math.ceil(possible[bin]))} that may lie here` : "");
      const bar = make("button", { type: "button", title: label, "aria-label": label, tabIndex: bin ? -1 : 0 });
      const height = (count) => `height:${((100 * count) / most).toFixed(2)}%`;
      bar.append(make("i", { className: "possible is-plain", style: height(possible[bin]) }), make("i", { className: "certain is-plain", style: height(certain[bin]) }));
      bar.addEventListener("click", () => {
        [since.value, until.value] = typed(grain, edges[bin], edges[bin + 1]);
        show();
        strip.querySelector("button")?.focus();
      });
      strip.append(bar);
    }
    // As many bars are dated below as there is room for, by round numbers of their grain.
    const room = (80 * bins) / strip.clientWidth;
    const every = rounds[grain].find((steps) => steps >= room) ?? bins;
    for (let bin = 0, shown = -every; bin < bins; bin++) {
      if (bin - shown < room || bins - bin < room || place(grain, edges[bin]) % every) continue;
      shown = bin;
      years.append(make("span", { style: `left:${((100 * bin) / bins).toFixed(2)}%` }, spoken(grain, edges[bin]).replace("week from ", "")));
    }
    if (low === null && high === null && before + after) {
      const [earliest, latest] = [starts[0], closed.reduce((most, i) => Math.max(most, to[i]), starts[0])];
      const all = make("button", { type: "button", className: "whole" }, "All of time");
      all.addEventListener("click", () => {
        [since.value, until.value] = [isoOf(earliest), isoOf(latest)];
        show();
      });
      whole.replaceChildren(all);
    } else whole.replaceChildren();
    const open = counted(kept) - starts.length;
    const beside = [
      before && `${number.format(before)} earlier`, after && `${number.format(after)} later`,
      open && `${number.format(open)} without a bound on both sides`,
    ].filter(Boolean);
    axis.textContent = `${spoken(grain, edges[0])} – ${spoken(grain, edges[bins - 1])}, by ${grain}; solid: lies in it, hatched: may lie in it` +
      (beside.length ? `. Not shown: ${beside.join(", ")}.` : ".");
  };
  strip.addEventListener("keydown", (event) => {
    const bars = [...strip.children];
    const steps = { ArrowRight: 1, ArrowLeft: -1, Home: -bars.length, End: bars.length }[event.key];
    if (!steps) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(bars.length - 1, bars.indexOf(document.activeElement) + steps));
    for (const [i, bar] of bars.entries()) bar.tabIndex = i === next ? 0 : -1;
    bars[next].focus();
  });

  const card = (tour) => {
    const bars = tour.lanes.map((lane) =>
      make("div", { className: "lane" }, ...lane.map(([left, width, kind, state]) => make("span", { className: `${kind} ${state}`, style: `left:${left}%;width:${width}%` })))
    );
    const drawn = make("div", { className: "lanes", role: "img", "aria-label": `${plural(tour.lanes.length, "stop")}, ${tour.axis}` }, ...bars);
    return make(
      "li", { id: tour.id },
      make("h3", {}, make("a", { href: `tours/${tour.page}` }, tour.title)),
      make("p", { className: "summary" }, `${tour.who} · ${tour.when}`),
      make("div", { className: "strip" }, ...(bars.length ? [drawn] : []), make("p", { className: "axis" }, tour.axis)),
      make("p", { className: "route" }, tour.route)
    );
  };
  const line = (index, matches, any) => {
    const [title, page, , day, group, count] = articles[index];
    const said = any && matches !== count ? `${number.format(matches)} of ${plural(count, "event")}` : plural(count, "event");
    return make("li", {}, make("a", { href: `articles/${page}` }, title), make("span", { className: "soft" }, ` · ${day} · ${said} · ${lists.sources[group]}`));
  };

  // A list that shows some and says how many more there are.
  const shown = (place, items, render, most, tag, className) => {
    const list = make(tag, { className });
    const more = make("button", { type: "button" });
    let done = 0;
    const go = (count) => {
      list.append(...items.slice(done, done + count).map(render));
      done = Math.min(items.length, done + count);
      more.textContent = `Show more: ${number.format(items.length - done)} left`;
      more.hidden = done === items.length;
    };
    go(most);
    more.addEventListener("click", () => go(5 * most));
    place.replaceChildren(...(items.length ? [list, more] : [make("p", { className: "note" }, "None that match.")]));
  };

  const tourList = document.getElementById("tour-list");
  const articleList = document.getElementById("article-list");
  const unfiltered = [tourList, articleList].map((place) => place && [...place.childNodes]);
  const show = () => {
    const result = matching();
    const { kept, perArticle, telling, travelled, links, any } = result;
    told.textContent = `${plural(counted(kept), "event")} in ${plural(telling.length, "article")}, ${plural(travelled.length, "tour")}${any ? " match" : ""}.`;
    found.replaceChildren(...links.slice(0, 12).flatMap(([name, page, count]) => [make("a", { href: page }, name), ` ${number.format(count)} · `]));
    if (links.length > 12) found.append(`and ${number.format(links.length - 12)} more names`);
    draw(result);
    clear.hidden = !any;
    for (const more of document.querySelectorAll(".more")) more.hidden = any && !more.closest("section");
    if (!any) {
      [tourList, articleList].forEach((place, i) => place?.replaceChildren(...unfiltered[i]));
      return;
    }
    if (tourList) shown(tourList, travelled, (i) => card(journeys[i]), 12, "ol", "tours");
    if (articleList) shown(articleList, telling, (i) => line(i, perArticle[i], any), 40, "ul", "lines");
  };
  let waiting = 0;
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, 120);
  });
  clear.addEventListener("click", () => {
    form.reset();
    show();
    search.focus();
  });
  const section = document.getElementById("search");
  section.append(form, told, found, whole, strip, years, axis);
  section.setAttribute("aria-label", "Find events, articles and tours");
  section.hidden = false;
  show();
})();
