import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import '../src/define.js';
import classroom from '../src/themes/classroom.css?raw';
import contrast from '../src/themes/contrast.css?raw';
import byDefault from '../src/themes/default.css?raw';
import ink from '../src/themes/ink.css?raw';
import night from '../src/themes/night.css?raw';
import { playground } from './playground.js';

/** Ready themes, a CSS file each in `summit-map/themes/`; every token is listed in `docs/theming.md`. */
const meta: Meta = { title: 'themes' };
export default meta;
type Story = StoryObj;

const [, PAPER = 'Canvas'] = /--summit-paper: (.*);/.exec(byDefault) ?? [];

/** Only this story wears the theme, though a page would link the file for all. */
function wearing(css: string): Story {
  const declarations = /\{([^}]*)\}/.exec(css)?.[1] ?? '';
  const paper = /--summit-paper: (.*);/.exec(css)?.[1] ?? PAPER;
  return {
    render: () =>
      html`<div style="${declarations} background: ${paper}; padding: 16px">
        <summit-map from="2019-01" to="2019-02" selected="hanoi-summit"></summit-map>
      </div>`,
  };
}

/** Every token with its own default: nothing is to be seen of it. */
export const Default = wearing(byDefault);
/** Black on newsprint with one red. */
export const Ink = wearing(ink);
/** Text at 7 : 1, lines at 4.5 : 1. */
export const Contrast = wearing(contrast);
/** Deep blue and lamplight, whatever the page. */
export const Night = wearing(night);
/** Large and round, for a wall or a tablet. */
export const Classroom = wearing(classroom);

/** Try values on the element, and copy the CSS that comes of it. */
export const Playground: Story = { render: playground };
