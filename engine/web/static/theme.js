"use strict";
/* Light or dark: as the system is, until someone chooses; the choice is a cookie, so that a page never flashes. */
{
  const button = document.getElementById("theme");
  const dark = () => {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  };
  if (button) {
    button.hidden = false;
    button.setAttribute("aria-pressed", String(dark()));
    button.addEventListener("click", () => {
      const next = dark() ? "light" : "dark";
      document.documentElement.dataset.theme = next;
      document.cookie = `regiokoers_theme=${next}; path=/; max-age=31536000; samesite=lax`;
      button.setAttribute("aria-pressed", String(next === "dark"));
    });
  }
}
