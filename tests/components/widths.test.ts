/** Text is measured in the font in which it is drawn, which may be another one in each language. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { TextWidths } from '../../src/components/summit-timeline/measure.js';
import { mountMap } from './harness/map.js';
import { mountTimeline } from './harness/timeline.js';

/** '' is the font of a page that names none. */
const CASES = ['ko', 'ja', 'zh-Hans', 'ar', 'en'].flatMap((lang) =>
  ['Georgia, serif', 'sans-serif', ''].map((family) => [lang, family] as const),
);

const TOWNS = [
  ['Brussels 27', 50.85, 4.35],
  ['프라하 46', 50.08, 14.43],
  ['維也納 AV', 48.2, 16.37],
  ['Reykjavik To We', 64.15, -21.94],
  ['Nairobi 1', -1.29, 36.82],
] as const;

beforeEach(async () => {
  document.body.replaceChildren();
  await commands.mouseMove(1200, 880);
});

afterEach(() => {
  document.documentElement.lang = 'en';
  document.body.removeAttribute('style');
});

function speak(lang: string, family: string): void {
  document.documentElement.lang = lang;
  document.body.style.fontFamily = family;
}

it.each(CASES)('names on a map are as wide as they are drawn: %s, font %j', async (lang, family) => {
  speak(lang, family);
  const data = TOWNS.flatMap(([place, lat, lon], i) => [
    { title: `${i}`, date: '2001', place, lat, lon },
    // One in a language of its own.
    { title: `${i}`, date: '2002', place: { en: `Sampleton ${i}` }, lat: lat - 20, lon: lon + 20 },
  ]);
  const map = await mountMap({ data }, 1200, 480);
  const labels = [...map.root.querySelectorAll<HTMLElement>('.label[data-of]')];
  expect(labels.length).toBeGreaterThan(7);
  for (const label of labels) {
    const range = document.createRange();
    range.selectNodeContents(label.querySelector('.text') ?? label);
    const drawn = range.getBoundingClientRect().width;
    const room = label.getBoundingClientRect().width;
    expect(drawn, label.textContent).toBeLessThan(room + 0.1);
    expect(drawn, label.textContent).toBeGreaterThan(room - 1.1);
  }
});

it.each(CASES)('texts of a timeline are as wide as they are drawn: %s, font %j', async (lang, family) => {
  speak(lang, family);
  const timeline = await mountTimeline();
  const bar = timeline.find('.bar');
  const widths = new TextWidths(timeline.element);
  widths.readFonts(bar, timeline.find('.overview'));
  const probe = document.createElement('span');
  probe.style.cssText = 'position: absolute; white-space: pre; font-weight: 400';
  bar.append(probe);
  for (const [text] of TOWNS) {
    probe.textContent = text;
    expect(Math.abs(widths.of(text, 'label') - probe.getBoundingClientRect().width), text).toBeLessThan(0.1);
  }
  // Of a language that the page comes to speak later, too.
  speak(lang === 'ko' ? 'en' : 'ko', family);
  widths.readFonts(bar, timeline.find('.overview'));
  for (const [text] of TOWNS) {
    probe.textContent = text;
    expect(Math.abs(widths.of(text, 'label') - probe.getBoundingClientRect().width), text).toBeLessThan(0.1);
  }
});
