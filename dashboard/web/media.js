/** Pictures, sounds and links of events, in a script that is fetched where there are any. */
export { startMedia as start } from "./media/media.js";
