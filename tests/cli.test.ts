/** The command line: run in this process with files in memory, and once for real up to a page in a browser. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runInNewContext, Script } from 'node:vm';
import { chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findChrome, launchArguments } from '../scripts/find-chrome.mjs';
import { classicScript, inlineScript } from '../src/cli/classic-script.js';
import { UserError, type Io } from '../src/cli/io.js';
import { main } from '../src/cli/main.js';
import { nodeIo } from '../src/cli/node-io.js';
import { Progress } from '../src/cli/progress.js';
import { datasetFrom } from '../src/data/dataset.js';
import { createDataset, read, readers, summits, toInput, write, writers } from '../src/data/index.js';
import { readDateText } from '../src/data/readers/date-text.js';
import { roleOf } from '../src/data/readers/headers.js';
import { version } from '../src/index.js';

const GOOD =
  'Title,Date,Place,Lat,Lon\nKick-off,2024-03-04,Lisbon,38.72,-9.14\nReport,2025,Nairobi,-1.29,36.82\n';
const BAD =
  'Title,Date,Place,Lat,Lon\nKick-off,12/06/2018,Lisbon,38.72,-9.14\nReport,2025,Nairobi,105,36.82\n';
const MODULE =
  '/* summit-map, MIT */\nvar a=1;var b="</script><!--";function c(x){globalThis.added=x}var d=()=>import(`./writers/csv.js`);export{d as load,c as addLanguage,a as version,b as text};\n//# sourceMappingURL=x.map\n';
const LANGUAGE =
  '/* summit-map, MIT */\nvar a="catalogue";export{a as messages};\n//# sourceMappingURL=y.map\n';
const CSV = 'function a(x){return[`table of ${x}`]}export{a as pieces};\n//# sourceMappingURL=csv.js.map\n';
const PARTS: Record<string, string> = {
  'summit-map.standalone.js': MODULE,
  'writers/csv.js': CSV,
  'NOTICES.txt': 'Licences </script>',
};

interface Run {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  readonly files: ReadonlyMap<string, string>;
}

/** Runs a command line over files in memory; `-` is standard input among those given, standard output among those made. */
async function run(
  args: readonly string[],
  given: Record<string, string | Uint8Array> = {},
  isWatched = false,
): Promise<Run> {
  const files = new Map<string, string>();
  let out = '';
  let err = '';
  const io: Io = {
    read(path, onBytes) {
      const file = given[path];
      if (file === undefined) return Promise.reject(new UserError(`There is no file or folder "${path}".`));
      const bytes = Uint8Array.from(typeof file === 'string' ? new TextEncoder().encode(file) : file);
      for (const share of [0.5, 1]) onBytes?.(bytes.length * share, bytes.length);
      return Promise.resolve(bytes);
    },
    isSame: (a, b) => Promise.resolve(a === b && a !== '-'),
    write(path, pieces) {
      files.set(path, [...pieces].join(''));
      return Promise.resolve();
    },
    part: (name) => Promise.resolve(PARTS[name] ?? LANGUAGE),
    out: (text) => (out += text),
    err: (text) => (err += text),
    isWatched,
  };
  const status = await main(args, io);
  return { status, out, err, files };
}

