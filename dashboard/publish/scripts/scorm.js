/** Tell a SCORM 1.2 platform that the learner came and left, and what a round of tasks reached; silent where there is none. */
(function () {
  "use strict";
  const MOST_WINDOWS = 100;
  /** Most characters of a short text of the standard. */
  const LONGEST = 255;
  const NONE = ["", "not attempted", "unknown"];
  /** What an opened lesson has reached. Whoever passed, failed or completed it has reached more. */
  const LOWER = [...NONE, "browsed", "incomplete"];
  /** A round that reaches so much of a hundred is passed. */
  const ENOUGH = 60;

  /** The windows around this one, then those around the window that opened it. */
  function* around(start) {
    let here = start;
    for (let count = 0; here && count < MOST_WINDOWS; count += 1) {
      yield here;
      here = here.parent === here ? here.opener : here.parent;
    }
  }

  function platform() {
    for (const near of around(window)) {
      try {
        if (near.API && near.API.LMSInitialize) return near.API;
      } catch (error) {
        // A window of another origin may not be looked at, but one beyond it may.
        if (error.name !== "SecurityError") throw error;
      }
    }
    return null;
  }

  /** A span in the standard's HHHH:MM:SS.SS. */
  function written(milliseconds) {
    const all = Math.floor(milliseconds / 10);
    const [hours, minutes, seconds] = [all / 360_000, (all / 6_000) % 60, (all / 100) % 60];
    const two = (number) => String(Math.floor(number)).padStart(2, "0");
    return `${two(hours).padStart(4, "0")}:${two(minutes)}:${two(seconds)}.${two(all % 100)}`;
  }

  const api = platform();
  if (!api || String(api.LMSInitialize("")) !== "true") return;
  const came = performance.now();
  const get = (name) => String(api.LMSGetValue(`cmi.core.${name}`));
  const set = (name, value) => api.LMSSetValue(`cmi.core.${name}`, value);
  const status = get("lesson_status");
  const mode = get("lesson_mode");
  const counts = mode !== "browse" && mode !== "review";

  function bringBack() {
    const view = get("entry") === "resume" && get("lesson_location");
    if (!view || window.location.search) return;
    try {
      window.history.replaceState(null, "", `?${view}${window.location.hash}`);
    } catch (error) {
      // A page that was written into its frame has no address to change.
      if (error.name !== "SecurityError") throw error;
    }
  }

  function tell() {
    set("session_time", written(performance.now() - came));
    if (!counts) return;
    const view = window.location.search.slice(1);
    set("lesson_location", view.length > LONGEST ? "" : view);
    set("exit", "suspend");
  }

  /** The best round counts: neither a score nor a status becomes lower. */
  function score(raw) {
    if (!counts || left) return;
    const before = get("score.raw");
    if (before === "" || Number(before) < raw) {
      set("score.min", "0");
      set("score.max", "100");
      set("score.raw", String(raw));
    }
    if (raw >= ENOUGH) set("lesson_status", "passed");
    api.LMSCommit("");
  }

  let left = false;
  function keep() {
    if (left || document.visibilityState !== "hidden") return;
    tell();
    api.LMSCommit("");
  }
  function leave() {
    if (left) return;
    left = true;
    tell();
    api.LMSFinish("");
  }

  bringBack();
  if (counts && LOWER.includes(status)) set("lesson_status", "completed");
  if (mode === "browse" && NONE.includes(status)) set("lesson_status", "browsed");
  api.LMSCommit("");
  document.addEventListener("atlas:score", ({ detail }) => score(detail.raw));
  // A telephone may end a hidden page without a word.
  document.addEventListener("visibilitychange", keep);
  window.addEventListener("pagehide", leave);
})();
