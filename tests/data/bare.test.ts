/** `summit-map/data` in a world that has nothing but the language: no page, no Node, as in Deno or a worker. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';
import { beforeAll, expect, test } from 'vitest';
import { createDataset, formatWhen, parseWhen, read, summits, write, writers } from '../../src/data/index.js';
import { fixture } from './reader-kit.js';

/** What every place that runs JavaScript has besides the language. */
const world = createContext({ TextDecoder, TextEncoder, URL });

/** Runs a line of code there, with `data` for the module; the answer comes back as JSON. */
async function there(code: string, given: unknown = null): Promise<unknown> {
  Object.assign(world, { given });
  const answer: unknown = await runInContext(`(async () => JSON.stringify(await (${code})))()`, world);
  return JSON.parse(String(answer));
}

/** As it looks after a way through JSON. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

beforeAll(async () => {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      lib: {
        entry: fileURLToPath(new URL('../../src/data/index.ts', import.meta.url)),
        formats: ['iife'],
        name: 'data',
      },
      // What package.json says of side effects, it says of what is built.
      rollupOptions: { treeshake: false },
    },
  });
  const [output] = Array.isArray(made) ? made : [];
  const code = output?.output[0].code ?? '';
  expect(code.length).toBeGreaterThan(100_000);
  runInContext(code, world);
}, 60_000);

test('nothing of a page or of Node is there', async () => {
  expect(
    await there(
      '["window", "document", "process", "Buffer", "require", "setTimeout"].map((n) => n in globalThis)',
    ),
  ).toEqual(Array(6).fill(false));
});

const files = readdirSync(new URL('../fixtures/corpus/', import.meta.url), {
  recursive: true,
  encoding: 'utf8',
})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.includes('/'));

test.each(files)('%s is read there as it is here', async (name) => {
  const text = fixture(`corpus/${name}`);
  const { format, issues, dataset } = await read(text);
  const events = Array.from({ length: dataset.length }, (_, row) => dataset.event(row));
  const code = `data.read(given).then(({ format, issues, dataset }) => ({ format, issues,
    events: Array.from({ length: dataset.length }, (_, row) => dataset.event(row)) }))`;
  expect(await there(code, text)).toEqual(asJson({ format, issues, events }));
});

test('bytes are read', async () => {
  const bytes = new TextEncoder().encode('title,date\nGrüße,2018');
  expect(await there('data.read(given).then(({ dataset }) => dataset.titleOf(0))', bytes)).toBe('Grüße');
});

test('datasets are made, dates told in every language, and every format written', async () => {
  expect(await there('data.createDataset(data.summits).length')).toBe(createDataset(summits).length);
  for (const lang of ['en', 'ko', 'ar'])
    expect(await there('data.formatWhen(data.parseWhen("1850~/1861-04-12"), { lang: given })', lang)).toBe(
      formatWhen(parseWhen('1850~/1861-04-12'), { lang }),
    );
  // A calendar says when it was written.
  const written = (text: unknown): string => String(text).replaceAll(/DTSTAMP:\w+/g, 'DTSTAMP:now');
  for (const name of writers.keys()) {
    const text = await there('data.write(data.createDataset(data.summits), given, { lang: "en" })', name);
    expect(written(text)).toBe(written(write(createDataset(summits), name, { lang: 'en' })));
  }
});
