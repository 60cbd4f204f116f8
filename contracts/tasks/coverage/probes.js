// Puts a probe at every statement and at both ways of every branch, so that a run of the tests tells which it took.
// Hardhat's own instrumentation knows statements only. A branch is an `if` taken or not, a `require` met or not, a
// `try` that succeeds or is caught.
// Lines are not moved: a probe stands on the line of what it watches.

/** The text of a file with its probes, numbered from `first`, and what each of them watches. */
export function withProbes(path, source, ast, first) {
  const bytes = Buffer.from(source);
  const probes = [];
  const at = (from, to) => bytes.subarray(from, to).toString();
  const text = (node) => at(startOf(node), startOf(node) + lengthOf(node));
  const lineOf = lineCounter(bytes);
  const endOf = endFinder(bytes);

  const probe = (node, kind) => {
    const id = first + probes.length;
    probes.push({ id, path, line: lineOf(startOf(node)), kind, what: text(node).replace(/\s+/g, " ").slice(0, 80) });
    return `__NomicFoundationCoverage.sendHit(${id});`;
  };

  /** The inside of a block, from behind its brace to before its end. */
  const inside = (block) => {
    let position = bytes.indexOf("{", startOf(block)) + 1;
    let result = "";
    for (const statement of block.statements) {
      result += at(position, startOf(statement)) + probed(statement);
      position = endOf(statement);
    }
    return result + at(position, startOf(block) + lengthOf(block) - 1);
  };

  const body = (node, before) =>
    node.nodeType === "Block" ? `{${before}${inside(node)}}` : `{${before}${probed(node)}}`;

  const probed = (node) => {
    if (node.nodeType === "Block") return `{${inside(node)}}`;
    if (node.nodeType === "UncheckedBlock") return `unchecked {${inside(node)}}`;
    if (node.nodeType === "PlaceholderStatement") return at(startOf(node), endOf(node));
    if (node.nodeType === "TryStatement") return tried(node);
    const own = probe(node, "statement");
    if (node.nodeType === "IfStatement") {
      const yes = body(node.trueBody, probe(node.condition, "if"));
      const no = probe(node.condition, "if not");
      const otherwise = node.falseBody ? body(node.falseBody, no) : `{${no}}`;
      return `${own}${at(startOf(node), startOf(node.trueBody))}${yes} else ${otherwise}`;
    }
    if (node.nodeType === "ForStatement" || node.nodeType === "WhileStatement") {
      return `${own}${at(startOf(node), startOf(node.body))}${body(node.body, "")}`;
    }
    const check = requirement(node);
    if (check === undefined) return `${own}${at(startOf(node), endOf(node))}`;
    const [condition, error] = check;
    const failed = probe(condition, "require not");
    const met = probe(condition, "require");
    return `${own}if (!(${text(condition)})) {${failed}${refusalOf(error, text)};}${met}`;
  };

  /** Success and every catch are branches. */
  const tried = (node) => {
    let result = probe(node.externalCall, "statement");
    let position = startOf(node);
    for (const { block, errorName } of node.clauses) {
      const kind = block === node.clauses[0].block ? "try" : `catch ${errorName}`.trim();
      result += at(position, startOf(block)) + body(block, probe(node.externalCall, kind));
      position = startOf(block) + lengthOf(block);
    }
    return result;
  };

  let result = "";
  let position = 0;
  for (const block of bodiesOf(ast)) {
    result += `${at(position, startOf(block))}{${inside(block)}}`;
    position = startOf(block) + lengthOf(block);
  }
  return { source: result + at(position), probes };
}

/** One past the end of a statement, its semicolon included. */
function endFinder(bytes) {
  return function endOf(node) {
    if (node.nodeType === "IfStatement") return endOf(node.falseBody ?? node.trueBody);
    if (node.nodeType === "ForStatement" || node.nodeType === "WhileStatement") return endOf(node.body);
    const end = startOf(node) + lengthOf(node);
    const isBlock = ["Block", "UncheckedBlock", "TryStatement", "InlineAssembly"].includes(node.nodeType);
    return isBlock || bytes[end - 1] === 0x3b ? end : bytes.indexOf(";", end) + 1;
  };
}

/** What a requirement does that is not met: it reverts with its error, with its words, or with nothing. */
function refusalOf(error, text) {
  const shown = error === undefined ? "" : text(error);
  return error !== undefined && isError(error) ? `revert ${shown}` : `revert(${shown})`;
}

/** Bodies of functions and modifiers in the order of the text. */
function bodiesOf(ast) {
  const contracts = ast.nodes.filter(({ nodeType }) => nodeType === "ContractDefinition");
  return [...ast.nodes, ...contracts.flatMap(({ nodes }) => nodes)]
    .filter(({ nodeType }) => nodeType === "FunctionDefinition" || nodeType === "ModifierDefinition")
    .map(({ body }) => body)
    .filter((body) => body?.statements?.length > 0)
    .sort((a, b) => startOf(a) - startOf(b));
}

/** The arguments of a `require`. */
function requirement({ nodeType, expression }) {
  const isCall = nodeType === "ExpressionStatement" && expression.nodeType === "FunctionCall";
  return isCall && expression.expression.name === "require" ? expression.arguments : undefined;
}

function isError(node) {
  return node.typeDescriptions.typeIdentifier === "t_error";
}

function startOf({ src }) {
  return Number(src.split(":")[0]);
}

function lengthOf({ src }) {
  return Number(src.split(":")[1]);
}

function lineCounter(bytes) {
  const starts = [0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 10) starts.push(i + 1);
  return (offset) => starts.filter((start) => start <= offset).length;
}
