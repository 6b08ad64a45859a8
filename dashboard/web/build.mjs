/** Bundle the browser's half: `npm run build`. */
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { exchanging } from "./exchange.mjs";
import { scoping } from "./scoping.mjs";
import { giving, taking } from "./shared.mjs";
import { write } from "./write.mjs";

const WEB = dirname(fileURLToPath(import.meta.url));
const TARGET = ["es2020", "chrome90"];

/** Sheets in the order of the page; later ones win. */
const SHEETS = [
  "page", "header", "buttons", "popovers", "languages", "about", "present", "compare", "badges", "list", "card", "actors", "map", "dock", "share", "pins", "task",
  "texts", "embed", "narrow", "low", "tours", "dark", "focus", "forced", "paper",
];

const FIRST = "atlas.js";

/** What comes when it is wanted, each in a script of its own. */
const LATER = ["lessons", "paper", "film", "media"];

/** The first script of a page that is not sent all of its events, and what it has instead of the other's modules. */
const VAST = { entry: "vast.js", instead: "vast/instead" };

/** The script of a preview, whose pages follow each other in one document, and what it asks of the browser through them. */
const PREVIEW = { entry: "preview.js", own: "workshop/preview", instead: "workshop/preview/instead", globals: "./workshop/preview/globals.js" };

const BUNDLES = [
  ["head.js", "dashboard/server/static/head.js"],
  ["early.js", "dashboard/server/static/early.js"],
  ["host/embed.js", "dashboard/server/static/embed.js"],
  ["workshop.js", "dashboard/workshop/assets/workshop.js"],
];

/** Sheets of the workshop, whose page is another; later ones win. */
const WORKSHOP = ["page", "start", "desk", "form", "parts", "story", "merge", "touch"];

/** @param {import("esbuild").BuildOptions} options */
async function bundled(options) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: WEB,
    alias: { "d3-transition": "./map/notransition.js" },
    bundle: true,
    loader: { ".css": "text" },
    format: "iife",
    minify: true,
    target: TARGET,
    charset: "utf8",
    legalComments: "none",
    write: false,
    logLevel: "warning",
    metafile: true,
    ...options,
  });
  return { text: outputFiles?.[0].text ?? "", inputs: new Set(Object.keys(metafile?.inputs ?? {})) };
}

/** @param {string} entry */
const script = async (entry) => (await bundled({ entryPoints: [`./${entry}`] })).text;

/** The first script and those that take their parts from it. */
async function scripts() {
  const { inputs } = await bundled({ entryPoints: [`./${FIRST}`] });
  /** @type {Set<string>} */
  const used = new Set();
  const later = await Promise.all(LATER.map((name) => bundled({
    entryPoints: [`./${name}.js`], globalName: `atlasRooms.${name}`, plugins: [taking(inputs, used, WEB)],
  })));
  const { text } = await bundled({ stdin: { contents: giving(FIRST, used), resolveDir: WEB } });
  return [["dashboard/assets/atlas.js", text], ...LATER.map((name, k) => [`dashboard/server/static/${name}.js`, later[k].text])];
}

async function vast() {
  const { text } = await bundled({ entryPoints: [`./${VAST.entry}`], plugins: [await exchanging(WEB, VAST.instead)] });
  return text;
}

async function preview() {
  const { entry, own, instead, globals } = PREVIEW;
  const { text } = await bundled({ entryPoints: [`./${entry}`], inject: [globals], plugins: [await exchanging(WEB, instead), scoping(WEB, own)] });
  return text;
}

/** A reader's own colours come before the dark, paper stays light. */
const DARK = [
  ["screen and (forced-colors: none) and (prefers-color-scheme: dark)", ":root:not([data-scheme=light])"],
  ["screen and (forced-colors: none)", ":root[data-scheme=dark]"],
];

/** What light and dark name alike, the one over the other. @param {any} light @param {any} dark @returns {any} */
const over = (light, dark) => (Array.isArray(dark) || typeof dark !== "object" ? dark
  : { ...light, ...Object.fromEntries(Object.entries(dark).map(([name, part]) => [name, over(light[name], part)])) });

/** A variable for each colour that has a dark one. @param {any} look @param {any} dark @param {string} name @returns {[string, string][]} */
const leaves = (look, dark, name) => Object.entries(dark).flatMap(([key, part]) =>
  (typeof part === "string" ? [[`${name}-${key}`, look[key]]] : leaves(look[key], part, `${name}-${key}`)));

/** @param {Record<string, string>} named */
const declared = (named) => Object.entries(named).map(([name, value]) => `--${name}:${value}`).join(";");

/** Colours and sizes of look.json as custom properties, light and dark. */
async function variables() {
  const { dark, ...look } = JSON.parse(await readFile(join(WEB, "../contract/look.json"), "utf8"));
  const light = named(look, dark);
  const other = Object.entries(named(over(look, dark), dark)).filter(([name, value]) => light[name] !== value);
  const darkened = `color-scheme:dark;${declared(Object.fromEntries(other))}`;
  return [`:root,#paper{${declared(light)}}`, ...DARK.map(([query, root]) => `@media ${query}{${root}{${darkened}}}`)].join("\n");
}

/** Colours and sizes by their names, and shades of the colours. @param {any} look @param {any} dark @returns {Record<string, string>} */
function named(look, dark) {
  const { page, map, palette, timeline } = look;
  return {
    ...page,
    ...Object.fromEntries(leaves(look, dark, "look")),
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
    shadow: `${page.shade}22`,
    "shadow-deep": `${page.shade}44`,
    backdrop: `${page.shade}66`,
    veil: `${page.paper}cc`,
    "map-shadow": `${page.shade}2e`,
    "quiet-soft": `${page.quiet}40`,
    hatch: `${map.border}66`,
    axis: `${timeline.axis / 15}rem`,
    tick: `${map.border}55`,
    font: look.font,
    check: `url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 12 12'%3E%3Cpath d='M2 6l3 3 5-6' fill='none' stroke='%23${map.paper.slice(1)}' stroke-width='2'/%3E%3C/svg%3E")`,
  };
}

async function style() {
  const folder = join(WEB, "style");
  const found = (await readdir(folder)).filter((name) => name.endsWith(".css"));
  const odd = found.filter((name) => !SHEETS.includes(name.replace(".css", "")));
  if (odd.length) throw new Error(`build.mjs does not name ${odd.join(", ")}`);
  return sheetOf(folder, SHEETS);
}

/** @param {string} folder @param {string[]} names */
async function sheetOf(folder, names) {
  const sheets = await Promise.all(names.map((name) => readFile(join(folder, `${name}.css`), "utf8")));
  const { code } = await transform([await variables(), ...sheets].join("\n"), {
    loader: "css", minify: true, target: TARGET, charset: "utf8", legalComments: "none",
  });
  return code;
}

for (const [path, text] of await scripts()) await write(path, text);
await write(`dashboard/server/static/${VAST.entry}`, await vast());
await write(`dashboard/server/static/${PREVIEW.entry}`, await preview());
for (const [entry, path] of BUNDLES) await write(path, await script(entry));
await write("dashboard/assets/style.css", await style());
await write("dashboard/workshop/assets/workshop.css", await sheetOf(join(WEB, "workshop/style"), WORKSHOP));
