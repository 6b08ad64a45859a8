/**
 * Fetch Plotly's map bundle from its npm package and pack it: `npm run plotly`.
 *
 * The version is the one that the Python package draws with; the checksum is of the bundle.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const VERSION = "4.1.1";
const BUNDLE = "package/dist/plotly-map.min.js";
const SHA256 = "51784469c5a68bff7ed452bc74a18a9eaca3141b78d017cce84e2e229806ac75";
const TARGET = new URL("../server/static/plotly-map.js.br", import.meta.url);
const BEST = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } };

/** @param {string} folder @returns {Promise<Buffer>} */
async function fetched(folder) {
  const run = (/** @type {string} */ command, /** @type {string[]} */ words) => execFileSync(command, words, { cwd: folder, encoding: "utf8" });
  const archive = run("npm", ["pack", "--silent", `plotly.js@${VERSION}`]).trim();
  run("tar", ["xzf", archive, BUNDLE]);
  return readFile(join(folder, BUNDLE));
}

const folder = await mkdtemp(join(tmpdir(), "plotly-"));
try {
  const bundle = await fetched(folder);
  const found = createHash("sha256").update(bundle).digest("hex");
  if (found !== SHA256) throw new Error(`plotly.js ${VERSION} has another ${BUNDLE} (sha256 ${found})`);
  await writeFile(TARGET, brotliCompressSync(bundle, BEST));
} finally {
  await rm(folder, { recursive: true });
}
