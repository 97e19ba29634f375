import { describe, expect, it } from 'vitest';
import { createDataset } from '../../src/data/dataset.js';

describe('a time that the clock of its place skips as it is put forward', () => {
  const place = { name: 'Paris', lat: 48.9, lon: 2.4, zone: 'Europe/Paris' };
  const readAs = (date: object): readonly [when: string | undefined, issues: string[]] => {
    const { issues, ...dataset } = createDataset([{ title: 'A', ...date, venue: place }]);
    return [dataset.event(0)?.when, issues.map(({ path, message }) => `${path}: ${message}`)];
  };
  const told = (path: string, written: string, reading: string): string =>
    `events[0].${path}: Clocks in Europe/Paris were put forward past "${written}". ${reading} ` +
    'Correct it, or write it with its offset from UTC.';

  it.each([
    ['2026-03-29T02:30', '2026-03-29T03:30'],
    ['2026-03-29T02', '2026-03-29T03'],
    ['2026-03-29T02:59:59~', '2026-03-29T03:59:59~'],
  ])('is read as what it shows then and told: %s', (when, reading) => {
    expect(readAs({ when })).toEqual([reading, [told('when', when, `It is read as ${reading}.`)]]);
  });

  it('is so at either end, which is named', () => {
    expect(readAs({ start: '2026-03-28', end: '2026-03-29T02:00' })).toEqual([
      '2026-03-28/2026-03-29T03:00',
      [told('end', '2026-03-29T02:00', 'It is read as 2026-03-29T03:00.')],
    ]);
    expect(readAs({ when: '2026-03-29T02:30/2026-03-29T05:00' })[0]).toBe(
      '2026-03-29T03:30/2026-03-29T05:00',
    );
  });

  it('stays as it is where it would come after its own end', () => {
    expect(readAs({ when: '2026-03-29T02:30/2026-03-29T03:10' })).toEqual([
      '2026-03-29T02:30/2026-03-29T03:10',
      [told('when', '2026-03-29T02:30', 'It is kept as it stands.')],
    ]);
  });

  it.each(['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T02:30', '2026-03-29T02:30Z', '2026-03-29'])(
    'is not %s',
    (when) => {
      expect(readAs({ when })).toEqual([when, []]);
    },
  );
});
