"use strict";
(() => {
  const holder = document.querySelector(".figure");
  const { data, layout, config, views, rows, place } = JSON.parse(document.getElementById("figure-data").textContent);
  const spacious = () => holder.clientWidth >= 640; // room for words beside the bars
  const mouse = matchMedia("(pointer: fine)").matches;
  const edges = [layout.xaxis.minallowed, layout.xaxis.maxallowed];

  // Plotly writes times without a zone; read as such they would be the reader's.
  const time = (text) => Date.parse(text.length > 10 ? `${text.replace(" ", "T")}Z` : `${text}T00:00Z`);
  const iso = (milliseconds) => new Date(milliseconds).toISOString().slice(0, -1);

  // Plotly reads some markup in text, and marks of direction would turn the rest of a line around.
  const plain = (text) =>
    text
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
  const wrapped = (text) => {
    const most = Math.max(36, Math.min(64, Math.floor(holder.clientWidth / 14)));
    const line = new RegExp(`\\S.{0,${most}}(?=\\s|$)|\\S{1,${most}}`, "gs");
    return (text.match(line) || []).map(plain).join("<br>");
  };

  // An invisible bar over each half of a row, meeting where its own bar is. So the words of a row show wherever
  // in the row the pointer is (a day in a decade is a pixel wide), and they show beside its bar, because Plotly
  // puts them at the end of the bar that is pointed at.
  const touch = () => {
    const halves = rows.flatMap((row, index) => edges.map((edge) => ({ row, index, edge })));
    return {
      type: "bar", orientation: "h", width: 1, hoverinfo: "text", marker: { color: "rgba(0,0,0,0)", line: { width: 0 } },
      base: halves.map(({ edge }) => edge),
      x: halves.map(({ edge, row }) => time(row.middle) - time(edge)),
      y: halves.map(({ index }) => index + 0.5),
      customdata: halves.map(({ row }) => row.target),
      hovertext: halves.map(({ row: { hover } }) => [`<b>${wrapped(hover[0])}</b>`, ...hover.slice(1).map(wrapped)].join("<br>")),
    };
  };

  // A bar is never thinner than two pixels of the part of the axis in view.
  const bars = (pixel) =>
    data.map((trace) => (trace.type === "bar" ? { ...trace, x: trace.x.map((width) => Math.max(width, 2 * pixel)) } : trace));

  // The words of a row stand left of the drawing where there is room, else over their bar, where they say of
  // an open end what its note would; a row whose bar is out of sight says on which side it is.
  const annotations = (from, to) => {
    const words = rows.map(({ head, rest, crossed }, index) => ({
      text: `<b>${crossed ? `<s>${plain(head)}</s>` : plain(head)}</b><br>${plain(rest)}`,
      showarrow: false, align: "left", xref: "paper", x: 0, xanchor: "left", yanchor: "middle",
      ...(spacious() ? { y: index + place.lane, xshift: -place.column } : { y: index + place.over, bgcolor: "#fff" }),
    }));
    const hints = rows.flatMap(({ start, end }, index) => {
      const [before, after] = [end && time(end) <= from, start && time(start) >= to];
      if (!before && !after) return [];
      const side = before ? { text: "← earlier", x: 0, xanchor: "left" } : { text: "later →", x: 1, xanchor: "right" };
      const style = { showarrow: false, yanchor: "middle", font: { size: 11 }, bgcolor: "#fff" };
      return [{ ...side, ...style, xref: "paper", y: index + place.lane }];
    });
    const notes = layout.annotations.filter(({ xref, y }) => spacious() || xref !== "paper" || y < 0);
    return [...notes, ...words, ...hints];
  };

  // The row that the address names, as the row of the table is.
  const chosen = () => {
    const index = rows.findIndex(({ key, target }) => [key, target].includes(decodeURIComponent(location.hash.slice(1))));
    const band = { type: "rect", layer: "below", xref: "paper", x0: 0, x1: 1, y0: index, y1: index + 1 };
    return index < 0 ? [] : [{ ...band, fillcolor: "#56b4e9", opacity: 0.25, line: { width: 0 } }];
  };

  // Everything that depends on the screen and on the part of the axis in view, drawn anew when one changes.
  // With a mouse, dragging pans; a finger has to scroll the page.
  const draw = (range) => {
    const [from, to] = range.map(time);
    const margin = { ...layout.margin, l: layout.margin.l + (spacious() ? place.column : 0) };
    const width = holder.clientWidth;
    const height = (rows.length + place.head) * (spacious() ? place.low : place.high);
    // Plotly leaves out a row's words where they are taller than the drawing.
    margin.b = Math.max(margin.b, place.least - height - margin.t);
    holder.style.height = `${height + margin.t + margin.b}px`; // what Plotly keeps to when the window changes
    return Plotly.react(
      holder,
      [...bars((to - from) / (width - margin.l - margin.r)), touch()],
      {
        ...layout,
        margin,
        xaxis: { ...layout.xaxis, range, nticks: Math.max(2, Math.min(layout.xaxis.nticks, Math.floor((width - margin.l) / 88))) },
        shapes: [...layout.shapes, ...chosen()],
        annotations: annotations(from, to),
        dragmode: mouse ? "pan" : false,
      },
      config
    );
  };
  const shown = () => holder.layout.xaxis.range.map(String);

  holder.textContent = "";
  draw(layout.xaxis.range);
  let room = spacious();
  addEventListener("resize", () => {
    if (room !== (room = spacious())) draw(shown());
  });
  matchMedia("print").addEventListener("change", () => draw(shown()));
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
    draw([Math.max(middle - half, time(edges[0])), Math.min(middle + half, time(edges[1]))].map(iso));
  };
  const button = (words, label, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", action);
    document.querySelector(".views").append(made);
  };
  for (const [name, ...range] of views) button(name, `${name}: show this part of the time axis`, () => draw(range));
  button("+", "Zoom in", () => zoom(0.5));
  button("−", "Zoom out", () => zoom(2));
})();
