import { afterEach, describe, expect, it, vi } from 'vitest';
import { initialState, reduce, Store, windowText, type Viewport } from '../src/components/shared/store.js';
import { createDataset } from '../src/data/dataset.js';

const viewport: Viewport = {
  center: [10, 20],
  zoom: 3,
  bounds: { west: 0.1, north: 0.2, east: 0.5, south: 0.6 },
};

describe('reduce', () => {
  it('makes a new frozen state for a change', () => {
    const next = reduce(initialState, { selected: 'a', from: '2019-01', viewport });
    expect(next).toMatchObject({ selected: 'a', from: '2019-01', to: null, viewport });
    expect(Object.isFrozen(next)).toBe(true);
  });

  it('returns the same object for equal values, which is where echoes stop', () => {
    const state = reduce(initialState, { selected: 'a', hidden: ['x', 'y'], viewport });
    expect(reduce(state, {})).toBe(state);
    expect(reduce(state, { selected: 'a', hovered: null })).toBe(state);
    expect(reduce(state, { hidden: ['y', 'x'] })).toBe(state);
    expect(reduce(state, { viewport: structuredClone(viewport) })).toBe(state);
  });

  it('keeps what a change does not name', () => {
    const state = reduce(reduce(initialState, { selected: 'a' }), { hovered: 'b' });
    expect(state).toMatchObject({ selected: 'a', hovered: 'b' });
  });

  it('takes null as a value: no selection, an open window, a map to be fitted', () => {
    const state = reduce(initialState, { selected: 'a', from: '2019', viewport });
    expect(reduce(state, { selected: null, from: null, viewport: null })).toEqual(initialState);
  });

  it('does not take a text that is no date as an end of the window', () => {
    expect(reduce(initialState, { from: 'soon', to: '2019-02-31' })).toBe(initialState);
  });
});

describe('windowText', () => {
  it.each([
    ['2019', '2019'],
    [' 2019-02 ', '2019-02'],
    ['1850~', '1850~'],
    ['', null],
    [null, null],
    ['yesterday', undefined],
  ])('%j -> %j', (text, expected) => expect(windowText(text)).toBe(expected));
});

describe('Store', () => {
  const rows = [
    { id: 'a', title: 'A', date: '2018-06-12', lat: 1, lon: 103 },
    { id: 'b', title: 'B', date: '2019-02-27/2019-02-28', lat: 21, lon: 105 },
    { id: 'c', title: 'C', date: '2020' },
  ];

  it('answers the present state and keeps the answer until something changes', () => {
    const store = new Store(createDataset(rows));
    const all = store.answers;
    expect([...all.visible]).toEqual([0, 1, 2]);
    store.dispatch({ hovered: 'a' });
    expect(store.answers).toBe(all);
    store.dispatch({ from: '2019', to: '2019' });
    expect([...store.answers.visible]).toEqual([1]);
    expect([...store.answers.outside]).toEqual([0, 2]);
  });

  it('holds the whole of the last day, month or year of a window', () => {
    const store = new Store(createDataset(rows));
    store.dispatch({ from: '2019-02-28', to: '2019-02-28' });
    expect([...store.answers.visible]).toEqual([1]);
    store.dispatch({ from: '2019-03', to: '2020' });
    expect([...store.answers.visible]).toEqual([2]);
  });

  it('says what is true: dispatch reports whether anything changed', () => {
    const store = new Store(createDataset(rows));
    expect(store.dispatch({ selected: 'a' })).toBe(true);
    expect(store.dispatch({ selected: 'a' })).toBe(false);
  });

  it('keeps choices over new data that still hold, and drops a selection that is gone', () => {
    const store = new Store(createDataset(rows));
    store.dispatch({ selected: 'a', from: '2018' });
    store.load(createDataset(rows.slice(0, 2)));
    expect(store.state).toMatchObject({ selected: 'a', from: '2018' });
    store.load(createDataset(rows.slice(1)));
    expect(store.state).toMatchObject({ selected: null, from: '2018' });
  });

  it('keeps a selection that waits for its data', () => {
    const store = new Store(createDataset([]));
    store.dispatch({ selected: 'b' });
    store.load(createDataset(rows));
    expect(store.state.selected).toBe('b');
  });
});

describe('a window that follows the clock', () => {
  afterEach(() => {
    vi.useRealTimers();
  });
  const rows = ['2023-06-01', '2024-02-29', '2024-03-31', '2024-04-01'].map((date) => ({
    date,
    title: date,
  }));
  const store = (compare: string | null = null): Store => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2024, 2, 31, 12) });
    const made = new Store(createDataset(rows));
    made.arrange({ zone: 'venue', compare });
    return made;
  };

  it('opens on the year up to today', () => {
    const made = store();
    made.dispatch({ from: '-P12M', to: 'today' });
    expect(made.state).toMatchObject({ from: '2023-03-31', to: '2024-03-31' });
    expect(made.answers.visible.length).toBe(3);
  });

  it('tells the day as a date, and keeps it while something else changes', () => {
    const made = store();
    made.dispatch({ from: '-P1M' });
    made.dispatch({ selected: '1' });
    expect(made.state).toMatchObject({ from: '2024-02-29', to: null, selected: '1' });
    made.dispatch({ from: '2024-03' });
    expect(made.state.from).toBe('2024-03');
  });

  it('means nothing where days are counted from events that are not there', () => {
    const made = store('nobody nowhere');
    made.dispatch({ from: '-P12W', to: 'P2W' });
    expect(made.state).toMatchObject({ from: null, to: null });
  });
});
