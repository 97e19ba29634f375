import { describe, expect, it } from 'vitest';
import { compareDatasets } from '../../src/data/compare.js';
import { createDataset } from '../../src/data/dataset.js';
import { read } from '../../src/data/readers/index.js';
import type { EventInput } from '../../src/data/types.js';

const a: EventInput = { id: 'a', title: 'A', date: '2018', group: 'g' };
const b: EventInput = { id: 'b', title: 'B', date: '2019-02', lat: 1, lon: 2 };
const c: EventInput = { id: 'c', title: 'C' };
const rows = [a, b, c];
const change = (next: readonly EventInput[]): unknown =>
  compareDatasets(createDataset(rows), createDataset(next));

describe('compareDatasets', () => {
  it('finds nothing where nothing changed, whatever the order of the input', () => {
    expect(change(rows.toReversed())).toEqual({ added: [], changed: [], removed: [] });
  });

  it('tells added, changed and removed events by id, each in time order', () => {
    const next = [
      { id: 'd', title: 'D', date: '2017' },
      { id: 'b', title: 'B', date: '2019-03', lat: 1, lon: 2 },
      { id: 'c', title: 'C, renamed' },
      { id: 'e', title: 'E', date: '2021' },
    ];
    expect(change(next)).toEqual({ added: ['d', 'e'], changed: ['b', 'c'], removed: ['a'] });
  });

  it('finds nothing where the same events stand on other lines of a file', async () => {
    const event = {
      title: 'Talks',
      date: '2018',
      claims: [{ reported: 'They signed', happened: 'They did not' }],
      positions: [{ party: 'Hosts', text: 'Two roads' }],
      commitments: [{ by: 'Guests', to: 'Hosts', text: 'To come again' }],
      topics: [{ text: 'A bridge' }],
    };
    const texts = [
      JSON.stringify([event]),
      JSON.stringify([event], null, 2),
      JSON.stringify([event, { title: 'Z' }]),
    ];
    const [flat, lines, more] = await Promise.all(texts.map((text) => read(text)));
    if (!flat || !lines || !more) throw new Error('unread');
    expect(compareDatasets(flat.dataset, lines.dataset)).toEqual({ added: [], changed: [], removed: [] });
    expect(compareDatasets(flat.dataset, more.dataset)).toEqual({ added: ['z'], changed: [], removed: [] });
    expect(flat.dataset.event(0)?.claims[0]?.id).toBe('claim-1');
  });

  it('sees a place that moved and one that is gone', () => {
    expect(change([a, { ...b, lon: 3 }, c])).toMatchObject({ changed: ['b'] });
    expect(change([a, { id: 'b', title: 'B', date: '2019-02' }, c])).toMatchObject({ changed: ['b'] });
  });
});
