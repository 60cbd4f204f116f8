// A link to something inside a closed detail opens it first.

function open(): void {
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  const detail = target?.closest("details") ?? target?.querySelector("details");
  if (target && detail && !detail.open) {
    detail.open = true;
    target.scrollIntoView();
  }
}

addEventListener("hashchange", open);
open();
