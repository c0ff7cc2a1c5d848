
"use strict";
(() => {
  const holder = document.querySelector(".figure");
  const { data, layout, config, views, rows, place } = JSON.parse(document.getElementById("figure-data").textContent);
  const notes = layout.annotations;
  const { nticks } = layout.xaxis;
  const { l, t, b } = layout.margin;
  const spacious = matchMedia("(min-width: 60rem)");
  const mouse = matchMedia("(pointer: fine)").matches;
  const time = (text) => Date.parse(text.length > 10 ? `${text.replace(" ", "T")}Z` : `${text}T00:00Z`);

  // Plotly reads some markup in text, and marks of direction would turn the rest of a line around.
  const plain = (text) =>
    text
      .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
      .replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
  const wrapped = (text) => {
    const line = new RegExp(`\\S.{0,${spacious.matches ? 64 : 42}}(?=\\s|$)|\\S{1,${spacious.matches ? 64 : 42}}`, "gs");
    return (text.match(line) || []).map(plain).join("<br>");
  };

  // An invisible bar over each half of a row, meeting where its own bar is. So the words of a row show wherever
  // in the row the pointer is (a day in a decade is a pixel wide), and they show beside its bar, because Plotly
  // puts them at the end of the bar that is pointed at.
  const touch = () => {
    const [first, last] = [layout.xaxis.minallowed, layout.xaxis.maxallowed];
    const halves = rows.flatMap((row, index) => [first, last].map((edge) => ({ row, index, edge })));
    return {
      type: "bar", orientation: "h", width: 1, hoverinfo: "text", marker: { color: "rgba(0,0,0,0)", line: { width: 0 } },
      base: halves.map(({ edge }) => edge),
      x: halves.map(({ edge, row }) => time(row.middle) - time(edge)),
      y: halves.map(({ index }) => index + 0.5),
      customdata: halves.map(({ row }) => row.target),
      hovertext: halves.map(({ row: { hover } }) => [`<b>${wrapped(hover[0])}</b>`, ...hover.slice(1).map(wrapped)].join("<br>")),
    };
  };

  // The words of a row stand left of the drawing where there is room, else over their bar, where they say of
  // an open end what its note would; a row whose bar is out of sight says on which side it is.
  const arranged = ([from, to]) => {
    const words = rows.map(({ head, rest, crossed }, index) => ({
      text: `<b>${crossed ? `<s>${plain(head)}</s>` : plain(head)}</b><br>${plain(rest)}`,
      showarrow: false, align: "left", xref: "paper", x: 0, xanchor: "left", yanchor: "middle",
      ...(spacious.matches ? { y: index + place.lane, xshift: -place.column } : { y: index + place.over, bgcolor: "#fff" }),
    }));
    const hints = rows.flatMap(({ start, end }, index) => {
      const [before, after] = [end && time(end) <= from, start && time(start) >= to];
      if (!before && !after) return [];
      const side = before ? { text: "← earlier", x: 0, xanchor: "left" } : { text: "later →", x: 1, xanchor: "right" };
      const style = { showarrow: false, yanchor: "middle", font: { size: 11 }, bgcolor: "#fff" };
      return [{ ...side, ...style, xref: "paper", y: index + place.lane }];
    });
    return [...(spacious.matches ? notes : notes.filter(({ xref, y }) => xref !== "paper" || y < 0)), ...words, ...hints];
  };
  const range = () => holder.layout.xaxis.range.map((end) => time(String(end)));
  const arrange = () =>
    Plotly.relayout(holder, {
      "xaxis.nticks": Math.max(2, Math.min(nticks, Math.floor(holder.clientWidth / 80))),
      "margin.l": spacious.matches ? place.column + l : l,
      height: (rows.length + place.head) * (spacious.matches ? place.low : place.high) + t + b,
      annotations: arranged(range()),
    });

  // With a mouse, dragging pans and a click goes to the row of the table; a finger scrolls the page, and its
  // tap is what shows a row's words.
  layout.dragmode = mouse ? "pan" : false;
  holder.textContent = "";
  Plotly.newPlot(holder, [...data, touch()], layout, config);
  arrange();
  spacious.addEventListener("change", arrange);
  holder.on("plotly_relayout", (change) => {
    if (Object.keys(change).some((key) => key.startsWith("xaxis.range"))) arrange();
  });
  holder.on("plotly_click", ({ points }) => {
    if (mouse) location.hash = points[0].customdata;
  });

  const show = (from, to) => Plotly.relayout(holder, { "xaxis.range": [from, to] });
  const zoom = (factor) => {
    const [from, to] = range();
    const [middle, half] = [(from + to) / 2, ((to - from) / 2) * factor];
    show(...[middle - half, middle + half].map((end) => new Date(end).toISOString().slice(0, -1)));
  };
  const button = (words, label, action) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = words;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", action);
    document.querySelector(".views").append(made);
  };
  for (const [name, from, to] of views) button(name, `${name}: show this part of the time axis`, () => show(from, to));
  button("+", "Zoom in", () => zoom(0.5));
  button("−", "Zoom out", () => zoom(2));
})();
