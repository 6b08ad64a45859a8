/** The rooms of the browser's half: no room imports from one that stands above it. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const WEB = fileURLToPath(new URL("../../dashboard/web/", import.meta.url));
/** From the ground up. What has no room of its own stands on top. */
const TOWER = ["model", "page", "lesson", "share", "map", "view", "compare", "media", "paper", "film", "vast", "workshop", ""];
/** The pure half of sharing knows the model alone; a page's address is shared by it. */
const PURE = ["share/link.js"];

/** @param {string} text @returns {string[]} what a module takes at run time, not for its types alone */
const imported = (text) => [...text.matchAll(/^import\s(?:[^"]*?from\s)?"(\.[^"]+\.js)"/gm)].map(([, path]) => path);

/** @param {string} path of a module within web/ */
const roomOf = (path) => (path.includes("/") ? path.split("/")[0] : "");

/** @returns {Promise<[string, string][]>} importer and imported */
async function arrows() {
  const entries = await readdir(WEB, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith(".js"))
    .map((entry) => relative(WEB, join(entry.parentPath, entry.name)));
  const found = await Promise.all(files.map(async (file) =>
    imported(await readFile(join(WEB, file), "utf8")).map((path) => [file, join(dirname(file), path)])));
  return /** @type {[string, string][]} */ (found.flat());
}

/** @param {[string, string][]} all */
const reversed = (all) => all.filter(([from, to]) =>
  roomOf(from) !== "host" && !PURE.includes(to) && TOWER.indexOf(roomOf(from)) < TOWER.indexOf(roomOf(to)));

test("no room imports from above", async () => {
  const all = await arrows();
  assert.ok(all.length > 150);
  assert.deepEqual(reversed(all), []);
});

test("a reversed import would be seen", () => {
  assert.deepEqual(reversed([["model/days.js", "page/dom.js"]]), [["model/days.js", "page/dom.js"]]);
  assert.deepEqual(imported('import { a } from "../page/dom.js";\nimport "./b.js";'), ["../page/dom.js", "./b.js"]);
});
