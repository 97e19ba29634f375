import { svg, html, type TemplateResult } from 'lit';

/** Line icons on a 16 px grid, drawn in the colour of the text around them. Names are said by the control. */
const icon = (content: TemplateResult, directional = false): TemplateResult =>
  html`<svg
    class=${directional ? 'icon directional' : 'icon'}
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    aria-hidden="true"
  >
    ${content}
  </svg>`;

export const icons = {
  plus: icon(svg`<path d="M8 3v10M3 8h10" />`),
  minus: icon(svg`<path d="M3 8h10" />`),
  fit: icon(svg`<path d="M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10" />`),
  full: icon(svg`<path d="M9.5 2.5h4v4M13.5 2.5 9 7M6.5 13.5h-4v-4M2.5 13.5 7 9" />`),
  back: icon(svg`<path d="M10 3 5 8l5 5" />`, true),
  forward: icon(svg`<path d="m6 3 5 5-5 5" />`, true),
  play: icon(svg`<path d="M4.5 3v10l8-5z" fill="currentColor" stroke="none" />`),
  pause: icon(svg`<path d="M5.5 3.5v9M10.5 3.5v9" stroke-width="2.5" />`),
  down: icon(svg`<path d="m3 6 5 5 5-5" />`),
  up: icon(svg`<path d="m3 10 5-5 5 5" />`),
  left: icon(svg`<path d="M10 3 5 8l5 5" />`),
  right: icon(svg`<path d="m6 3 5 5-5 5" />`),
  move: icon(svg`<path d="M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6 2 8l2 2M12 6l2 2-2 2" />`),
  list: icon(svg`<path d="M6 4h8M6 8h8M6 12h8M2 4h1.5M2 8h1.5M2 12h1.5" />`),
  table: icon(svg`<path d="M2 3h12v10H2zM2 6.5h12M2 9.75h12M6 6.5V13" />`),
  search: icon(svg`<circle cx="7" cy="7" r="4.5" /><path d="m10.5 10.5 3.25 3.25" />`),
  filter: icon(svg`<path d="M2 4h12M4.5 8h7M6.5 12h3" />`),
  close: icon(svg`<path d="m4 4 8 8M12 4l-8 8" />`),
  info: icon(svg`<circle cx="8" cy="8" r="6" /><path d="M8 7.5v3.5M8 4.75v.5" />`),
  alert: icon(svg`<path d="M8 2.5 14.5 13.5h-13zM8 6.5v3.5M8 11.25v.75" />`),
  retry: icon(svg`<path d="M13 8a5 5 0 1 1-1.5-3.5L13 6M13 2.5V6H9.5" />`),
  tray: icon(svg`<path d="M2.5 9 4 3.5h8L13.5 9v4h-11zM2.5 9h3.25a2.25 2.25 0 0 0 4.5 0h3.25" />`),
  met: icon(svg`<path d="m3 8.5 3.25 3.25L13 4.75" />`),
  half: icon(svg`<circle cx="8" cy="8" r="5" /><path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" />`),
  unknown: icon(svg`<path d="M5.5 6a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.8-1.1 1.8M8 12v1" />`),
} as const;
