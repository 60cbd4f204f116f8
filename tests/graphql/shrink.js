// Makes a case that shows a difference small: takes parts away for as long as the difference stays.
import { parse, print } from "graphql";

const ATTEMPTS_MAX = 1500;

/** The smallest case found for which `differs` still holds. */
export async function shrunk(given, differs) {
  let attempts = 0;
  let smallest = given;
  const keep = async (candidate) => {
    if (attempts++ >= ATTEMPTS_MAX || !(await differs(candidate))) return false;
    smallest = candidate;
    return true;
  };
  for (let before = null; before !== smallest && attempts < ATTEMPTS_MAX; ) {
    before = smallest;
    for (const without of [withoutMembers, withoutParts("document"), withoutParts("sdl"), withoutText]) {
      for (let passed = 0, isSmaller = true; isSmaller; ) {
        isSmaller = false;
        // Candidates are made of what is smallest now; those before have been tried.
        for (const candidate of without(smallest).drop(passed)) {
          isSmaller = await keep(candidate);
          if (isSmaller) break;
          passed++;
        }
      }
    }
  }
  return smallest;
}

function* withoutMembers(given) {
  for (const member of ["resolvers", "variables", "root"]) {
    for (const key of Object.keys(given[member] ?? {})) {
      const { [key]: dropped, ...rest } = given[member];
      yield { ...given, [member]: rest };
    }
  }
}

/** The text of a member with one node of a list, or one part that may be left out, taken away. */
const withoutParts = (member) => function* (given) {
  const tree = parsed(given[member]);
  if (tree === null) return;
  for (const [holder, key] of removable(tree)) {
    const kept = holder[key];
    if (Array.isArray(kept)) {
      for (let i = 0; i < kept.length; i++) {
        holder[key] = kept.toSpliced(i, 1);
        yield { ...given, [member]: print(tree) };
      }
    } else {
      delete holder[key];
      yield { ...given, [member]: print(tree) };
    }
    holder[key] = kept;
  }
};

function parsed(text) {
  try {
    return text === undefined ? null : parse(text, { noLocation: true });
  } catch {
    // Text that is no document is cut as text.
    return null;
  }
}

function* removable(node) {
  for (const [key, value] of Object.entries(node)) {
    if (value === null || typeof value !== "object") continue;
    if (Array.isArray(value)) yield [node, key];
    else if (["alias", "defaultValue", "description", "typeCondition"].includes(key)) yield [node, key];
    for (const inner of Array.isArray(value) ? value : [value]) if (inner?.kind) yield* removable(inner);
  }
}

function* withoutText(given) {
  if (given.document === undefined || parsed(given.document) !== null) return;
  for (let length = given.document.length >> 1; length > 0; length >>= 1) {
    for (let at = 0; at < given.document.length; at += length) {
      yield { ...given, document: given.document.slice(0, at) + given.document.slice(at + length) };
    }
  }
}
