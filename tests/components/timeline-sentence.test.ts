import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from 'vitest/browser';
import { koreaDiplomacy } from '../../src/data/sets/korea-diplomacy.js';
import { summits } from '../../src/data/sets/summits.js';
import { usSovietSummits } from '../../src/data/sets/us-soviet-summits.js';
import { violations } from './harness/axe.js';
import { mountTimeline } from './harness/timeline.js';

const WINTER = { from: '2019-01-01', to: '2019-02-28' } as const;

const hoursOfThreeDays = ['2024-03-04T09:00', '2024-03-05T12:00', '2024-03-07T08:00'].map((date) => ({
  title: `Sample at ${date}`,
  date,
}));

beforeEach(async () => {
  document.body.replaceChildren();
  document.body.style.margin = '8px';
  await commands.mouseMove(1270, 890);
});

describe('dates in the sentence', () => {
  it('are read as they are shown, in the reader’s language', async () => {
    const timeline = await mountTimeline();
    await timeline.write('From', 'Jan 2019');
    expect(timeline.window).toEqual(['2019-01', null]);
    await expect.element(timeline.field('From')).toHaveValue('Jan 2019');
    await timeline.write('To', '5 February 2019');
    expect(timeline.window).toEqual(['2019-01', '2019-02-05']);
    await expect.element(timeline.field('To')).toHaveValue('5 Feb 2019');
    timeline.element.lang = 'de';
    await expect.element(timeline.field('Bis')).toHaveValue('5. Feb. 2019');
    await timeline.write('Bis', '6.2.2019');
    expect(timeline.window).toEqual(['2019-01', '2019-02-06']);
  });

  it('are words at rest and ISO text while they are edited', async () => {
    const timeline = await mountTimeline(WINTER);
    await expect.element(timeline.field('From')).toHaveValue('1 Jan 2019');
    await timeline.field('From').click();
    await expect.element(timeline.field('From')).toHaveValue('2019-01-01');
    await timeline.press('Tab');
    await expect.element(timeline.field('From')).toHaveValue('1 Jan 2019');
    await expect.element(timeline.field('To')).toHaveValue('2019-02-28');
    expect(timeline.heard.filter(({ type }) => type === 'summit-window')).toEqual([]);
  });

  it('move the window by Enter or by leaving the field, in EDTF', async () => {
    const timeline = await mountTimeline();
    await timeline.write('From', '2018-06');
    expect(timeline.window).toEqual(['2018-06', null]);
    await timeline.field('To').fill('2019-01~');
    await timeline.press('Tab');
    expect(timeline.window).toEqual(['2018-06', '2019-01~']);
    expect(timeline.phases).toEqual(['end', 'end']);
    expect(timeline.sentence).toMatch(/^5 of 10/);
  });

  it('open the window when they are emptied', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.write('From', '');
    expect(timeline.window).toEqual([null, '2019-02-28']);
    await expect.element(timeline.field('From')).toHaveAttribute('placeholder', '12 Jun 2018');
  });

  it.each([
    [
      ['1950', '1999'],
      ['1950', '1999'],
    ],
    [
      ['1950', '1999-03'],
      ['Jan 1950', 'Mar 1999'],
    ],
    [
      ['1950', '1999-03-04'],
      ['1 Jan 1950', '4 Mar 1999'],
    ],
    [
      ['2024-05-14T06:20', '2024-05-16T17:20'],
      ['14 May 2024', '16 May 2024'],
    ],
  ])('say no more of an open window than some date of %j does', async (dates, [from, to]) => {
    const data = dates.map((date) => ({ title: `Sample of ${date}`, date }));
    const timeline = await mountTimeline({ data });
    await expect.element(timeline.field('From')).toHaveAttribute('placeholder', from);
    await expect.element(timeline.field('To')).toHaveAttribute('placeholder', to);
  });

  it('say what is wrong with a text that is no date, and change nothing', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.write('To', '31 Feb 2019');
    expect(timeline.window).toEqual(['2019-01-01', '2019-02-28']);
    expect(timeline.events('window')).toEqual([]);
    const field = timeline.field('To');
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await expect.element(field).toHaveAccessibleDescription(/“31 Feb 2019” is not a date/);
    await expect.element(timeline.whole.getByText('“31 Feb 2019” is not a date')).toBeVisible();
    await expect.element(timeline.field('From')).toHaveAttribute('aria-invalid', 'false');
    expect(await violations(timeline.element)).toEqual([]);

    await timeline.write('To', '2019-02-20');
    await expect.element(field).toHaveAttribute('aria-invalid', 'false');
    expect(timeline.root.querySelector('.error')).toBeNull();
    expect(timeline.window).toEqual(['2019-01-01', '2019-02-20']);
  });

  it('say what the window says again, once something else has changed it', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.write('From', 'soon');
    await expect.element(timeline.field('From')).toHaveAttribute('aria-invalid', 'true');
    await timeline.button('Later').click();
    await expect.element(timeline.field('From')).toHaveValue('Mar 2019');
    await expect.element(timeline.field('From')).toHaveAttribute('aria-invalid', 'false');
    expect(timeline.root.querySelector('.error')).toBeNull();
  });

  it('keep what is being typed, whatever changes the window', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.field('From').fill('2019-02');
    Object.assign(timeline.element, { from: '2018-12', to: '2018-12' });
    await timeline.settled();
    await expect.element(timeline.field('From')).toHaveValue('2019-02');
    await expect.element(timeline.field('To')).toHaveValue('Dec 2018');
  });

  it('go back to what the window says on Escape', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.field('From').fill('nonsense');
    await timeline.press('Escape', 'Tab');
    await expect.element(timeline.field('From')).toHaveValue('1 Jan 2019');
    expect(timeline.root.querySelector('.error')).toBeNull();
  });

  it('take the other end along rather than turn the window inside out, and say so', async () => {
    const timeline = await mountTimeline({ from: '2018-06', to: '2018-08' });
    await timeline.write('From', '2019-01');
    expect(timeline.window).toEqual(['2019-01', '2019-01']);
    const note = (): string => timeline.find('[role=alert]').textContent.trim();
    expect(note()).toBe('“To” has moved along: January 2019');
    await expect.element(timeline.field('To')).toHaveValue('Jan 2019');
    await timeline.write('To', '2018-10');
    expect(timeline.window).toEqual(['2018-10', '2018-10']);
    expect(note()).toBe('“From” has moved along: October 2018');
    await timeline.write('To', 'nonsense');
    expect(note()).toMatch(/^“nonsense” is not a date\. Write .*44 BC.*\.$/);
    await timeline.write('To', '2018-12');
    expect(timeline.window).toEqual(['2018-10', '2018-12']);
    expect(note()).toBe('');
  });

  it('take both ends of an interval, in either field', async () => {
    const timeline = await mountTimeline(WINTER);
    await timeline.write('From', '2018-07/2018-09-15');
    expect(timeline.window).toEqual(['2018-07', '2018-09-15']);
    await expect.element(timeline.field('From')).toHaveValue('Jul 2018');
    await timeline.field('To').fill('2018-11/..');
    await timeline.press('Enter');
    expect(timeline.window).toEqual(['2018-11', null]);
    await timeline.write('From', '../2019-01');
    expect(timeline.window).toEqual([null, '2019-01']);
  });

  it('refuse a list of dates, a reversed interval and a few digits that are no year', async () => {
    const timeline = await mountTimeline(WINTER);
    for (const text of ['[2018,2019]', '{2018-06,2018-07}', '44', '1990/1985']) {
      await timeline.write('From', text);
      expect(timeline.window).toEqual([WINTER.from, WINTER.to]);
      await expect.element(timeline.field('From')).toHaveAttribute('aria-invalid', 'true');
    }
  });

  it('name forms that work, and take each of them', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits });
    for (const [lang, field, bc] of [
      ['en', 'From', '44 BC'],
      ['de', 'Von', '44 v. Chr.'],
      ['ar', 'من', '44 ق.م'],
    ] as const) {
      timeline.element.lang = lang;
      await expect.element(timeline.field(field)).toBeVisible();
      await expect.poll(() => timeline.find('#hint').textContent).toContain(bc);
      const said = timeline.find('#hint').textContent;
      const forms = [...said.matchAll(/\u2068(.*?)\u2069/g)].map(([, form = '']) => form);
      expect(forms.slice(0, -1)).toEqual(['2018', '2018-06', '2018-06-12', '1850~']);
      for (const form of forms) {
        await timeline.write(field, form);
        await expect.element(timeline.field(field)).toHaveAttribute('aria-invalid', 'false');
        expect(timeline.element.from).toBe(form === forms.at(-1) ? '-0043' : form);
      }
      await timeline.write(field, '44');
      await expect
        .element(timeline.field(field))
        .toHaveAccessibleDescription(new RegExp(`1850~.*${bc}.*1850~.*${bc}`, 's'));
      await timeline.press('Escape');
    }
  });

  it('read back what they show', async () => {
    const timeline = await mountTimeline({ data: usSovietSummits, to: '2021' });
    for (const date of ['-0752', '-0043-03-15', '1850~', '192X', '0753']) {
      timeline.element.from = date;
      await timeline.settled();
      const shown = timeline.find<HTMLInputElement>('[name=from]').value;
      await timeline.write('From', '1900');
      await timeline.write('From', shown);
      expect(timeline.window).toEqual([date, '2021']);
    }
  });

  it('are opened together by “Whole period”, which keeps its place while there is nothing to open', async () => {
    const timeline = await mountTimeline(WINTER);
    const box = timeline.find('[part=whole]').getBoundingClientRect();
    await timeline.button('Whole period').click();
    await timeline.settled();
    expect(timeline.window).toEqual([null, null]);
    expect(timeline.phases).toEqual(['end']);
    await expect.element(timeline.button('Whole period')).toHaveAttribute('aria-pressed', 'true');
    expect(timeline.find('[part=whole]').getBoundingClientRect()).toEqual(box);
    expect(timeline.focused).toBe('Whole period');
  });

  it.each([
    ['nine months', summits, ['Month'], ['2019-01', '2019-01']],
    ['two years', koreaDiplomacy, ['Year', 'Month'], ['2018', '2018']],
    ['eight decades', usSovietSummits, ['Decade', 'Year'], ['1980', '1989']],
    ['three days', hoursOfThreeDays, ['Day', 'Hour'], ['2024-03-05', '2024-03-05']],
  ])('are one unit of the calendar at a press, of those that fit %s', async (_, data, names, window) => {
    const timeline = await mountTimeline({ data });
    const units = [...timeline.root.querySelectorAll('[part=unit]')];
    expect(units.map((unit) => unit.textContent.trim())).toEqual(names);
    const [first = ''] = names;
    await timeline.button(first).click();
    expect(timeline.window).toEqual(window);
    await expect.element(timeline.button(first)).toHaveAttribute('aria-pressed', 'true');
    await expect.element(timeline.button('Whole period')).toHaveAttribute('aria-pressed', 'false');
  });

  it('are one in which something begins, the nearest one', async () => {
    const data = ['2016-08-01', '2016-12-05', '2020-08-03', '2021-01-20'].map((date) => ({
      title: `Sample of ${date}`,
      date,
    }));
    const timeline = await mountTimeline({ data });
    await timeline.button('Year').click();
    expect(timeline.window).toEqual(['2020', '2020']);
    await timeline.button('Whole period').click();
    timeline.element.selected = timeline.ids[0] ?? null;
    await timeline.settled();
    await timeline.button('Year').click();
    expect(timeline.window).toEqual(['2016', '2016']);
  });

  it('are about the middle of a selected span, and of a window in which nothing begins', async () => {
    const data = [
      { id: 'reign', title: 'Sample: a reign', when: '1800-01-01/1990-12-31' },
      { id: 'find', title: 'Sample: a find', when: '1950-06-01' },
    ];
    const timeline = await mountTimeline({ data, selected: 'reign' });
    await timeline.button('Decade').click();
    expect(timeline.window).toEqual(['1890', '1899']);
    Object.assign(timeline.element, { selected: null, from: '1850', to: '1870' });
    await timeline.settled();
    await timeline.button('Decade').click();
    expect(timeline.window).toEqual(['1860', '1869']);
  });
});
