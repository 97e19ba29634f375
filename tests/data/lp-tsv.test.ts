import { expect, test } from 'vitest';
import { read } from '../../src/data/readers/index.js';
import { read as readTable } from '../../src/data/readers/lp-tsv.js';
import { expectLinearText } from '../growth.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';

const NAME = 'lp-tsv/cities.tsv';
const HEADERS = 'id\ttitle\ttitle_source\tstart\tend\tattestation_year\tlon\tlat\tgeowkt\n';

test('a table', async () => {
  expect(await digestOf(NAME)).toEqual(golden(NAME));
});

test.each<[cells: string, when: string]>([
  ['1010\t1831\t', '1010/1831'],
  ['1010\t\t', '1010/'],
  ['\t1831\t', '/1831'],
  ['\t\t1850', '1850'],
  ['1010\t\t1850', '1010/'],
  ['-320\t-31-09-02\t', '-0319/-0030-09-02'],
  ['44\t\t', '0044/'],
  ['1018-05-01\t1018-05-31\t', '1018-05-01/1018-05-31'],
])('start, end and attestation %j are %s', async (cells, when) => {
  const { dataset } = await read(`${HEADERS}1\tA\tX\t${cells}\t\t\t`, { format: 'lp-tsv' });
  expect(dataset.event(0)?.when).toBe(when);
});

test('a shape counts before a point', async () => {
  const { dataset } = await read(`${HEADERS}1\tA\tX\t1010\t\t\t1\t2\tLINESTRING (10 20, 12 20)`);
  expect(dataset.event(0)).toMatchObject({ venue: { lat: 20, lon: 11 }, geometry: { type: 'LineString' } });
});

test.each<[name: string, text: string, issues: string[]]>([
  ['nothing', '', ['unknown-headers at row 1']],
  ['other headers', 'a\tb\n1\t2', ['unknown-headers at row 1']],
  ['a year 0', `${HEADERS}1\tA\tX\t-0\t\t\t1\t2\t`, ['unclear-date at row 2, column "start"']],
  ['a start in words', `${HEADERS}1\tA\tX\tlong ago\t\t\t1\t2\t`, ['unclear-date at row 2, column "start"']],
  [
    'a bad attestation',
    `${HEADERS}1\tA\tX\t\t\t1/2/1850\t1\t2\t`,
    ['unclear-date at row 2, column "attestation_year"'],
  ],
  [
    'an end before the start',
    `${HEADERS}1\tA\tX\t1831\t1010\t\t1\t2\t`,
    ['date-reversed at row 2, column "end"'],
  ],
  ['a point on no earth', `${HEADERS}1\tA\tX\t1010\t\t\t1\t95\t`, ['looks-swapped at row 2, column "lat"']],
  [
    'a shape that is none',
    `${HEADERS}1\tA\tX\t1010\t\t\t\t\tPOLYGON`,
    ['bad-geometry at row 2, column "geowkt"', 'missing-point at row 2, column "title"'],
  ],
  [
    'one id twice',
    `${HEADERS}1\tA\tX\t1\t\t\t1\t2\t\n1\tB\tX\t1\t\t\t1\t2\t`,
    ['duplicate-id at row 3, column "id"'],
  ],
])('%s is told by row and column', async (_, text, expected) => {
  expect(issueList(await read(text, { format: 'lp-tsv' }))).toEqual(expected);
});

test('takes its time from the length of the text alone', () => {
  expectLinearText([';', 'a@b-', 'wd:', '-1', '; '], (text) => {
    readTable(`id\ttitle\tmatches\tvariants\tstart\n1\tA\t${text}\t${text}\t${text}`);
  });
});

test('broken in a thousand ways', { timeout: 30_000 }, async () => {
  await expectSturdy('lp-tsv', fixture(NAME));
});
