import type { IssueLog } from '../issues.js';
import { show } from '../issues.js';
import { edtfOf, withoutZeros } from './foreign-dates.js';
import { childOf, childText, type XmlElement } from './xml.js';

export interface KmlTime {
  readonly start: string | undefined;
  readonly end?: string | undefined;
  /** The element that says it. */
  readonly name: string;
}

/** The time that stands directly in a placemark, folder or document. A side that is not given is open. */
export function timeOf(element: XmlElement, path: string, log: IssueLog): KmlTime | undefined {
  const span = childOf(element, 'TimeSpan');
  if (span) {
    const [begin, end] = [
      stamp(childText(span, 'begin'), path, log),
      stamp(childText(span, 'end'), path, log),
    ];
    if (begin !== undefined || end !== undefined)
      return { start: begin ?? '..', end: end ?? '..', name: 'TimeSpan' };
  }
  const when = stamp(childText(childOf(element, 'TimeStamp'), 'when'), path, log);
  return when === undefined ? undefined : { start: when, name: 'TimeStamp' };
}

/** `1876`, `1876-08-01`, `1876-08-01T12:00:00Z`. KML does not say whether there is a year 0. */
export function stamp(text: string | undefined, path: string, log: IssueLog): string | undefined {
  const when = momentOf(text);
  if (when?.startsWith('-') || when?.startsWith('Y-')) {
    const bc = 1 - parseInt(when.replace('Y', ''), 10);
    const remedy = `KML leaves open whether it means ${bc - 1} BC: check it.`;
    log.warn('year-sign', path, `The year of ${show(text)} is read as ${bc} BC. ${remedy}`);
  }
  return when;
}

/** Seconds are demanded by the format, so zeros there say nothing. */
function momentOf(text: string | undefined): string | undefined {
  const when = edtfOf(text);
  const time = when?.indexOf('T') ?? -1;
  return when === undefined || time < 0 ? when : when.slice(0, time) + withoutZeros(when.slice(time));
}

/** The first and last moment of a track. */
export function trackTime(tracks: readonly XmlElement[]): KmlTime | undefined {
  const moments = tracks.flatMap((track) =>
    track.children
      .filter(({ name, text }) => name === 'when' && text !== '')
      .map(({ text }) => momentOf(text) ?? ''),
  );
  const [start] = moments;
  const end = moments.at(-1);
  return start === undefined ? undefined : { start, end: end === start ? undefined : end, name: 'gx:Track' };
}
