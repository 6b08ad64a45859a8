"use strict";
/** A collection of six events at four places, said by three sources: small enough to count by hand. */
const { load } = require("./load.js");
const { days } = load("10_days.js");

const d = (text, edge) => (text === null ? null : days.parse(text)[edge]);

/** [id, theme, start from, start to, end from, end to, independent sources] */
const EVENTS = [
  ["before-1976", 1, null, "1976", "1976", "1976", 2],
  ["treaty", 0, "1961-03-18", "1961-03-18", "1961-03-18", "1961-03-18", 1],
  ["mine", 2, "1964", "1964", "1964", "1964", 1],
  ["airlift", 1, "1975", "1975", "1976", "1976", 2],
  ["school", 3, "1980", "1989", "1980", "1989", 1],
  ["presence", 1, "2022", "2022", null, null, 1],
];

exports.payload = () => ({
  meta: { title: "Small atlas" },
  span: [days.parse("1960").earliest, days.parse("2024").latest],
  themes: ["diplomacy", "military", "economy", "education-culture", "politics"],
  statuses: ["documented", "reported", "disputed", "alleged"],
  events: {
    id: EVENTS.map((e) => e[0]),
    title: EVENTS.map((e) => `The ${e[0]}`),
    summary: EVENTS.map((e) => (e[0] === "mine" ? "Gold at Kalana." : "")),
    words: EVENTS.map(() => ""),
    theme: EVENTS.map((e) => e[1]),
    se: EVENTS.map((e) => d(e[2], "earliest")),
    sl: EVENTS.map((e) => d(e[3], "latest")),
    ee: EVENTS.map((e) => d(e[4], "earliest")),
    el: EVENTS.map((e) => d(e[5], "latest")),
    independent: EVENTS.map((e) => e[6]),
  },
  places: {
    id: ["bamako", "kalana", "moscow", "mali"],
    name: ["Bamako", "Kalana", "Moscow", "Mali"],
    part_of: ["mali", "bamako", "", ""],
    lon: [-8, -8.2, 37.6, null],
    lat: [12.65, 10.79, 55.75, null],
  },
  links: { event: [0, 1, 2, 3, 3, 4, 5, 1], place: [0, 2, 1, 2, 0, 0, 3, 0], role: [0, 0, 0, 0, 0, 0, 0, 0] },
  claims: {
    event: [0, 0, 1, 2, 3, 3, 4, 5], source: [0, 1, 0, 0, 0, 1, 0, 1], via: [null, null, null, null, 2, null, null, null],
    claim: ["", "", "", "", "", "", "", ""], attributed_to: ["", "", "Modibo Keïta", "", "", "", "", ""],
  },
  sources: { id: ["wiki", "agency", "study"], short: ["Wiki", "Agency", "Study"], title: ["W", "A", "S"] },
});
