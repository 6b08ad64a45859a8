/** Tables in HTML of the clipboard, which is only read: nothing of it comes into a page. */

/** @typedef {Pick<Node, "nodeType" | "nodeName" | "nodeValue"> & {childNodes: Iterable<Tree>, getAttribute?: (name: string) => string | null}} Tree a node of a page that nobody sees, as `DOMParser` makes it */

const TEXT = 3;
/** Columns or rows that one cell may take up, and cells of a table. */
const MOST_SPAN = 1000;
const MOST_CELLS = 1_000_000;

const UNSEEN = new Set(["STYLE", "SCRIPT", "TEMPLATE", "HEAD", "NOSCRIPT", "TITLE"]);
const BLOCKS = new Set(["P", "DIV", "LI", "H1", "H2", "H3", "H4", "H5", "H6", "TR", "PRE", "BLOCKQUOTE"]);

/** @param {Tree} node */
const name = (node) => node.nodeName.toUpperCase();

/** The first table of a tree. @param {Tree} node @returns {Tree | null} */
export function tableIn(node) {
  if (name(node) === "TABLE") return node;
  for (const child of node.childNodes) {
    const found = tableIn(child);
    if (found) return found;
  }
  return null;
}

/** What is read in a node, as one text. @param {Tree} node @param {Tree | null} [without] */
export function textIn(node, without = null) {
  /** @type {string[]} */
  const parts = [];
  gather(node, without, parts);
  return parts.join("").replace(/ *\n */g, "\n").replace(/[ \u00a0]+$|^[ \u00a0\n]+|\n+$/g, "").replace(/\n{3,}/g, "\n\n");
}

/** @param {Tree} node @param {Tree | null} without @param {string[]} parts */
function gather(node, without, parts) {
  if (node === without || UNSEEN.has(name(node))) return;
  if (node.nodeType === TEXT) parts.push((node.nodeValue ?? "").replace(/[ \t\r\n]+/g, " "));
  else if (name(node) === "BR") parts.push("\n");
  else {
    const isBlock = BLOCKS.has(name(node));
    if (isBlock && parts.length) breakLine(parts);
    for (const child of node.childNodes) gather(child, without, parts);
    if (isBlock) breakLine(parts);
  }
}

/** @param {string[]} parts */
function breakLine(parts) {
  if (!parts.at(-1)?.endsWith("\n")) parts.push("\n");
}

/** Rows of a table, not of one within. @param {Tree} node @returns {Tree[]} */
const rowsIn = (node) => [...node.childNodes].flatMap((child) => {
  if (name(child) === "TR") return [child];
  return ["TBODY", "THEAD", "TFOOT"].includes(name(child)) ? rowsIn(child) : [];
});

/** @param {Tree} cell @param {string} attribute */
function span(cell, attribute) {
  const number = Number.parseInt(cell.getAttribute?.(attribute) ?? "", 10);
  return number > 1 ? Math.min(number, MOST_SPAN) : 1;
}

/**
 * Cells of a table; a cell over several columns or rows fills the first of them.
 * @param {Tree} table
 * @returns {string[][]}
 */
export function cellsOf(table) {
  const trees = rowsIn(table);
  /** @type {string[][]} */
  const rows = trees.map(() => []);
  let count = 0;
  trees.forEach((tree, y) => {
    let x = 0;
    for (const cell of [...tree.childNodes].filter((node) => name(node) === "TD" || name(node) === "TH")) {
      while (rows[y][x] !== undefined) x += 1;
      const [wide, high] = [span(cell, "colspan"), Math.min(span(cell, "rowspan"), trees.length - y)];
      count += wide * high;
      if (count > MOST_CELLS) return;
      for (let down = 0; down < high; down += 1) for (let right = 0; right < wide; right += 1) rows[y + down][x + right] ??= "";
      rows[y][x] = textIn(cell);
      x += wide;
    }
  });
  return rows.map((row) => Array.from(row, (text) => text ?? ""));
}
