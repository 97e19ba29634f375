const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const IMAGE_SCHEMES = new Set(['http:', 'https:', 'blob:']);
/** Pictures only, and none that can carry script: SVG is not among them. */
const IMAGE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i;
/** Stands in for the page, which this module does not know. The top-level name is reserved: it can never exist. */
const NOWHERE = 'https://page.invalid';

/**
 * The address as it may stand in `href`, or null where it must not: http, https, mailto and tel are let through.
 * A relative address is resolved against `base`; without one it stays relative.
 * A user name and password are taken out, since `https://bank.example@evil.example` only looks like the bank.
 */
export function safeLink(value: unknown, base?: string): string | null {
  return filter(value, base, (url) => LINK_SCHEMES.has(url.protocol));
}

/** The address as it may stand in `src` of a picture, or null: http, https, blob, and data of raster pictures. */
export function safeImage(value: unknown, base?: string): string | null {
  return filter(value, base, (url) => IMAGE_SCHEMES.has(url.protocol) || IMAGE_DATA.test(url.href));
}

function filter(value: unknown, base: string | undefined, allowed: (url: URL) => boolean): string | null {
  if (typeof value !== 'string') return null;
  // What browsers drop before they look at the scheme: outer blanks and controls, tabs and line ends anywhere.
  const text = value.replace(/^[\u0000-\u0020]+/, '').replace(/[\t\n\r]/g, '');
  if (text === '') return null;
  let url: URL;
  try {
    url = new URL(text, base ?? NOWHERE);
  } catch {
    return null;
  }
  if (!allowed(url)) return null;
  if (base === undefined && url.origin === NOWHERE) return text.trimEnd();
  url.username = '';
  url.password = '';
  return url.href;
}
