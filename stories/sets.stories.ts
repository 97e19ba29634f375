import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { g20Summits } from '../src/data/sets/g20-summits.js';
import { koreaDiplomacy } from '../src/data/sets/korea-diplomacy.js';
import { usSovietSummits } from '../src/data/sets/us-soviet-summits.js';
import '../src/define.js';

/** The sets that come with the package, each an entry of its own: `summit-map/sets/korea-diplomacy` and so on. */
const meta: Meta = { title: 'sets', component: 'summit-map' };
export default meta;
type Story = StoryObj;

/** Two years, five kinds of events, two of them cancelled. */
export const KoreaDiplomacy: Story = {
  render: () => html`<summit-map .data=${koreaDiplomacy}></summit-map>`,
};

/** Eight decades, grouped by host. Two meetings took place on two separate days, three on days that are inferred. */
export const UsSovietSummits: Story = {
  name: 'US–Soviet summits',
  render: () => html`<summit-map .data=${usSovietSummits}></summit-map>`,
};

/** The hosts of the world by region; the summit of 2020 was held online and has no point. */
export const G20Summits: Story = {
  name: 'G20 summits',
  render: () => html`<summit-map .data=${g20Summits}></summit-map>`,
};
