/** What the element itself holds, beyond the dataset and the indexes that all views share. */
import { beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { createDataset } from '../../src/data/dataset.js';
import type { Dataset } from '../../src/data/types.js';
import { seededEvents } from '../../stories/samples.js';
import { mountTimeline, type TimelineHarness } from './harness/timeline.js';

/** Bytes for each event. */
const LIMIT = 20;
const MANY = 100_000;

beforeEach(() => document.body.replaceChildren());

const many = (count: number): Dataset => createDataset(seededEvents(count, 8));

async function show(timeline: TimelineHarness, from: string | null, to: string | null): Promise<void> {
  Object.assign(timeline.element, { from, to });
  await timeline.settled();
}

/** Bytes that one more timeline takes over a dataset that another has shown in the same ways. */
async function heldBy(dataset: Dataset): Promise<number> {
  const use = async (): Promise<void> => {
    const timeline = await mountTimeline({ data: dataset, lanes: 'group' });
    await show(timeline, '1960', '1990');
    await show(timeline, '1975-03-01', '1975-03-07');
    await show(timeline, null, null);
  };
  await use();
  const before = await commands.memory();
  await use();
  return (await commands.memory()).heap - before.heap;
}

it('takes fewer than 20 bytes for each of 100 000 events, and still fewer for each of 300 000', async () => {
  const some = await heldBy(many(MANY));
  expect(some / MANY).toBeLessThan(LIMIT);
  const most = await heldBy(many(3 * MANY));
  // Most of it is the same however many there are.
  expect((most - some) / (2 * MANY)).toBeLessThan(LIMIT / 2);
}, 60_000);

it('forgets what it has read of events that have left its lanes', async () => {
  const dataset = many(MANY);
  // As many records as the dataset keeps: from then on it lets go of one for each that is built.
  for (let row = 0; row < 10_000; row++) dataset.event(MANY - 1 - row);
  const day = (at: number): string => new Date(Date.UTC(1960, 0, at)).toISOString().slice(0, 10);
  const timeline = await mountTimeline({ data: dataset });
  let seen = 0;
  const pan = async (from: number, to: number): Promise<void> => {
    for (let at = from; at < to; at += 40) {
      await show(timeline, day(at), day(at + 39));
      seen += timeline.options.length;
    }
  };
  // As much as it keeps.
  await pan(0, 1200);
  const grown: number[] = [];
  for (const from of [1200, 4400]) {
    const before = await commands.memory();
    seen = 0;
    await pan(from, from + 3200);
    expect(seen).toBeGreaterThan(8000);
    grown.push((await commands.memory()).heap - before.heap);
  }
  // What it did not forget would count both times; what else the browser keeps may come in between once.
  expect(Math.min(...grown) / MANY).toBeLessThan(LIMIT / 2);
}, 60_000);
