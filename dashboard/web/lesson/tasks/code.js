/** The code of a task, which makes it the same for a whole class, and how an address carries it. */

/** Letters and digits that nobody takes for one another. */
const LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
const LENGTH = 5;
const LONGEST = 16;

/** A new code. @param {(numbers: Uint32Array<ArrayBuffer>) => ArrayLike<number>} [fill] with numbers of 32 bits */
export const newCode = (fill = (numbers) => crypto.getRandomValues(numbers)) =>
  Array.from(fill(new Uint32Array(LENGTH)), (number) => LETTERS[number % LETTERS.length]).join("");

/** What was typed, as a code; empty where nothing of it can be one. @param {string} typed */
export const asCode = (typed) => typed.toLowerCase().replace(/[^a-z0-9]/g, "").slice(0, LONGEST);

/** @param {string} kind @param {string} code */
export const written = (kind, code) => `${kind}-${code}`;

/** A task as an address names it. @param {string} task */
export function read(task) {
  const [kind, code = ""] = task.split("-");
  return { kind, code };
}
