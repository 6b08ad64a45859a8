/** Several files, read one after the other. */
/** @import { Ask, Opened } from "../ask.js" */
import { Trouble } from "../ask.js";
import { fileOverstep } from "../core/limits.js";

/** @typedef {{name: string, file: File, opened: Opened}} ReadFile */
/** @typedef {{name: string, error: unknown}} FailedFile */

/** Files with names that tell them apart. @template {{name: string}} F @param {readonly F[]} files @returns {{name: string, file: F}[]} */
export function named(files) {
  /** @type {Map<string, number>} */
  const seen = new Map();
  return files.map((file) => {
    const nth = (seen.get(file.name) ?? 0) + 1;
    seen.set(file.name, nth);
    return { name: nth > 1 ? `${file.name} (${nth})` : file.name, file };
  });
}

/**
 * What cannot be read is told by its name, and the others are read all the same.
 * @param {readonly {name: string, file: File}[]} files
 * @param {{ask: Pick<Ask, "read">, tell: (at: {name: string, step: string, at: number, n: number}) => void, signal: AbortSignal}} deps
 * @returns {Promise<{read: ReadFile[], failed: FailedFile[]}>}
 * @throws where it was cancelled
 */
export async function readAll(files, { ask, tell, signal }) {
  /** @type {{read: ReadFile[], failed: FailedFile[]}} */
  const all = { read: [], failed: [] };
  for (const [k, { name, file }] of files.entries()) {
    const step = (/** @type {string} */ now) => tell({ name, step: now, at: k + 1, n: files.length });
    try {
      all.read.push({ name, file, opened: await readOne(file, { ask, step, signal }) });
    } catch (error) {
      if (signal.aborted) throw error;
      all.failed.push({ name, error });
    }
  }
  return all;
}

/** @param {File} file @param {{ask: Pick<Ask, "read">, step: (name: string) => void, signal: AbortSignal}} how */
async function readOne(file, { ask, step, signal }) {
  const over = fileOverstep(file.size, file.name);
  if (over) throw new Trouble("limit.file", "", over);
  step("sending");
  const opened = await ask.read(file, { name: file.name, step, signal });
  signal.throwIfAborted();
  return opened;
}
