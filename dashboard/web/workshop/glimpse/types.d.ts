/** Types of a glimpse: how some events are now, before all of the draft is understood anew. */
import type { Understood } from "../types.js";

export interface Glimpse {
  /** of the event */
  id: string;
  /** texts as they were written, and as they are now; without blanks around */
  written: { field: string; old: string; now: string }[];
  /** when and where it is now, where that may have changed */
  made: Made | null;
}

export interface Made {
  known: Understood;
  /** its date as `Sayings` hold it */
  saying: Record<string, unknown>;
}
