import { decodeEntities } from '../../data/readers/html-entities.js';

/** A server of map pictures that a page has chosen. Nothing is ever asked of one that a page did not name. */
export interface TileProvider {
  /** Address with `{z}`, `{x}`, `{y}`, and where there are any `{s}` for a subdomain and `{r}` for `@2x`. */
  readonly url: string;
  /** Who is to be named, as text; links may be written as `<a href="…">…</a>`. */
  readonly attribution?: string;
  /** The closest level that the server has. Default 19. */
  readonly maxZoom?: number;
  /** For `{s}`. Default `abc`. */
  readonly subdomains?: string | readonly string[];
  /** What the server is told of the page. Default `strict-origin-when-cross-origin`: some refuse those who say nothing. */
  readonly referrerPolicy?: ReferrerPolicy;
  /** What the server does with what it learns, shown where `consent` asks first. */
  readonly privacy?: string;
}

/** One piece of an attribution. */
export interface Credit {
  readonly text: string;
  readonly href?: string | undefined;
}

/** OpenStreetMap's own servers, as their usage policy asks. Light use only: see operations.osmfoundation.org/policies/tiles. */
export const osm: TileProvider = {
  url: 'https://tile.openstreetmap.org/{z}/{x}/{y}.png',
  attribution:
    '© <a href="https://www.openstreetmap.org/copyright">OpenStreetMap contributors</a>, <a href="https://www.openstreetmap.org/fixthemap">report a map issue</a>',
  maxZoom: 19,
  referrerPolicy: 'strict-origin-when-cross-origin',
  privacy: 'https://osmfoundation.org/wiki/Privacy_Policy',
};

/** The provider that a page means: a preset by name, an address, or an object. Null where it names none that can be used. */
export function providerOf(
  tiles: string | TileProvider | null,
  attribution: string | null,
  base: string,
): TileProvider | null {
  if (tiles === null || tiles === '') return null;
  const provider = tiles === 'osm' ? osm : typeof tiles === 'string' ? { url: tiles } : tiles;
  const wanted = attribution === null ? provider : { ...provider, attribution };
  return hostOf(wanted, base) === null || !/\{z\}.*\{[xy]\}/.test(wanted.url) ? null : wanted;
}

/** The host that would be contacted; null for an address that is none of the web. */
export function hostOf(provider: TileProvider, base: string): string | null {
  try {
    const { protocol, host } = new URL(tileUrl(provider, { x: 0, y: 0, z: 0 }, 1), base);
    return protocol === 'http:' || protocol === 'https:' ? host : null;
  } catch {
    return null;
  }
}

export function tileUrl(
  { url, subdomains = 'abc' }: TileProvider,
  { x, y, z }: { readonly x: number; readonly y: number; readonly z: number },
  ratio: number,
): string {
  const values: Readonly<Record<string, string | number>> = {
    x,
    y,
    z,
    s: subdomains[(x + y) % subdomains.length] ?? '',
    r: ratio > 1.25 ? '@2x' : '',
  };
  return url.replace(/\{([xyzsr])\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** An attribution as text and links: markup in it never becomes markup of the page. */
export function creditsOf(attribution: string): Credit[] {
  const plain = (text: string): string => decodeEntities(text.replace(/<[^>]*>/g, ''));
  const credits: Credit[] = [];
  let from = 0;
  for (const link of attribution.matchAll(/<a\s[^>]*?href="([^"]*)"[^>]*>([^<]*)<\/a>/g)) {
    const [whole, address = '', text = ''] = link;
    const href = decodeEntities(address);
    credits.push({ text: plain(attribution.slice(from, link.index)) });
    credits.push({ text: plain(text), href: /^https?:/.test(href) ? href : undefined });
    from = link.index + whole.length;
  }
  credits.push({ text: plain(attribution.slice(from)) });
  return credits.filter(({ text }) => text !== '');
}
