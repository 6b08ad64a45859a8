/** Types of the page's parts: what they hand to one another. */
import type { Camera, Circle, Context, Counts, Ground, Mode, Payload, Piece, Row, Selection, Size, Speaker, Atlas, Target, Texts, ViewState } from "../types.js";

export * from "../types.js";
export type { Child } from "../page/dom.js";

export interface Point {
  x: number;
  y: number;
}

// ---------------------------------------------------------------- the page

/** Keys of the view that have changed since the last drawing. */
export type Changed = Set<keyof ViewState>;

export interface Store {
  view(): ViewState;
  /** whether a drawing is on its way */
  pending(): boolean;
  set(patch: Partial<ViewState>): void;
  note(patch: Partial<ViewState>): void;
  drawAll(): void;
  /** who comes later draws after those before */
  onDraw(listener: (view: ViewState, changed: Changed | null) => void): void;
  onChange(listener: () => void): void;
}

/** What covers the list: the card of an event, that of an actor, or both, the event's on top. */
export type Card = Pick<ViewState, "event" | "actor">;

/** The parts of one page. */
export interface Parts {
  atlas: Atlas;
  speaker: Speaker;
  store: Store;
  results: ReturnType<typeof import("./results.js").createResults>;
  trail: ReturnType<typeof import("./trail.js").createTrail>;
  links: ReturnType<typeof import("./links.js").createLinks>;
  timeWindow: ReturnType<typeof import("./timewindow.js").createTimeWindow>;
  boxes: ReturnType<typeof import("./boxes.js").createBoxes>;
  timeline: ReturnType<typeof import("../page/timeline.js").createTimeline>;
  list: ReturnType<typeof import("../page/list.js").createList>;
  card: ReturnType<typeof import("../page/card.js").createCard>;
  status: ReturnType<typeof import("../page/status.js").createStatus>;
  notice: (message: string) => void;
  switches: (view: ViewState) => void;
  /** the event that an open task has told of */
  task: { reveals: Row | null };
  player: ReturnType<typeof import("../lesson/play.js").createPlayer>;
  map: MapHandle;
}

/** What is there before the page is laid out. */
export interface Prepared extends Pick<Parts, "atlas" | "speaker" | "results" | "list"> {
  view: ViewState;
  /** parts of the address that make no sense */
  ignored: { key: string; value: string }[];
}

export interface Page extends Parts {
  actions: Actions;
}

/** What a reader can do. */
export interface Actions {
  notice(message: string): void;
  choose(id: string, how?: { fly?: boolean; focus?: boolean }): void;
  place(ids: string[]): void;
  clearPlace(): void;
  /** the card of an actor, or what several share */
  actor(ids: string[]): void;
  clearActor(): void;
  /** the browser has gone to an entry of its history */
  arrive(card: Card): void;
  window(from: number, to: number): void;
  mode(mode: Mode): void;
  allYears(): void;
  slide(units: [number, number]): void;
  step(direction: number): void;
  typed(from: string, to: string): void;
  era(id: string): void;
  theme(id: string): void;
  layer(id: string): void;
  /** of the base map, on or off */
  part(id: string): void;
  ground(id: string): void;
  file(id: string): void;
  source(id: string): void;
  /** a source is heard, or no more */
  heard(id: string): void;
  search(q: string): void;
  home(goal: string): void;
  play(): void;
  speed(): number;
  /** the focus goes to the list, or to the card that covers it */
  skip(): void;
  /** what stands beside the map, as an address writes it */
  compare(beside: string | null): void;
  reset(): void;
  close(): void;
}

export interface Files {
  atlas: Promise<Atlas>;
  live(): Promise<LiveFile>;
  /** in the page's language, or another */
  context(lang?: string): Promise<Context>;
  /** the same collection in another language */
  texts(lang: string): Promise<Texts>;
  ground(): Promise<Ground>;
  piece(address: string): Promise<Piece>;
  /** fetches Plotly; what it gives runs it */
  plotly(): Promise<() => Promise<PlotlyLibrary>>;
  /** a script of ours that comes when it is wanted */
  room(name: string): Promise<Room>;
}

/** What begins when it is wanted. */
export interface Room {
  start(page: Page, files: Files): void;
}

// ---------------------------------------------------------------- the map

export interface MapDeps {
  atlas: Atlas;
  speaker: Speaker;
}

/** The names over a map, for the painter below them. */
export interface Names {
  follow(camera: Camera, frame: Size): void;
  show(seen: { scene: Scene; camera: Camera; frame: Size }): void;
  at(point: Point): Row | null;
}

export interface GroundDeps extends MapDeps {
  /** asks where the pieces of the base map lie */
  ground(): Promise<Ground>;
  piece(address: string): Promise<Piece>;
}

export interface PainterDeps extends MapDeps {
  names: Names;
  pieces: ReturnType<typeof import("../map/pieces.js").createPieces>;
}

export interface MapListeners {
  /** a mark or an area was chosen */
  place(ids: string[]): void;
  /** the map has come to rest */
  move(camera: Camera): void;
}

export type MakeMap = (deps: MapDeps & { view: ViewState }, on: MapListeners) => MapHandle;

/** What draws a map, still or live. */
export interface Painter {
  show(selection: Selection, view: ViewState): void;
  layers(view: ViewState): void;
  flyTo(target: Target): void;
  zoomBy(steps: number): void;
  resize(): void;
  camera(): Camera;
  moving(): boolean;
  /** the wheel and one finger are the page's around */
  yieldScroll(yielding: boolean): void;
  destroy(): void;
}

export interface StillPainter extends Painter {
  /** at once, and without telling */
  lookFrom(camera: Camera): void;
}

