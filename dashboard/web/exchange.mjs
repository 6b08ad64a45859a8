/** A script made from the same sources with some modules exchanged for others, which may still take from them. */
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/** @import { Plugin } from "esbuild" */

const AGAIN = "as it is";

/**
 * Every module in a folder stands instead of the one of the same path beside it.
 * @param {string} web
 * @param {string} instead within it
 * @returns {Promise<Plugin>}
 */
export async function exchanging(web, instead) {
  const entries = await readdir(join(web, instead), { recursive: true, withFileTypes: true });
  const others = new Map(entries.filter((entry) => entry.isFile()).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [join(web, relative(join(web, instead), path)), path];
  }));
  return {
    name: "exchanging",
    setup(build) {
      build.onResolve({ filter: /\.js$/ }, async ({ path, importer, resolveDir, kind, pluginData }) => {
        if (kind === "entry-point" || pluginData === AGAIN) return undefined;
        const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: AGAIN });
        const other = others.get(found.path);
        return other && other !== importer ? { path: other } : undefined;
      });
    },
  };
}