describe('the program', () => {
  it('tells its version and helps', async () => {
    expect(await run(['--version'])).toMatchObject({ status: 0, out: `${version}\n`, err: '' });
    expect((await run(['--help'])).out).toContain('convert IN OUT');
    expect((await run([])).err).toContain('Usage: summit-map <command>');
    for (const command of ['check', 'convert', 'embed']) {
      const help = await run([command, '--help']);
      expect(help).toMatchObject({ status: 0, err: '' });
      expect(help.out).toMatch(new RegExp(`^Usage: summit-map ${command} `));
      expect((await run(['help', command])).out).toBe(help.out);
      expect(Math.max(...help.out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    }
  });

  it.each([
    [[], 'Usage'],
    [['chek', 'a.csv'], 'summit-map: "chek" is not a command: write check, convert or embed.\n'],
    [['check'], 'summit-map: Name a file to check, or - for standard input.\n'],
    [['check', '--jsn', 'a.csv'], "summit-map: Unknown option '--jsn'; see summit-map check --help.\n"],
    [['check', 'b.csv'], 'summit-map: There is no file or folder "b.csv".\n'],
    [
      ['check', 'a.csv', '--from', 'xls'],
      'summit-map: "xls" is not a format that can be read: write --from with one of',
    ],
    [['convert', 'a.csv'], 'summit-map: Name two files: the one to read and the one to write.\n'],
    [
      ['convert', 'a.csv', 'b.xlsx'],
      'summit-map: "b.xlsx" does not tell its format: write --to with one of json,',
    ],
    [
      ['convert', 'a.csv', 'b', '--to', 'xls'],
      'summit-map: "xls" is not a format that can be written: write --to',
    ],
    [
      ['convert', 'a.csv', 'b.json', '--lang', 'x y'],
      'summit-map: "x y" is not a language: write --lang with a tag',
    ],
    [
      ['embed', 'a.csv'],
      'summit-map: Name the page to write, such as --out page.html, or --out - for standard',
    ],
    [
      ['embed', 'a.csv', '--out', 'p.html', '--theme', 'red'],
      'summit-map: "red" is not a theme: write --theme light',
    ],
    [['embed', '--out', 'p.html'], 'summit-map: Name one file with the events to embed.\n'],
  ])('answers a mistake with one sentence: %j', async (args, sentence) => {
    const { status, out, err, files } = await run(args, { 'a.csv': GOOD });
    expect([status, out, files.size]).toEqual([2, '', 0]);
    expect(err.slice(0, sentence.length)).toBe(sentence);
    if (args.length > 0) expect(err.match(/\n/g)).toHaveLength(1);
  });

  it('says so in one line where it is itself at fault', async () => {
    const io = {
      ...nodeIo(),
      read: () => Promise.reject(new TypeError('oops')),
      err: (text: string) => (err += text),
    };
    let err = '';
    expect(await main(['check', 'a.csv'], io)).toBe(2);
    expect(err).toMatch(
      /^summit-map: Something went wrong inside the program \(oops\); please report it.*\n$/,
    );
  });
});

describe('check', () => {
  it('prints a table, and nothing more where all is well', async () => {
    expect(await run(['check', 'good.csv'], { 'good.csv': GOOD })).toMatchObject({
      status: 0,
      err: '',
      out:
        'File      Format  Events  Places  First day   Last day    Errors  Warnings\n' +
        'good.csv  csv          2       2  2024-03-04  2025-12-31       0         0\n',
    });
  });

  it('lists what is wrong with row, value and remedy, and ends with 1', async () => {
    const { status, out } = await run(['check', 'good.csv', 'bad.csv'], { 'good.csv': GOOD, 'bad.csv': BAD });
    expect(status).toBe(1);
    expect(out).toMatch(
      /\nbad\.csv\n {2}error +row 2, column "Date" +"12\/06\/2018" .* Write 2018-06-12 or 2018-12-06\./,
    );
    expect(out).toMatch(/\n {2}error +row 3, column "Lat" +Latitude 105 .* exchange the two\.\n/);
    expect(out).not.toContain('\ngood.csv\n');
  });

  it('says which file is not there, and what the others hold', async () => {
    const { status, out, err } = await run(['check', 'none.csv', 'good.csv'], { 'good.csv': GOOD });
    expect(status).toBe(2);
    expect(out).toContain('good.csv  csv          2 ');
    expect(err).toBe('summit-map: There is no file or folder "none.csv".\n');
    const asked = await run(['check', 'none.csv', 'good.csv', '--json'], { 'good.csv': GOOD });
    expect(JSON.parse(asked.out)).toMatchObject([{ file: 'good.csv', events: 2 }]);
  });

  it('prints JSON: an object for one file, a list for several', async () => {
    const files = { 'good.csv': GOOD, 'bad.csv': BAD, '-': '[]' };
    const one: unknown = JSON.parse((await run(['check', 'good.csv', '--json'], files)).out);
    expect(one).toEqual({
      file: 'good.csv',
      format: 'csv',
      events: 2,
      venues: 2,
      earliest: '2024-03-04',
      latest: '2025-12-31',
      issues: [],
    });
    const several: unknown = JSON.parse((await run(['check', 'bad.csv', '-', '--json'], files)).out);
    expect(several).toMatchObject([
      {
        file: 'bad.csv',
        issues: [{ code: 'unclear-date', path: 'row 2, column "Date"', severity: 'error' }, {}],
      },
      { file: '-', format: 'json', events: 0, venues: 0, earliest: null, latest: null, issues: [] },
    ]);
  });

  it.each<[whens: string[], earliest: string | null, latest: string | null, shown: string]>([
    [['2018-06-12', '2019-02'], '2018-06-12', '2019-02-28', '2018-06-12  2019-02-28'],
    [['1985/..'], '1985-01-01', '..', '1985-01-01  open'],
    [['../1985', '1990'], '..', '1990-12-31', 'open  1990-12-31'],
    [['1985/'], '1985-01-01', '1985-12-31', '1985-01-01  1985-12-31'],
    [['/1985-06', '1985-08-02'], '1985-06-01', '1985-08-02', '1985-06-01  1985-08-02'],
    [['1985/', '1980'], '1980-01-01', '1985-12-31', '1980-01-01  1985-12-31'],
    [['/..', '1980/'], '1980-01-01', '..', '1980-01-01  open'],
    [['-0043-03-15'], '-0043-03-15', '-0043-03-15', '-0043-03-15  -0043-03-15'],
    [[''], null, null, '–  –'],
  ])('tells the first and last day of %j', async (whens, earliest, latest, shown) => {
    const file = JSON.stringify(whens.map((when) => ({ title: 'A', when })));
    const json = await run(['check', '--json', 'a.json'], { 'a.json': file });
    expect(JSON.parse(json.out)).toMatchObject({ earliest, latest });
    const { out } = await run(['check', 'a.json'], { 'a.json': file });
    expect(out.split('\n')[1]?.replace(/ {2,}/g, '  ')).toContain(shown);
  });

  it('reads standard input, in the format that is named or told from the text', async () => {
    expect(await run(['check', '-'], { '-': GOOD })).toMatchObject({ status: 0 });
    expect(await run(['check', '-', '--from', 'json'], { '-': GOOD })).toMatchObject({ status: 1 });
  });

  it('reads the letters of older spreadsheets, and says so', async () => {
    const bytes = Uint8Array.from('title,date\nGenève,2018\n', (letter) => letter.charCodeAt(0));
    const { status, out } = await run(['check', 'old.csv'], { 'old.csv': bytes });
    expect(status).toBe(0);
    expect(out).toContain('Save it as UTF-8');
  });

  it('keeps what would work on a terminal out of it', async () => {
    const name = 'a\u001b[2J.csv';
    const { out } = await run(['check', name], { [name]: 'title,date\nA,\u001b]0;owned\u0007\u202enever\n' });
    expect(out).toContain('never');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e]/u);
  });

  it('lists a hundred problems and counts the rest', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => `Event ${i},someday`).join('\n');
    const { out } = await run(['check', 'long.csv'], { 'long.csv': `title,date\n${rows}\n` });
    expect(out).toContain('\n  … and 50 more problems; --json lists them all.\n');
    expect(out.split('\n')).toHaveLength(2 + 2 + 100 + 2);
  });
});

