// Merkle-Patricia tries by the Yellow Paper, appendix D, for the cases about proofs: nodes are encoded and hashed by
// ethers, and nothing is shared with the library that is asked to judge them.
import { ethers } from "ethers";

/** A key and its value, as hex; the path is the key's digits. */
export const entryOf = (key, value) => ({ path: key.slice(2), value });

/** The root node of a trie. */
export const trieOf = (entries) => nodeOf(entries, 0);

export const rootOf = (trie) => ethers.keccak256(encoded(trie));

/** The nodes from the root to a key, as far as they lead. */
export function proofOf(trie, key) {
  const nodes = [];
  let node = trie;
  let rest = key.slice(2);
  for (let isKept = true; ; ) {
    if (isKept) nodes.push(encoded(node));
    if (node.kind === "leaf") return nodes;
    if (node.kind === "extension" && !rest.startsWith(node.path)) return nodes;
    const child = node.kind === "extension" ? node.child : node.children[parseInt(rest[0], 16)];
    if (child === null) return nodes;
    rest = rest.slice(node.kind === "extension" ? node.path.length : 1);
    isKept = !isInline(child);
    node = child;
  }
}

/** The proof with one thing wrong: a byte, a node too few or too many, two in another order. */
export function spoilt(chance, proof) {
  const at = chance.below(proof.length);
  const other = chance.hex(1 + chance.below(60));
  switch (chance.below(proof.length > 1 ? 5 : 4)) {
    case 0: {
      const digit = 2 + chance.below(proof[at].length - 2);
      const flipped = ((parseInt(proof[at][digit], 16) + 1 + chance.below(15)) % 16).toString(16);
      return proof.with(at, proof[at].slice(0, digit) + flipped + proof[at].slice(digit + 1));
    }
    case 1:
      return proof.toSpliced(at, 1);
    case 2:
      return proof.toSpliced(at + 1, 0, proof[at]);
    case 3:
      return [...proof, other];
    default:
      return [proof.at(-1), ...proof.slice(0, -1)];
  }
}

// Keys here never end inside each other: no branch holds a value.
function nodeOf(entries, depth) {
  const [first] = entries;
  if (entries.length === 1) return { kind: "leaf", path: first.path.slice(depth), value: first.value };
  const shared = sharedDigits(entries.map(({ path }) => path.slice(depth)));
  if (shared.length > 0) return { kind: "extension", path: shared, child: nodeOf(entries, depth + shared.length) };
  const children = Array.from({ length: 16 }, (_, digit) => {
    const below = entries.filter(({ path }) => parseInt(path[depth], 16) === digit);
    return below.length === 0 ? null : nodeOf(below, depth + 1);
  });
  return { kind: "branch", children };
}

function sharedDigits([first, ...others]) {
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}

/** Appendix C: the flag tells a leaf, and whether the path is odd. */
function compact(path, isLeaf) {
  const flag = (isLeaf ? 2 : 0) + (path.length % 2);
  return "0x" + flag.toString(16) + (path.length % 2 ? "" : "0") + path;
}

function itemOf(node) {
  if (node === null) return "0x";
  if (node.kind === "leaf") return [compact(node.path, true), node.value];
  if (node.kind === "extension") return [compact(node.path, false), referenceTo(node.child)];
  return [...node.children.map((child) => (child === null ? "0x" : referenceTo(child))), "0x"];
}

// Once for each node: parents ask for it again and again.
const encoded = (node) => (node.encoded ??= ethers.encodeRlp(itemOf(node)));
const isInline = (node) => encoded(node).length < 2 + 2 * 32;
const referenceTo = (node) => (isInline(node) ? itemOf(node) : ethers.keccak256(encoded(node)));
