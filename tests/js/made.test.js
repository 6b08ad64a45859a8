/** What is made from other files is committed as it comes out. */
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const run = promisify(execFile);

/**
 * The files that a script makes, in a folder of their own.
 * @param {string} script
 * @returns {Promise<Record<string, string>>} text by path
 */
async function made(script) {
  const folder = await mkdtemp(join(tmpdir(), "made-"));
  await run(process.execPath, [join(ROOT, script), folder], { cwd: ROOT });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  await rm(folder, { recursive: true });
  return Object.fromEntries(files.map((file, k) => [file.slice(folder.length + 1), texts[k]]));
}

for (const [script, remedy, count] of /** @type {const} */ ([
  ["dashboard/web/build.mjs", "npm run build", 13],
  ["dashboard/web/types.mjs", "npm run types", 1],
])) {
  test(`what ${script} makes is committed`, async () => {
    const files = Object.entries(await made(script));
    assert.equal(files.length, count);
    for (const [path, text] of files) {
      assert.ok(text === await readFile(join(ROOT, path), "utf8"), `${path} is stale: ${remedy}`);
      assert.ok(!text.includes(ROOT), `${path} names a folder of this machine`);
    }
  });
}
