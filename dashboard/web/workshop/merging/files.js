/** Pictures and sounds of several hands: a name stands for the same bytes in all drafts that are merged. */
/** @import { Draft } from "../types.js" */
/** @import { createFiles } from "../files.js" */
/** @import { ReadFile } from "./reading.js" */
import { filesOf, rowsOf } from "../core/rows.js";
import { blobsOf } from "../files.js";
import { fileName } from "../media/fitting.js";

/** @typedef {Pick<ReturnType<typeof createFiles>, "kept" | "put" | "sha">} MergeFiles */
/** @typedef {ReadonlyMap<string, string>} Shas by the names of files */
/** @typedef {ReadonlyMap<string, {sha: string, bytes: {byteLength: number}}>} Held files by their names */

/**
 * Which of theirs needs another name: one that is here for other bytes. Where the same bytes are here already under
 * a name that is made for them, as when a file is merged for the second time, that is taken.
 * @param {Shas} mine
 * @param {readonly Shas[]} others
 * @returns {Record<string, string>[]} theirs -> the name that it gets
 */
export function namesApart(mine, others) {
  const taken = new Map(mine);
  return others.map((theirs) => Object.fromEntries([...theirs].flatMap(([name, sha]) => {
    const own = nameFor(name, sha, taken);
    taken.set(own, sha);
    return own === name ? [] : [[name, own]];
  })));
}

/** @param {string} name @param {string} sha @param {Shas} taken */
function nameFor(name, sha, taken) {
  if ((taken.get(name) ?? sha) === sha) return name;
  const again = [...taken].find(([, other]) => other === sha);
  return again ? again[0] : fileName(name, name.split(".").at(-1) ?? "", new Set(taken.keys()));
}

/** A draft whose rows call files otherwise. @param {Draft} draft @param {Readonly<Record<string, string>>} names @returns {Draft} */
export function withNames(draft, names) {
  if (!Object.keys(names).length) return draft;
  const media = rowsOf(draft, "media").map((row) => {
    const { file } = row.cells;
    return file && Object.hasOwn(names, file) ? { ...row, cells: { ...row.cells, file: names[file] } } : row;
  });
  return { ...draft, tables: { ...draft.tables, media } };
}

/**
 * Files that were read, whose drafts name them apart, all bytes under these names, and those of mine.
 * @param {ReadFile[]} read
 * @param {MergeFiles} files of mine
 * @returns {Promise<{read: ReadFile[], brought: Map<string, Blob>, held: Held}>}
 */
export async function apart(read, files) {
  const held = await files.kept();
  const mine = new Map([...held].map(([name, { sha }]) => [name, sha]));
  const theirs = read.map(({ opened }) => blobsOf(opened.media ?? {}));
  const shas = await Promise.all(theirs.map(async (blobs) =>
    new Map(await Promise.all([...blobs].map(async ([name, blob]) => /** @type {const} */ ([name, await files.sha(blob)]))))));
  const names = namesApart(mine, shas);
  return {
    held,
    read: read.map((one, n) => ({ ...one, opened: { ...one.opened, draft: withNames(one.opened.draft, names[n]) } })),
    brought: new Map(theirs.flatMap((blobs, n) => [...blobs].map(([name, blob]) => [names[n][name] ?? name, blob]))),
  };
}

/**
 * What a merged draft names: bytes that mine does not have yet, and how much all are.
 * @param {Draft} draft
 * @param {Held} held of mine
 * @param {ReadonlyMap<string, Blob>} brought
 */
export function needed(draft, held, brought) {
  const names = filesOf(draft);
  const size = (/** @type {string} */ name) => held.get(name)?.bytes.byteLength ?? brought.get(name)?.size ?? 0;
  const news = names.flatMap((name) => {
    const blob = held.has(name) ? undefined : brought.get(name);
    return blob ? [/** @type {[string, Blob]} */ ([name, blob])] : [];
  });
  return {
    news,
    bytes: names.reduce((sum, name) => sum + size(name), 0),
  };
}

/** Keep files; how many are only there while the page is open. @param {readonly [string, Blob][]} all @param {MergeFiles} files */
export async function keepAll(all, files) {
  let unkept = 0;
  for (const [name, blob] of all) await files.put(name, blob).catch(() => { unkept += 1; });
  return unkept;
}
