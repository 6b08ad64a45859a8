/** Types of the preview: a page in a frame that follows a draft, and the page around it. */
import type { Context, Ground, Page, Payload, Texts } from "../../view/types.js";

/** What the server makes of a draft: `Shown` of dashboard/workshop/preview.py. */
export interface Shown {
  lang: string;
  direction: string;
  numbers: Payload;
  texts: Texts;
  /** the page as Dash reads it */
  layout: { props: object };
  /** HTML by the ids of the parts that hold it */
  held: Record<string, string>;
  colours: string;
  picture: string;
  /** another where what is around the events is another */
  around: string;
  /** what is around them, where whoever asked had another */
  context?: Context;
  ground?: Ground;
}

/** What the page around asks of the server. */
export interface Asked {
  lang: string;
  /** `Shown.around` of what it has already */
  around: string;
}

export type Post = (kind: "look" | "citations", draft: string, asked: Asked) => Promise<any>;

export interface Point {
  lat: number;
  lon: number;
}

export interface Scope {
  signal: AbortSignal;
  /** days that the timeline opens with, once */
  axis: [number, number] | null;
  /** whether the last page was scrolled: all rows of the list are made at once */
  isScrolled: boolean;
  /** what can wait is done at once */
  isMaking: boolean;
  /** what else is to be done when it ends */
  ends: Set<() => void>;
  end(): void;
  /** the same call, but of nothing once it has ended */
  while<Given extends unknown[]>(call: (...given: Given) => void): (...given: Given) => void;
}

/** What the page around says to the frame. */
export type Order =
  /** where `begun` is another than before, the page opens with the query, whatever was seen */
  | { type: "show"; shown: Shown | null; query: string; begun: number; number: number }
  | { type: "choose"; event: string | null }
  | { type: "pick"; at: Point | null }
  | { type: "unpick" }
  | { type: "answer"; number: number; answer?: unknown };

/** What the frame says to the page around. */
export type Report =
  | { type: "shown"; number: number }
  | { type: "chosen"; event: string | null }
  | { type: "moved"; query: string }
  | { type: "picked"; at: Point }
  | { type: "unpicked" }
  | { type: "language"; lang: string }
  | { type: "failed"; why: string }
  | { type: "ask"; kind: "citations"; number: number };

export interface Known {
  /** the way to the atlas from the frame's address */
  home: string;
  /** id of the component that the page is laid out in */
  room: string;
  /** by the questions that Dash asks */
  answers: Record<string, string>;
  /** by language */
  words: Record<string, Record<string, string>>;
}

/** A page that is open, and what it was made of. */
export interface Opened {
  page: Page;
  shown: Shown;
}

/** What the page around has of a preview. */
export interface Preview {
  /** The newest draft is shown as soon as the server has made it. */
  follow(draft: string): void;
  /** What the server has made of a draft; null where nothing can be shown. */
  show(shown: Shown | null, draft?: string): void;
  /** What is shown, changed; null leaves it as it is. */
  change(other: (shown: Shown) => Shown | null): void;
  /** Whether a reader has chosen another language than that of the page around. */
  isTurned(): boolean;
  /** What is shown next opens with a view, as an address would write it, whatever was seen before. */
  begin(query: string): void;
  /** The view as an address would write it, without its “?”. */
  view(): string;
  /** Open the card of an event, or close it. */
  choose(event: string | null): void;
  onChoose(listener: (event: string | null) => void): void;
  onMove(listener: (query: string) => void): void;
  /** Told when something has been drawn, with how many milliseconds after it was shown. */
  onShown(listener: (ms: number) => void): void;
  /** Told when a request of a draft failed; what was seen stays. */
  onFail(listener: (error: unknown) => void): void;
  /**
   * Let a point be set on the map, or the one that there is be moved; what it gives ends that.
   * `left` is told when the reader gives up.
   */
  pick(on: (at: Point) => void, how?: { at?: Point | null; left?: () => void }): () => void;
  remove(): void;
}

declare global {
  interface Window {
    /** of the page that is made, or was made last */
    atlasScope: Scope;
  }
  interface EventTarget {
    atlasListen: EventTarget["addEventListener"];
  }
}
