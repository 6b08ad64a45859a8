/** What files cannot answer, and what a reader may do about it. */

/** Asking again gives the same. */
export class RefusedError extends Error {
  /** @param {"vast.letters" | "vast.many"} note key of what is said */
  constructor(note) {
    super(note);
    this.name = "RefusedError";
    this.note = note;
  }
}

/** What is said of an error, if asking again is in vain. @param {unknown} error */
export const noteOf = (error) => (error instanceof RefusedError ? error.note : "");
