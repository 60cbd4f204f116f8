// Everything that runs in the browser. Pages work without it; with it they keep themselves up to date.
import "htmx.org/dist/htmx.esm.js";
import "./counting";
import "./details";
import "./live";
import "./rail";
import "./theme";
