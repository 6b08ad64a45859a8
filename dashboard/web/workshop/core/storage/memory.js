/** What is kept only while the page is open. */
/** @import { About, KeptEntry, KeptMedia, Mark, Reading, Records, Snapshot } from "../../types.js" */
import { withOwners, withoutOwner } from "./owners.js";

/** @returns {Records} */
export function memoryRecords() {
  /** @type {Map<string, {about: About, snapshot: Snapshot | null, entries: KeptEntry[]}>} */
  const drafts = new Map();
  /** @type {Map<string, KeptMedia>} */
  const media = new Map();
  /** @type {Map<string, Mark>} */
  const marks = new Map();
  /** @type {Map<string, Reading>} */
  const readings = new Map();
  return {
    list: async () => [...drafts.values()].map(({ about }) => about),
    read: async (id) => drafts.get(id) ?? null,
    async claim(id, writer, after = Infinity) {
      const found = drafts.get(id);
      if (found) drafts.set(id, { ...found, about: { ...found.about, writer }, entries: found.entries.filter(({ seq }) => seq <= after) });
    },
    async write({ about, entries, snapshot, forget }) {
      const { id } = about;
      const before = drafts.get(id);
      const all = [...(before?.entries ?? []), ...entries];
      drafts.set(id, { about, snapshot: snapshot ?? before?.snapshot ?? null, entries: snapshot ? all.filter(({ seq }) => seq > forget) : all });
    },
    async remove(id) {
      drafts.delete(id);
      readings.delete(id);
      for (const [name, { of }] of marks) if (of === id) marks.delete(name);
      for (const one of [...media.values()]) {
        const left = withoutOwner(one, id);
        if (left) media.set(one.sha, left);
        else media.delete(one.sha);
      }
    },
    async putMedia(one) {
      media.set(one.sha, withOwners(media.get(one.sha), one));
    },
    media: async (sha) => media.get(sha) ?? null,
    mediaOf: async (id) => [...media.values()].filter(({ of }) => of.includes(id)),
    async putMark(mark) {
      marks.set(JSON.stringify([mark.of, mark.mark]), mark);
    },
    mark: async (of, mark) => marks.get(JSON.stringify([of, mark])) ?? null,
    async putReading(id, reading) {
      readings.set(id, reading);
    },
    reading: async (id) => readings.get(id) ?? null,
    close: () => {},
  };
}
