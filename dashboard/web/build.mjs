/** Bundle the browser's half: `npm run build`. */
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { write } from "./write.mjs";

const WEB = dirname(fileURLToPath(import.meta.url));
const TARGET = ["es2020", "chrome90"];

/** Sheets in the order of the page; later ones win. */
const SHEETS = [
  "page", "header", "buttons", "popovers", "languages", "about", "present", "badges", "list", "card", "actors", "map", "dock", "share", "pins",
  "texts", "embed", "narrow", "low", "tours", "forced",
];

const BUNDLES = [
  ["atlas.js", "dashboard/assets/atlas.js"],
  ["head.js", "dashboard/server/static/head.js"],
  ["early.js", "dashboard/server/static/early.js"],
  ["host/embed.js", "dashboard/server/static/embed.js"],
];

/** @param {string} entry */
async function script(entry) {
  const { outputFiles } = await build({
    absWorkingDir: WEB,
    entryPoints: [`./${entry}`],
    alias: { "d3-transition": "./map/notransition.js" },
    bundle: true,
    format: "iife",
    minify: true,
    target: TARGET,
    charset: "utf8",
    legalComments: "none",
    write: false,
    logLevel: "warning",
  });
  return outputFiles[0].text;
}

/** Colours and sizes of look.json as custom properties, and shades of its colours. */
async function variables() {
  const look = JSON.parse(await readFile(join(WEB, "../contract/look.json"), "utf8"));
  const { page, map, palette, timeline } = look;
  const named = {
    ...page,
    land: map.land,
    water: map.water,
    border: map.border,
    "region-border": map["region-border"],
    river: map.river,
    "map-muted": map.muted,
    "map-faint": map["faint-ink"],
    own: look.areas.own.colour,
    "own-soft": `${look.areas.own.colour}33`,
    "map-ink": map.ink,
    "map-paper": map.paper,
    ...Object.fromEntries(palette.map((/** @type {string} */ colour, /** @type {number} */ k) => [`palette-${k}`, colour])),
    shadow: `${page.ink}22`,
    "shadow-deep": `${page.ink}44`,
    backdrop: `${page.ink}66`,
    veil: `${page.paper}cc`,
    "map-shadow": `${look.marks.colours.chosen}2e`,
    "quiet-soft": `${page.quiet}40`,
    hatch: `${map.border}66`,
    axis: `${timeline.axis / 15}rem`,
    tick: `${map.border}55`,
    font: look.font,
  };
  return `:root{${Object.entries(named).map(([name, value]) => `--${name}:${value}`).join(";")}}`;
}

async function style() {
  const folder = join(WEB, "style");
  const found = (await readdir(folder)).filter((name) => name.endsWith(".css"));
  const odd = found.filter((name) => !SHEETS.includes(name.replace(".css", "")));
  if (odd.length) throw new Error(`build.mjs does not name ${odd.join(", ")}`);
  const sheets = await Promise.all(SHEETS.map((name) => readFile(join(folder, `${name}.css`), "utf8")));
  const { code } = await transform([await variables(), ...sheets].join("\n"), {
    loader: "css", minify: true, target: TARGET, charset: "utf8", legalComments: "none",
  });
  return code;
}

for (const [entry, path] of BUNDLES) await write(path, await script(entry));
await write("dashboard/assets/style.css", await style());
