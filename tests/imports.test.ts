/**
 * The design, asserted: who may import whom. Imports go down this list and never up, and no view knows another view.
 *
 *     data <- layout <- locales, components/shared <- the views <- summit-map <- index <- define <- cli <- stories, tests
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readers } from '../src/data/readers/index.js';

const root = fileURLToPath(new URL('../', import.meta.url));

/** What belongs together may import each other; `packages` are those it may import besides. */
const floors: { files: RegExp; packages: RegExp }[] = [
  { files: /^src\/data\//, packages: /^$/ },
  { files: /^src\/layout\//, packages: /^d3-(array|time)$/ },
  { files: /^src\/(locales|components\/shared)\//, packages: /^(lit|d3-(array|time|selection))$/ },
  {
    files: /^src\/components\/summit-(venues|timeline|list|details)\//,
    packages: /^(lit|d3-(array|time|selection))$/,
  },
  { files: /^src\/components\/summit-map\//, packages: /^(lit|d3-(array|time|selection))$/ },
  { files: /^src\/index\.ts$/, packages: /^$/ },
  { files: /^src\/define\.ts$/, packages: /^$/ },
  { files: /^src\/cli\//, packages: /^node:/ },
  { files: /^(stories|tests)\//, packages: /^(?!leaflet$|d3-(zoom|brush|transition|scale)$)/ },
];
const view = /^src\/components\/(summit-(?:venues|timeline|list|details))\//;
const xml = 'src/data/readers/xml.ts';
const leaflet = 'src/components/summit-venues/leaflet.ts';

const floorOf = (file: string) => floors.findIndex(({ files }) => files.test(file));
/** 'lit/decorators.js' -> 'lit' */
const packageOf = (name: string) => name.split('/', name.startsWith('@') ? 2 : 1).join('/');

/** Why `file` may not import `specifier`, or nothing. Paths are from the project's root, with slashes. */
function objection(file: string, specifier: string): string | undefined {
  const from = floorOf(file);
  const floor = floors[from];
  if (!floor) return 'the file has no place in the design';
  const path = specifier.replace(/\?.*$/, '');
  if (!path.startsWith('.')) {
    return floor.packages.test(packageOf(path)) ? undefined : 'this part may not use that package';
  }
  const target = posix.join(posix.dirname(file), path).replace(/\.js$/, '.ts');
  if (target.startsWith('src/vendor/leaflet.'))
    return file === leaflet ? undefined : `only ${leaflet} may use Leaflet`;
  if (target === 'src/vendor/sax.ts') return file === xml ? undefined : `only ${xml} may use sax`;
  const to = floorOf(target);
  if (to === -1) return from === floors.length - 1 ? undefined : 'that file has no place in the design';
  if (to > from) return 'it is above';
  const [ours, theirs] = [view.exec(file)?.[1], view.exec(target)?.[1]];
  if (ours && theirs && ours !== theirs) return 'a view may not know another view';
  return undefined;
}

function sources(folder: string): string[] {
  return (
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      // The bench measures from outside: its pages hold other libraries, to compare with.
      .filter((file) => /\.[jt]s$/.test(file) && !/^(src\/vendor|tests\/bench)\//.test(file))
  );
}

const importsOf = (file: string) =>
  ts
    .preProcessFile(readFileSync(join(root, file), 'utf8'), true, true)
    .importedFiles.map((found) => found.fileName);

/** The files that come along with a file, without those that are only imported when they are needed. */
function comesWith(file: string, found = new Set<string>()): Set<string> {
  if (found.has(file)) return found;
  found.add(file);
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.ESNext);
  for (const statement of source.statements) {
    const isImport = ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement);
    const specifier = isImport ? statement.moduleSpecifier : undefined;
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) continue;
    const target = posix.join(posix.dirname(file), specifier.text).replace(/\.js$/, '.ts');
    if (existsSync(join(root, target))) comesWith(target, found);
  }
  return found;
}

describe('readers', () => {
  const index = 'src/data/readers/index.ts';
  const lazy = [...readFileSync(join(root, index), 'utf8').matchAll(/import\('\.\/([\w-]+)\.js'\)/g)].map(
    ([, name]) => `src/data/readers/${name ?? ''}.ts`,
  );

  it('are loaded with a text of theirs, but for JSON, GeoJSON and CSV', () => {
    expect(lazy).toHaveLength(readers.size - 4);
    const eager = [...readers.keys()].filter((name) => !lazy.includes(`src/data/readers/${name}.ts`));
    expect(eager).toEqual(['json', 'geojson', 'ogc-features', 'csv']);
  });

  it.each(['src/define.ts', 'src/data/index.ts'])('%s brings no other along', (entry) => {
    const files = comesWith(entry);
    expect(files).toContain(index);
    expect(lazy.filter((file) => files.has(file))).toEqual([]);
  });
});

describe('imports', () => {
  it.each(['src', 'stories', 'tests'])('%s: every import goes down', (folder) => {
    const files = sources(folder);
    expect(files.length).toBeGreaterThan(0);
    const objections = files.flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const reason = objection(file, specifier);
        return reason ? [`${file} imports ${specifier}: ${reason}`] : [];
      }),
    );
    expect(objections).toEqual([]);
  });

  it.each([
    ['src/data/query.ts', '../layout/lanes.js', 'it is above'],
    ['src/data/query.ts', 'lit', 'this part may not use that package'],
    ['src/layout/ticks.ts', 'd3-scale', 'this part may not use that package'],
    ['src/components/shared/store.ts', '../summit-list/list.js', 'it is above'],
    ['src/components/summit-list/list.ts', '../summit-map/element.js', 'it is above'],
    [
      'src/components/summit-list/list.ts',
      '../summit-details/details.js',
      'a view may not know another view',
    ],
    ['src/components/summit-timeline/axis.ts', 'd3-zoom', 'this part may not use that package'],
    ['src/components/summit-venues/markers.ts', '../../vendor/leaflet.js', `only ${leaflet} may use Leaflet`],
    ['src/index.ts', './define.js', 'it is above'],
    ['tests/components/map.test.ts', 'leaflet', 'this part may not use that package'],
    ['src/elsewhere/file.ts', './other.js', 'the file has no place in the design'],
  ])('%s may not import %s', (file, specifier, reason) => {
    expect(objection(file, specifier)).toBe(reason);
  });

  it.each([
    ['src/layout/lanes.ts', '../data/types.js'],
    ['src/locales/en.ts', '../components/shared/messages.js'],
    ['src/components/summit-venues/leaflet.ts', '../../vendor/leaflet.js'],
    ['src/components/summit-list/list.ts', 'lit/directives/repeat.js'],
    ['src/define.ts', './index.js'],
    ['tests/data/query.test.ts', 'fast-check'],
  ])('%s may import %s', (file, specifier) => {
    expect(objection(file, specifier)).toBeUndefined();
  });
});
