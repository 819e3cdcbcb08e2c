// Draws a chart when it comes near the view. Until then, and wherever this does not run, its picture stands there.
// plotly.js is loaded once, when the first chart is wanted. Colours are those of the specification in the light; in the
// dark each keeps its hue and is made light enough to read.
(() => {
  "use strict";
  const me = document.currentScript;
  const touch = matchMedia("(pointer: coarse)");
  const dark = () => getComputedStyle(document.body).colorScheme === "dark"
    || (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

  let library = null;
  const load = () => (library ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = me.dataset.plotly;
    if (me.dataset.integrity) { script.integrity = me.dataset.integrity; script.crossOrigin = "anonymous"; }
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => reject(new Error("plotly.js could not be loaded"));
    document.head.append(script);
  }));

  // ---- colours: sRGB to OKLab and back (Björn Ottosson, 2020) ----
  const pen = document.createElement("canvas").getContext("2d");
  const parse = (text) => {
    pen.fillStyle = "#010203";
    pen.fillStyle = text;
    const css = pen.fillStyle;
    if (css === "#010203") return null;
    if (css[0] === "#") return [1, 3, 5].map((i) => parseInt(css.slice(i, i + 2), 16)).concat(1);
    const parts = css.match(/[\d.]+/g).map(Number);
    return parts.length >= 4 ? parts.slice(0, 4) : null;
  };
  const linear = (c) => (c /= 255) <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const encode = (c) => Math.round(255 * Math.min(1, Math.max(0, c <= 0.0031308 ? 12.92 * c : 1.055 * c ** (1 / 2.4) - 0.055)));
  const toLab = ([r, g, b]) => {
    [r, g, b] = [linear(r), linear(g), linear(b)];
    const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
  };
  const fromLab = ([L, A, B]) => {
    const l = (L + 0.3963377774 * A + 0.2158037573 * B) ** 3;
    const m = (L - 0.1055613458 * A - 0.0638541728 * B) ** 3;
    const s = (L - 0.0894841775 * A - 1.291485548 * B) ** 3;
    return [4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s, -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s, -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s].map(encode);
  };
  // The ground of a hatching is a mark, not a ground.
  const isGround = (key) => !key.startsWith("pattern.") && /bgcolor|gridcolor|zerolinecolor|linecolor|bordercolor|dividercolor/.test(key);
  const turn = (text, key) => {
    const rgba = parse(text);
    if (!rgba || rgba[3] === 0) return text;
    const [L, A, B] = toLab(rgba);
    const light = isGround(key) || (L > 0.97 && key !== "textfont.color") ? 0.2 + 0.75 * (1 - L) : Math.max(L, 1 - 0.5 * L);
    const [r, g, b] = fromLab([light, A, B]);
    return rgba[3] < 1 ? `rgba(${r},${g},${b},${rgba[3]})` : `rgb(${r},${g},${b})`;
  };
  const isColour = (key) => /(^|\.)(color|colors|colorway)$|color$/.test(key) && !/coloraxis|showscale/.test(key);
  // A label on a strong ground of its own reads in the dark as it does in the light.
  const isLabel = (value) => {
    const ground = typeof value.bgcolor === "string" && typeof value.font?.color === "string" && parse(value.bgcolor);
    return ground && ground[3] === 1 && toLab(ground)[0] < 0.7;
  };
  const darken = (value, key = "") => {
    if (typeof value === "string") return isColour(key) ? turn(value, key) : value;
    if (Array.isArray(value)) return value.map((item) => (typeof item === "string" && !isColour(key) ? item : darken(item, key)));
    if (!value || typeof value !== "object" || isLabel(value)) return value;
    const last = key.split(".").at(-1);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, darken(item, last ? `${last}.${name}` : name)]));
  };

  // ---- layout: the page's ink and type, and room on a narrow screen ----
  const wrap = (text, width) => {
    const lines = [];
    for (const word of String(text).replaceAll(/<br\s*\/?>/gi, " ").split(/\s+/)) {
      const line = lines.at(-1);
      if (line !== undefined && (line + " " + word).replaceAll(/<[^>]*>/g, "").length <= width) lines[lines.length - 1] = `${line} ${word}`;
      else lines.push(word);
    }
    return lines;
  };
  const fit = (figure, width) => {
    const night = dark();
    const ink = night ? "#e6e1d7" : "#23201b", line = night ? "#3b3c41" : "#dcd5c6", ground = night ? "#1e2024" : "#fffefb";
    const source = structuredClone(figure);
    const { data, layout = {} } = night ? darken(source) : source;
    const axis = { gridcolor: line, zerolinecolor: line, linecolor: line, tickcolor: line, automargin: true };
    layout.template ??= {};
    layout.template.layout = { ...(layout.template.layout ?? {}), font: { color: ink, family: getComputedStyle(document.querySelector(".masthead")).fontFamily, ...(night ? {} : layout.template.layout?.font) }, annotationdefaults: { arrowcolor: ink, ...layout.template.layout?.annotationdefaults }, xaxis: { ...axis, ...layout.template.layout?.xaxis }, yaxis: { ...axis, ...layout.template.layout?.yaxis } };
    layout.paper_bgcolor = layout.plot_bgcolor = "rgba(0,0,0,0)";
    layout.hoverlabel = { bgcolor: ground, bordercolor: line, ...layout.hoverlabel, font: { color: ink, ...layout.hoverlabel?.font } };
    layout.autosize = true;
    delete layout.width;
    if (touch.matches) layout.dragmode = false;
    // Charts of this project begin their title at the left edge and are broken for a narrow screen; others are made to fit.
    if (layout.title?.x === 0) widen(layout, width);
    else if (width < 620) narrow(layout, width);
    return { data, layout };
  };
  const widen = (layout, width) => {
    const before = layout.title.text.split("<br>").length;
    layout.title = { ...layout.title, text: layout.title.text.replaceAll(/(<b>|<span[^>]*>)([^]*?)(<\/b>|<\/span>)/g,
      (whole, open, text, close) => {
        const lines = wrap(text, Math.floor((width - 40) / (open === "<b>" ? 8.8 : 6.6)));
        return lines.length < text.split("<br>").length ? open + lines.join("<br>") + close : whole;
      }) };
    const saved = before - layout.title.text.split("<br>").length;
    if (saved > 0 && layout.margin?.t) layout.margin = { ...layout.margin, t: layout.margin.t - 20 * saved };
  };
  const narrow = (layout, width) => {
    const title = typeof layout.title === "string" ? { text: layout.title } : layout.title;
    let top = 24;
    if (title?.text) {
      const lines = wrap(title.text, Math.floor(width / 8));
      layout.title = { ...title, text: lines.join("<br>"), font: { ...title.font, size: 15 }, x: 0, xref: "container", xanchor: "left", yref: "container", y: 1, yanchor: "top", pad: { t: 6, l: 2 }, automargin: false, subtitle: undefined };
      top = 22 + 19 * lines.length;
      const subtitle = title.subtitle?.text;
      if (subtitle) { const more = wrap(subtitle, Math.floor(width / 6.4)); layout.title.text += `<br><span style="font-size:.8em">${more.join("<br>")}</span>`; top += 15 * more.length; }
    }
    layout.font = { ...layout.font, size: Math.min(layout.font?.size ?? 12, 12) };
    layout.margin = { ...layout.margin, l: Math.min(layout.margin?.l ?? 50, 50), r: Math.min(layout.margin?.r ?? 14, 14), t: top };
    if (layout.showlegend !== false) layout.legend = { ...layout.legend, orientation: "h", x: 0, xanchor: "left", xref: "container", y: 0, yref: "container", yanchor: "bottom", title: undefined };
    layout.height = Math.max(layout.height ?? 0, 440);
  };

  // ---- drawing ----
  const drawn = new Map();
  const draw = async (figure) => {
    const plot = figure.querySelector(".plot");
    const specification = drawn.get(figure) ?? JSON.parse(figure.querySelector("script").textContent);
    const Plotly = await load();
    let live = plot.querySelector(".live");
    if (!live) {
      live = document.createElement("div");
      live.className = "live";
      live.setAttribute("role", "img");
      live.setAttribute("aria-label", plot.dataset.alternative);
      plot.append(live);
    }
    const { data, layout } = fit(specification, plot.clientWidth);
    await Plotly.react(live, data, layout, { responsive: true, displaylogo: false, displayModeBar: touch.matches ? false : undefined,
      modeBarButtonsToRemove: ["select2d", "lasso2d", "autoScale2d", "toggleSpikelines"], toImageButtonOptions: { scale: 2 } });
    drawn.set(figure, specification);
    plot.classList.add("drawn");
    figure.dataset.drawn = dark() ? "dark" : "light";
  };
  const tryDraw = (figure) => draw(figure).catch((error) => {
    // The picture stays; whoever looks for the reason finds it here.
    console.warn(`${error.message}: the picture of the chart stays.`);
    figure.querySelector(".plot").classList.remove("drawn");
  });

  const figures = [...document.querySelectorAll("figure.chart")];
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) { watch.unobserve(entry.target); tryDraw(entry.target); }
  }, { rootMargin: "400px 0px" });
  for (const figure of figures) watch.observe(figure);

  const again = () => { for (const figure of drawn.keys()) tryDraw(figure); };
  document.addEventListener("yita:theme", again);
  const small = matchMedia("(max-width: 45rem)");
  small.addEventListener("change", again);
})();
