/** Files of several hands become one draft: chosen, read, compared, and taken as one step. */
/** @import { Draft, MergePlan, Step } from "../types.js" */
/** @import { Ask, Opened } from "../ask.js" */
/** @import { Choices } from "../core/merging/merged.js" */
/** @import { Kept } from "../core/storage/kept.js" */
/** @import { Storage } from "../core/storage/store.js" */
/** @import { Voice } from "../voice.js" */
/** @import { Dialog } from "./dialog.js" */
/** @import { Held, MergeFiles } from "./files.js" */
/** @import { FailedFile, ReadFile } from "./reading.js" */
/** @import { Told } from "./summary.js" */
import { byId, h } from "../../page/dom.js";
import { Trouble } from "../ask.js";
import { applied } from "../core/applying.js";
import { mediaOverstep } from "../core/limits.js";
import { merged, plan } from "../core/merging.js";
import { troubleOf } from "../limiting.js";
import { openAmong } from "./choosing.js";
import { createDialog } from "./dialog.js";
import { createLabels } from "./labels.js";
import { apart, keepAll, needed } from "./files.js";
import { createList } from "./list.js";
import { named, readAll } from "./reading.js";
import { summary } from "./summary.js";
import { tallied } from "./tally.js";

/**
 * @typedef {object} MergeDeps
 * @property {Voice} voice
 * @property {Pick<Ask, "read">} ask
 * @property {string[]} endings of files that can be read
 * @property {Pick<Storage, "ancestor">} storage
 * @property {() => Kept | null} kept the draft on the desk
 * @property {(file: File) => void} alone read one file as a draft
 * @property {(opened: Opened) => Promise<void>} open make what was read the draft
 * @property {(step: Step) => boolean} act
 * @property {(error: unknown) => string} words of what went wrong
 * @property {MergeFiles} files pictures and sounds of the draft on the desk
 */

/** @typedef {{mine: Draft, read: ReadFile[], failed: FailedFile[], bases: (Draft | null)[], told: Told[], brought: ReadonlyMap<string, Blob>, held: Held}} Compared `held` and `brought`: pictures and sounds of mine and of all others */

/** @param {HTMLElement} host @param {MergeDeps} deps */
export function createMerge(host, deps) {
  const { voice: { t } } = deps;
  const dialog = createDialog(host, deps.voice);
  const cancel = { id: "merge-cancel", label: t("cancel"), on: dialog.close };

  /** @param {readonly {name: string, file: File}[]} files @param {number} [first] which becomes the draft */
  async function read(files, first) {
    const own = new AbortController();
    dialog.show([h("p", { class: "quiet" }, t("merge.wait"))], [cancel], () => own.abort());
    try {
      const all = await readAll(files, { ask: deps.ask, signal: own.signal, tell: ({ name, step, at, n }) => dialog.say(t("merge.reading", { name, at, n, step: t(`step.${step}`) })) });
      if (first !== undefined) await begin(all.read, files[first].name);
      const draft = deps.kept();
      if (!dialog.isOpen()) return;
      if (draft) compare(dialog, deps, await compared(all, draft, deps));
      else dialog.show([summary([], all.failed, { voice: deps.voice, words: deps.words, add() {} })], [{ ...cancel, label: t("close") }]);
    } catch (error) {
      if (!own.signal.aborted) dialog.say(deps.words(error), true);
    }
  }

  /** The chosen file becomes the draft, or else the first that could be read. @param {ReadFile[]} all @param {string} name */
  async function begin(all, name) {
    const at = Math.max(all.findIndex((one) => one.name === name), 0);
    const [first] = all.splice(at, 1);
    if (first) await deps.open(first.opened);
  }

  return {
    /** Ask for files. */
    open() {
      const input = h("input", { id: "merge-file", type: "file", multiple: true, accept: deps.endings.join(","), class: "file", "aria-label": t("merge.file") });
      input.addEventListener("change", () => { if (input.files?.length) void read(named([...input.files])); });
      dialog.show([h("p", {}, t("merge.about")), input], [cancel]);
    },
    /** Files that came: several, or one beside a draft, are merged. @param {readonly File[]} files */
    arrive(files) {
      const open = document.querySelector("dialog[open]");
      if (open && !open.querySelector("#merge-file")) return;
      if (!byId("desk").hidden) void read(named(files));
      else if (files.length === 1) deps.alone(files[0]);
      else askFirst(dialog, t, named(files), (all, first) => void read(all, first));
    },
  };
}

