// The rail of a long page marks the section that is being read.

const places = Array.from(document.querySelectorAll<HTMLAnchorElement>('.places a[href^="#"]'));

function mark(): void {
  const reading = places
    .map((place) => ({ place, section: document.getElementById(place.hash.slice(1)) }))
    .filter(({ section }) => section !== null && section.getBoundingClientRect().top < innerHeight / 3)
    .pop();
  const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 4;
  const current = (scrollY === 0 ? undefined : atEnd ? places.at(-1) : reading?.place) ?? places[0];
  for (const place of places) {
    if (place === current) {
      place.setAttribute("aria-current", "true");
    } else {
      place.removeAttribute("aria-current");
    }
  }
}

if (places.length > 0) {
  addEventListener("scroll", mark, { passive: true });
  mark();
}