describe('convert', () => {
  it.each([
    ['out.json', 'json'],
    ['out.geojson', 'geojson'],
    ['OUT.CSV', 'csv'],
    ['out.ics', 'ical'],
    ['out.jsonld', 'schema-org'],
  ])('writes %s as %s', async (path, format) => {
    const { status, err, files } = await run(['convert', 'good.csv', path], { 'good.csv': GOOD });
    expect([status, err]).toEqual([0, '']);
    const result = await read(files.get(path) ?? '');
    expect(result).toMatchObject({ format, issues: [], dataset: { length: 2 } });
  });

  it('goes through standard input and output, to the format that is named', async () => {
    const { status, files } = await run(['convert', '-', '-', '--to', 'timelinejs'], { '-': GOOD });
    expect(status).toBe(0);
    expect(JSON.parse(files.get('-') ?? '')).toHaveProperty('events.1.start_date', { year: 2025 });
  });

  it('marks a table for spreadsheets as UTF-8, but not what goes to another program', async () => {
    const { files } = await run(['convert', 'good.csv', 'out.csv'], { 'good.csv': GOOD });
    expect(files.get('out.csv')).toMatch(/^\uFEFFid,title,when/);
    const piped = await run(['convert', 'good.csv', '-', '--to', 'csv'], { 'good.csv': GOOD });
    expect(piped.files.get('-')).toMatch(/^id,title,when/);
  });

  it('chooses the language where a format has one text', async () => {
    const json = write(createDataset(summits), 'json');
    const { files } = await run(['convert', 's.json', 's.ics', '--lang', 'vi'], { 's.json': json });
    expect(files.get('s.ics')).toContain('SUMMARY:Hội nghị thượng đỉnh Bắc Triều Tiên');
  });

  it('writes the good rest, and says what is wrong or left out', async () => {
    const { status, err, files } = await run(['convert', 'bad.csv', 'out.ics'], { 'bad.csv': BAD });
    expect(status).toBe(1);
    expect(err).toBe(
      'bad.csv: 2 problems found, and 2 of them mean that something is lost; summit-map check tells which\n' +
        'out.ics: 1 event left out, as ical cannot hold such a date or none\n',
    );
    expect(files.get('out.ics')).toContain('SUMMARY:Report');
  });

  it('never writes over what it reads', async () => {
    for (const args of [
      ['convert', 'good.csv', 'good.csv'],
      ['embed', 'good.csv', '--out', 'good.csv'],
    ]) {
      const { status, err, files } = await run(args, { 'good.csv': GOOD });
      expect([status, files.size]).toEqual([2, 0]);
      expect(err).toBe(
        'summit-map: "good.csv" is the file to read, and would be lost: name another one to write.\n',
      );
    }
  });

  it('ends with 1 and writes nothing where nothing could be read', async () => {
    const { status, err, files } = await run(['convert', 'x.txt', 'out.json'], {
      'x.txt': 'Dear all, see you.',
    });
    expect([status, files.size]).toEqual([1, 0]);
    expect(err).toMatch(/^summit-map: There are no events in "x\.txt"\. .*\n$/);
  });

  it('tells how far large work is', () => {
    const told = (isWatched: boolean): string => {
      let text = '';
      const progress = new Progress({ ...nodeIo(), err: (line) => (text += line), isWatched });
      for (const done of [1, 2, 3, 4]) progress.bytes('in.csv', done * 2e6, 8e6);
      progress.note('in.csv: 30000 events read');
      const pieces = Array.from({ length: 30_000 }, (_, i) => String(i));
      expect([...progress.counting('out.json', pieces, pieces.length)]).toEqual(pieces);
      progress.note('out.json: written');
      return text;
    };
    expect(told(false).split('\n')).toEqual([
      ...['25', '50', '75', '100'].map((percent) => `Loading in.csv: ${percent} %`),
      'in.csv: 30000 events read',
      ...['0', '25', '50', '75', '100'].map((percent) => `Writing out.json: ${percent} %`),
      ...['out.json: written', ''],
    ]);
    expect(told(true)).toContain('\r\u001b[KWriting out.json: 42 %\r\u001b[KWriting out.json: 43 %');
    expect(told(true).match(/\n/g)).toHaveLength(2);
  });

  it('tells it of a real large file, from its first byte to the last one written', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, i) =>
        `Meeting number ${i} of a long series of meetings,${1900 + (i % 100)}-03-04,Lisbon,38.72,-9.14,"${'talks '.repeat(80)}"`,
    );
    const { status, err } = await run(['convert', 'in.csv', 'out.geojson'], {
      'in.csv': `Title,Date,Place,Lat,Lon,Summary\n${rows.join('\n')}\n`,
    });
    expect(status).toBe(0);
    const told = (doing: string): number[] =>
      [...err.matchAll(new RegExp(`^${doing} (?:in|out)\\.\\w+: (\\d+) %$`, 'gm'))].map(([, share]) =>
        Number(share),
      );
    expect(told('Loading')).toEqual([50, 100]);
    const reading = told('Reading');
    expect(reading.filter((share) => share > 0 && share < 100).length).toBeGreaterThan(1);
    expect(reading).toEqual([...reading].sort((a, b) => a - b));
    expect(told('Writing')).toEqual([0, 25, 50, 75, 100]);
    expect(err).toContain('in.csv: 10000 events read');
  });

  it('says nothing of small work', () => {
    const lines: string[] = [];
    const progress = new Progress({ ...nodeIo(), err: (line) => lines.push(line), isWatched: false });
    progress.bytes('in.csv', 100, 100);
    progress.note('in.csv: 3 events read');
    expect([...progress.counting('out.json', ['{', '}'], 2)]).toEqual(['{', '}']);
    expect(lines).toEqual([]);
  });
});

