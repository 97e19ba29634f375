/** What letters on the timeline find, and for how long they count as one word. */
import { describe, expect, it } from 'vitest';
import { TypeAhead } from '../src/components/summit-timeline/keys.js';

const items = ['Moon', 'Summit', 'Sudden end', 'Élysée', 'Moon again'].map((spoken, at) => ({
  id: `e${at}`,
  spoken,
  label: null,
}));

/** Types at the given ms, from the first event on, and says where that leads. */
function typed(...keys: readonly (readonly [key: string, at: number])[]): string {
  const ahead = new TypeAhead();
  return keys.reduce(
    (id, [key, now]) => ahead.find({ key, modified: false }, id, items, 'en', now) ?? id,
    'e0',
  );
}

describe('letters', () => {
  it('within half a second are one word, later ones begin another', () => {
    expect(typed(['s', 0], ['u', 400], ['d', 900])).toBe('e2');
    expect(typed(['s', 0], ['u', 400], ['m', 901])).toBe('e4');
    expect(typed(['s', 0], ['m', 500])).toBe('e1');
    expect(typed(['s', 0], ['m', 501])).toBe('e4');
  });

  it('go on from where the reader is, round to the start', () => {
    expect(typed(['m', 0])).toBe('e4');
    expect(typed(['m', 0], ['m', 1000])).toBe('e0');
  });

  it('find a title without its accents', () => expect(typed(['e', 0])).toBe('e3'));

  it('with Ctrl are none', () => {
    expect(new TypeAhead().find({ key: 'm', modified: true }, 'e0', items, 'en', 0)).toBeNull();
  });
});
