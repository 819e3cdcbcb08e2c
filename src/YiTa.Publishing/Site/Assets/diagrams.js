// Draws Mermaid diagrams that have no picture. Without it their text stands there.
(() => {
  "use strict";
  const me = document.currentScript;
  const sources = [...document.querySelectorAll("pre.mermaid")];
  if (!sources.length) return;
  const script = document.createElement("script");
  script.src = me.dataset.mermaid;
  if (me.dataset.integrity) { script.integrity = me.dataset.integrity; script.crossOrigin = "anonymous"; }
  script.onload = () => {
    const draw = async () => {
      const theme = document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
      window.mermaid.initialize({ startOnLoad: false, securityLevel: "strict", theme: theme === "dark" ? "dark" : "neutral", fontFamily: getComputedStyle(document.querySelector(".masthead")).fontFamily });
      for (const [index, source] of sources.entries()) {
        try {
          const { svg } = await window.mermaid.render(`diagram-${index}`, source.dataset.source ??= source.textContent);
          const holder = source.parentElement.querySelector(".mermaid-drawn") ?? document.createElement("div");
          holder.className = "mermaid-drawn";
          holder.setAttribute("role", "img");
          holder.setAttribute("aria-label", source.parentElement.dataset.alternative);
          holder.innerHTML = svg;
          source.before(holder);
          source.hidden = true;
        } catch (error) {
          console.warn(`A diagram could not be drawn (${error.message}): its text stays.`);
        }
      }
    };
    draw();
    document.addEventListener("yita:theme", draw);
  };
  document.head.append(script);
})();
