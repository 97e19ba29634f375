import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { koreaDiplomacy } from '../src/data/sets/korea-diplomacy.js';
import { usSovietSummits } from '../src/data/sets/us-soviet-summits.js';
import '../src/define.js';
import { earthquakes } from './earthquakes.js';
import { seededEvents } from './samples.js';
import { farApart, instants, longTimes } from './timeline-samples.js';

/** The timeline alone on a page: each story shows one thing that it can do. */
const meta: Meta = { title: 'timeline', component: 'summit-timeline' };
export default meta;
type Story = StoryObj;

/** Titles that repeat are called by place and year; the whole title stands there on hover and focus. */
export const RepeatedTitles: Story = {
  render: () => html`<summit-timeline .data=${usSovietSummits}></summit-timeline>`,
};

/** A lane for each group: its name folds it to a row of marks. */
export const LanesByGroup: Story = {
  render: () =>
    html`<summit-timeline
      lanes="group"
      from="1955"
      to="1992"
      selected="reykjavik-1986"
      .data=${usSovietSummits}
    ></summit-timeline>`,
};

/** Before and after the era, in every way that a date can be known. The events and the eras are invented. */
export const Eras: Story = {
  render: () => html`<summit-timeline lanes="group" .data=${longTimes}></summit-timeline>`,
};

/** One continuous zoom from 271 000 years to minutes: Ctrl and the wheel, two fingers, a double click, + and −. */
export const MinutesAndAges: Story = {
  render: () => html`<summit-timeline .data=${farApart}></summit-timeline>`,
};

/** Times of day: hours over a day, on the clock of the place. */
export const Hours: Story = {
  render: () => html`<summit-timeline from="1970-01-01" to="1970-01-01" .data=${farApart}></summit-timeline>`,
};

/** Two cancelled visits, one month known only as such, talks without a known end: the legend has what is used. */
export const Legend: Story = {
  render: () => html`<summit-timeline from="2018-10" to="2019-03" .data=${koreaDiplomacy}></summit-timeline>`,
};

/** The relation of the selected event is one thin arc: announced here, held there. */
export const Relation: Story = {
  render: () => html`<summit-timeline from="2019-01" to="2019-02" selected="hanoi-summit"></summit-timeline>`,
};

/** A hundred thousand seeded events, invented, in eight groups: the density of each, which opens into marks on zoom. */
export const ManyEvents: Story = {
  render: () => html`<summit-timeline lanes="group" .data=${seededEvents(100_000, 8)}></summit-timeline>`,
};

/** The same in one field for all groups. */
export const ManyEventsPacked: Story = {
  render: () => html`<summit-timeline .data=${seededEvents(100_000)}></summit-timeline>`,
};

/**
 * The weeks before Singapore and before Hanoi, side by side: day 0 is the day of each summit. An event goes with the
 * summit that is nearest in time, and map, list and timeline tell the two apart by colour.
 */
export const Compare: Story = {
  render: () =>
    html`<summit-map
      compare="singapore-summit hanoi-summit"
      from="-P12W"
      to="P2W"
      .data=${koreaDiplomacy}
    ></summit-map>`,
};

/** The same on the timeline alone, and from right to left. */
export const CompareRightToLeft: Story = {
  render: () =>
    html`<div dir="rtl" lang="ar">
      <summit-timeline
        compare="singapore-summit hanoi-summit"
        from="-P12W"
        to="P2W"
        .data=${koreaDiplomacy}
      ></summit-timeline>
    </div>`,
};

/** Below 480 px time runs down as well where it is relative. */
export const CompareVertical: Story = {
  render: () =>
    html`<div style="max-inline-size:360px">
      <summit-timeline
        compare="singapore-summit hanoi-summit"
        from="-P12W"
        to="P2W"
        .data=${koreaDiplomacy}
      ></summit-timeline>
    </div>`,
};

/** The same instant on the clock of its venue, of the reader, and in UTC: in Hanoi it is the next day already. */
export const ClocksOfZones: Story = {
  render: () =>
    html`${(['venue', 'reader', 'utc'] as const).map(
      (zone) => html`<summit-timeline zone=${zone} .data=${instants}></summit-timeline>`,
    )}`,
};

/** Below 480 px time runs down: the list's rail, with more room where more time passes. */
export const Vertical: Story = {
  render: () =>
    html`<div style="max-inline-size:360px">
      <summit-timeline .data=${koreaDiplomacy}></summit-timeline>
    </div>`,
};

/** Right to left time runs from right to left. */
export const RightToLeft: Story = {
  render: () =>
    html`<div dir="rtl">
      <summit-timeline lanes="group" from="1955" to="1992" .data=${usSovietSummits}></summit-timeline>
    </div>`,
};

/** One week of real earthquakes, in a lane for each magnitude. */
export const Earthquakes: Story = {
  render: () => html`<summit-timeline lanes="group" .data=${earthquakes}></summit-timeline>`,
};
