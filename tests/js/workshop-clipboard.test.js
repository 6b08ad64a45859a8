/** Cells to and from spreadsheets. */
import assert from "node:assert/strict";
import test from "node:test";
import { copied, htmlOf, pasted, pastedText, read, textOf } from "../../dashboard/web/workshop/core/clipboard.js";
import { parsed } from "../../dashboard/web/workshop/core/clipboard/tsv.js";
import { applied } from "../../dashboard/web/workshop/core/journal.js";
import { market } from "./workshop-drafts.js";

/** @import { Tree } from "../../dashboard/web/workshop/core/clipboard/table.js" */

const ENTITIES = /** @type {Record<string, string>} */ ({ "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&", "&nbsp;": "\u00a0" });

/** A page of well-formed HTML, as far as these tests need one. @param {string} html @returns {Tree} */
function parse(html) {
  /** @param {string} nodeName @param {string} [value] @param {string} [tag] */
  const node = (nodeName, value, tag = "") => ({
    nodeType: value === undefined ? 1 : 3, nodeName, nodeValue: value ?? null, childNodes: /** @type {Tree[]} */ ([]),
    getAttribute: (/** @type {string} */ name) => new RegExp(`${name}="?([^"\\s>]*)`).exec(tag)?.[1] ?? null,
  });
  const open = [node("#document")];
  for (const [found, end, name] of html.matchAll(/<(\/?)([a-z0-9!:-]+)[^>]*>|[^<]+/gi)) {
    if (name === undefined) open.at(-1)?.childNodes.push(node("#text", found.replace(/&\w+;/g, (one) => ENTITIES[one])));
    else if (end) open.length = open.findLastIndex((one) => one.nodeName === name.toUpperCase());
    else {
      const element = node(name.toUpperCase(), undefined, found);
      open.at(-1)?.childNodes.push(element);
      if (!/^(br|meta|col|!.*)$/i.test(name)) open.push(element);
    }
  }
  return open[0];
}

