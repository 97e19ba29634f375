/** What the pages use of packages that only `npm run bench` installs, so that types are checked without them. */

declare module 'supercluster' {
  interface Point<P> {
    readonly type: 'Feature';
    readonly properties: P;
    readonly geometry: { readonly type: 'Point'; readonly coordinates: readonly number[] };
  }
  export default class Supercluster<P = unknown> {
    constructor(options: { readonly radius: number; readonly maxZoom: number });
    load<Q>(points: readonly Point<Q>[]): Supercluster<Q>;
    getClusters(
      box: readonly [west: number, south: number, east: number, north: number],
      zoom: number,
    ): Point<Partial<P> & { readonly point_count?: number }>[];
  }
}

declare module 'vis-timeline/standalone' {
  interface Range {
    readonly start: Date;
    readonly end: Date;
  }
  export class DataSet<T extends { readonly id: number }> {
    constructor(items: readonly T[]);
  }
  export class Timeline {
    constructor(
      box: HTMLElement,
      items: DataSet<{ readonly id: number; readonly content: string; readonly start: number }>,
      options: Readonly<Record<string, unknown>>,
    );
    on(type: 'rangechange', listener: (range: Range) => void): void;
    setWindow(start: number, end: number, options: { readonly animation: boolean }): void;
    getWindow(): Range;
  }
}

declare module '*.css';

declare module '*/summit-map.standalone.js';
