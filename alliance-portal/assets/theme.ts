// The theme switch changes the page in place; without this module its links do the same by a visit.

const YEAR_SECONDS = 365 * 24 * 60 * 60;

for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-theme-to]")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    const theme = link.dataset.themeTo ?? "light";
    document.documentElement.dataset.theme = theme;
    document.querySelector('meta[name="color-scheme"]')?.setAttribute("content", theme);
    document.cookie = `theme=${theme}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    document.querySelector<HTMLElement>(theme === "dark" ? ".to-light" : ".to-dark")?.focus();
  });
}

// The language switch loads the page again; it comes back to the same height.
const PLACE = "place";
for (const link of document.querySelectorAll("[data-keep-place]")) {
  link.addEventListener("click", () => sessionStorage.setItem(PLACE, String(scrollY)));
}

const place = sessionStorage.getItem(PLACE);
if (place !== null) {
  sessionStorage.removeItem(PLACE);
  scrollTo({ top: Number(place), behavior: "instant" });
}
