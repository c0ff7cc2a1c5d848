"use strict";
// The drawing of a page. LOOK (see plot.py) stands before this line; the page has the stretches of each row and
// the axis; the words of a row are those of its row of the table.
(() => {
  const holder = document.querySelector(".figure");
  const { rows, axis, views, ticks, published } = JSON.parse(document.getElementById("figure-data").textContent);
  const { fades, lane, over } = LOOK;
  const ROW = { low: 44, high: 66, column: 350, least: 240 }; // pixels, of the column at most
  const HOVER_WORDS = 320;
  let paper = 0; // pixels of a sheet while the page is printed
  const breadth = () => paper || holder.clientWidth;
  const spacious = () => breadth() >= 640; // room for words beside the bars
  const mouse = matchMedia("(pointer: fine)").matches;

  // Plotly writes times without a zone; read as such they would be the reader's.
  const time = (text) => Date.parse(text.length > 10 ? `${text.replace(" ", "T")}Z` : `${text}T00:00Z`);
  const iso = (milliseconds) => new Date(milliseconds).toISOString().slice(0, -1);

  // Plotly reads some markup in text, and marks of direction would turn the rest of a line around.
  const plain = (text) =>
    text
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
  const cut = (text, most) => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);
  const pen = document.createElement("canvas").getContext("2d");
  const widthOf = (text, weight) => {
    pen.font = `${weight} ${LOOK.layout.font.size}px ${LOOK.layout.font.family}`;
    return pen.measureText(text).width;
  };
  // As much of a row's words as there is room for, measured in their type.
  const fitted = (text, weight) => {
    const room = spacious() ? column - 8 : breadth() - 16;
    const width = (most) => widthOf(cut(text, most), weight);
    let most = Math.min(text.length, 200);
    while (most > 1 && width(most) > room) most = Math.min(most - 1, Math.floor((most * room) / width(most)));
    return cut(text, most);
  };
  const wrapped = (text) => {
    const most = Math.max(36, Math.min(64, Math.floor(breadth() / 14)));
    const line = new RegExp(`\\S.{0,${most}}(?=\\s|$)|\\S{1,${most}}`, "gs");
    return (cut(text, HOVER_WORDS).match(line) || []).map(plain);
  };
  const short = (words) => words.replace(/\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|June|July|August|September|October|November|December)\b/g, (name) => name.slice(0, 3));

  // What is said of a row: its words in the table, the sentence it stands on, and the readings of the marks in
  // the text that lead to it. A click leads to the place on the page that its first link names, else to itself.
  const told = ([key, status, , stretches]) => {
    const row = document.getElementById(key);
    const cell = (name) => row.querySelector(`[data-label="${name}"]`)?.textContent || "";
    const name = row.querySelector("strong, a");
    const address = name.getAttribute("href") || "";
    const target = address.startsWith("#") ? address.slice(1) : key;
    const sentence = row.querySelector("q") || document.querySelector(`.sentence[id="${target}"]`);
    const readings = [...document.querySelectorAll(`mark > a[href="#${key}"]`)].map((mark) => `“${mark.textContent}”: ${mark.parentNode.title}`);
    const times = stretches.flatMap(([, ...ends]) => ends.filter(Boolean).map(time));
    return {
      key, target, stretches,
      head: name.textContent,
      rest: `${short(cell("When"))} · ${cell("Status")}`,
      crossed: LOOK.crossed.includes(status),
      hover: [
        name.textContent,
        [cell("When"), cell("Status"), cell("Known")].filter(Boolean).join(" · "),
        sentence ? `“${sentence.textContent.trim().replace(/\s+/g, " ")}”` : "",
        ...readings,
        cell("Why") && `Why: ${cell("Why")}`,
      ].filter(Boolean),
      start: stretches.length ? stretches[0][1] : null,
      end: stretches.length ? stretches[stretches.length - 1][2] : null,
      middle: times.length ? (Math.min(...times) + Math.max(...times)) / 2 : (time(views[0][1]) + time(views[0][2])) / 2,
    };
  };
  const lines = rows.map(told);
  const column = Math.min(ROW.column, 24 + Math.max(...lines.map(({ head, rest }) => Math.max(widthOf(head, 700), widthOf(rest, 400)))));
  const head = LOOK.head * Math.max(1, Math.min(published.length, LOOK.labelled));

  // A stretch as it is drawn: itself, or the steps in which an open end fades towards the edge, all but the last
  // of them within sight of what is known.
  const steps = (start, end) => {
    if (start && end) return [[time(start), time(end), 1]];
    const [known, edge] = [time(start || end), time(axis[start ? 1 : 0])];
    const reach = (time(views[0][2]) - time(views[0][1])) * LOOK.faded;
    const near = start ? Math.min(edge - known, reach) : Math.max(edge - known, -reach);
    const marks = [...fades.map((_, step) => known + (near * step) / fades.length), edge];
    return fades.map((opacity, step) => [Math.min(marks[step], marks[step + 1]), Math.max(marks[step], marks[step + 1]), opacity]);
  };

  // One trace for each status and kind of stretch, and one for the marks on the way out and the way home.
  const traces = (() => {
    const found = new Map();
    rows.forEach(([, status, , stretches], index) => {
      const style = status in LOOK.traces ? status : "unknown";
      for (const [kind, start, end] of stretches) {
        const solid = start && end ? kind : "open";
        const name = `${style} ${solid}`;
        if (!found.has(name)) {
          const { marker, ...trace } = LOOK.traces[style][solid];
          found.set(name, { ...trace, base: [], x: [], y: [], marker: solid === "open" ? { ...marker, opacity: [] } : marker });
        }
        const trace = found.get(name);
        for (const [since, until, opacity] of steps(start, end)) {
          trace.base.push(iso(since));
          trace.x.push(Math.max(until - since, LOOK.sliver));
          trace.y.push(index + lane);
          if (solid === "open") trace.marker.opacity.push(opacity);
        }
      }
    });
    const marked = rows.flatMap(([, , kind, stretches], index) => (kind in LOOK.symbols && stretches.length ? [index] : []));
    const marks = {
      ...LOOK.marks,
      x: marked.map((index) => iso(lines[index].middle)),
      y: marked.map((index) => index + lane),
      marker: { ...LOOK.marks.marker, symbol: marked.map((index) => LOOK.symbols[rows[index][2]]) },
    };
    return marked.length ? [...found.values(), marks] : [...found.values()];
  })();

  // Small words at the edge of the drawing, whatever part of the axis is in view.
  const edge = (text, y, right) => ({ ...LOOK.edge, text, x: Number(right), xanchor: right ? "right" : "left", y });
  const visible = published.filter(([date]) => time(axis[0]) <= time(date) && time(date) <= time(axis[1]));
  // The words on the lines of publication, on the side with more room; a date out of sight at its edge.
  const dates = (() => {
    if (published.length && !visible.length) {
      const [date, words] = published[0];
      const before = time(date) < time(axis[0]);
      return [edge(before ? `← ${plain(words)}` : `${plain(words)} →`, -LOOK.head * 0.5, !before)];
    }
    return visible.slice(0, LOOK.labelled).map(([date, words], level) => {
      const more = level === LOOK.labelled - 1 && visible.length > LOOK.labelled ? ` and ${visible.length - LOOK.labelled} more` : "";
      const side = time(date) > (time(views[0][1]) + time(views[0][2])) / 2 ? "right" : "left";
      return { ...LOOK.note, text: plain(`${words}${more}`), x: date, xanchor: side, y: -LOOK.head * (level + 0.5), bgcolor: "#ffffff" };
    });
  })();
  const ends = lines.flatMap(({ stretches }, index) => [
    ...(stretches[0]?.[0] === "earlier" ? [edge("← no earlier bound", index + over, false)] : []),
    ...(stretches[stretches.length - 1]?.[0] === "later" ? [edge("no later bound →", index + over, true)] : []),
  ]);

  // An invisible bar over each half of a row, meeting where its own bar is. So the words of a row show wherever
  // in the row the pointer is (a day in a decade is a pixel wide), and they show beside its bar, because Plotly
  // puts them at the end of the bar that is pointed at.
  // It leaves out words that are taller than the drawing, so that they end where that ends; the table has all.
  const touch = (height) => {
    const most = Math.floor((height - 20) / (1.3 * LOOK.layout.font.size));
    const said = ({ hover: [name, ...others] }) => {
      const all = [`<b>${wrapped(name).join("<br>")}</b>`, ...others.flatMap(wrapped)];
      const room = most - wrapped(name).length;
      return all.length - 1 > room ? [...all.slice(0, room), "…"] : all;
    };
    const halves = lines.flatMap((line, index) => axis.map((side) => ({ line, index, side })));
    return {
      type: "bar", orientation: "h", width: 1, hoverinfo: "text", marker: { color: "rgba(0,0,0,0)", line: { width: 0 } },
      base: halves.map(({ side }) => side),
      x: halves.map(({ side, line }) => line.middle - time(side)),
      y: halves.map(({ index }) => index + 0.5),
      customdata: halves.map(({ line }) => line.target),
      hovertext: halves.map(({ line }) => said(line).join("<br>")),
    };
  };

  // A bar is never thinner than two pixels of the part of the axis in view.
  const bars = (pixel) =>
    traces.map((trace) => (trace.type === "bar" ? { ...trace, x: trace.x.map((width) => Math.max(width, 2 * pixel)) } : trace));

  // The words of a row stand left of the drawing where there is room, else over their bar, where they say of
  // an open end what its note would; a row whose bar is out of sight says on which side it is.
  const annotations = (from, to) => {
    const words = lines.map(({ head, rest, crossed }, index) => ({
      text: `<b>${crossed ? `<s>${plain(fitted(head, 700))}</s>` : plain(fitted(head, 700))}</b><br>${plain(fitted(rest, 400))}`,
      showarrow: false, align: "left", xref: "paper", x: 0, xanchor: "left", yanchor: "middle",
      ...(spacious() ? { y: index + lane, xshift: -column } : { y: index + over, bgcolor: "#fff" }),
    }));
    const hints = lines.flatMap(({ start, end }, index) => {
      const [before, after] = [end && time(end) <= from, start && time(start) >= to];
      return before || after ? [edge(before ? "← earlier" : "later →", index + lane, !before)] : [];
    });
    return [...dates, ...(spacious() ? ends : []), ...words, ...hints];
  };

  // The row that the address names, as the row of the table is.
  const chosen = () => {
    const index = lines.findIndex(({ key, target }) => [key, target].includes(decodeURIComponent(location.hash.slice(1))));
    const band = { type: "rect", layer: "below", xref: "paper", x0: 0, x1: 1, y0: index, y1: index + 1 };
    return index < 0 ? [] : [{ ...band, fillcolor: "#56b4e9", opacity: 0.25, line: { width: 0 } }];
  };

  // Everything that depends on the screen and on the part of the axis in view, drawn anew when one changes.
  // With a mouse, dragging pans; a finger has to scroll the page.
  const draw = (range) => {
    const [from, to] = range.map(time);
    const { margin: edges, xaxis, yaxis } = LOOK.layout;
    const margin = { ...edges, l: edges.l + (spacious() ? column : 0) };
    const width = breadth();
    const height = (rows.length + head) * (spacious() ? ROW.low : ROW.high);
    margin.b = Math.max(margin.b, ROW.least - height - margin.t);
    const whole = height + margin.t + margin.b;
    holder.style.height = `${whole}px`; // what Plotly keeps to when the window changes
    const nticks = Math.max(2, Math.min(ticks, Math.floor((width - margin.l) / 88)));
    Plotly.react(
      holder,
      [...bars((to - from) / (width - margin.l - margin.r)), touch(whole)],
      {
        ...LOOK.layout,
        width,
        margin,
        xaxis: { ...xaxis, range, nticks, minallowed: axis[0], maxallowed: axis[1] },
        yaxis: { ...yaxis, range: [rows.length, -head] },
        shapes: [...visible.map(([date]) => ({ ...LOOK.line, x0: date, x1: date })), ...chosen()],
        annotations: annotations(from, to),
        dragmode: mouse ? "pan" : false,
      },
      LOOK.config
    ).then(press);
  };
  const shown = () => holder.layout.xaxis.range.map(String);

  // The buttons of the views, and which of them is the one in view.
  const parts = [];
  const press = () => {
    const now = shown().map(time);
    for (const [made, range] of parts) made.setAttribute("aria-pressed", String(range.every((end, i) => Math.abs(time(end) - now[i]) < 6e4)));
  };

  holder.textContent = "";
  draw(views[0].slice(1));
  let room = spacious();
  addEventListener("resize", () => {
    if (room !== (room = spacious())) draw(shown());
  });
  // A sheet is narrower than a screen, and is laid out before it could be measured: A4 between its margins.
  const print = (width) => {
    paper = Math.min(width, holder.clientWidth);
    draw(shown());
  };
  addEventListener("beforeprint", () => print(660));
  addEventListener("afterprint", () => print(0));
  addEventListener("hashchange", () => draw(shown()));
  holder.on("plotly_relayout", (change) => {
    if (Object.keys(change).some((key) => key.startsWith("xaxis.range"))) draw(shown());
  });
  // A click goes to the row of the table; a tap is what shows a row's words.
  holder.on("plotly_click", ({ points }) => {
    if (mouse) location.hash = points[0].customdata;
  });

  const zoom = (factor) => {
    const [from, to] = shown().map(time);
    const [middle, half] = [(from + to) / 2, ((to - from) / 2) * factor];
    draw([Math.max(middle - half, time(axis[0])), Math.min(middle + half, time(axis[1]))].map(iso));
  };
  const button = (words, label, action, range) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", action);
    if (range) parts.push([made, range]);
    document.querySelector(".views").append(made);
  };
  for (const [name, ...range] of views) button(name, `${name}: show this part of the time axis`, () => draw(range), range);
  button("+", "Zoom in", () => zoom(0.5));
  button("−", "Zoom out", () => zoom(2));
  press();
})();
