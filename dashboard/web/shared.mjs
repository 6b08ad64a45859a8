/** Scripts that come later take what the first script has from it, instead of carrying it again. */
import { relative } from "node:path";

/** @import { Plugin } from "esbuild" */

const SPACE = "shared";
const AGAIN = "again";

/**
 * For a script that comes later: what the first has is read from `window.atlasShared`.
 * @param {Set<string>} held modules of the first script, by their paths
 * @param {Set<string>} used is filled with those that are taken from it
 * @param {string} folder
 * @returns {Plugin}
 */
export const taking = (held, used, folder) => ({
  name: "taking",
  setup(build) {
    build.onResolve({ filter: /./ }, async ({ path, importer, resolveDir, kind, pluginData, namespace }) => {
      if (kind === "entry-point" || pluginData === AGAIN || namespace === SPACE) return undefined;
      const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: AGAIN });
      const name = relative(folder, found.path);
      if (!held.has(name)) return undefined;
      used.add(name);
      return { path: nameOf(name), namespace: SPACE };
    });
    build.onLoad({ filter: /./, namespace: SPACE }, ({ path }) =>
      ({ contents: `module.exports = { __esModule: true, ...window.atlasShared[${JSON.stringify(path)}] };` }));
  },
});

/** @param {string} path */
const nameOf = (path) => path.replace(/^.*node_modules\//, "").replace(/\.(m?js|json)$/, "");

/**
 * The first script, which shows the others what they take.
 * @param {string} entry
 * @param {Set<string>} used
 */
export function giving(entry, used) {
  const paths = [...used].sort();
  const imports = paths.map((path, k) => `import * as m${k} from ${JSON.stringify(path.startsWith(".") ? path : `./${path}`)};`);
  const members = paths.map((path, k) => `${JSON.stringify(nameOf(path))}: m${k}`);
  return [...imports, `import "./${entry}";`, `window.atlasShared = { ${members.join(", ")} };`].join("\n");
}
