// What the two libraries say about a case. Only where they are of one mind is there something to compare with; a case
// on which they are split is counted and left.

/** The answer to a case that is good. */
export const good = (value) => ({ ok: true, value });

/** The answer to a case that is refused as `kind`. */
export const refused = (kind) => ({ ok: false, kind });

/** The libraries' common answer: the same value, `kind` where each of them refuses, null where they are split. */
export function together(kind, ...opinions) {
  const told = opinions.map((opinion) => {
    try {
      return { ok: true, value: opinion() };
    } catch (fault) {
      if (fault instanceof ReferenceError) throw fault;
      return { ok: false, kind };
    }
  });
  return told.every((each) => same(each, told[0])) ? told[0] : null;
}

/** Throws unless encoding again gave the same bytes back: where libraries are lenient, this makes them strict. */
export function again(bytes, encoded) {
  if (bytes.toLowerCase() !== encoded.toLowerCase()) throw new Error("another encoding of the same values");
}

/** Whether two pieces of JSON say the same, whatever the order of members. */
export const same = (a, b) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, sorted(value[key])]));
}