export interface LivePainter extends Painter {
  /** all is drawn, placed and dressed */
  atRest(): Promise<void>;
  /** at once, and without telling */
  lookFrom(camera: Camera): void;
  focus(): void;
  /** told once, when the browser has taken the map's WebGL context away */
  onLost(lost: () => void): void;
}

export interface MapHandle extends Painter {
  /** at once, and without telling */
  lookFrom(camera: Camera): void;
  /** told of every move, whoever moves it, until what it gives is called */
  follow(follower: (camera: Camera) => void): () => void;
  surround(context: Context | null): void;
  /** false when the map cannot be drawn; `lost` is told when it could be drawn no longer */
  goLive(host: HTMLElement, plotly: PlotlyLibrary, file: LiveFile, lost: () => void): Promise<boolean>;
}

/** What a map shows of a selection at a zoom. */
export interface Scene {
  zoom: number;
  counts: Counts;
  /** by place the events of what lies under the collection */
  beside: number[];
  /** seeds whose marks carry a ring, areas that have an outline; each with the place that names it */
  ringed: Map<Row, Row>;
  /** marks that are named after another place than their own */
  named: Map<Row, Row>;
  /** places with a mark, from the bottom: of those that count the largest first */
  points: Row[];
  circles: Circle[];
  /** lines too; without a label, an area has no name here; `edge` is of a line or of a shape of its own */
  areas: { place: Row; kind: "" | "own" | "line"; ringed: boolean; context?: boolean; opacity: number; edge: number; label: string }[];
  /** beside `routes` */
  arcs: { state: number; chosen: boolean }[];
}

// ---------------------------------------------------------------- Plotly and MapLibre

/** Columns of a trace. */
export interface Columns {
  lon?: (number | null)[];
  lat?: (number | null)[];
  text?: string[];
  /** how much of a ground's opacity its fill has */
  z?: number[];
  size?: number[];
  colour?: string[];
  opacity?: number[];
  outline?: number[];
}

export interface Trace {
  name: string;
  marker?: { line?: object };
  [attribute: string]: unknown;
}

export interface LiveFigure {
  data: Trace[];
  layout: { map: Record<string, unknown>; [attribute: string]: unknown };
}

/** All that the live map needs beside the payload. */
export interface LiveFile extends LiveFigure {
  config: object;
  /** GeoJSON; `properties.id` is a place */
  areas: object;
}

export interface Subplot {
  map?: MapLibreMap;
  wheeling: boolean;
}

/** The element that Plotly draws in. */
export interface PlotElement extends HTMLElement {
  data?: unknown[];
  layout: { map: { style: { sources: Record<string, { data?: unknown }> } } };
  _fullData: { name: string; uid: string; textfont?: { size: number } }[];
  _fullLayout: { map?: { _subplot?: Subplot } };
}

export interface PlotlyLibrary {
  newPlot(host: HTMLElement, figure: object): Promise<PlotElement>;
  purge(plot: PlotElement): void;
  restyle(plot: PlotElement, update: object, traces?: number[]): Promise<unknown>;
  Plots: { resize(plot: PlotElement): unknown };
}

export interface MapLibreCamera {
  center?: [number, number];
  zoom?: number;
  duration?: number;
  around?: { lng: number; lat: number };
}

interface Handler {
  enable(): void;
  disable(): void;
  disableRotation(): void;
}

/** As much of a MapLibre map as we use. */
export interface MapLibreMap {
  _fadeDuration: number;
  _locale: Record<string, string>;
  cooperativeGestures: Handler;
  dragRotate: Handler;
  touchZoomRotate: Handler;
  touchPitch: Handler;
  keyboard: Handler;
  on(kind: "click" | "mousemove", listener: (event: { point: Point }) => void): void;
  on(kind: string, listener: () => void): void;
  once(kind: string, listener: () => void): void;
  getCanvas(): HTMLCanvasElement;
  getMaxZoom(): number;
  setMaxZoom(zoom: number): void;
  getCenter(): { lng: number; lat: number };
  getBounds(): { getWest(): number; getSouth(): number; getEast(): number; getNorth(): number };
  getZoom(): number;
  getLayer(id: string): unknown;
  getSource(id: string): { setData(geojson: object): void } | undefined;
  getStyle(): { layers: { id: string }[] };
  isMoving(): boolean;
  isSourceLoaded(id: string): boolean;
  loaded(): boolean;
  easeTo(camera: MapLibreCamera): void;
  jumpTo(camera: MapLibreCamera): void;
  setFilter(layer: string, filter: unknown): void;
  setLayoutProperty(layer: string, name: string, value: unknown): void;
  setPaintProperty(layer: string, name: string, value: unknown): void;
  triggerRepaint(): void;
  unproject(point: [number, number]): { lng: number; lat: number };
}

// ---------------------------------------------------------------- Dash

export interface DashClientside {
  no_update: unknown;
  callback_context: { triggered: { prop_id: string; value: unknown }[] };
  set_props(id: string, props: Record<string, unknown>): void;
  [namespace: string]: unknown;
}

declare global {
  interface Window {
    dash_clientside: DashClientside;
    Plotly?: PlotlyLibrary;
    /** answers to what was asked for before our script ran, by address */
    atlasAsked?: Record<string, Promise<Response>>;
    /** whoever opens the page says here what can be done with it */
    atlasOpened: (actions: Promise<Actions>) => void;
    /** what a published page answers from itself */
    atlasAnswers?: Record<string, string>;
    /** where a page that has no files of its own finds pictures and sounds, by their addresses */
    atlasMedia?: Record<string, string>;
    /** what the scripts that come when they are wanted have made */
    atlasRooms?: Record<string, Room>;
  }
}
