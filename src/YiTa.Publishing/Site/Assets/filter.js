// Narrows a register to what the reader looks for. Without it the whole register is there. The choice is kept in the
// address, so that a filtered view can be cited; an address with #id always shows that row.
(() => {
  "use strict";
  const form = document.querySelector("form.filter");
  if (!form) return;
  const fold = (text) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  const rows = [...document.querySelectorAll("[data-row]")].map((element) => ({ element, text: null }));
  const groups = [...document.querySelectorAll("[data-group]")];
  const fields = [...form.elements].filter((field) => field.name);
  const told = form.querySelector("output");
  const noun = form.dataset.noun;
  form.hidden = false;

  const fill = () => {
    const wanted = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = wanted.get(field.name) ?? "";
      if (field.type === "checkbox") field.checked = value === "1"; else field.value = value;
      if (field.tagName === "SELECT" && field.selectedIndex < 0) field.value = "";
    }
  };
  const matches = (row, terms) => {
    const { element } = row;
    for (const field of fields) {
      if (field.name === "q") continue;
      if (field.type === "checkbox") { if (field.checked && !element.dataset[field.name]) return false; }
      else if (field.value && !(element.dataset[field.name] ?? "").split(" ").includes(field.value)) return false;
    }
    if (!terms.length) return true;
    row.text ??= fold(`${element.textContent} ${element.dataset.also ?? ""} ${element.id}`);
    return terms.every((term) => row.text.includes(term));
  };
  const apply = () => {
    const terms = fold(form.elements.q?.value ?? "").split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const show = matches(row, terms);
      row.element.hidden = !show;
      if (show) shown++;
    }
    for (const group of groups) group.hidden = !rows.some(({ element }) => !element.hidden && element.dataset.in === group.dataset.group);
    told.textContent = shown === rows.length ? `All ${rows.length} ${noun}` : shown === 0 ? `None of the ${rows.length} ${noun} fits` : `${shown} of ${rows.length} ${noun}`;
    form.querySelector("[type=reset]").hidden = shown === rows.length;
  };
  const clear = () => { for (const field of fields) if (field.type === "checkbox") field.checked = false; else field.value = ""; };
  const keep = (hash = "") => {
    const kept = new URLSearchParams();
    for (const field of fields) {
      const value = field.type === "checkbox" ? (field.checked ? "1" : "") : field.value.trim();
      if (value) kept.set(field.name, value);
    }
    const query = kept.toString();
    try { history.replaceState(null, "", `${location.pathname}${query ? `?${query}` : ""}${hash}`); } catch { /* some browsers forbid it for files */ }
  };
  const reveal = () => {
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { /* not an id */ }
    if (!target?.hidden) return;
    clear();
    apply();
    keep(location.hash);
    target.scrollIntoView();
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", () => { apply(); keep(); });
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    clear();
    apply();
    keep();
    form.elements.q?.focus();
  });
  addEventListener("hashchange", reveal);
  fill();
  apply();
  reveal();
})();