describe('embed', () => {
  const page = async (args: readonly string[], given: Record<string, string>): Promise<string> =>
    (await run(['embed', ...args, '--out', 'page.html'], given)).files.get('page.html') ?? '';

  it('puts the data into the page, whatever it says', async () => {
    const title = '</script><!--<script>alert(1)</script> & "more"';
    const html = await page(['a.json', '--lang', 'vi', '--theme', 'dark'], {
      'a.json': JSON.stringify({ title, events: [{ title, when: '2020' }] }),
    });
    expect(html).toContain('<html lang="vi" dir="ltr">');
    expect(html).toContain('<summit-map theme="dark">');
    expect(html).toContain(
      '<title>&lt;/script&gt;&lt;!--&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;</title>',
    );
    const json =
      /<script type="application\/json" id="summit-map-data">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toMatchObject({ title, events: [{ title, when: '2020' }] });
    // Data, notices and program: three that open, three that close.
    expect(html.match(/<script/g)).toHaveLength(3);
    expect(html.match(/<\/script/g)).toHaveLength(3);
    expect(html).not.toContain('<!--');
  });

  it('lets the page say what was wrong with the file, as it would of the file itself', async () => {
    const bad = `${BAD}Zero,2019,Nowhere,0,0\nNo place,2019,,,\n,,Lima,1,2\n`;
    const { status, files } = await run(['embed', 'bad.csv', '--out', 'page.html'], { 'bad.csv': bad });
    expect(status).toBe(1);
    const inside = /id="summit-map-data">(.*?)<\/script>/s.exec(files.get('page.html') ?? '')?.[1] ?? '';
    const page = datasetFrom(JSON.parse(inside));
    const { dataset: file } = await read(bad, { name: 'bad.csv' });
    expect(page.issues).toEqual(file.issues);
    expect(page.issues).toContainEqual(
      expect.objectContaining({ code: 'unclear-date', path: 'row 2, column "Date"', severity: 'error' }),
    );
    expect([page.offered, page.length]).toEqual([5, 4]);
  });

  it('lets exactly that script and that style run', async () => {
    const html = await page(['good.csv'], { 'good.csv': GOOD });
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
      .exec(html)?.[1]
      ?.replaceAll('&#39;', "'");
    for (const tag of ['script', 'style']) {
      const text = new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html)?.[1] ?? '';
      const hash = createHash('sha256').update(text).digest('base64');
      expect(policy).toContain(`${tag}-src 'sha256-${hash}';`);
    }
    expect(policy).toContain("default-src 'none'");
  });

  it('takes the title from the command, the data or the name of the file', async () => {
    const titled = JSON.stringify({ title: 'Own', events: [{ title: 'A', when: '2020' }] });
    expect(await page(['a.json', '--title', 'New'], { 'a.json': titled })).toContain('<title>New</title>');
    expect(await page(['a.json'], { 'a.json': titled })).toContain('<title>Own</title>');
    expect(await page(['tour 2024.csv'], { 'tour 2024.csv': GOOD })).toContain('<title>tour 2024</title>');
  });

  it('lists the events for those without JavaScript', async () => {
    const html = await page(['good.csv'], { 'good.csv': GOOD });
    expect(html).toContain('<li>4 March 2024 · Kick-off</li>\n<li>2025 · Report</li>');
  });

  it('writes from right to left where the language does', async () => {
    const html = await page(['good.csv', '--lang', 'ar'], { 'good.csv': GOOD });
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain('c((()=>{var a="catalogue";');
  });

  it('writes dates in the words of the page, and needs no file for English', async () => {
    const events = JSON.stringify([{ title: 'A', when: '2020~' }]);
    expect(await page(['a.json', '--lang', 'de-AT'], { 'a.json': events })).toContain('<li>um 2020 · A</li>');
    expect(await page(['a.json', '--lang', 'en-GB'], { 'a.json': events })).not.toContain('catalogue');
  });
});

