import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import type { SummitMap } from '../src/index.js';
import { earthquakes } from './earthquakes.js';
import { brokenRows, plainRows } from './samples.js';

const meta: Meta<SummitMap> = {
  title: 'summit-map',
  component: 'summit-map',
};
export default meta;
type Story = StoryObj<SummitMap>;

/** The bundled summits, as a page gets them with one tag. */
export const Summits: Story = { render: () => html`<summit-map></summit-map>` };

/** One event selected: its place, its date and its sources, in all four views. */
export const Selected: Story = { render: () => html`<summit-map selected="hanoi-summit"></summit-map>` };

/** Two months of it: what lies outside stays as a quiet outline on the map and apart in the list. */
export const Window: Story = {
  render: () => html`<summit-map from="2019-01" to="2019-02" selected="sotu-announcement"></summit-map>`,
};

/** The same entries as a table. */
export const Table: Story = { render: () => html`<summit-map view="table"></summit-map>` };

export const Dark: Story = {
  render: () =>
    html`<div style="background:#15191c;padding:16px">
      <summit-map theme="dark" selected="hanoi-summit"></summit-map>
    </div>`,
};

/** Between 600 and 959 px of container width: one column. */
export const Medium: Story = {
  render: () =>
    html`<div style="max-inline-size:768px"><summit-map from="2019-01" to="2019-02"></summit-map></div>`,
};

/** Below 600 px the list draws itself on a rail and is the timeline; details open in place. */
export const Narrow: Story = {
  render: () =>
    html`<div style="max-inline-size:360px">
      <summit-map from="2019-01" to="2019-02" selected="hanoi-summit"></summit-map>
    </div>`,
};

/** Views may be left out and come in another order; here the list stands first, and there is no timeline. */
export const Views: Story = { render: () => html`<summit-map views="list map"></summit-map>` };

/** One layout whatever the width: a narrow column in a wide page. */
export const FixedLayout: Story = {
  render: () => html`<div style="max-inline-size:700px"><summit-map layout="narrow"></summit-map></div>`,
};

/** A height that the page gives is kept: the views share it, and what is longer scrolls in its own box. */
export const FixedHeight: Story = { render: () => html`<summit-map style="height:640px"></summit-map>` };

/** With little height it scrolls as one. */
export const Low: Story = {
  render: () => html`<summit-map style="height:256px;max-inline-size:320px"></summit-map>`,
};

/** Plain rows are enough: a title, a date and a place. */
export const PlainRows: Story = { render: () => html`<summit-map .data=${plainRows}></summit-map>` };

/** What cannot be read is named; the good rest is shown. */
export const PartlyRead: Story = { render: () => html`<summit-map .data=${brokenRows}></summit-map>` };

export const Empty: Story = { render: () => html`<summit-map .data=${[]}></summit-map>` };

/** A file that is not there: one clear sentence and a way to try again. */
export const LoadError: Story = { render: () => html`<summit-map src="/no-such-file.json"></summit-map>` };

/** The page's own colours and measures through CSS variables. */
export const Themed: Story = {
  render: () =>
    html`<summit-map
      style="--summit-ink:#1d1b16;--summit-paper:#fff8ec;--summit-sea:#e8e1d0;--summit-land:#fffdf6;--summit-tint:#f3ead8;--summit-cat-1:#8a2b5b;--summit-cat-2:#22577a;font-family:Georgia,serif;background:#fff8ec;padding:16px"
    ></summit-map>`,
};

/** One week of real earthquakes: 1 707 of them, by magnitude. */
export const Earthquakes: Story = { render: () => html`<summit-map .data=${earthquakes}></summit-map>` };
