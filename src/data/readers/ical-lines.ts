import { IssueLog, show } from '../issues.js';
import type { Issue } from '../types.js';

/*
 * The lines of iCalendar are split here and not by a library: ical.js 2.2.1 keeps no line numbers for what it faults,
 * stops at one bad value where the rest is to be shown, turns 30 February into 2 March, and does not come back from a
 * zone that repeats by the second.
 */

/** One property of a calendar: `DTSTART;TZID=Asia/Seoul:20190227T183000`. */
export interface Property {
  readonly name: string;
  /** Names in capitals. */
  readonly parameters: ReadonlyMap<string, string>;
  /** As written, escapes and all, without blanks around it. */
  readonly value: string;
  /** Where it begins, counted from 1. */
  readonly line: number;
}

/** What stands between a `BEGIN` and its `END`. */
export interface Component {
  readonly name: string;
  readonly line: number;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

export interface CalendarReading {
  /** All components at the top, mostly one `VCALENDAR`. */
  readonly components: readonly Component[];
  readonly issues: readonly Issue[];
}

/** Components in components; the deepest of the standard are alarms, in the third. */
const DEPTH_CAP = 16;
/** The name of a property and its parameters, which may hold anything in quotes. */
const BEFORE_VALUE = /^([A-Za-z\d-]+)((?:;[A-Za-z\d-]+=[^";:]*(?:"[^"]*"[^";:]*)*)*):/;
const PARAMETER = /;([^=]+)=([^";]*(?:"[^"]*"[^";]*)*)/g;

interface Open {
  readonly name: string;
  readonly line: number;
  readonly properties: Property[];
  readonly components: Component[];
}

/** Reads the lines of iCalendar (RFC 5545), folded ones joined. Never throws. */
export function parseCalendar(text: string): CalendarReading {
  const log = new IssueLog();
  const top: Open = { name: '', line: 1, properties: [], components: [] };
  const stack: Open[] = [top];
  const close = (): void => {
    const done = stack.pop();
    if (done && stack.length < DEPTH_CAP) stack.at(-1)?.components.push(done);
  };
  for (const [line, content] of unfolded(text)) {
    if (content.trim() === '') continue;
    const property = readProperty(content, line);
    if (!property) {
      log.warn('ical-syntax', `line ${line}`, `${show(content)} is not NAME:value.`);
      continue;
    }
    const name = property.value.toUpperCase();
    if (property.name === 'BEGIN') stack.push({ name, line, properties: [], components: [] });
    else if (property.name !== 'END') stack.at(-1)?.properties.push(property);
    else if (stack.length > 1) {
      const inner = stack.at(-1)?.name ?? '';
      // Only the nearest are looked at, so that no file costs more than its length.
      const nearest = stack.slice(Math.max(1, stack.length - DEPTH_CAP)).reverse();
      if (inner !== name) {
        log.warn('ical-syntax', `line ${line}`, `END:${name} stands where END:${inner} should.`);
      }
      for (let left = nearest.findIndex((open) => open.name === name); left >= 0; left--) close();
    }
  }
  if (stack.length > 1) {
    const { name, line } = stack.at(-1) ?? top;
    log.error('ical-cut', `line ${line}`, `BEGIN:${name} has no END. Is the file cut short?`);
  }
  while (stack.length > 1) close();
  return { components: top.components, issues: log.list() };
}

/** The lines with those that begin with a blank joined to the one before, and the number of the first. */
function unfolded(text: string): readonly (readonly [line: number, content: string])[] {
  const lines: [number, string][] = [];
  text.split(/\r\n|\n|\r/).forEach((physical, index) => {
    const last = lines.at(-1);
    if (last && /^[ \t]/.test(physical)) last[1] += physical.slice(1);
    else lines.push([index + 1, physical]);
  });
  return lines;
}

function readProperty(content: string, line: number): Property | undefined {
  const [start = '', name = '', list = ''] = BEFORE_VALUE.exec(content) ?? [];
  if (name === '') return undefined;
  const parameters = new Map(
    Array.from(list.matchAll(PARAMETER), ([, key = '', value = '']) => [
      key.toUpperCase(),
      value.replaceAll('"', ''),
    ]),
  );
  return { name: name.toUpperCase(), parameters, value: content.slice(start.length).trim(), line };
}

/** `\n`, `\,`, `\;` and `\\` as what they stand for. */
export const unescaped = (value: string): string =>
  value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));

/** The first property of that name. */
export const propertyOf = ({ properties }: Component, name: string): Property | undefined =>
  properties.find((property) => property.name === name);

/** The text of the first property of that name; undefined where blank. */
export const textOf = (component: Component, name: string): string | undefined =>
  unescaped(propertyOf(component, name)?.value ?? '').trim() || undefined;
