// Whether two answers to a case are the same, as the protocol has it: messages are not compared, and where errors
// compete for one null, any of them will do.
import { valueAt } from "./oracle.js";

const places = (locations) => (locations ?? []).map(({ line, column }) => `${line}:${column}`).join(" ");
const sorted = (texts) => texts.toSorted().join("; ");

/** What is wrong with an answer where another is expected, or null. */
export function differenceOf(got, want, allowed) {
  if (got.error ?? got.defect) return `answered ${got.error ?? got.defect}`;
  return differenceOfParse(got.parse, want.parse)
    ?? differenceOfValidation(got.validate, want.validate)
    ?? differenceOfResult(got.result, want.result, allowed);
}

function differenceOfParse(got, want) {
  if (got?.ok !== want.ok) return `parse is ${JSON.stringify(got)} instead of ${JSON.stringify(want)}`;
  const [here, there] = [got, want].map(({ locations }) => places(locations?.slice(0, 1)));
  return want.ok || here === there ? null : `refused at ${here} (${got.message}), not at ${there} (${want.message})`;
}

function differenceOfValidation(got, want) {
  if (want === undefined || got === undefined) return got === want ? null : "validated or not";
  const [here, there] = [got, want].map((all) => all.map(({ rule, locations }) => `${rule} ${places(locations)}`));
  const [less, more] = [there.filter((each) => !here.includes(each)), here.filter((each) => !there.includes(each))];
  return sorted(here) === sorted(there)
    ? null
    : `valid for ${here.length} against ${there.length} rules; missing [${sorted(less)}], too many [${sorted(more)}]`;
}

function differenceOfResult(got, want, allowed) {
  if (want === undefined || got === undefined) return got === want ? null : "executed or not";
  const [here, there] = [got.data, want.data].map((data) => JSON.stringify(data));
  if (here !== there) return `data ${here}\n    instead of ${there}`;
  return allowed ? unallowed(got, allowed) : differenceOfRefusal(got.errors, want.errors);
}

function differenceOfRefusal(got = [], want = []) {
  const [here, there] = [got, want].map((errors) => sorted(errors.map(textOf)));
  return here === there ? null : `refused with [${here}] instead of [${there}]`;
}

const textOf = ({ path, locations }) => `${JSON.stringify(path ?? null)} at ${places(locations)}`;

/** Errors that none may raise, errors raised twice, and nulls without the error that made them. */
function unallowed({ data, errors = [] }, allowed) {
  const raised = errors.map(textOf);
  const known = new Map(allowed.map((error) => [textOf(error), error]));
  const stranger = raised.find((each) => !known.has(each));
  if (stranger) return `the error ${stranger}, which is none of [${sorted([...known.keys()])}]`;
  if (new Set(raised).size < raised.length) return `one error twice: [${sorted(raised)}]`;
  const explained = new Set(raised.map((each) => JSON.stringify(known.get(each).landing)));
  const silent = allowed.find(({ landing }) =>
    isVisible(data, landing) && !explained.has(JSON.stringify(landing)));
  return silent ? `no error for the null at ${JSON.stringify(silent.landing)}: ${textOf(silent)}` : null;
}

/** Whether the null of an error is seen, and not gone with something around it. */
function isVisible(data, landing) {
  return landing === null ? data === null : valueAt(data, landing) === null;
}
