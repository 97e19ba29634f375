import { expect, test } from 'vitest';
import { read } from '../../src/data/readers/index.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';

const NAME = 'timemapper/journey.csv';

test('a sheet', async () => {
  expect(await digestOf(NAME)).toEqual(golden(NAME));
});

test('the tags behind the first stand in the note', async () => {
  const { dataset, issues } = await read(
    'Title,Start,Tags,Note\nA,2018,"war, treaty,flood",Seen\nB,2019,war,\nC,2020,"war,peace",\n',
    { format: 'timemapper' },
  );
  expect(issues).toEqual([]);
  expect([0, 1, 2].map((row) => [dataset.event(row)?.group.id, dataset.event(row)?.note])).toEqual([
    ['war', 'Seen\ntreaty · flood'],
    ['war', undefined],
    ['war', 'peace'],
  ]);
  const tagged = await read('Title,Date,Tags,note@en,note@fr\nA,2018,"war;peace",Seen,Vu\n', {
    format: 'csv',
  });
  expect(tagged.dataset.event(0)?.note).toEqual({ en: 'Seen\npeace', fr: 'Vu\npeace' });
});

test.each<[name: string, text: string, issues: string[]]>([
  ['nothing', '', ['unknown-headers at row 1']],
  ['other headers', 'a,b\n1,2', ['unknown-headers at row 1']],
  [
    'a location that is none',
    'Title,Start,Location\nA,2018,here',
    ['bad-geometry at row 2, column "Location"'],
  ],
  [
    'a latitude too far north',
    'Title,Start,Location\nA,2018,"121,5"',
    ['looks-swapped at row 2, column "Location"'],
  ],
  ['a start in doubt', 'Title,Start\nA,1/2/2018', ['unclear-date at row 2, column "Start"']],
  ['an end before the start', 'Title,Start,End\nA,2018,2017', ['date-reversed at row 2, column "End"']],
  ['a page that runs', 'Title,Start,Web Page\nA,2018,vbscript:x', ['unsafe-url at row 2, column "Web Page"']],
])('%s is told by row and column', async (_, text, expected) => {
  expect(issueList(await read(text, { format: 'timemapper' }))).toEqual(expected);
});

test('broken in a thousand ways', { timeout: 30_000 }, async () => {
  await expectSturdy('timemapper', fixture(NAME));
});
