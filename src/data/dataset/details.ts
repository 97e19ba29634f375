import { NONE, type Fields } from '../checks.js';
import { readGeometry } from '../geometry.js';
import { show } from '../issues.js';
import type { Confidence, EventRecord, Source } from '../types.js';
import type { ParticipantBook } from './participants.js';
import type { SourceBook } from './sources.js';

/** What only the details view needs: kept per event, and only for events that have any of it. */
export type Details = Pick<
  EventRecord,
  | 'sameAs'
  | 'geometry'
  | 'displayDate'
  | 'statusNote'
  | 'participants'
  | 'summary'
  | 'timeNote'
  | 'discrepancy'
  | 'note'
  | 'confidence'
  | 'asReported'
  | 'claims'
  | 'positions'
  | 'commitments'
  | 'topics'
  | 'media'
  | 'links'
  | 'sources'
>;

export const NO_DETAILS: Details = Object.freeze({
  sameAs: undefined,
  geometry: undefined,
  displayDate: undefined,
  statusNote: undefined,
  participants: NONE,
  summary: undefined,
  timeNote: undefined,
  discrepancy: undefined,
  note: undefined,
  confidence: undefined,
  asReported: undefined,
  claims: NONE,
  positions: NONE,
  commitments: NONE,
  topics: NONE,
  media: NONE,
  links: NONE,
  sources: NONE,
});

const KEYS = Object.keys(NO_DETAILS);
const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];
const VERDICTS = ['held', 'partly', 'not-met', 'unconfirmed'] as const;
const VERDICT_TEXT = {
  held: 'Held',
  partly: 'Partly met',
  'not-met': 'Not met',
  unconfirmed: 'Not confirmed',
};

export interface Books {
  readonly sources: SourceBook;
  readonly participants: ParticipantBook;
}

/** One shared object for the many plain rows that have none. */
export function readDetails(event: Fields, { sources, participants }: Books): Details {
  if (!KEYS.some((key) => event.has(key))) return NO_DETAILS;
  return Object.freeze({
    sameAs: event.string('sameAs'),
    geometry: readShape(event),
    displayDate: event.text('displayDate'),
    statusNote: event.text('statusNote'),
    participants: participants.of(event),
    summary: event.text('summary'),
    timeNote: event.text('timeNote'),
    discrepancy: event.text('discrepancy'),
    note: event.text('note'),
    confidence: event.word('confidence', CONFIDENCES),
    asReported: readAsReported(event),
    claims: event.records('claims', (item, index) => readClaim(item, index, sources.of(item))),
    positions: event.records('positions', (item, index) => readPosition(item, index, sources.of(item))),
    commitments: event.records('commitments', (item, index) => readCommitment(item, index, sources.of(item))),
    topics: event.records('topics', (item, index) => readTopic(item, index, sources.of(item))),
    media: event.records('media', readMedia),
    links: event.records('links', (item) => {
      const url = item.link('url');
      return url === undefined ? undefined : Object.freeze({ url, title: item.text('title') ?? url });
    }),
    sources: sources.of(event),
  });
}

/** A line or area; a point is what the venue has. */
function readShape(event: Fields): EventRecord['geometry'] {
  if (!event.has('geometry')) return undefined;
  const { geometry, broken } = readGeometry(event.raw['geometry']);
  if (!geometry || broken > 0) {
    const remedy = 'Write a GeoJSON geometry with positions as [lon, lat].';
    const left = geometry ? `${broken} of its positions are left out` : 'it is left out';
    event.warn('bad-geometry', 'geometry', `This shape cannot be read as it stands: ${left}. ${remedy}`);
  }
  return geometry?.type === 'Point' ? undefined : geometry;
}

function readAsReported(event: Fields): EventRecord['asReported'] {
  const item = event.record('asReported');
  return (
    item && Object.freeze({ when: item.text('when'), status: item.text('status'), place: item.text('place') })
  );
}

function readClaim(
  item: Fields,
  index: number,
  sources: readonly Source[],
): EventRecord['claims'][number] | undefined {
  const reported = needed(item, 'reported');
  const happened = needed(item, 'happened');
  if (reported === undefined || happened === undefined) return undefined;
  const verdict = item.word('verdict', VERDICTS) ?? 'unconfirmed';
  return Object.freeze({
    id: idOf(item, 'claim', index),
    reported,
    by: item.text('by'),
    reportedOn: item.date('reportedOn'),
    happened,
    verdict,
    verdictText: item.text('verdictText') ?? VERDICT_TEXT[verdict],
    sources,
  });
}

function readPosition(
  item: Fields,
  index: number,
  sources: readonly Source[],
): EventRecord['positions'][number] | undefined {
  const party = needed(item, 'party');
  const text = needed(item, 'text');
  if (party === undefined || text === undefined) return undefined;
  return Object.freeze({
    id: idOf(item, 'position', index),
    party,
    when: item.date('when'),
    kind: item.string('kind') ?? 'position',
    text,
    caution: item.text('caution'),
    sources,
  });
}

function readCommitment(
  item: Fields,
  index: number,
  sources: readonly Source[],
): EventRecord['commitments'][number] | undefined {
  const by = needed(item, 'by');
  const to = needed(item, 'to');
  const text = needed(item, 'text');
  if (by === undefined || to === undefined || text === undefined) return undefined;
  return Object.freeze({
    id: idOf(item, 'commitment', index),
    by,
    to,
    when: item.date('when'),
    text,
    caution: item.text('caution'),
    sources,
  });
}

function readTopic(
  item: Fields,
  index: number,
  sources: readonly Source[],
): EventRecord['topics'][number] | undefined {
  const text = needed(item, 'text');
  if (text === undefined) return undefined;
  return Object.freeze({ id: idOf(item, 'topic', index), text, state: item.text('state'), sources });
}

function readMedia(item: Fields): EventRecord['media'][number] | undefined {
  const url = item.image('url');
  if (url === undefined) return undefined;
  const caption = item.text('caption');
  const alt = item.text('alt') ?? caption ?? '';
  if (!item.has('alt')) {
    item.warn(
      'missing-alt',
      'alt',
      `The picture ${show(url)} has no words for those who cannot see it. Give it an alt text.`,
    );
  }
  return Object.freeze({ url, alt, caption, credit: item.text('credit') });
}

/** Its id, or which of its event's it is: `claim-1`. Where it stands in a file is not to change it. */
const idOf = (item: Fields, kind: string, index: number): string =>
  item.string('id') ?? `${kind}-${index + 1}`;

function needed(item: Fields, key: string): ReturnType<Fields['text']> {
  const text = item.text(key);
  if (text === undefined) {
    item.warn('missing-text', key, `There is no ${key}, so this item is left out. Give it one.`);
  }
  return text;
}
