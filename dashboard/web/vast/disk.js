/** A page that was opened from a disk: browsers fetch nothing for it, so its first response stays. */
/** @import { Atlas } from "./types.js" */
import { createSpeaker } from "../model/speaker.js";

const COMMAND = "python -m http.server";
const ADDRESS = "http://localhost:8000";

/** Whether a page lies on a disk. @param {Pick<Location, "protocol">} location */
export const isOnDisk = ({ protocol }) => protocol === "file:";

/**
 * Say in the place of what would come what the page needs.
 * @param {ParentNode} first
 * @param {Promise<Atlas>} atlas
 */
export async function tellOfDisk(first, atlas) {
  const { t } = createSpeaker(await atlas);
  const line = first.querySelector(".overdue");
  if (!line) return;
  first.querySelector(".loading")?.remove();
  line.setAttribute("role", "status");
  line.textContent = t("vast.disk", { command: COMMAND, address: ADDRESS });
}
