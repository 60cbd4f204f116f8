// Stands in for node:test while mutants are tried: the same words, but many suites one after another in one process,
// each ended by its first failure. A mutant is dead as soon as one test says so.
const TEST_SECONDS_MAX = 60;

/** What a test is given by node:test, as far as ours use it. */
const context = { diagnostic() {} };

let stack = [];

function begin() {
  stack = [{ name: "", before: [], beforeEach: [], after: [], afterEach: [], tests: [], suites: [] }];
}

export function describe(name, body) {
  const suite = { name, before: [], beforeEach: [], after: [], afterEach: [], tests: [], suites: [] };
  stack.at(-1).suites.push(suite);
  stack.push(suite);
  body();
  stack.pop();
}

export function it(name, ...rest) {
  stack.at(-1).tests.push({ name, body: rest.at(-1) });
}

export const test = it;
export const suite = describe;
export const before = (hook) => stack.at(-1).before.push(hook);
export const beforeEach = (hook) => stack.at(-1).beforeEach.push(hook);
export const after = (hook) => stack.at(-1).after.push(hook);
export const afterEach = (hook) => stack.at(-1).afterEach.push(hook);

/** Loads a file of tests and runs them in their order. Tells each test's name and error to `seen`, which may end it. */
export async function runFile(load, seen) {
  begin();
  await load();
  await runSuite(stack[0], "", [], [], seen);
}

async function runSuite(suite, path, before, after, seen) {
  const [eachBefore, eachAfter] = [[...before, ...suite.beforeEach], [...suite.afterEach, ...after]];
  for (const hook of suite.before) await hook();
  try {
    for (const { name, body } of suite.tests) {
      const error = await attempt(eachBefore, body, eachAfter);
      if (seen(`${path}${suite.name} ${name}`.trim(), error)) return true;
    }
    const inside = suite.name === "" ? path : `${path}${suite.name} / `;
    for (const inner of suite.suites) {
      if (await runSuite(inner, inside, eachBefore, eachAfter, seen)) return true;
    }
    return false;
  } finally {
    for (const hook of suite.after) await hook();
  }
}

async function attempt(before, body, after) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${TEST_SECONDS_MAX} s`)), TEST_SECONDS_MAX * 1_000);
  });
  try {
    await Promise.race([steps([...before, () => body(context), ...after]), late]);
    return undefined;
  } catch (error) {
    return error;
  } finally {
    clearTimeout(timer);
  }
}

async function steps(all) {
  for (const step of all) await step();
}
