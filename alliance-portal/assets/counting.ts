// A figure that changed counts to its new value, so that the eye sees what moved. Not with reduced motion.

const COUNT_MS = 700;
const still = matchMedia("(prefers-reduced-motion: reduce)");
const numbers = new Intl.NumberFormat("en");
const yuan = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

let shown = read();

function read(): Map<string, number> {
  const amounts = document.querySelectorAll<HTMLElement>("#live [data-amount][id]");
  return new Map(Array.from(amounts, (figure) => [figure.id, Number(figure.dataset.amount)]));
}

function write(figure: HTMLElement, value: number): void {
  figure.textContent = figure.dataset.unit === "fen" ? `¥${yuan.format(value / 100)}` : numbers.format(value);
}

function count(figure: HTMLElement, from: number): void {
  const to = Number(figure.dataset.amount);
  const final = figure.textContent;
  const start = performance.now();
  const step = (now: number) => {
    const share = Math.min(1, (now - start) / COUNT_MS);
    const eased = 1 - (1 - share) ** 3;
    if (share < 1 && Number(figure.dataset.amount) === to) {
      write(figure, Math.round(from + (to - from) * eased));
      requestAnimationFrame(step);
    } else {
      figure.textContent = final;
    }
  };
  requestAnimationFrame(step);
}

document.addEventListener("htmx:after:swap", () => {
  const before = shown;
  shown = read();
  for (const [id, value] of shown) {
    const from = before.get(id);
    const figure = document.getElementById(id);
    if (figure && from !== undefined && from !== value && !still.matches && !figure.dataset.words) {
      count(figure, from);
    }
  }
});
