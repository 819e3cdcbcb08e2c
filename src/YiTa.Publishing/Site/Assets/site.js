// What every page does: the light and dark switch, unfolding, the table of contents, and the small window that shows
// where a number comes from. All of it is a convenience: without it the pages say the same.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // ---- light and dark ----
  const systemIsDark = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ? root.dataset.theme === "dark" : systemIsDark.matches);
  const announce = () => {
    for (const button of all(".theme-switch")) button.setAttribute("aria-pressed", String(isDark()));
    document.dispatchEvent(new CustomEvent("yita:theme", { detail: { dark: isDark() } }));
  };
  for (const button of all(".theme-switch")) {
    button.hidden = false;
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      try { localStorage.setItem("yita-theme", root.dataset.theme); } catch { /* not remembered then */ }
      announce();
    });
  }
  systemIsDark.addEventListener("change", announce);
  announce();

  // ---- code: one switch for all cells ----
  const cells = all("details.code");
  for (const button of all("[data-unfold]")) {
    button.hidden = cells.length === 0;
    const label = () => {
      const open = cells.every((cell) => cell.open);
      button.textContent = open ? "Hide all code" : "Show all code";
      button.setAttribute("aria-expanded", String(open));
    };
    button.addEventListener("click", () => {
      const open = !cells.every((cell) => cell.open);
      for (const cell of cells) cell.open = open;
    });
    for (const cell of cells) cell.addEventListener("toggle", label);
    label();
  }

  // On paper everything is unfolded, and folded again afterwards.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = all("details:not([open])");
    for (const details of unfolded) details.open = true;
  });
  addEventListener("afterprint", () => { for (const details of unfolded) details.open = false; });

  // A link to something inside a fold opens it.
  const reveal = () => {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { /* not an id */ }
    const fold = target?.closest("details:not([open])");
    if (fold) { fold.open = true; target.scrollIntoView(); }
  };
  addEventListener("hashchange", reveal);
  reveal();

  // ---- table of contents: open where there is room, following the reader ----
  const contents = document.querySelector(".contents details");
  if (contents) {
    const wide = matchMedia("(min-width: 72rem)");
    const fit = () => { contents.open = wide.matches; };
    wide.addEventListener("change", fit);
    fit();
    contents.addEventListener("click", (event) => { if (!wide.matches && event.target.closest("a")) contents.open = false; });
    const entries = new Map(all("a[href^='#']", contents).map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    const headings = [...entries.keys()].map((id) => document.getElementById(id)).filter(Boolean);
    const follow = () => {
      const current = headings.filter((heading) => heading.getBoundingClientRect().top < 140).at(-1) ?? headings[0];
      for (const [id, link] of entries)
        if (current && id === current.id) link.setAttribute("aria-current", "true"); else link.removeAttribute("aria-current");
    };
    let waiting = false;
    addEventListener("scroll", () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => { waiting = false; follow(); });
    }, { passive: true });
    follow();
  }

  // ---- evidence: a click on a number shows the passage beside it; the link itself leads to the full record ----
  const evidence = all("a.evidence[data-observation], a.computed");
  if (evidence.length && "popover" in HTMLElement.prototype) {
    const box = document.createElement("div");
    box.className = "window";
    box.popover = "auto";
    box.tabIndex = -1;
    box.setAttribute("role", "dialog");
    box.setAttribute("aria-label", "Where this comes from");
    document.body.append(box);
    const place = (link) => {
      const at = [...link.getClientRects()].at(0) ?? link.getBoundingClientRect();
      const { width, height } = box.getBoundingClientRect();
      const below = at.bottom + 8 + height < innerHeight || at.top < height + 16;
      box.style.left = `${Math.max(16, Math.min(at.left, root.clientWidth - width - 16))}px`;
      box.style.top = `${Math.max(8, below ? Math.min(at.bottom + 8, innerHeight - height - 8) : at.top - height - 8)}px`;
    };
    const recorded = (link) => link.dataset.observation.split(" ").map((id) => document.getElementById(`cited-${id}`)?.querySelector(".about")?.cloneNode(true)).filter(Boolean);
    // A computed number: the row of the table that publishes it, with formula and inputs.
    const computed = (link) => {
      const row = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      const [value, formula] = row?.querySelectorAll("td") ?? [];
      if (!value) return [];
      const about = document.createElement("div");
      about.className = "about";
      const say = (className, text) => { const p = document.createElement("p"); p.className = className; p.textContent = text; about.append(p); return p; };
      say("value", value.textContent);
      say("what", row.querySelector("th")?.textContent ?? "");
      say("formula", formula?.querySelector("summary")?.textContent ?? formula?.textContent ?? "");
      about.append(...[...(formula?.querySelector("details")?.children ?? [])].filter((part) => part.tagName !== "SUMMARY").map((part) => part.cloneNode(true)));
      const more = say("more", "");
      const there = document.createElement("a");
      there.href = link.getAttribute("href");
      there.textContent = "Where it is computed";
      there.addEventListener("click", () => box.hidePopover());
      more.append(there);
      return [about];
    };
    for (const link of evidence) {
      link.setAttribute("aria-haspopup", "dialog");
      link.addEventListener("click", (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        const abouts = link.dataset.observation ? recorded(link) : computed(link);
        if (!abouts.length) return;
        event.preventDefault();
        box.replaceChildren(...abouts);
        box.showPopover();
        place(link);
        box.focus({ preventScroll: true });
      });
    }
    box.addEventListener("toggle", (event) => {
      if (event.newState === "closed" && box.contains(document.activeElement)) document.activeElement.blur();
    });
    addEventListener("resize", () => { if (box.matches(":popover-open")) box.hidePopover(); });
  }
})();
