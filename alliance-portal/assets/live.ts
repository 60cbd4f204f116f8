// The live part of a page asks for itself every few seconds. This keeps that quiet: nothing is asked while nobody
// looks, good figures stay when an answer fails, and one line says so until the next answer arrives.

interface RequestContext {
  response?: { status: number };
  swap?: string;
}

const connection = document.getElementById("connection");

function connected(yes: boolean): void {
  if (connection) {
    connection.hidden = yes;
  }
}

function hasFigures(): boolean {
  return document.querySelector("#live [data-state=full], #live [data-state=empty]") !== null;
}

document.addEventListener("htmx:before:request", (event) => {
  if (document.hidden) {
    event.preventDefault();
  }
});

document.addEventListener("htmx:after:request", (event) => {
  const { ctx } = (event as CustomEvent<{ ctx: RequestContext }>).detail;
  const failed = (ctx.response?.status ?? 0) >= 500;
  connected(!failed || !hasFigures());
  if (failed && hasFigures()) {
    ctx.swap = "none";
  }
});

document.addEventListener("htmx:error", () => connected(false));
