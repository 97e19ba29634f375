import type { SummitHarness } from './summit.js';

/** What does not fit: for layouts that are to hold every language, size and spacing of text. */

/** Every open shadow root of the element, its own first. */
export function rootsOf(summit: SummitHarness): ShadowRoot[] {
  const roots: ShadowRoot[] = [];
  const visit = (root: ShadowRoot): void => {
    roots.push(root);
    for (const each of root.querySelectorAll('*')) if (each.shadowRoot) visit(each.shadowRoot);
  };
  visit(summit.root);
  return roots;
}

const shown = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) &&
  !element.closest('.unseen, .skip, [hidden], [aria-hidden=true]') &&
  element.getBoundingClientRect().width > 1;

export function all(summit: SummitHarness, selector: string): HTMLElement[] {
  return rootsOf(summit)
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)])
    .filter(shown);
}

export const nameOf = (element: Element): string => {
  const text = element.getAttribute('aria-label') ?? element.textContent ?? '';
  return `${element.localName}.${element.className} “${text.replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
};

/** What can be pressed or written in. */
export const CONTROLS = 'button, input, a[href], summary, [role=slider], [role=option]';

/** Marks stand where their event is, and their names give way on hover and focus; numbers of sources stand in text. */
const PLACED = '.marker, .label, .option, .grip, .ref';

/** Elements that reach out of the whole to the side, where nothing inside it scrolls to them. */
function outside(summit: SummitHarness): string[] {
  const box = summit.element.getBoundingClientRect();
  return all(summit, `${CONTROLS}, h2, h3, h4, p, th, td, li, dt, dd, label, figcaption`)
    .filter((each) => !each.matches(PLACED) && !each.closest('.scroll, .viewport, .lanes'))
    .filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return left < box.left - 1 || right > box.right + 1;
    })
    .map((each) => `outside: ${nameOf(each)}`);
}

/** Text that is cut by the box that it stands in. */
function cut(summit: SummitHarness): string[] {
  const clips = (value: string): boolean => value === 'hidden' || value === 'clip';
  return all(summit, '*')
    .filter((each) => each instanceof HTMLElement && !each.matches(PLACED) && !each.closest(PLACED))
    .filter((each) => each.textContent.trim() !== '' && !each.shadowRoot)
    .filter((each) => {
      const { overflowX, overflowY, position } = getComputedStyle(each);
      // A button that is too small lets its words hang out, over what is next to it.
      const tight = each.matches('button, .control') && position !== 'absolute';
      return (
        ((clips(overflowX) || tight) && each.scrollWidth > each.clientWidth + 1) ||
        ((clips(overflowY) || tight) && each.scrollHeight > each.clientHeight + 1)
      );
    })
    .filter((each) => !each.matches('.frame, .over, .under, .viewport, .lanes, .choice .text'))
    .map((each) => `cut: ${nameOf(each)}`);
}

/** Fields whose example or text is wider than they are. */
function cramped(summit: SummitHarness): string[] {
  const pen = document.createElement('canvas').getContext('2d');
  return all(summit, 'input').flatMap((each) => {
    if (!(each instanceof HTMLInputElement) || !pen) return [];
    const { font, letterSpacing, wordSpacing, paddingLeft, paddingRight } = getComputedStyle(each);
    Object.assign(pen, { font, letterSpacing, wordSpacing });
    const room = each.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const text = each.value || each.placeholder;
    const { width } = pen.measureText(text);
    return width > room + 1 ? [`cramped: ${each.className} “${text}” ${Math.ceil(width)} > ${room}`] : [];
  });
}

const hostOf = (each: Element): Element | null => {
  const root = each.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
};

/** What is seen of an element: not what a scrolling box around it hides. */
function seenBox(element: Element): { left: number; right: number; top: number; bottom: number } {
  let { left, right, top, bottom } = element.getBoundingClientRect();
  const around = (each: Element): Element | null => each.assignedSlot ?? each.parentElement ?? hostOf(each);
  for (let at = around(element); at; at = around(at)) {
    if (getComputedStyle(at).overflowY === 'visible') continue;
    const box = at.getBoundingClientRect();
    [left, right] = [Math.max(left, box.left), Math.min(right, box.right)];
    [top, bottom] = [Math.max(top, box.top), Math.min(bottom, box.bottom)];
  }
  return { left, right, top, bottom };
}

/** Pairs of controls that lie on each other. */
function overlapping(summit: SummitHarness): string[] {
  const controls = all(summit, 'button, input, a[href], .control').filter(
    (each) => !each.matches(PLACED) && !each.closest(PLACED),
  );
  const found: string[] = [];
  for (const [i, one] of controls.entries()) {
    const a = seenBox(one);
    for (const other of controls.slice(i + 1)) {
      if (one.contains(other) || other.contains(one)) continue;
      const b = seenBox(other);
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      // Buttons of a group share an edge; links in running text share their line's height.
      if (wide > 1.5 && high > (one.matches('a') && other.matches('a') ? 6 : 1.5)) {
        found.push(`overlap: ${nameOf(one)} and ${nameOf(other)}`);
      }
    }
  }
  return found;
}

/** Everything that does not fit, in words; empty where all is well. */
export const misfits = (summit: SummitHarness): string[] => [
  ...outside(summit),
  ...cut(summit),
  ...cramped(summit),
  ...overlapping(summit),
];
