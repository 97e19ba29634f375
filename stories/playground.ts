import { html, render, type TemplateResult } from 'lit';
import source from '../src/components/shared/tokens.ts?raw';
import '../src/define.js';

/** The element with a field for every token, and the CSS that comes of them. */
export function playground(): HTMLElement {
  // Not from the default theme, which leaves out what depends on the pointer.
  const tokens = [...source.matchAll(/var\((--summit-[\w-]+), (.*)\); \/\* (.*) \*\//g)];
  const chosen = new Map<string, string>();
  const box = document.createElement('div');
  const draw = (): void => void render(page(), box);
  const choose = (token: string, value: string): void => {
    if (value.trim() === '') chosen.delete(token);
    else chosen.set(token, value.trim());
    draw();
  };
  const css = (): string =>
    `summit-map {\n${[...chosen].map(([token, value]) => `  ${token}: ${value};`).join('\n')}\n}\n`;
  const page = (): TemplateResult => html`
    <summit-map
      style=${[...chosen].map(([token, value]) => `${token}:${value}`).join(';')}
      selected="hanoi-summit"
    ></summit-map>
    <pre tabindex="0" aria-label="CSS to copy" style="overflow:auto">${css()}</pre>
    <button type="button" @click=${() => navigator.clipboard.writeText(css())}>Copy</button>
    <div style="display:grid;grid-template-columns:repeat(auto-fill,minmax(18rem,1fr));gap:8px">
      ${tokens.map(
        ([, token = '', value = '', about = '']) =>
          html`<label title=${about} style="display:flex;gap:8px;font:13px monospace">
            <span style="flex:1">${token}</span>
            <input
              style="inline-size:10rem"
              placeholder=${value}
              @change=${(event: Event) =>
                event.target instanceof HTMLInputElement && choose(token, event.target.value)}
            />
          </label>`,
      )}
    </div>
  `;
  draw();
  return box;
}
