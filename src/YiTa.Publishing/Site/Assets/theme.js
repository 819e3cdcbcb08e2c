// Loaded before the page is painted: the reader's choice of light or dark, if there is one.
(() => {
  "use strict";
  try {
    const theme = localStorage.getItem("yita-theme");
    if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  } catch { /* Storage may be closed to pages from a file: the system's choice holds. */ }
})();
