import type { PlacePrecision } from '../types.js';

const PRECISIONS: ReadonlyMap<string, PlacePrecision> = new Map([
  ['A', 'region'],
  ['P', 'town'],
]);

/** What a point stands for, from the class of GeoNames: `A` for regions and countries, `P` for settlements. */
export const precisionOf = (featureClass = ''): PlacePrecision | undefined =>
  PRECISIONS.get(featureClass.toUpperCase());
