// @ts-check
/** The words of the bare page around its lanes: the years of the axis, the two dates of the window, and how many events it holds. */

const STYLES = `
  .words { position: absolute; left: 0; inline-size: 859px; font: 14px/24px sans-serif; contain: strict; overflow: hidden }
  .words.top { top: 545px; block-size: 40px }
  .words.axis { top: 776px; block-size: 24px }
  .words.axis span { position: absolute; inset: 0 auto auto 0; font-size: 12px }
  .words input { inline-size: 90px }`;

const dates = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });
const numbers = new Intl.NumberFormat('en');
const STEPS = [1, 2, 5, 10, 20, 50];
/** px that a year has to itself at least, and so the most of them that there are. */
const ROOM = 64;

/**
 * @param {HTMLElement} root @param {number} width px of the lanes @param {number} all how many events there are
 * @returns {(from: number, to: number, count: number) => void} says what a window shows
 */
export function wordsIn(root, width, all) {
  const style = document.createElement('style');
  style.textContent = STYLES;
  const top = box('top');
  const count = document.createTextNode('');
  const fields = [document.createElement('input'), document.createElement('input')];
  top.append(count, ...fields);
  const axis = box('axis');
  const years = Array.from({ length: Math.ceil(width / ROOM) + 1 }, () => document.createElement('span'));
  axis.append(...years);
  root.append(style, top, axis);
  return (from, to, shown) => {
    count.nodeValue = `${numbers.format(shown)} of ${numbers.format(all)} entries between `;
    fields.forEach((field, i) => (field.value = dates.format(i === 0 ? from : to)));
    const px = width / (to - from);
    const year = 365.2425 * 86_400_000 * px;
    const step = STEPS.find((each) => each * year >= ROOM) ?? 100;
    const first = Math.ceil(new Date(from).getUTCFullYear() / step) * step;
    years.forEach((label, i) => {
      const text = String(first + i * step);
      if (label.textContent !== text) label.textContent = text;
      label.style.transform = `translateX(${(Date.UTC(first + i * step, 0) - from) * px}px)`;
    });
  };
}

/** @param {string} name */
function box(name) {
  const element = document.createElement('div');
  element.className = `words ${name}`;
  return element;
}
