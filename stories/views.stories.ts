import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';

/** Each view also works alone on a page: it keeps its own data, selection and window, and fires the same events. */
const meta: Meta = { title: 'views' };
export default meta;
type Story = StoryObj;

export const Venues: Story = {
  render: () => html`<summit-venues style="block-size:420px" selected="hanoi-summit"></summit-venues>`,
};
export const Timeline: Story = {
  render: () => html`<summit-timeline from="2019-01" to="2019-02" selected="hanoi-summit"></summit-timeline>`,
};
export const Overview: Story = { render: () => html`<summit-timeline compact></summit-timeline>` };
export const List: Story = { render: () => html`<summit-list style="max-inline-size:400px"></summit-list>` };
export const Table: Story = { render: () => html`<summit-list view="table"></summit-list>` };
export const Rail: Story = {
  render: () =>
    html`<summit-list rail style="max-inline-size:360px" selected="sotu-announcement"></summit-list>`,
};
export const Details: Story = {
  render: () => html`<summit-details style="max-inline-size:400px" selected="hanoi-summit"></summit-details>`,
};