describe('the module as a classic script', () => {
  it('runs without its exports, then what comes after', () => {
    const script = inlineScript(classicScript(MODULE, 'globalThis.seen = [a, b];'));
    expect(script).toMatch(/^\/\* summit-map, MIT \*\/\n/);
    expect(script).not.toMatch(/<\/script|<!--/);
    const page: { seen?: unknown } = {};
    runInNewContext(script, page);
    expect(JSON.stringify(page.seen)).toBe('[1,"</script><!--"]');
  });

  it('adds the language of the page in the same turn, before what comes after', () => {
    const page: { added?: unknown; seen?: unknown } = {};
    runInNewContext(classicScript(MODULE, 'globalThis.seen = globalThis.added;', LANGUAGE), page);
    expect(page.seen).toBe('catalogue');
  });

  it('knows its place by the page', () => {
    const script = classicScript('const u=import.meta.url;export{u as url};', '');
    expect(() => new Script(script)).not.toThrow();
    expect(script).toContain('const u=document.baseURI;');
  });

  it('holds the writer of tables, which it would load from beside itself', async () => {
    const page: { seen?: Promise<unknown> } = {};
    const after = 'globalThis.seen = d().then(({ pieces }) => pieces("events"));';
    const script = classicScript(MODULE, after, undefined, CSV);
    runInNewContext(script, page);
    expect(JSON.stringify(await page.seen)).toBe('["table of events"]');
    expect(script).not.toContain('import(');
    expect(() => classicScript('var a=1;export{a};', '', undefined, CSV)).toThrow(
      'does not load writers/csv.js',
    );
  });

  it('asks for nothing beside it', async () => {
    const module =
      'var got=async n=>{try{await import(`./world/${n}.js`)}catch{return "none"}};export{got as load};';
    const page: { seen?: Promise<unknown> } = {};
    runInNewContext(classicScript(module, 'globalThis.seen = got("a");'), page);
    expect(await page.seen).toBe('none');
    expect(classicScript(module, '')).not.toContain('import(');
  });

  it('is refused where the module does not end as expected', () => {
    expect(() => classicScript('var a=1;', '')).toThrow('does not end with its exports');
  });
});

