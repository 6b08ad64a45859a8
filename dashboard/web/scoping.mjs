/** A script whose page can be made anew in the same document: all that its modules listen to ends with the page. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** @import { Plugin } from "esbuild" */

/** `listen` of workshop/preview/scope.js stands in its place. */
const LISTENS = /\.addEventListener\(/g;

/**
 * Every module asks the page's scope to listen, but those in a folder.
 * @param {string} web
 * @param {string} free within it
 * @returns {Plugin}
 */
export const scoping = (web, free) => ({
  name: "scoping",
  setup(build) {
    build.onLoad({ filter: /\.js$/ }, async ({ path }) => {
      if (path.startsWith(join(web, free))) return undefined;
      return { contents: (await readFile(path, "utf8")).replace(LISTENS, ".atlasListen("), loader: "js" };
    });
  },
});
