import { describe, expect, test } from 'vitest';
import { read as readCsv } from '../../src/data/readers/csv.js';
import { readTable } from '../../src/data/readers/csv-text.js';
import { roleOf } from '../../src/data/readers/headers.js';
import { read } from '../../src/data/readers/index.js';
import { expectLinearText } from '../growth.js';
import { expectSturdy } from './fuzz.js';
import { digestOf, fixture, golden, issueList } from './reader-kit.js';

const cellsOf = (text: string): string[][] => {
  const { headers, rows } = readTable(text);
  return [headers, ...rows.map(({ cells }) => cells)].map((row) => [...row]);
};

describe('readTable', () => {
  test.each<[name: string, text: string, cells: string[][]]>([
    [
      'commas',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2,5',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'bars',
      'a|b\r\n1|2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'carriage returns alone',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quoted delimiters',
      'a,b\n"1,2",3',
      [
        ['a', 'b'],
        ['1,2', '3'],
      ],
    ],
    [
      'quoted line breaks',
      'a,b\n"1\r\n2",3',
      [
        ['a', 'b'],
        ['1\r\n2', '3'],
      ],
    ],
    [
      'doubled quotes',
      'a,b\n"say ""hi""",""""',
      [
        ['a', 'b'],
        ['say "hi"', '"'],
      ],
    ],
    [
      'a quote inside a cell',
      'a,b\n5" pipe,2',
      [
        ['a', 'b'],
        ['5" pipe', '2'],
      ],
    ],
    [
      'text behind a quote',
      'a,b\n"1"x,2',
      [
        ['a', 'b'],
        ['1x', '2'],
      ],
    ],
    [
      'empty cells',
      'a,b,c\n,,1\n1,,',
      [
        ['a', 'b', 'c'],
        ['', '', '1'],
        ['1', '', ''],
      ],
    ],
    [
      'blank rows',
      '\n\na,b\n\n1,2\n,\n \n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'commas in a table of semicolons',
      'a;b\n"x, y, z";1\n"1, 2";3',
      [
        ['a', 'b'],
        ['x, y, z', '1'],
        ['1, 2', '3'],
      ],
    ],
    [
      'delimiters in quotes',
      '"a;b;c;d",e\n"1;2;3;4",5',
      [
        ['a;b;c;d', 'e'],
        ['1;2;3;4', '5'],
      ],
    ],
    [
      'the delimiter that Excel names',
      'sep=|\na,b|c,d\n1|2',
      [
        ['a,b', 'c,d'],
        ['1', '2'],
      ],
    ],
    ['one column', 'title\nHanoi', [['title'], ['Hanoi']]],
    [
      'blanks around headers',
      ' a , b\n1, 2',
      [
        ['a', 'b'],
        ['1', ' 2'],
      ],
    ],
    ['nothing', '', [[]]],
  ])('%s', (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  test('finds the headers below the title of a sheet', () => {
    const { headers, rows } = readTable('Our summits,,\n,,\nmade in 2019,,\nTitle,Date,Odd\nHanoi,2019,1\n');
    expect([headers, rows]).toEqual([
      ['Title', 'Date', 'Odd'],
      [{ number: 5, cells: ['Hanoi', '2019', '1'] }],
    ]);
    expect(readTable('Our summits\nHanoi\nDate').headers).toEqual(['Our summits']);
  });

  test('numbers rows as a spreadsheet does', () => {
    const { rows } = readTable('a,b\n\n"two\nlines",1\r\n\r\nlast,2');
    expect(rows.map(({ number }) => number)).toEqual([3, 5]);
  });

  test('a quote that is never closed costs one cell, not the file', () => {
    const { rows, issues } = readTable('a,b\n1,2\n"open,3\n4,5\n');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['1', '2'],
      ['"open', '3'],
      ['4', '5'],
    ]);
    expect(issueList({ issues })).toEqual(['unclosed-quote at row 3']);
  });

  test('tells of cells without a header and of letters that were lost', () => {
    const { issues } = readTable('a,b\n1,2,3\n1,2,,\nH\ufffd N\ufffdi,2\n');
    expect(issueList({ issues })).toEqual(['extra-cells at row 2', 'garbled-text at row 4']);
  });

  test('takes its time from the length of the text alone', () => {
    const pieces = ['"', '""', '",', ',', '\n', '\r', ';\t|', 'a,"b', '"\n', "'", ' '];
    expectLinearText(pieces, (text) => {
      readTable(text);
      readTable(`a,b\n"${text}`);
    });
  });
});