describe('the data chapter', () => {
  const chapter = readFileSync(new URL('../docs/data.md', import.meta.url), 'utf8');
  /** The rows of the table that begins with that header. */
  const tableOf = (header: string): readonly (readonly string[])[] => {
    const lines = chapter.split('\n').map((line) => line.trim());
    const from = lines.findIndex((line) => line.startsWith(`| ${header} `));
    const length = lines.slice(from).findIndex((line) => !line.startsWith('|'));
    const rows = lines.slice(from, from + length).map((line) => line.split('|').slice(1, -1));
    return rows.filter((_, index) => index !== 1).map((cells) => cells.map((cell) => cell.trim()));
  };
  const codes = (cell = ''): readonly string[] =>
    [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');

  it('begins with a table that reads as it stands', async () => {
    const csv = tableOf('Title')
      .map((cells) => cells.join(','))
      .join('\n');
    const { status, out } = await run(['check', 'events.csv', '--json'], { 'events.csv': csv });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      ...{ format: 'csv', events: 3, venues: 2, earliest: '2018-06-12', latest: '2019-02-28' },
      issues: [{ code: 'missing-place' }],
    });
  });

  it('names headers that are known', () => {
    const rows = tableOf('header').slice(1);
    expect(rows.length).toBeGreaterThan(15);
    for (const [header, others = ''] of rows) {
      const names = [...codes(header), ...others.split(/[,;] /).filter((name) => name !== '')];
      for (const name of names) expect(roleOf(name), name).toBeDefined();
    }
  });

  it('writes each date in ways that mean the same', () => {
    const rows = tableOf('you know').slice(1);
    expect(rows.length).toBeGreaterThan(9);
    for (const [, edtf = '', words = ''] of rows) {
      const forms = codes(edtf);
      expect(forms.map((form) => readDateText(form).when)).toEqual(forms);
      const others = codes(words).map((form) => readDateText(form).when);
      expect(others).toEqual(forms.slice(0, others.length));
    }
  });

  it('names the formats', () => {
    const [, ...rows] = tableOf('in');
    const named = codes(rows.map(([formats]) => formats).join());
    for (const name of named) expect([...readers.keys()]).toContain(name);
    expect(new Set(named)).toEqual(new Set(writers.keys()));
  });
});

