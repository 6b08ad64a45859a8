/** A calendar from the input, as ical.js reads it, which Thunderbird reads calendars with. */
import ICAL from "ical.js";
import { text } from "node:stream/consumers";

const calendar = new ICAL.Component(ICAL.parse(await text(process.stdin)));
const day = (time) => [time.year, time.month, time.day, time.isDate];
const events = calendar.getAllSubcomponents("vevent").map((component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid, title: event.summary, description: event.description, place: event.location,
    start: day(event.startDate), end: day(event.endDate),
    theme: component.getFirstPropertyValue("categories"), geo: component.getFirstPropertyValue("geo"),
    url: component.getFirstPropertyValue("url"),
  };
});
const about = calendar.getFirstPropertyValue("description");
process.stdout.write(JSON.stringify({ name: calendar.getFirstPropertyValue("name"), about, events }));