test.each([
  ['Title', 'title'],
  ['HEADLINE', 'title'],
  ['start_date', 'start'],
  ['startDate', 'start'],
  [' Start date (local) ', 'start'],
  ['Latitude [°]', 'lat'],
  ['decimalLongitude', 'lon'],
  ['lng', 'lon'],
  ['the_geom', 'geometry'],
  ['Time Zone', 'zone'],
  ['Alt Text', 'alt'],
  ['Source URL', 'sourceUrl'],
  ['population', undefined],
  ['', undefined],
  ['__proto__', undefined],
  ['constructor', undefined],
])('the header %j means %s', (header, role) => {
  expect(roleOf(header)).toBe(role);
});

describe('CSV', () => {
  test('words under media are no address, and are kept', async () => {
    const { dataset, issues } = await read(
      'title,date,summary,media\nA,2018,More.,just some text\nB,2019,,<blockquote>We agree.</blockquote>\n',
      { format: 'csv' },
    );
    expect([0, 1].map((row) => dataset.event(row))).toMatchObject([
      { summary: 'More.\n\njust some text', links: [], media: [] },
      { summary: 'We agree.', links: [], media: [] },
    ]);
    expect(issues).toEqual([]);
    const picture = await read('title,date,image\nA,2018,my picture\n', {
      format: 'csv',
      base: 'https://a.example/',
    });
    expect(picture.dataset.event(0)?.media).toMatchObject([{ url: 'https://a.example/my%20picture' }]);
  });

  test('the second of two columns with the same header is left out, and that is said', async () => {
    const { dataset, issues } = await read('title,date,Note,note,mine,mine\nA,2018,first,second,x,y\n', {
      format: 'csv',
    });
    expect(dataset.event(0)?.note).toBe('first');
    expect(issueList({ issues })).toEqual(['duplicate-header at row 1, column "note"']);
    const tagged = await read('title@en,title@vi,title@vi,date\nA,B,C,2018\n', { format: 'csv' });
    expect(issueList(tagged)).toEqual(['duplicate-header at row 1, column "title@vi"']);
  });

  test.each(['csv/diplomacy.csv', 'csv/festival.csv'])('%s', async (name) => {
    expect(await digestOf(name)).toEqual(golden(name));
  });

  test('the same rows say the same with tabs, as Excel writes them, and behind a byte order mark', async () => {
    const rows = 'title,date,lat,lon\nSingapore,2018-06-12,1.25,103.82\nHanoi,2019-02-27,21.03,105.85\n';
    for (const text of [rows, rows.replaceAll(',', '\t'), `\ufeff${rows.replaceAll('\n', '\r\n')}`]) {
      const { dataset, format, issues } = await read(text);
      expect([format, issues]).toEqual(['csv', []]);
      expect([0, 1].map((i) => dataset.event(i)?.venue)).toMatchObject([
        { lat: 1.25, lon: 103.82 },
        { lat: 21.03, lon: 105.85 },
      ]);
    }
  });

  test.each<[text: string, when: string, displayDate?: string]>([
    ['title,date\nA,2018-06-12', '2018-06-12'],
    ['title,when\nA,2018-06-12T10:00-0600', '2018-06-12T10:00-06:00'],
    ['title,date\nA,2018-06-12T10:00-0600', '2018-06-12T10:00-06:00'],
    ['title,date\nA,2018-06-12 10:00-0600', '2018-06-12T10:00-06:00'],
    ['title,when\nA,196', '196'],
    ['title,year\nA,196', '0196'],
    ['title,year\nA,-44', '-0044'],
    ['title,year,month,day\nA,2018,6,12', '2018-06-12'],
    ['title,year,month,day\nA,2018,June,', '2018-06'],
    ['title,year,month,day\nA,2018,,12', '2018'],
    ['title,date,time\nA,2018-06-12,9:04', '2018-06-12T09:04'],
    ['title,date,time,end time\nA,2018-06-12,9:04,13:30', '2018-06-12T09:04/2018-06-12T13:30'],
    ['title,start,end\nA,2018,2019', '2018/2019'],
    ['title,start,end\nA,2018,', '2018'],
    ['title,start,end\nA,,2019', '/2019'],
    ['title,start,end\nA,2018,soon', '2018', '2018 – soon'],
    ['title,date\nA,12/06/2018', '', '12/06/2018'],
    ['title,date\nA,25 October 1917 (O.S.)', '', '25 October 1917 (O.S.)'],
    ['title,date,display date\nA,12/06/2018,That day', '', 'That day'],
  ])('%j is dated %s', async (text, when, displayDate) => {
    const { dataset } = await read(text, { type: 'text/csv' });
    expect(dataset.event(0)).toMatchObject({ when, displayDate });
  });

  test.each<[cells: string, when: string, displayDate: string | undefined, path: string, words: string[]]>([
    ['2018,,12', '2018', undefined, 'day', ['"12"', 'Give the month.', 'kept with 2018.']],
    [',6,12', '', '6-12', 'month', ['"6"', 'Give the year.', 'kept without a date']],
    [',June,12', '', '12 June', 'month', ['"June"', 'Give the year.']],
    [',,12', '', '12', 'day', ['"12"', 'Give the year.']],
    ['2018,13,1', '2018', undefined, 'month', ['"13" is no month', 'Write 1 to 12.']],
    ['2018,6,31', '2018-06', undefined, 'day', ['"31" is no day of 2018-06']],
    ['2019,2,29', '2019-02', undefined, 'day', ['"29" is no day of 2019-02']],
    ['-44,2,31', '-0044-02', undefined, 'day', ['"31" is no day of -0044-02']],
    ['2018,Juni,12', '2018', '12 Juni 2018', 'month', ['"Juni" is no month', 'English name']],
    ['1850s,6,12', '185X', undefined, 'month', ['"1850s"', 'Write a year of four digits.']],
  ])(
    'of year, month and day %s is dated %j, and the rest is told',
    async (cells, when, displayDate, column, words) => {
      const { dataset, issues } = await read(`title,year,month,day\nA,${cells}`, { type: 'text/csv' });
      expect(dataset.event(0)).toMatchObject({ title: 'A', when, displayDate });
      const told = issues.filter(({ code }) => code === 'unclear-date');
      expect(told.map(({ path }) => path)).toEqual([`row 2, column "${column}"`]);
      for (const word of words) expect(told[0]?.message).toContain(word);
      expect(told[0]?.message).not.toContain('two digits');
    },
  );

  test('years that EDTF takes for a season are told once, where no column says EDTF', async () => {
    const rows = 'A,1922-23\nB,1930-31\nC,spring 2001\nD,2018-06\n';
    const { dataset, issues } = await read(`title,date\n${rows}`, { format: 'csv' });
    expect(dataset.event(0)?.when).toBe('1922-23');
    expect(issueList({ issues })).toEqual(['date-season at row 2, column "date"']);
    expect(issues[0]).toMatchObject({
      severity: 'warning',
      message: '"1922-23" is read as a season. If the years 1922 to 1923 are meant, write 1922/1923.',
    });
    expect((await read('title,edtf\nA,1922-23', { format: 'csv' })).issues).toEqual([]);
    expect((await read('title,year,month\nA,2001,spring', { format: 'csv' })).issues).toEqual([]);
  });

  test.each<[text: string, when: string]>([
    ['Year;Month;Day;Title\n79;8;24;A', '0079-08-24'],
    ['Year;Month;Day;Title\n9;September;9;A', '0009-09-09'],
    ['Year;Title\n79;A', '0079'],
    ['Start Year;End Year;Title\n43;410;A', '0043/0410'],
  ])('a short number in a column of years is a year, which is said once: %j', async (text, when) => {
    const { dataset, issues } = await read(`${text}\n${text.split('\n')[1] ?? ''}`, { format: 'csv' });
    expect([dataset.event(0)?.when, dataset.event(1)?.when]).toEqual([when, when]);
    expect(issueList({ issues })).toEqual([
      `date-short at row 2, column "${text.startsWith('Year') ? 'Year' : 'Start Year'}"`,
    ]);
    expect(issues[0]?.message).toMatch(/^"\d+" is read as the year AD \d+\. If .* is meant, write all four/);
  });

  test.each([
    ['title,year\nA,0', 'Write years with four digits'],
    ['title,date\nA,79', 'is too short for a year. Write AD 79, or all four digits'],
  ])('but neither 0 nor a short date is: %j', async (text, words) => {
    const { dataset, issues } = await read(text, { format: 'csv' });
    expect(dataset.event(0)?.when).toBe('');
    expect(issues[0]?.message).toContain(words);
  });

  test.each<[cells: string, when: string, path: string, words: string]>([
    ['2026-06-12,late,', '2026-06-12', 'time', '"late" is no time of day and is left out. Write 13:45'],
    ['2026-06-12,25:00,', '2026-06-12', 'time', '"25:00" is no time of day'],
    ['2026-06-12,9.30,', '2026-06-12', 'time', '"9.30" is no time of day'],
    ['12 June 2026,10:00 CET,', '2026-06-12', 'time', '"10:00 CET" is no time of day'],
    ['2018,10:00,', '2018', 'time', 'The time "10:00" is left out, as its date is no whole day.'],
    ['c. 1850,10:00,', '1850~', 'time', 'The event is kept with 1850~.'],
    ['2026-06-12,10:00,late', '2026-06-12T10:00', 'end time', '"late" is no time of day'],
    ['12/06/2018,10:00,', '', 'date', '"12/06/2018" does not say for certain'],
  ])('a time that cannot be read does not cost the date: %s', async (cells, when, column, words) => {
    const { dataset, issues } = await read(`title,date,time,end time\nA,${cells}`, { format: 'csv' });
    expect(dataset.event(0)?.when).toBe(when);
    expect(issueList({ issues })).toEqual([`unclear-date at row 2, column "${column}"`]);
    expect(issues[0]?.message).toContain(words);
  });

  test('a time that cannot be read does not cost the date of the end', async () => {
    const rows = 'title,start,time,end,end time\nA,2026-06-12,10:00,2026-06-13,25:00';
    const { dataset, issues } = await read(rows, { format: 'csv' });
    expect(dataset.event(0)?.when).toBe('2026-06-12T10:00/2026-06-13');
    expect(issueList({ issues })).toEqual(['unclear-date at row 2, column "end time"']);
    expect(issues[0]?.message).toContain('"25:00" is no time of day');
  });

  test.each([
    ['Winter 1968/69', ''],
    ['2018', '13/06'],
  ])('what cannot be read of %s and %s is quoted as the cell has it', async (start, end) => {
    const { issues } = await read(`title,start,end\nA,${start},${end}`, { format: 'csv' });
    expect(issues[0]?.message).toMatch(`"${end || start}" is not a date`);
  });

  test.each<[cells: string, when: string]>([
    ['-44,3,15', '-0044-03-15'],
    ['-44,March,15', '-0044-03-15'],
    ['44 BC,3,15', '-0043-03-15'],
    ['196,3,', '0196-03'],
    ['1850~,6,', '1850-06~'],
    ['1944,0,0', '1944'],
    ['2018,spring,', '2018-21'],
  ])('of year, month and day %s are %s', async (cells, when) => {
    const { dataset, issues } = await read(`title,year,month,day\nA,${cells}`, { type: 'text/csv' });
    expect(dataset.event(0)).toMatchObject({ when, displayDate: undefined });
    const bare = cells.startsWith('-') ? ['year-sign at row 2, column "year"'] : [];
    expect(issueList({ issues })).toEqual(bare);
  });

  test.each<[cells: string, when: string]>([
    ['1985,..', '1985/..'],
    ['1985,present', '1985/..'],
    ['1985,Ongoing', '1985/..'],
    ['12 June 1985,today', '1985-06-12/..'],
    ['1985,1985/..', '1985/..'],
    ['1985,1985/', '1985/'],
    ['1985,?', '1985/'],
    ['1985,unknown', '1985/'],
    [',1985/..', '1985/..'],
    ['c. 1985,1990/..', '1985~'],
  ])('of start and end %s are %s', async (cells, when) => {
    const { dataset, issues } = await read(`title,start,end\nA,${cells}`, { format: 'csv' });
    expect(dataset.event(0)?.when).toBe(when);
    expect(issueList({ issues })).toEqual(when.includes('/') ? [] : ['unclear-date at row 2, column "end"']);
    expect(issues.map(({ message }) => message).join()).toContain(
      when.includes('/') ? '' : 'or two dots: "..".',
    );
  });

  test('an open end takes its start from year, month and day as well', async () => {
    const { dataset, issues } = await read('title,year,month,end\nA,1985,6,..', { format: 'csv' });
    expect([dataset.event(0)?.when, issues]).toEqual(['1985-06/..', []]);
  });

  test('an open end without a start is told', async () => {
    const { dataset, issues } = await read('title,start,end\nA,,present', { format: 'csv' });
    expect(dataset.event(0)).toMatchObject({ when: '', displayDate: 'present' });
    expect(issueList({ issues })).toEqual(['unclear-date at row 2, column "end"']);
    expect(issues[0]?.message).toContain('Write when it began.');
  });

  test.each<[text: string, lat: number, lon: number]>([
    ['title,lat,lon\nA,21.03,105.85', 21.03, 105.85],
    ['title;lat;lon\nA;21,03;105,85', 21.03, 105.85],
    ['title,lat,lon\nA,33.86 S,151.21° E', -33.86, 151.21],
    ['title,lat,lon\nA,"33°51\'36"" S",151.21', -33.86, 151.21],
    ['title,lat,lon\nA,−37.8,−144.9', -37.8, -144.9],
    ['title;lat;lon\nA;−37,8;–144,9', -37.8, -144.9],
    ['title,latlng\nA,"37.8 −144.9"', 37.8, -144.9],
    ['title,place\nA,"−37.8, 144.9"', -37.8, 144.9],
    ['title,latlng\nA,"21.03, 105.85"', 21.03, 105.85],
    ['title,location\nA,"21.03,105.85"', 21.03, 105.85],
    ['title,geometry\nA,POINT (105.85 21.03)', 21.03, 105.85],
    [
      'title,geojson\nA,"{""type"":""Feature"",""geometry"":{""type"":""Point"",""coordinates"":[105.85,21.03]}}"',
      21.03,
      105.85,
    ],
    ['title,coordinates\nA,POINT (105.85 21.03)', 21.03, 105.85],
  ])('%j lies at %d, %d', async (text, lat, lon) => {
    const { dataset, issues } = await read(text, { format: 'csv' });
    expect(issueList({ issues })).toEqual(['no-dates at row 1']);
    expect(dataset.event(0)?.venue?.lat).toBeCloseTo(lat, 10);
    expect(dataset.event(0)?.venue?.lon).toBeCloseTo(lon, 10);
  });

  test('an apostrophe that keeps a spreadsheet from running a cell is no part of it', async () => {
    const { dataset } = await read("title,date,summary\n'=SUM(A1),2018,'@home and 'quoted'\n'Tis,2019,'+1\n");
    expect(dataset.event(0)).toMatchObject({ title: '=SUM(A1)', summary: "@home and 'quoted'" });
    expect(dataset.event(1)).toMatchObject({ title: "'Tis", summary: '+1' });
  });

  test.each<[name: string, text: string, issues: string[]]>([
    ['nothing', '', ['unknown-headers at row 1']],
    ['headers alone', 'title,date\n', ['no-rows at row 1']],
    ['no header that is known', 'foo,bar\n1,2', ['unknown-headers at row 1']],
    ['no header of a date', 'title,bar\nA,2', ['no-dates at row 1']],
    ['a row with neither title nor date', 'title,date,lat,lon\n,,1,2\nA,2018,1,2', ['nothing-left at row 2']],
    [
      'a date that stands in the cell above, merged with it',
      'title,from,to\nA,2018,2019\nB,,',
      ['missing-date at row 3, column "from"'],
    ],
    ['a reversed range', 'title,start,end\nA,2019,2018', ['date-reversed at row 2, column "end"']],
    ['dates in doubt', 'title,date\nA,1/2/2018\nB,2018', ['unclear-date at row 2, column "date"']],
    [
      'a date beside a start and an end',
      'title,date,from,until\nA,2020,2018,2019\nB,2020,2017,2018',
      ['date-unused at row 2, column "date"'],
    ],
    [
      'a date that is the start, or both',
      'title,date,from,until\nA,2018,2018,2019\nB,2018/2019,2018,2019',
      [],
    ],
    [
      'a zone without a place',
      'title;date;time;zone\nA;2019-02-27;18:30;Asia/Seoul\nB;2019-02-27;18:30;',
      ['unused-zone at row 2, column "zone"'],
    ],
    [
      'a zone that is none without a place',
      'title,date,tz\nA,2018,Mars/Base',
      ['unknown-zone at row 2, column "tz"'],
    ],
    ['a zone with a place', 'title,date,lat,lon,zone\nA,2019-02-27T18:30,1,2,Asia/Seoul', []],
    [
      'a time that the clocks skip',
      'title,date,time,lat,lon,Time Zone\nA,2026-03-29,02:30,1,2,Europe/Paris\nB,2026-03-29,03:00,1,2,Europe/Paris',
      ['skipped-time at row 2, column "date"'],
    ],
    ['an unclear end', 'title,from,to\nA,2018,??', ['unclear-date at row 2, column "to"']],
    ['years before Christ', 'title,year\nA,-44\nB,-45', ['year-sign at row 2, column "year"']],
    [
      'words for numbers',
      'title,date,Latitude,Longitude\nA,2018,north,1',
      ['bad-number at row 2, column "Latitude"'],
    ],
    ['half a point', 'title,date,lat,lon\nA,2018,1,', ['half-point at row 2, column "lon"']],
    ['no such latitude', 'title,date,lat,lon\nA,2018,91,181', ['lat-range at row 2, column "lat"']],
    ['null island', 'title,date,lat,lon\nA,2018,0,0', ['null-island at row 2, column "lat"']],
    ['a shape that is none', 'title,date,wkt\nA,2018,POINT(x)', ['bad-geometry at row 2, column "wkt"']],
    ['one id twice', 'id,title,date\na,A,2018\na,B,2019', ['duplicate-id at row 3, column "id"']],
    [
      'a zone that is none',
      'title,date,place,tz\nA,2018,X,Mars/Base',
      ['unknown-zone at row 2, column "tz"', 'missing-point at row 2, column "place"'],
    ],
    [
      'a place without a point',
      'title,date,Town\nA,2018,Lima\nB,2019,Lima',
      ['missing-point at row 2, column "Town"'],
    ],
    ['a link that runs', 'title,date,url\nA,2018,javascript:alert(1)', ['unsafe-url at row 2, column "url"']],
    ['a picture without words', 'title,date,image\nA,2018,a.jpg', ['missing-alt at row 2, column "image"']],
    [
      'a picture without words in a summary',
      'title,date,Description\nA,2018,"<p>See <img src=""https://a.example/a.jpg""></p>"',
      ['missing-alt at row 2, column "Description"'],
    ],
    ['an unknown status', 'title,date,Status\nA,2018,odd', ['unknown-status at row 2, column "Status"']],
    [
      'a colour that is none',
      'title,date,group,group colour\nA,2018,X,red',
      ['unknown-category at row 2, column "group colour"'],
    ],
    ['a cell too many', 'title,date\nA,2018,more', ['extra-cells at row 2']],
  ])('%s is told by row and column', async (_, text, expected) => {
    const { issues } = await read(text, { format: 'csv' });
    expect(issueList({ issues })).toEqual(expected);
  });

  test('a column names the language: of the whole, and of rows in another one', async () => {
    const rows = 'title,date,language,title@ko\nOne,2017,English,\nHà Nội,2018,vi,하노이\nRome,2019,en,\n';
    const { dataset, issues } = await read(rows, { format: 'csv' });
    expect(issues).toEqual([]);
    expect(dataset.lang).toBe('vi');
    expect([0, 1, 2].map((row) => dataset.event(row)?.title)).toEqual([
      'One',
      { und: 'Hà Nội', ko: '하노이' },
      { en: 'Rome' },
    ]);
  });

  test('a column gives groups their colours, those without a name theirs', async () => {
    const rows = 'title,date,group,group colour\nA,2017,X,4\nB,2018,,7\nC,2019,Y,\nD,2020,X,5\n';
    const { dataset, issues } = await read(rows, { format: 'csv' });
    expect(issues).toEqual([]);
    expect(dataset.groups.map(({ label, category }) => [label, category])).toEqual([
      ['X', 4],
      ['Events', 7],
      ['Y', 1],
    ]);
  });

  test('names the headers it saw and those it needs', async () => {
    const { issues, dataset } = await read('Foo;Bar\n1;2\n', { name: 'a.csv' });
    expect(issues[0]?.message).toMatch(/"Foo", "Bar".*title, and date/);
    expect(dataset.length).toBe(0);
  });

  test('takes its time from the length of its cells alone', { timeout: 60_000 }, () => {
    const roles =
      'title,date,end,lat,lon,geometry,coordinates,place,summary,links,sources,image,participants,status';
    const signs = [
      '1',
      '1 ',
      '-',
      "'",
      '°',
      '(',
      ',1',
      '{',
      'POINT(',
      '<a',
      'a@b',
      'www.',
      'a.b/',
      '; ',
      ' | ',
      '<x>',
      ':',
    ];
    expectLinearText([...signs, 'A', '.', '=', '\n', 'c. ', '1/', 'http://a '], (text) => {
      const cell = `"${text}"`;
      readCsv(`${roles}\n${roles.replace(/\w+/g, () => cell)}`);
      readCsv(`${cell},title\n1,2`);
    });
  });

  test.each(['csv/diplomacy.csv', 'csv/festival.csv'])(
    '%s, broken in a thousand ways',
    async (name) => {
      await expectSturdy('csv', fixture(name));
    },
    30_000,
  );
});
