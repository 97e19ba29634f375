import { html, render as renderInto } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { nameOf, type Entry, type Said } from './entry.js';

/** What the button of a row is and says. */
export interface ButtonModel {
  readonly key: string;
  readonly entry: Entry;
  /** What stands before the text, the number of paper included: the same object where it is the same picture. */
  readonly mark: unknown;
  readonly number: unknown;
  /** "possibly" where it is not known whether the event is in the window, else ''. */
  readonly possibly: string;
  readonly isTabStop: boolean;
  readonly selected: boolean;
  /** Whether it has opened the details; null where it opens nothing. */
  readonly expanded: boolean | null;
}

/**
 * The button of a row. While a window moves, all rows may change in every frame: the button is built once for its
 * element, and only what it says anew is written into its texts.
 */
class EntryButton extends Directive {
  #form: Form | null = null;
  /** What was written last: to ask the page for it takes as long as to write it. */
  #last: ButtonModel | null = null;

  render(model: ButtonModel): HTMLElement {
    const { key, entry, mark, number, possibly, isTabStop, selected, expanded } = model;
    const form = (this.#form ??= makeForm());
    const { button } = form;
    const last = this.#last;
    this.#last = model;
    if (key !== last?.key) button.setAttribute('data-key', key);
    if (entry.event.id !== last?.entry.event.id) button.setAttribute('data-id', entry.event.id);
    if (isTabStop !== last?.isTabStop) button.tabIndex = isTabStop ? 0 : -1;
    if (selected !== last?.selected) put(button, 'aria-current', selected ? 'true' : null);
    if (expanded !== last?.expanded)
      put(button, 'aria-expanded', expanded === null ? null : String(expanded));
    if (mark !== last?.mark || number !== last?.number)
      renderInto(html`${mark}${number}`, button, { renderBefore: form.text });
    const before = last?.entry;
    const marked = [entry.tag, possibly].filter((word) => word !== '').join(', ');
    if (entry !== before || possibly !== last?.possibly) button.ariaLabel = nameOf(entry, marked);
    say(form.title, entry.title, before?.title);
    say(form.date, entry.date, before?.date);
    say(form.place, entry.place, before?.place);
    sayIfAny(form.tag, { value: marked });
    sayIfAny(form.town, entry.town);
    return button;
  }
}

export const entryButton = directive(EntryButton);

/** A text that is not always there, in a box that then goes too. */
interface Optional {
  readonly text: HTMLElement;
  /** What it says, or said before it went. */
  said?: Said;
  readonly box: HTMLElement;
  /** What the box follows. */
  readonly behind: HTMLElement;
}

interface Form extends Readonly<Record<'button' | 'text' | 'title' | 'date' | 'place', HTMLElement>> {
  readonly tag: Optional;
  readonly town: Optional;
}

/**
 * To the eye the date stands first. As few boxes as can be: rows that say something new in every frame are laid out anew
 * in each. So the ear has its commas, and what only it is told, in a name of their own.
 */
function makeForm(): Form {
  const button = document.createElement('button');
  button.type = 'button';
  const [date, tag, place, town] = [bdi(), bdi(), bdi(), bdi()];
  const title = span('title');
  const form = {
    ...{ button, title, date, place },
    tag: { text: tag, box: span('', ' ', tag), behind: date },
    town: { text: town, box: span('', ', ', town), behind: place },
    // Spaces that no eye sees: words are told apart where the text is copied, or spoken to be pressed.
    text: span('text', title, ' ', span('date', date), ' ', span('place', place)),
  };
  tag.className = 'tag';
  button.append(form.text);
  return form;
}

/** A text with a direction of its own. */
const bdi = (): HTMLElement => document.createElement('bdi');

function span(name: string, ...content: (Node | string)[]): HTMLElement {
  const element = document.createElement('span');
  if (name !== '') element.className = name;
  element.append(...content);
  return element;
}

function put(element: Element, name: string, value: string | null): void {
  if (value === null) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function say(element: HTMLElement, { value, lang }: Said, last?: Said): void {
  if (lang !== last?.lang) put(element, 'lang', lang ?? null);
  if (value === last?.value) return;
  // In the text node that is there: an element whose content is replaced is laid out anew with all around it.
  const { firstChild } = element;
  if (firstChild === null) element.append(value);
  else firstChild.nodeValue = value;
}

function sayIfAny(optional: Optional, said: Said): void {
  const { text, box, behind } = optional;
  if (said.value === '') {
    if (box.parentNode !== null) box.remove();
    return;
  }
  say(text, said, optional.said);
  optional.said = said;
  if (box.parentNode === null) behind.after(box);
}
