/** What Python understands of the draft, asked anew after each change; the newest answer counts. */
/** @import { Draft, Operation, Remark } from "../types.js" */
/** @import { Answer, Ask } from "../ask.js" */
/** @import { createFiles } from "../files.js" */
/** @import { Failed } from "../trouble.js" */
import { createAgain } from "../again.js";
import { Trouble } from "../ask.js";
import { createNewest } from "../newest.js";
import { createKnowledge } from "./knowledge.js";

const SOON_MS = 40;
/** Rows from which on a pause is waited for, and how long it is then. */
const MANY = 2000;
const LATER_MS = 900;

/**
 * `on` is told of how many `changes` an answer has heard.
 * @param {{ask: Ask, files: Pick<ReturnType<typeof createFiles>, "known">, lang: string, draft: () => Draft, on: (answer: Answer, number: number) => void, changes: () => number, busy: (is: boolean) => void, failed: Failed}} deps
 */
export function createUnderstanding({ ask, files, lang, draft, on, changes, busy, failed }) {
  const { fresh, ...knowledge } = createKnowledge(draft);
  /** How many drafts have been open. */
  let opened = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  /** Ends what was said of a question that went wrong. */
  let ended = () => {};
  /** What is around the events, of which the last answer told. */
  let around = "";

  /** @param {Answer} answer @param {number} [number] */
  function take(answer, number = changes()) {
    if (answer.shown?.context) around = answer.shown.around;
    on({ ...answer, remarks: knowledge.take(answer) }, number);
  }

  /** Ask of the draft as it is; an answer that comes when another draft is open is nobody's. */
  async function askOnce() {
    const [own, number] = [opened, changes()];
    fresh.ask();
    busy(true);
    try {
      const now = draft();
      const answer = await ask.look(now, { lang, around, media: await files.known(now) });
      if (own === opened) take(answer, number);
      again.over();
      ended();
    } catch (error) {
      if (own !== opened) return;
      fresh.fail();
      tell(error);
    } finally {
      busy(false);
    }
  }

  /** What may pass is asked again, by itself or when a person says so. @param {unknown} error */
  function tell(error) {
    const isPassing = error instanceof Trouble && error.isPassing;
    if (isPassing) again.later();
    ended = failed(error, isPassing ? [{ word: "again", on: again.now }] : []);
  }

  /** One question at a time: what has changed meanwhile is asked when the answer is there. */
  const newest = createNewest(askOnce);
  const askNow = () => newest(null);
  const again = createAgain(askNow);

  return {
    ...knowledge,
    take,
    /** Another draft is open, of which nothing is known yet but what was said when it was read. @param {readonly Remark[]} [ofFile] */
    forget(ofFile) {
      opened += 1;
      knowledge.forget(ofFile);
    },
    /** Ask when the hand has rested; at once where that is quick. @param {readonly Operation[]} [operations] what was done */
    later(operations = []) {
      for (const one of operations) if ("key" in one && "table" in one && one.table === "events") knowledge.change(one.key);
      clearTimeout(waiting);
      waiting = setTimeout(askNow, draft().tables.events.length > MANY ? LATER_MS : SOON_MS);
    },
    now: askNow,
  };
}
