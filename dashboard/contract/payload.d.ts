/* Made from payload.schema.json by `npm run types`. */

/**
 * One collection in one language.
 */
export interface Atlas {
  numbers: Payload;
  texts: Texts;
}
/**
 * One collection without any language: what windows, filters and marks are counted from.
 */
export interface Payload {
  actor_kinds: string[];
  actors: Actors;
  claims: Claims;
  eras: Eras;
  events: Events;
  files: Files;
  /**
   * by half zooms: the place whose mark a place joins
   */
  fold: number[][];
  /**
   * of dates that are said
   */
  forms: string[];
  /**
   * SHA-256 of the content, in hex
   */
  hash: string;
  home: number[];
  languages: string[];
  lines: Lines;
  links: Links;
  /**
   * `?`, `~`, `%` of EDTF, or none
   */
  marks: string[];
  media: Media;
  members: Members;
  /**
   * precisions of dates that are said
   */
  moments: string[];
  name: string;
  places: Places;
  /**
   * of places
   */
  precisions: string[];
  related: Related;
  release: Release;
  roles: string[];
  routes: Routes;
  sources: Sources;
  /**
   * first and last day that are shown
   */
  span: number[];
  stances: string[];
  statuses: string[];
  steps: Steps;
  takes: Takes;
  themes: Themes;
  tours: Tours;
  /**
   * the slider moves by day, month or year
   */
  unit: string;
  version: string;
  views: Views;
}
/**
 * People, organisations and states.
 */
export interface Actors {
  id: string[];
  kind: number[];
  /**
   * of what is said of them
   */
  source: (number | null)[];
}
/**
 * Who says what of an event.
 */
export interface Claims {
  event: number[];
  /**
   * whose voice it is, is a guess
   */
  probable: boolean[];
  source: number[];
  stance: number[];
  /**
   * the source it was read in
   */
  via: (number | null)[];
}
/**
 * Named periods within the span.
 */
export interface Eras {
  end: number[];
  id: string[];
  start: number[];
}
/**
 * Events in the order of time.
 */
export interface Events {
  /**
   * only outside references speak of it: shown, never counted
   */
  context: boolean[];
  /**
   * EDTF, for show and download only
   */
  date: string[];
  end_earliest: number[];
  end_latest: number[];
  file: number[];
  id: string[];
  /**
   * independent voices that assert it
   */
  independent: number[];
  said: Sayings;
  /**
   * who says why it matters
   */
  significance_source: (number | null)[];
  start_earliest: number[];
  start_latest: number[];
  status: number[];
  theme: number[];
}
/**
 * Dates as they are said: which form, and one or two moments with precision and mark.
 */
export interface Sayings {
  end: (number | null)[];
  end_mark: (number | null)[];
  end_precision: (number | null)[];
  /**
   * position in `forms`; null is no date
   */
  form: (number | null)[];
  /**
   * of several dates, each as the columns before; else none
   */
  parts: (number | null)[][][];
  start: (number | null)[];
  /**
   * position in `marks`
   */
  start_mark: (number | null)[];
  /**
   * position in `precisions`
   */
  start_precision: (number | null)[];
}
/**
 * Files that the events are read from; a folder is one.
 */
export interface Files {
  id: string[];
  /**
   * laid under the others, and off at the start
   */
  under: boolean[];
}
/**
 * Places that are lines.
 */
export interface Lines {
  lat: (number | null)[][];
  /**
   * null lifts the pen
   */
  lon: (number | null)[][];
  place: number[];
}
/**
 * Which event was where, in which role.
 */
export interface Links {
  event: number[];
  place: number[];
  role: number[];
}
/**
 * Pictures, sounds and links of events.
 */
export interface Media {
  /**
   * of the file beside the page, or empty
   */
  address: string[];
  event: number[];
  /**
   * it may be asked for, on a press
   */
  fetch: boolean[];
  /**
   * as the collection names it, or empty
   */
  file: string[];
  height: number[];
  /**
   * image, sound or link
   */
  kind: string[];
  licence: string[];
  /**
   * of what is elsewhere, or empty
   */
  url: string[];
  /**
   * in pixels, or 0
   */
  width: number[];
}
/**
 * Dates of the events that have several, in the order of events.
 */
export interface Members {
  /**
   * the event was on each of them, not on one
   */
  each: boolean[];
  end_earliest: number[];
  end_latest: number[];
  event: number[];
  start_earliest: number[];
  start_latest: number[];
}
/**
 * Places that events name; an area has no coordinates of its own.
 */
