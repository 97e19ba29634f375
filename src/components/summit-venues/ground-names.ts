/** The names of what lies under the events: countries, oceans, and where there is neither, the lines of the grid. */
import { meridians, parallels } from '../../layout/graticule.js';
import { isIslet } from '../../layout/islets.js';
import { oceanPlaces } from '../../layout/oceans.js';
import { EDGE } from '../../layout/map-labels.js';
import { boundsOf, meets, projector } from '../../layout/projection.js';
import { numberFormat } from '../shared/number-format.js';
import { line, name, type Name, type NamesInput } from './names.js';
import { builtInWorld } from './world-store.js';

/** A country whose name would be wider than this many times itself goes without. */
const NAME_TO_COUNTRY = 1.6;
/** CSS px of width below which a country is not looked at. */
const LEAST_COUNTRY = 16;
/** Zoom from which on a state is named of which the world at 1:110m has but a point. */
const STATES_ZOOM = 4.5;
/** Of an islet, in CSS px. */
const ISLET_RADIUS = 3;
/** Zoom from which on the lines of the grid are close enough to tell where this is. */
const GRID_ZOOM = 3.5;

/** A country is larger than the point where its name has the most room. */
const AROUND = ['centre', 'below', 'above', 'right', 'left'] as const;

export const groundNames = (input: NamesInput): Name[] => [...countryNames(input), ...oceanNames(input)];

function countryNames({ view, texts, fonts, rooms }: NamesInput): Name[] {
  const { scale, x, y } = projector(view);
  const bounds = boundsOf(view);
  return builtInWorld().countries.flatMap((country) => {
    const isPoint = country.path === '';
    const width = (country.bounds.east - country.bounds.west) * scale;
    if (isPoint ? view.zoom < STATES_ZOOM : width < LEAST_COUNTRY) return [];
    if (!meets(bounds, country.bounds)) return [];
    const value = texts.country(country.code);
    if (value === '') return [];
    const lines = [line(value, 'country')];
    const at = { x: x(country.x), y: y(country.y) };
    if (isPoint) {
      const item = isIslet(country, scale, true)
        ? { ...at, radius: ISLET_RADIUS }
        : { ...at, radius: 0, sides: AROUND };
      return [name(fonts, 'country', country.code, item, lines)];
    }
    const needed = fonts.size('country', value).width;
    if (needed > width * NAME_TO_COUNTRY) return [];
    const item = {
      ...at,
      radius: 0,
      sides: AROUND,
      *elsewhere() {
        for (const room of rooms.of(country, bounds, needed / scale)) yield { x: x(room.x), y: y(room.y) };
      },
    };
    return [name(fonts, 'country', country.code, item, lines)];
  });
}

function oceanNames({ view, fonts, texts }: NamesInput): Name[] {
  const { x, y } = projector(view);
  const onMap = (at: { x: number; y: number }): { x: number; y: number } => ({ x: x(at.x), y: y(at.y) });
  return oceanPlaces(view).map(({ ocean, elsewhere, ...at }, i) => {
    const item = {
      ...onMap(at),
      radius: 0,
      sides: ['centre'] as const,
      elsewhere: () => elsewhere.map(onMap),
    };
    return name(fonts, 'ocean', `${ocean} ${i}`, item, [line(texts.say.oceans[ocean], 'ocean')]);
  });
}

/** Meridians along the top, parallels along the left edge: on a map that shows nothing that has a name. */
export function gridNames({ view, fonts, texts }: NamesInput): Name[] {
  if (view.zoom < GRID_ZOOM) return [];
  const { degrees } = texts.say;
  const format = numberFormat(texts.lang, { style: 'unit', unit: 'degree', unitDisplay: 'narrow' });
  const named = (value: number, plus: keyof typeof degrees, minus: keyof typeof degrees): string => {
    const text = format.format(Math.abs(value));
    return value % 180 === 0 ? text : degrees[value < 0 ? minus : plus](text);
  };
  return [
    ...meridians(view).map((each) => ({ text: named(each.degrees, 'east', 'west'), x: each.at, y: null })),
    ...parallels(view).map((each) => ({ text: named(each.degrees, 'north', 'south'), x: null, y: each.at })),
  ].map(({ text, x, y }) => {
    const { width, height } = fonts.size('country', text);
    const item = {
      x: x ?? EDGE + width / 2,
      y: y ?? EDGE + height / 2,
      radius: 0,
      sides: ['centre'] as const,
    };
    return name(fonts, 'grid', text, item, [line(text, 'country')]);
  });
}
