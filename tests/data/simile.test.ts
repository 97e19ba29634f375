import { describe, expect, test } from 'vitest';
import { read } from '../../src/data/readers/index.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';

const FILES = ['simile/launches.json', 'simile/reigns.xml'];
const json = (event: object): string => JSON.stringify({ dateTimeFormat: 'iso8601', events: [event] });

test.each(FILES)('%s', async (name) => {
  expect(await digestOf(name)).toEqual(golden(name));
});

describe('dates', () => {
  test.each<[event: object, when: string]>([
    [{ start: '1955' }, '1955'],
    [{ start: '1955', end: '1956' }, '1955/1956'],
    [{ start: '1955', end: '1955' }, '1955'],
    [{ start: '1955', end: '1956', durationEvent: false }, '[1955..1956]'],
    [{ start: '1955', end: '1956', isDuration: 'false' }, '[1955..1956]'],
    [{ start: '1955', latestStart: '1956' }, '[1955..1956]'],
    [{ start: '1955', latestStart: '1956', end: '1960' }, '1955?/1960'],
    [{ start: '1955', earliestEnd: '1959', end: '1960' }, '1955/1960?'],
    [{ s: '1955', ls: '1956', ee: '1959', e: '1960' }, '1955?/1960?'],
    [{ start: 'c. 1955', latestStart: '1956', end: '1960' }, '1955~/1960'],
    [{ start: 'May 28 2006 09:00:00 GMT-0600' }, '2006-05-28T09:00:00-06:00'],
  ])('%j is %s', async (event, when) => {
    const { dataset, issues } = await read(json({ title: 'A', ...event }));
    expect(issues).toEqual([]);
    expect(dataset.event(0)?.when).toBe(when);
  });
});

test.each<[name: string, text: string, issues: string[]]>([
  ['broken JSON', '{"events":[\n{]}', ['json-syntax at line 2, column 2']],
  ['JavaScript', "{'events': []}", ['json-syntax at line 1, column 2']],
  ['no events', '{"dateTimeFormat":"iso8601"}', ['no-events at line 1']],
  ['an event that is none', '{"events":[\n[]]}', ['not-a-record at line 2, events[0]']],
  ['a date in doubt', json({ title: 'A', start: '1/2/18' }), ['unclear-date at line 1, events[0].start']],
  [
    'an end before the start',
    json({ title: 'A', start: '2018', end: '2017' }),
    ['date-reversed at line 1, events[0].start'],
  ],
  [
    'a picture without words',
    json({ title: 'A', start: '2018', image: 'a.png' }),
    ['missing-alt at line 1, events[0].caption'],
  ],
  [
    'a link that runs',
    json({ title: 'A', start: '2018', link: 'javascript:x' }),
    ['unsafe-url at line 1, events[0].link'],
  ],
  ['XML without events', '<data></data>', ['no-events at line 1']],
  ['XML that is cut short', '<data>\n<event start="2018" title="A">', ['xml-syntax at line 2']],
  ['a declared entity', '<!DOCTYPE data [<!ENTITY a "b">]>\n<data>&a;</data>', ['xml-doctype at line 1']],
  [
    'a date in doubt in XML',
    '<data>\n<event start="1/2/18" title="A"/></data>',
    ['unclear-date at line 2, start'],
  ],
])('%s is told by line', async (_, text, expected) => {
  expect(issueList(await read(text, { format: 'simile' }))).toEqual(expected);
});

test.each(FILES)('%s, broken in a thousand ways', { timeout: 30_000 }, async (name) => {
  await expectSturdy('simile', fixture(name));
});