/**
 * Which of several files becomes the draft that the others are merged into?
 * @param {Dialog} dialog
 * @param {Voice["t"]} t
 * @param {{name: string, file: File}[]} files
 * @param {(files: {name: string, file: File}[], first: number) => void} on
 */
function askFirst(dialog, t, files, on) {
  const choices = files.map(({ name }, n) => h("label", { class: "option" }, h("input", { type: "radio", name: "merge-first", value: n, checked: n === 0 }), h("bdi", {}, name)));
  const field = h("fieldset", { class: "choosing" }, h("legend", {}, t("merge.first")), h("div", { class: "options-of" }, choices));
  const begin = () => on(files, choices.findIndex((label) => /** @type {HTMLInputElement} */ (label.firstChild).checked));
  dialog.show([h("p", {}, t("merge.first.about")), field], [
    { id: "merge-begin", label: t("merge.begin"), on: begin, isMain: true },
    { id: "merge-cancel", label: t("cancel"), on: dialog.close },
  ]);
}

/** @param {{read: ReadFile[], failed: FailedFile[]}} all @param {Kept} own @param {Pick<MergeDeps, "storage" | "files">} deps @returns {Promise<Compared>} */
async function compared({ read: all, failed }, own, { storage, files }) {
  const mine = own.document.draft;
  const { read, ...media } = await apart(all, files);
  const bases = await Promise.all(read.map(({ opened }) => storage.ancestor(own.id, opened.draft)));
  const told = read.map(({ name, opened }, n) => ({ name, tally: tallied(mine, opened.draft, bases[n]), aside: opened.reading.aside.length, isTaken: false }));
  return { mine, read, failed, bases, told, ...media };
}

/** The plan of those files that are taken; what is left out counts as the same as mine. @param {Compared} compared @returns {MergePlan} */
const planOf = ({ mine, read, bases, told }) =>
  plan(mine, read.map(({ opened }, n) => (told[n].tally.isRelated || told[n].isTaken ? opened.draft : mine)), bases);

/** @param {Dialog} dialog @param {MergeDeps} deps @param {Compared} all @param {Choices} [first] */
function compare(dialog, deps, all, first = {}) {
  const { voice, voice: { t } } = deps;
  const found = planOf(all);
  let choices = first;
  /** @param {Choices} now */
  function chosen(now) {
    choices = now;
    const open = openAmong(now, found.items);
    dialog.say(open ? t("merge.open", { n: open }) : t("merge.decided"));
  }
  const labels = createLabels({ voice, mine: all.mine, plan: found, names: all.read.map(({ name }) => name) });
  /** @param {number} file @param {boolean} is */
  function add(file, is) {
    compare(dialog, deps, { ...all, told: all.told.map((one, n) => (n === file ? { ...one, isTaken: is } : one)) }, choices);
    dialog.focus(`merge-add-${file}`);
  }
  const leave = () => { if (!Object.keys(choices).length || window.confirm(t("merge.leave.sure"))) dialog.close(); };
  const isEmpty = !found.items.length;
  dialog.show([
    summary(all.told, all.failed, { voice, words: deps.words, add }),
    isEmpty ? h("p", {}, t("merge.none")) : createList({ voice, labels, plan: found, choices, on: chosen }),
  ], [
    ...(isEmpty ? [] : [{ id: "merge-do", label: t("merge.do"), isMain: true, on: () => void take(dialog, deps, all, merged(all.mine, found, choices)) }]),
    { id: "merge-cancel", label: t(isEmpty ? "close" : "cancel"), on: leave },
  ]);
  if (!isEmpty) chosen(choices);
}

/** @param {Dialog} dialog @param {MergeDeps} deps @param {Compared} all @param {Step} step */
async function take(dialog, { voice: { t }, kept, act, words, files }, { mine, held, brought }, step) {
  const { news, bytes } = needed(applied(mine, step.operations), held, brought);
  const over = news.length ? mediaOverstep(bytes) : null;
  const trouble = troubleOf(mine, step.operations, kept()?.bytes() ?? 0) ?? (over && new Trouble("limit.media", "", over));
  if (trouble) return dialog.say(words(trouble), true);
  const close = { id: "merge-close", label: t("close"), on: dialog.close, isMain: true };
  dialog.show([h("p", { class: "quiet" }, t("merge.taking"))], [{ ...close, isOff: true }]);
  const unkept = await keepAll(news, files);
  act(step);
  const { taken = 0 } = step.filling ?? {};
  const lost = unkept ? [h("p", { class: "warning" }, t("merge.unkept", { n: unkept }))] : [];
  dialog.show([h("p", { id: "merge-done" }, t("merge.done", { n: taken })), ...lost], [close]);
  dialog.focus("merge-close");
}