/** What programs put on the clipboard, and the cells that were copied there. @type {[string, string, string[][]][]} */
const WRITTEN = [
  ["one cell", "a", [["a"]]],
  ["nothing", "", [[""]]],
  ["two rows, as Excel ends them", "a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]],
  ["two rows, as Google Sheets ends them", "a\tb\nc\td", [["a", "b"], ["c", "d"]]],
  ["empty cells at the ends", "\ta\t\r\n\t\t\r\n", [["", "a", ""], ["", "", ""]]],
  ["a column of empty cells", "\r\n\r\n", [[""], [""]]],
  ["a line break in a cell", "a\t\"one\ntwo\"\tb\r\n", [["a", "one\ntwo", "b"]]],
  ["line breaks of other kinds", "\"one\r\ntwo\rthree\"", [["one\ntwo\nthree"]]],
  ["a tab in a cell", "\"a\tb\"\tc", [["a\tb", "c"]]],
  ["quotes beside a line break, doubled", "\"say \"\"so\"\"\nnow\"\tb", [["say \"so\"\nnow", "b"]]],
  ["quotes within a cell, as they are", "the \"old\" hall\tb", [["the \"old\" hall", "b"]]],
  ["a cell that is all in quotes, as Excel writes it", "1\t\"3\"\t4", [["1", "\"3\"", "4"]]],
  ["cells that begin with a quote", "\"A\t\"B\r\n", [["\"A", "\"B"]]],
  ["doubled quotes, as others write them", "\"say \"\"so\"\"\"\tb", [["say \"so\"", "b"]]],
  ["a quote that never ends", "\"a\tb\nc", [["\"a", "b"], ["c"]]],
  ["a lone quote", "\"", [["\""]]],
];

for (const [what, text, cells] of WRITTEN) test(`read: ${what}`, () => assert.deepEqual(parsed(text), cells));

test("what is copied is what is pasted", () => {
  const cells = [["a", "\"b\"", "\""], ["one\ntwo", "tab\there", "\"\"x\"\""], ["", "=1+1", "\"a"], ["\"\"", "c\"", "é"]];
  assert.deepEqual(parsed(textOf(cells)), cells);
  assert.deepEqual(read({ text: textOf(cells), html: htmlOf(cells) }, parse).cells, cells);
});

test("a copied table keeps every cell as a text, and no text of it becomes markup", () => {
  const html = htmlOf([["<b>\"x\" & y", "a\nb"]]);
  assert.match(html, /<td style="mso-number-format:'\\@';[^"]*">&lt;b&gt;&quot;x&quot; &amp; y<\/td><td [^>]*>a<br>b<\/td>/);
});

test("a draft's cells are copied in the order in which they are seen", () => {
  const found = copied(market(), { table: "events", keys: ["c", "a"], columns: ["When", "What"], heads: true });
  assert.equal(found.text, "When\tWhat\r\n1963\tThe market opens again\r\n1961\tThe market opens");
});

test("a table of a page says what the cells are", () => {
  const html = "<html><body><table border=0><colgroup><col width=64></colgroup><tbody><tr><th>When</th><th>What</th></tr>\n<tr><td>1961</td><td>It\n  opens<br>\n  today</td></tr></tbody></table></body></html>";
  assert.deepEqual(read({ text: "When\nWhat\n1961\nIt opens\ntoday", html }, parse), { cells: [["When", "What"], ["1961", "It opens\ntoday"]], kind: "table", aside: "" });
});

test("cells over several columns and rows fill the first of them", () => {
  const html = "<table><tr><td rowspan=2>a</td><td colspan=2>b</td></tr><tr><td>c</td><td>d</td></tr><tr><td colspan=9999>e</td></tr></table>";
  const { cells } = read({ text: "", html }, parse);
  assert.deepEqual(cells.map((one) => one.slice(0, 3)), [["a", "b", ""], ["", "c", "d"], ["e", "", ""]]);
  assert.equal(cells[0].length, 1000);
});

test("a table as large as a page says is not made", () => {
  const cell = "<td colspan=1000 rowspan=1000>x</td>";
  const rows = `<tr>${cell.repeat(10)}</tr>`.repeat(1200);
  const { cells } = read({ text: "", html: `<table>${rows}</table>` }, parse);
  assert.ok(cells.flat().length <= 1200 * 10_000);
});

test("of a text with the same cells, the text holds exactly what was written", () => {
  const html = "<table><tr><td>a  b</td><td> c</td></tr></table>";
  assert.deepEqual(read({ text: "a  b\t c", html }, parse).cells, [["a  b", " c"]]);
});

test("line breaks that a text has as blanks, as LibreOffice writes them, come of the table", () => {
  const html = "<table><tr><td>one<br>two</td><td>\"three\"</td></tr></table>";
  assert.deepEqual(read({ text: "one two\t\"three\"\n", html }, parse).cells, [["one\ntwo", "\"three\""]]);
});

test("what stands beside a table is told", () => {
  const found = read({ text: "x", html: "<p>Hello.</p><table><tr><td>a</td><td>b<table><tr><td>within</td></tr></table></td></tr></table><script>evil()</script><p>Bye.</p>" }, parse);
  assert.deepEqual([found.cells, found.aside], [[["a", "b\nwithin"]], "Hello.\nBye."]);
});

test("a page without a table is one text", () => {
  const html = "<html><head><title>t</title><style>p{}</style></head><body><p>One.</p><p>Two.</p></body></html>";
  assert.deepEqual(read({ text: "One.\r\n\r\nTwo.\r\n", html }, parse), { cells: [["One.\n\nTwo."]], kind: "text", aside: "" });
  assert.deepEqual(read({ text: "", html }, parse).cells, [["One.\nTwo."]]);
  assert.deepEqual(read({ text: html }).cells, [[html]], "its source likewise");
  assert.deepEqual(read({ text: "a\tb\nc\td", html: "<pre>a b</pre>" }, parse).cells, [["a", "b"], ["c", "d"]], "cells that an editor coloured");
});

const sheet = { table: "events", keys: ["a", "b", "c"], columns: ["ID", "What", "When", "Kind"] };

test("cells are pasted from a place on, below the last into new rows", () => {
  const draft = market();
  const { step, added, beyond, fixed } = pasted(draft, { ...sheet, row: 2, column: 2 }, [["1964", "x"], ["1965", "y"], ["1966", "z"]]);
  const rows = applied(draft, step.operations).tables.events;
  assert.deepEqual(rows.slice(2).map(({ cells: { When, Kind } }) => [When, Kind]), [["1964", "x"], ["1965", "y"], ["1966", "z"]]);
  assert.match(rows[4].cells.ID, /^e[a-z0-9]{7}$/);
  assert.deepEqual([added, beyond, fixed, step.filling], [2, 0, 0, { n: 6 }]);
});

test("rows are pasted as they are seen, not as they stand", () => {
  const draft = market();
  const { step } = pasted(draft, { ...sheet, keys: ["c", "a"], row: 0, column: 1 }, [["C"], ["A"]]);
  assert.deepEqual(applied(draft, step.operations).tables.events.map(({ cells: { What } }) => What), ["A", "A fire", "C"]);
});

test("what does not fit to the right is told, and so are ids, which stay", () => {
  const draft = market();
  const right = pasted(draft, { ...sheet, row: 0, column: 3 }, [["k", "more", ""], ["l", "", "still more"]]);
  assert.deepEqual([right.beyond, right.step.operations.length], [2, 2]);
  const ids = pasted(draft, { ...sheet, row: 2, column: 0 }, [["other", "What"], ["new-id", "New"], ["fire", "Taken"]]);
  assert.equal(ids.fixed, 1);
  const [c, d, e] = applied(draft, ids.step.operations).tables.events.slice(2).map(({ cells: { ID } }) => ID);
  assert.deepEqual([c, d], ["reopening", "new-id"]);
  assert.match(e, /^e[a-z0-9]{7}$/, "a new row keeps the id of its file where nobody has it");
});

test("one cell fills what is chosen, and so do several that fit", () => {
  const draft = market();
  const kinds = (/** @type {ReturnType<typeof pasted>} */ { step }) => applied(draft, step.operations).tables.events.map(({ cells: { When, Kind } }) => `${When}/${Kind}`);
  assert.deepEqual(kinds(pasted(draft, { ...sheet, row: 0, column: 2, high: 3, wide: 2 }, [["x"]])), ["x/x", "x/x", "x/x"]);
  assert.deepEqual(kinds(pasted(draft, { ...sheet, row: 0, column: 2, high: 3, wide: 2 }, [["x", "y"]])), ["x/y", "x/y", "x/y"]);
  assert.deepEqual(kinds(pasted(draft, { ...sheet, row: 0, column: 2, high: 3, wide: 1 }, [["x"], ["y"]])), ["x/Trade", "y/trade", "1963/Life"]);
});

test("twenty thousand rows are pasted", () => {
  const text = textOf(Array.from({ length: 20_000 }, (_, n) => [`When ${n}`, `"What" ${n}`, "more\nlines"]));
  const { step, added } = pasted(market(), { ...sheet, row: 0, column: 1 }, read({ text }).cells);
  assert.equal(added, 19_997);
  assert.equal(applied(market(), step.operations).tables.events.length, 20_000);
});

test("where a draft begins, a table of a page is one too, and its source is left to whoever reads files", () => {
  const table = "<table><tr><th>title</th><th>date</th></tr><tr><td>It<br>opens</td><td>1961</td></tr></table>";
  assert.equal(pastedText({ text: "title date\nIt\nopens 1961", html: table }, parse), 'title\tdate\r\n"It\nopens"\t1961');
  assert.equal(pastedText({ text: "title\tdate\nFair\t1961" }, parse), "title\tdate\nFair\t1961");
  assert.equal(pastedText({ text: "A fair, 1961", html: "<p>A <b>fair</b>, 1961</p>" }, parse), "A fair, 1961");
  assert.equal(pastedText({ text: "", html: "<p>A fair, 1961</p>" }, parse), "A fair, 1961");
  assert.match(pastedText({ text: `<!doctype html><html>${table}`, html: "" }, parse), /^<!doctype/);
});
