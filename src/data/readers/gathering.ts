import { IssueLog } from '../issues.js';
import type { DatasetInput, Issue, Text } from '../types.js';
import type { EventDraft, Reading } from './reader.js';

/** Names a field of an event, or with '' the event itself, as the author of the file knows it. */
export type Naming = (field: string) => string;

/** What the fields of an event are called in a format: `{ when: 'properties.time' }`. */
export type FieldNames = Readonly<Record<string, string>>;

/** Fields under their own names, at the place that `path` makes of a name. */
export const named =
  (path: Naming, names: FieldNames): Naming =>
  (field) => {
    const plain = field.startsWith('venue.') ? field.slice(6) : field;
    const head = plain.split(/[.[]/, 1)[0] ?? '';
    // Few formats have a name for the name of a place.
    if (field === 'venue.name') return path(PLACE_NAMES.map((each) => names[each]).find(Boolean) ?? plain);
    return path(field === '' ? '' : (names[field] ?? names[plain] ?? names[head] ?? plain));
  };

const PLACE_NAMES = ['venue.name', 'place', 'venue', 'name', 'title'];

/** Collects events with the places that they came from, and what could not be read. */
export class Gathering {
  readonly log: IssueLog;
  readonly #events: EventDraft[] = [];
  readonly #names: Naming[] = [];

  /** `issues`: what was found before. */
  constructor(issues: readonly Issue[] = []) {
    this.log = new IssueLog(issues);
  }

  add(event: EventDraft, name: Naming): void {
    this.#events.push(event);
    this.#names.push(name);
  }

  get length(): number {
    return this.#events.length;
  }

  reading(heading: { readonly [K in keyof DatasetInput]?: DatasetInput[K] | undefined } = {}): Reading {
    return {
      data: { ...heading, events: this.#events },
      issues: this.log.list(),
      path: (index, field) => this.#names[index]?.(field) ?? `events[${index}].${field}`,
    };
  }
}

/** Texts with their language tags as one: a plain string where none is tagged. */
export function textOf(
  parts: readonly (readonly [tag: string | undefined, text: string])[],
): Text | undefined {
  const filled = parts.map(([tag, text]) => [tag, text.trim()] as const).filter(([, text]) => text !== '');
  if (!filled.some(([tag]) => tag)) return filled[0]?.[1];
  const byTag = new Map<string, string>();
  for (const [tag, text] of filled) if (!byTag.has(tag || UNTAGGED)) byTag.set(tag || UNTAGGED, text);
  return Object.fromEntries(byTag);
}

/** A note with words in a line below it for which the event has no other field, such as all tags but the first. */
export function withWords(note: Text | undefined, words: readonly string[]): Text | undefined {
  const line = words.join(' · ');
  const below = (text: string): string => [text, line].filter((each) => each !== '').join('\n');
  if (typeof note !== 'object') return below(note ?? '') || undefined;
  return Object.fromEntries(Object.entries(note).map(([tag, text]) => [tag, below(text)]));
}

/** BCP 47 for a language that nobody named. */
const UNTAGGED = 'und';

/** The string or number as trimmed text; undefined where blank or something else. */
export function plainText(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.trim() || undefined : undefined;
}

/** A value as a list: itself where it is one, alone where it is not, empty where there is nothing. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}
