// Checks that are counted: a script tells each one that fails, and ends with how many held.

let passed = 0;
let failed = 0;

/** Notes whether something holds; `found` is shown when it does not. */
export function check(claim, holds, found) {
  if (holds) {
    passed++;
    return;
  }
  failed++;
  console.error(`FAILED ${claim}${found === undefined ? "" : `: ${text(found)}`}`);
}

/** Notes whether a piece of work ends in time, without a fault, and gives what `isRight`. */
export async function works(claim, work, isRight) {
  try {
    const found = await inTime(work());
    check(claim, isRight(found), found);
  } catch (fault) {
    check(claim, false, fault);
  }
}

/** Ends the script: with an error when a check failed, or when there were not as many as there should be. */
export function end(expected) {
  console.log(`${passed} of ${passed + failed} passed`);
  process.exit(failed === 0 && passed === expected ? 0 : 1);
}

/** What a promise comes to, unless it takes too long. */
export function inTime(promise, milliseconds = 60_000) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`nothing came within ${milliseconds} ms`)), milliseconds);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** Everything an async iterable gives, or its first `count`. */
export async function all(iterable, count = Infinity) {
  const given = [];
  for await (const one of iterable) {
    given.push(one);
    if (given.length >= count) break;
  }
  return given;
}

const text = (found) =>
  found instanceof Error ? (found.stack ?? found.message) : JSON.stringify(found)?.slice(0, 500);
