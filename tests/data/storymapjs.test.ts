import { expect, test } from 'vitest';
import { read } from '../../src/data/readers/index.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';

const NAME = 'storymapjs/journey.json';
const story = (slide: object, more: object = {}): string =>
  JSON.stringify({ storymap: { ...more, slides: [slide] } });

test('a story', async () => {
  expect(await digestOf(NAME)).toEqual(golden(NAME));
});

test('a story on a picture has no places on the earth', async () => {
  const text = story(
    { date: '2018', location: { lat: 80, lon: -130 }, text: { headline: 'A' } },
    { map_type: 'zoomify' },
  );
  const { dataset, issues } = await read(text);
  expect(issueList({ issues })).toEqual(['not-on-earth at line 1, storymap.map_type']);
  expect(dataset.event(0)).toMatchObject({ title: 'A', when: '2018', venue: null });
});

test('a second overview is an event', async () => {
  const slides = ['A', 'B'].map((headline) => ({ type: 'overview', text: { headline } }));
  const { dataset } = await read(JSON.stringify({ storymap: { slides } }));
  expect([dataset.title, dataset.length, dataset.titleOf(0)]).toEqual(['A', 1, 'B']);
});

test.each<[name: string, text: string, issues: string[]]>([
  ['broken JSON', '{"storymap":\n{"slides":[}}', ['json-syntax at line 2, column 12']],
  ['no slides', '{"storymap":{}}', ['no-events at line 1']],
  ['a slide that is none', '{"storymap":{"slides":[\n7]}}', ['not-a-record at line 2, storymap.slides[0]']],
  [
    'a date in doubt',
    story({ date: '1/2/18', text: { headline: 'A' } }),
    ['unclear-date at line 1, storymap.slides[0].date'],
  ],
  ['nothing at all', story({}), ['nothing-left at line 1, storymap.slides[0]']],
  ['a date alone', story({ date: '2018' }), ['missing-title at line 1, storymap.slides[0].text.headline']],
  [
    'a latitude that is none',
    story({ date: '2018', text: { headline: 'A' }, location: { lat: 'x', lon: 1 } }),
    ['bad-number at line 1, storymap.slides[0].location.lat'],
  ],
  [
    'null island',
    story({ date: '2018', text: { headline: 'A' }, location: { lat: 0, lon: 0 } }),
    ['null-island at line 1, storymap.slides[0].location.lat'],
  ],
  [
    'a picture without words',
    story({ date: '2018', text: { headline: 'A' }, media: { url: 'a.png' } }),
    ['missing-alt at line 1, storymap.slides[0].media.caption'],
  ],
])('%s is told by line', async (_, text, expected) => {
  expect(issueList(await read(text, { format: 'storymapjs' }))).toEqual(expected);
});

test('broken in a thousand ways', { timeout: 30_000 }, async () => {
  await expectSturdy('storymapjs', fixture(NAME));
});
