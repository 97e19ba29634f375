import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import { registerLocale } from '../src/index.js';
import { pseudo } from './pseudo.js';

/** The element speaks the language of the page around it; `lang` on the element itself wins. */
const meta: Meta = { title: 'languages' };
export default meta;
type Story = StoryObj;

const speaking = (lang: string, dir: 'ltr' | 'rtl' = 'ltr'): Story => ({
  render: () =>
    html`<summit-map
      lang=${lang}
      dir=${dir}
      from="2019-01"
      to="2019-02"
      selected="hanoi-summit"
    ></summit-map>`,
});

export const Vietnamese = speaking('vi');
export const Korean = speaking('ko');
export const ChineseSimplified = speaking('zh-Hans');
export const ChineseTraditional = speaking('zh-Hant');
export const Japanese = speaking('ja');
export const French = speaking('fr');
export const Spanish = speaking('es');
export const German = speaking('de');
export const Russian = speaking('ru');
/** Mirrored, with time from right to left; the map is never mirrored. */
export const Arabic = speaking('ar', 'rtl');

/** Two on one page, each in its own language. */
export const TwoLanguages: Story = {
  render: () => html`<summit-list lang="ko"></summit-list> <summit-list lang="fr"></summit-list>`,
};

/** No language: each text is longer by 40 %, so that what has no room to grow shows itself. */
export const Pseudo: Story = {
  render: () => {
    registerLocale(pseudo);
    return html`<summit-map lang="en-XA" selected="hanoi-summit"></summit-map>`;
  },
};