describe('in this system', () => {
  let folder: string;
  let io: Io;
  let err = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'summit-map-cli-'));
    // In a process of its own: inside a test run the bundler would take the development build of Lit.
    const build =
      "import { writeFileSync } from 'node:fs'; import { notices } from './scripts/notices.mjs';" +
      "import { buildStandalone } from './scripts/standalone.mjs'; const folder = process.argv[1];" +
      "writeFileSync(folder + '/NOTICES.txt', notices(await buildStandalone(folder)));";
    execFileSync(process.execPath, ['--input-type=module', '-e', build, folder], {
      cwd: fileURLToPath(new URL('../', import.meta.url)),
      env: { ...process.env, NODE_ENV: 'production' },
    });
    io = {
      ...nodeIo(),
      part: (name) => Promise.resolve(readFileSync(join(folder, name), 'utf8')),
      err: (text) => (err += text),
    };
  }, 180_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('names what is wrong with a path', async () => {
    await expect(io.read(join(folder, 'none.csv'))).rejects.toThrow(
      /^There is no file or folder ".*none\.csv": check its name/,
    );
    await expect(io.read(folder)).rejects.toThrow(/is a folder: name a file in it\.$/);
    await expect(io.read('https://data.example/a.csv')).rejects.toThrow(
      /is an address: download the file first/,
    );
    await expect(io.write(join(folder, 'none', 'a.json'), ['x'])).rejects.toThrow(UserError);
  });

  it('opens a page from disk in a browser, with a file of every sign that is special, and asks nobody for anything', async () => {
    const title = '</script><script>globalThis.owned = true</script><!-- <b>';
    const data = { ...toInput(createDataset(summits)), title };
    const input = join(folder, 'events.json');
    const output = join(folder, 'the page.html');
    writeFileSync(input, JSON.stringify(data));
    expect(await main(['embed', input, '--out', output], io)).toBe(0);
    expect(err).toBe('');

    const { path, env } = await findChrome();
    const browser = await chromium.launch({
      executablePath: path,
      args: [...launchArguments],
      ...(env && { env }),
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
      const requests: string[] = [];
      const lines: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => lines.push(message.text()));
      page.on('pageerror', (error) => lines.push(String(error)));
      const { href } = pathToFileURL(output);
      await page.goto(href);
      await page.locator('summit-map [part~=marker]').first().waitFor();
      await page.getByRole('heading', { name: title }).waitFor();
      await page.getByRole('option', { name: /Second US–North Korea summit/ }).press('Enter');
      await page.getByRole('heading', { name: 'Second US–North Korea summit' }).waitFor();
      expect(await page.evaluate("[...document.querySelector('summit-map').visible].length")).toBe(10);
      expect(await page.evaluate("'owned' in globalThis")).toBe(false);
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download the data: CSV' }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(/\.csv$/);
      const table = readFileSync(await file.path(), 'utf8');
      expect((await read(table, { format: 'csv' })).dataset.length).toBe(10);
      expect(lines).toEqual([]);
      expect(requests).toEqual([href]);
    } finally {
      await browser.close();
    }
  });
});
