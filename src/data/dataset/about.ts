import type { Fields } from '../checks.js';
import { show } from '../issues.js';
import type { About, Era, Relation } from '../types.js';
import type { ParticipantBook } from './participants.js';
import type { SourceBook } from './sources.js';

const KINDS: readonly Relation['kind'][] = ['announced', 'led-to', 'replied-to', 'part-of'];

/** What the dataset says of the report it was taken from. */
export function readAbout(dataset: Fields, sources: SourceBook, people: ParticipantBook): About | undefined {
  const about = dataset.record('about');
  if (!about) return undefined;
  const source = about.string('source');
  if (source === undefined || !sources.byId(source)) {
    const remedy = 'List the report under sources and name its id here.';
    about.warn(
      'unknown-source',
      'source',
      `${show(about.raw['source'])} is not the id of a source. ${remedy}`,
    );
    return undefined;
  }
  return Object.freeze({
    source,
    published: about.date('published'),
    note: about.text('note'),
    names: about.items('names', (item, where) => {
      if (typeof item === 'string' && people.has(item)) return item;
      const remedy = 'List the name under participants.';
      dataset.log.warn(
        'unknown-participant',
        where(''),
        `${show(item)} is not the id of a participant. ${remedy}`,
      );
      return undefined;
    }),
    placeWords: about.records('placeWords', (item) => {
      const word = item.string('word');
      if (word === undefined) {
        item.warn('missing-text', 'word', 'There is no word, so this item is left out. Give it one.');
        return undefined;
      }
      return Object.freeze({
        word,
        kind: item.string('kind') ?? 'place',
        country: item.string('country'),
        venue: item.string('venue'),
        precision: item.string('precision') ?? 'unknown',
        use: item.text('use') ?? '',
      });
    }),
    discrepancies: about.records('discrepancies', (item, index) => {
      const text = item.text('text');
      if (text === undefined) {
        item.warn('missing-text', 'text', 'There is no text, so this item is left out. Give it one.');
        return undefined;
      }
      return Object.freeze({
        id: item.string('id') ?? `discrepancy-${index + 1}`,
        text,
        sources: sources.of(item),
      });
    }),
  });
}

/** The eras that have a name and a date. */
export function readEras(dataset: Fields): readonly Era[] {
  return dataset.records('eras', (item) => {
    const label = item.text('label');
    const when = item.date('when');
    if (label === undefined)
      item.warn('missing-text', 'label', 'The era has no name and is left out. Give it one.');
    else if (!item.has('when'))
      item.warn(
        'missing-date',
        'when',
        'The era has no date and is left out. Write one such as "1969/1979".',
      );
    else if (when !== undefined) return Object.freeze({ label, when });
    return undefined;
  });
}

/** The relations whose two events are there. */
export function readRelations(dataset: Fields, hasEvent: (id: string) => boolean): readonly Relation[] {
  return dataset.records('relations', (item) => {
    const [from, to] = [item.string('from'), item.string('to')];
    const kind = item.word('kind', KINDS);
    for (const [key, id] of [['from', from] as const, ['to', to] as const]) {
      if (id !== undefined && hasEvent(id)) continue;
      item.warn(
        'unknown-event',
        key,
        `${show(id)} is not the id of an event, so the relation is left out. Name one that is.`,
      );
      return undefined;
    }
    if (from === undefined || to === undefined) return undefined;
    if (kind === undefined) {
      if (!item.has('kind'))
        item.warn(
          'unknown-kind',
          'kind',
          `The relation has no kind and is left out. Write one of ${KINDS.join(', ')}.`,
        );
      return undefined;
    }
    return Object.freeze({ from, to, kind, label: item.text('label') });
  });
}