export interface Places {
  accuracy_km: (number | null)[];
  /**
   * of the largest part
   */
  bounds: number[][];
  /**
   * ISO 3166-1 alpha-2, or empty
   */
  country: string[];
  id: string[];
  kind: string[];
  /**
   * where the name stands: lon, lat
   */
  label: number[][];
  lat: (number | null)[];
  lon: (number | null)[];
  /**
   * a line or area that is none of the base map
   */
  own: boolean[];
  /**
   * id of a place, or empty
   */
  part_of: string[];
  precision: number[];
  /**
   * degrees around a point that give it bearings, else 0
   */
  surroundings: number[];
  /**
   * last year of a state that is gone
   */
  until: (number | null)[];
}
/**
 * Pairs of related events, the strongest first.
 */
export interface Related {
  event: number[];
  other: number[];
}
/**
 * The data's own version, and what changed since others.
 */
export interface Release {
  pin: string;
  released: boolean;
  /**
   * by the pin of the other release
   */
  since: {
    [k: string]: Changes;
  };
}
/**
 * Ids of events in which another release differs.
 */
export interface Changes {
  added: string[];
  altered: string[];
  removed: string[];
}
/**
 * Ways of journeys, one for all events that go the same way, with an arrowhead drawn in.
 */
export interface Routes {
  destination: number[];
  events: number[][];
  lat: (number | null)[][];
  /**
   * null lifts the pen
   */
  lon: (number | null)[][];
  origin: number[];
}
/**
 * Sources in the order of the collection.
 */
export interface Sources {
  accessed: Sayings1;
  id: string[];
  issued: Sayings;
  /**
   * read, cited or outside
   */
  kind: string[];
  /**
   * whose voice it is, is a guess
   */
  probable: boolean[];
  url: string[];
}
/**
 * Dates as they are said: which form, and one or two moments with precision and mark.
 */
export interface Sayings1 {
  end: (number | null)[];
  end_mark: (number | null)[];
  end_precision: (number | null)[];
  /**
   * position in `forms`; null is no date
   */
  form: (number | null)[];
  /**
   * of several dates, each as the columns before; else none
   */
  parts: (number | null)[][][];
  start: (number | null)[];
  /**
   * position in `marks`
   */
  start_mark: (number | null)[];
  /**
   * position in `precisions`
   */
  start_precision: (number | null)[];
}
/**
 * Steps of the tours, tour by tour; the first of each is the tour's own.
 */
export interface Steps {
  end: number[];
  event: (number | null)[];
  /**
   * what else it sets, as in an address
   */
  query: string[];
  /**
   * that its answer rests on
   */
  sources: number[][];
  /**
   * of the window
   */
  start: number[];
  tour: number[];
  /**
   * latitude, longitude, zoom; else where the event is
   */
  view: (number[] | null)[];
}
/**
 * Who took part in which event.
 */
export interface Takes {
  actor: number[];
  event: number[];
}
/**
 * The collection's own themes, one to nine, in the order of the lanes.
 */
export interface Themes {
  colour: string[];
  id: string[];
}
/**
 * Lessons to follow.
 */
export interface Tours {
  id: string[];
  /**
   * that it takes, where that is said
   */
  minutes: (number | null)[];
}
/**
 * Countries that a reader may want to look at.
 */
export interface Views {
  bounds: number[][];
  /**
   * ISO 3166-1 alpha-2
   */
  country: string[];
}
/**
 * The words of one language: the page's own, and those of the collection.
 */
export interface Texts {
  actors: ActorTexts;
  cite: Cite;
  claims: ClaimTexts;
  /**
   * phrases that dates are said with
   */
  dates: {};
  description: string;
  eras: EraTexts;
  events: EventTexts;
  /**
   * what one might search for
   */
  examples: string[];
  fields: Fields;
  files: FileTexts;
  glossary: Glossary;
  interpretations: Interpretations;
  lang: string;
  /**
   * BCP 47, for plurals, lists and numbers
   */
  locale: string;
  media: MediaTexts;
  original: Original;
  places: PlaceTexts;
  /**
   * why, beside `Payload.related`
   */
  related: string[];
  report: Report;
  sources: SourceTexts;
  steps: StepTexts;
  /**
   * citation style: what people call it
   */
  styles: {
    [k: string]: string;
  };
  takes: TakeTexts;
  themes: ThemeTexts;
  title: string;
  views: string[];
  words: {
    [k: string]: string;
  };
}
/**
 * Beside `Payload.actors`.
 */
export interface ActorTexts {
  name: string[];
  /**
   * with their dates
   */
  offices: string[][];
  /**
   * other than the name
   */
  spellings: string[][];
  summary: string[];
}
/**
 * How the atlas itself is cited.
 */
