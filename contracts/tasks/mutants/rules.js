// What a careless hand could do to the contracts: every fault that one small change of the syntax tree makes.
// A rule sees one node and answers with [what, node to replace, text to put there]; it never adds a declaration, so
// that the ABI stays. Left alone are the arguments of errors, which tell and do not decide, and inline assembly.

const COMPARISONS = { "<": ["<="], "<=": ["<"], ">": [">="], ">=": [">"], "==": ["!="], "!=": ["=="] };
const ARITHMETIC = { "+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["/"], "<<": [">>"], ">>": ["<<"] };
const LOGIC = { "&&": ["||"], "||": ["&&"], "&": ["|"], "|": ["&"], "^": ["&"] };
const OPERATORS = { ...COMPARISONS, ...ARITHMETIC, ...LOGIC };
const COMPOUND = { "+=": "-=", "-=": "+=", "*=": "/=", "|=": "&=", "&=": "|=", "<<=": ">>=", ">>=": "<<=" };

/** Rules by the type of the node they look at. */
const rules = {
  BinaryOperation: [operator, roundDivision],
  Assignment: [compoundAssignment],
  UnaryOperation: [negation],
  Literal: [otherLiteral],
  IfStatement: [oneBranch],
  Conditional: [swapBranches],
  ExpressionStatement: [skip],
  EmitStatement: [skip],
  FunctionCall: [swapArguments, otherRounding],
  ModifierInvocation: [dropModifier],
  Return: [otherAnswer],
};

/** Every mutant of a file, in the order of its text. Offsets are in bytes, as the compiler counts. */
export function mutantsOf(path, source, ast) {
  const bytes = Buffer.from(source);
  const text = (node) => {
    const [start, length] = span(node);
    return bytes.subarray(start, start + length).toString();
  };
  const found = [];
  walk(ast, { inside: undefined, parents: [] }, (node, place) => {
    for (const rule of rules[node.nodeType] ?? []) {
      for (const [what, target, replacement] of rule(node, { text, ...place })) {
        const [start, length] = span(target);
        if (text(target) === replacement) continue;
        found.push({ path, start, length, replacement, line: lineOf(bytes, start), inside: place.inside, what });
      }
    }
  });
  return named(found.sort((a, b) => a.start - b.start || a.length - b.length));
}

/** A name that outlives edits elsewhere in the file: contract, function, what was done; numbered where that repeats. */
function named(mutants) {
  const seen = new Map();
  return mutants.map((mutant) => {
    const name = `${mutant.path.replace(/^contracts\//, "")} ${mutant.inside}: ${mutant.what}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { ...mutant, name: count === 1 ? name : `${name} (${count})` };
  });
}

function walk(node, place, visit) {
  if (node === null || typeof node !== "object") return;
  if (Array.isArray(node)) {
    for (const each of node) walk(each, place, visit);
    return;
  }
  if (node.nodeType !== undefined) {
    // An interface has nothing to get wrong, an error only tells, and assembly has its own language.
    if (node.nodeType === "ContractDefinition" && node.contractKind === "interface") return;
    if (["InlineAssembly", "ErrorDefinition", "EventDefinition", "StructDefinition"].includes(node.nodeType)) return;
    if (node.nodeType === "FunctionCall" && isError(node)) return;
    if (node.nodeType === "FunctionDefinition" || node.nodeType === "ModifierDefinition") {
      place = { ...place, inside: node.name || node.kind, kind: node.kind };
    } else if (place.inside === undefined && node.nodeType === "VariableDeclaration") {
      place = { ...place, inside: node.name };
    }
    visit(node, place);
    place = { ...place, parents: [...place.parents, node] };
  }
  for (const [key, child] of Object.entries(node)) {
    if (!["typeDescriptions", "typeName", "documentation", "overrides", "parameters"].includes(key)) {
      walk(child, place, visit);
    }
  }
}

function isError(node) {
  return node.typeDescriptions?.typeIdentifier === "t_error";
}

function operator(node, { text }) {
  return (OPERATORS[node.operator] ?? []).map((other) => {
    const [left, right] = [text(node.leftExpression), text(node.rightExpression)];
    const replacement = keepParentheses(text(node), left, right, node.operator, other);
    return [`${short(text(node))} with ${other} for ${node.operator}`, node, replacement];
  });
}

/** Only the operator changes; what surrounds it, comments and brackets included, stays. */
function keepParentheses(whole, left, right, from, to) {
  const begin = whole.indexOf(left) + left.length;
  const end = whole.lastIndexOf(right);
  const between = whole.slice(begin, end);
  return whole.slice(0, begin) + between.replace(from, to) + whole.slice(end);
}

function roundDivision(node, { text }) {
  if (node.operator !== "/" || node.typeDescriptions.typeIdentifier.startsWith("t_rational")) return [];
  return [[`${short(text(node))} rounded the other way`, node, `(${text(node)} + 1)`]];
}

function compoundAssignment(node, { text }) {
  const other = COMPOUND[node.operator];
  if (other === undefined) return [];
  const left = text(node.leftHandSide);
  return [
    [
      `${short(text(node))} with ${other} for ${node.operator}`,
      node,
      `${left} ${other} ${text(node.rightHandSide)}`,
    ],
  ];
}

function negation(node, { text }) {
  if (node.operator !== "!") return [];
  return [[`${short(text(node))} without !`, node, text(node.subExpression)]];
}

/** A bound or a unit that is one too large; the length of an array, a place in it and nothing at all are no bounds. */
function otherLiteral(node, { text, parents }) {
  if (node.kind === "bool") return [[`not ${node.value}`, node, node.value === "true" ? "false" : "true"]];
  const parent = parents.at(-1);
  const isPlace = parent.nodeType === "IndexAccess" || parent.expression?.nodeType === "NewExpression";
  if (node.kind !== "number" || node.value.startsWith("0x") || node.value === "0" || isPlace) return [];
  const number = BigInt(node.value.replaceAll("_", "").replace(/e(\d+)$/, (_, zeros) => "0".repeat(Number(zeros))));
  const unit = node.subdenomination ? ` ${node.subdenomination}` : "";
  return [[`${text(node)} is ${number + 1n} in ${short(text(parent))}`, node, `${number + 1n}${unit}`]];
}

function oneBranch(node, { text }) {
  const condition = short(text(node.condition));
  return [
    [`if (${condition}) always`, node.condition, "true"],
    [`if (${condition}) never`, node.condition, "false"],
  ];
}

function swapBranches(node, { text }) {
  const { condition, trueExpression: yes, falseExpression: no } = node;
  return [[`${short(text(node))} the other way`, node, `${text(condition)} ? ${text(no)} : ${text(yes)}`]];
}

/** A check, effect, event or interaction that was forgotten, with its semicolon. */
function skip(node, { text, kind, parents }) {
  // A loop's own step is not forgotten by anyone whose test ends, nor an immutable: the compiler sees that.
  const isAssignment = node.expression?.nodeType === "Assignment";
  if (parents.at(-1)?.nodeType === "ForStatement" || (kind === "constructor" && isAssignment)) return [];
  const [start, length] = span(node);
  return [[`no ${short(text(node))}`, { src: `${start}:${length + 1}:0` }, "{}"]];
}

/** Two neighbours of one type, taken for each other. */
function swapArguments(node, { text }) {
  if (node.kind === "typeConversion" || node.names?.length > 0) return [];
  const args = node.arguments;
  const found = [];
  for (let i = 0; i + 1 < args.length; i++) {
    const [a, b] = [args[i], args[i + 1]];
    if (typeOf(a) !== typeOf(b) || text(a) === text(b)) continue;
    const { start, length } = { start: span(a)[0], length: span(b)[0] + span(b)[1] - span(a)[0] };
    const between = text({ src: `${span(a)[0] + span(a)[1]}:${span(b)[0] - span(a)[0] - span(a)[1]}:0` });
    found.push([
      `${short(text(node))} with ${short(text(a))} and ${short(text(b))} swapped`,
      { src: `${start}:${length}:0` },
      `${text(b)}${between}${text(a)}`,
    ]);
  }
  return found;
}

/** Rounded for the other party, where the library of roundings or OpenZeppelin's has both ways. */
function otherRounding(node, { text }) {
  const whole = text(node);
  if (/Math\.Rounding\.(Ceil|Floor)/.test(whole)) {
    const other = whole.replace(/Math\.Rounding\.(Ceil|Floor)/, (way) =>
      way.endsWith("Ceil") ? "Math.Rounding.Floor" : "Math.Rounding.Ceil",
    );
    return [[`${short(whole)} rounded the other way`, node, other]];
  }
  const called = text(node.expression);
  const other = called.replace(/(Up|Down)$/, (way) => (way === "Up" ? "Down" : "Up"));
  return other === called ? [] : [[`${short(whole)} rounded the other way`, node.expression, other]];
}

function dropModifier(node, { text, kind }) {
  return kind === "constructor" ? [] : [[`not ${short(text(node))}`, node, ""]];
}

function otherAnswer(node, { text }) {
  if (node.expression?.typeDescriptions?.typeIdentifier !== "t_bool") return [];
  return [[`${short(text(node))} answers the opposite`, node.expression, `!(${text(node.expression)})`]];
}

function typeOf(node) {
  const { typeIdentifier } = node.typeDescriptions;
  return typeIdentifier.startsWith("t_rational") ? "number" : typeIdentifier;
}

function span(node) {
  return node.src.split(":").slice(0, 2).map(Number);
}

function lineOf(bytes, offset) {
  let line = 1;
  for (let i = 0; i < offset; i++) if (bytes[i] === 10) line++;
  return line;
}

/** Enough of the text to know it again. */
function short(text) {
  const flat = text.replace(/\s+/g, " ").replace(/;$/, "");
  return flat.length <= 70 ? flat : `${flat.slice(0, 45)}…${flat.slice(-24)}`;
}
