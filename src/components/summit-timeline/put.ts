import type { BaseType, Selection } from 'd3-selection';

type Word = string | number | null;
type Said<D> = Word | ((datum: D) => Word);

const wordOf = <D>(said: Said<D>, datum: D): Word => (typeof said === 'function' ? said(datum) : said);

/**
 * Writes attributes, and with `text` the content, where they say something else: what is written again is laid out and
 * drawn again by the browser, although it is the same. Null takes an attribute away.
 */
export function put<E extends Element, D, P extends BaseType, PD>(
  selection: Selection<E, D, P, PD>,
  said: Readonly<Record<string, Said<D>>>,
  text?: Said<D>,
): Selection<E, D, P, PD> {
  const all = Object.entries(said);
  return selection.each(function (datum) {
    for (const [name, value] of all) {
      const word = wordOf(value, datum);
      if (word === null) this.removeAttribute(name);
      else if (this.getAttribute(name) !== String(word)) this.setAttribute(name, String(word));
    }
    if (text === undefined) return;
    const content = String(wordOf(text, datum) ?? '');
    if (this.textContent !== content) this.textContent = content;
  });
}