export interface Cite {
  /**
   * CSL-JSON without address and date of access
   */
  item: {};
  styles: {
    [k: string]: CitationStyle;
  };
}
/**
 * A citation of the atlas in one style.
 */
export interface CitationStyle {
  /**
   * as this style writes them, January first
   */
  months: string[];
  parts: CitationPart[];
}
/**
 * Either a text as it is, or the name of what only the reader knows.
 */
export interface CitationPart {
  /**
   * url, day, month or year of access
   */
  of?: string;
  text?: string;
}
/**
 * Beside `Payload.claims`.
 */
export interface ClaimTexts {
  /**
   * whose voice, if not the source's own
   */
  attributed_to: string[];
  claim: string[];
  locator: string[];
}
/**
 * Beside `Payload.eras`.
 */
export interface EraTexts {
  boundary: string[];
  summary: string[];
  title: string[];
}
/**
 * Beside `Payload.events`.
 */
export interface EventTexts {
  /**
   * titles in other languages, for the search
   */
  aliases: string[];
  /**
   * why it matters, or empty
   */
  significance: string[];
  summary: string[];
  title: string[];
}
/**
 * What else a file says of its events, in its own words; in the order of events.
 */
export interface Fields {
  event: number[];
  /**
   * of a column, as the file calls it
   */
  name: string[];
  value: string[];
}
/**
 * Beside `Payload.files`.
 */
export interface FileTexts {
  title: string[];
}
/**
 * Words that are explained.
 */
export interface Glossary {
  /**
   * terms in other languages, for the search
   */
  aliases: string[];
  meaning: string[];
  source: (number | null)[];
  /**
   * other forms that are explained
   */
  spellings: string[][];
  term: string[];
}
/**
 * How rows were read, where that is not literal; in the order of events.
 */
export interface Interpretations {
  event: number[];
  text: string[];
}
/**
 * Beside `Payload.media`.
 */
export interface MediaTexts {
  /**
   * what is seen or heard, or where a link leads
   */
  alt: string[];
  caption: string[];
  credit: string[];
}
/**
 * Texts that are not in the language of the page.
 */
export interface Original {
  /**
   * media whose text alternative is not
   */
  alt: number[];
  caption: number[];
  /**
   * claims that are not
   */
  claim: number[];
  /**
   * in which they are, BCP 47; empty where all is told
   */
  lang: string;
  /**
   * of that language, in the language of the page
   */
  name: string;
  significance: number[];
  summary: number[];
  /**
   * events whose title is not
   */
  title: number[];
  /**
   * nothing of the collection is translated
   */
  whole: boolean;
}
/**
 * Beside `Payload.places`.
 */
export interface PlaceTexts {
  /**
   * other names, in any language, for the search
   */
  aliases: string[];
  coordinates_from: string[];
  name: string[];
}
/**
 * How the files were read; without files where all was literal.
 */
export interface Report {
  files: FileReport[];
  /**
   * in brief, as the way to the whole of it
   */
  said: string;
}
/**
 * How one file was read.
 */
export interface FileReport {
  /**
   * what became of all its rows
   */
  account: string;
  aside: ToldRows;
  file: string;
  format: string;
  left_out: ToldRows1;
  notes: Notes;
}
/**
 * rows that hold no event
 */
export interface ToldRows {
  /**
   * lines that are not told of
   */
  more: number;
  /**
   * row, column and what stands there
   */
  where: string[];
  why: string[];
}
/**
 * Some rows of a file, as many as are told of.
 */
export interface ToldRows1 {
  /**
   * lines that are not told of
   */
  more: number;
  /**
   * row, column and what stands there
   */
  where: string[];
  why: string[];
}
/**
 * What was made of a file where it does not say it literally.
 */
export interface Notes {
  examples: string[][];
  heading: string[];
  /**
   * how often
   */
  n: number[];
}
/**
 * Beside `Payload.sources`.
 */
export interface SourceTexts {
  /**
   * by citation style, the first at once
   */
  cited: {
    [k: string]: string[];
  };
  note: string[];
  publisher: string[];
  short: string[];
  title: string[];
  /**
   * whose voice it is, if not its own
   */
  voice: string[];
  /**
   * when, where that is no date
   */
  written: string[];
}
/**
 * Beside `Payload.steps`; of a tour's own, its title and aims.
 */
export interface StepTexts {
  /**
   * that is expected, or empty
   */
  answer: string[];
  /**
   * or empty
   */
  question: string[];
  text: string[];
  title: string[];
}
/**
 * Beside `Payload.takes`.
 */
export interface TakeTexts {
  /**
   * as what, or empty
   */
  role: string[];
}
/**
 * Beside `Payload.themes`.
 */
export interface ThemeTexts {
  letter: string[];
  title: string[];
}
