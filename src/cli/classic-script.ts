/** What a module ends with: the names that it offers, and where its source map is. */
const EXPORTS = /export\s*\{[^{}]*\};?\s*(?:\/\/# sourceMappingURL=\S*\s*)?$/;

/**
 * The standalone module as a classic script, with `after` run once it is through. Pages opened from disk may have no
 * modules of other files, and some programs that show such pages none at all. What the module would load from beside
 * itself is not there, and is not asked for.
 * Throws where the text does not end as our builds do.
 */
export function classicScript(module: string, after: string): string {
  if (!EXPORTS.test(module)) throw new Error('The standalone file does not end with its exports.');
  const body = module
    .replace(EXPORTS, '')
    .replaceAll('import.meta.url', 'document.baseURI')
    .replace(/\bimport\(/g, 'Promise.reject(');
  const banner = /^\/\*.*?\*\/\n/s.exec(body)?.[0] ?? '';
  return `${banner}(()=>{'use strict';\n${body.slice(banner.length)}\n${after}\n})();\n`;
}

/**
 * A script as it may stand between `<script>` and `</script>`: what would end it or open a comment is spelled in
 * another way, which means the same in strings, templates and regular expressions. Line ends are those that a page has.
 */
export const inlineScript = (script: string): string =>
  script.replace(/\r\n?/g, '\n').replace(/<(?=!--|\/script)/gi, '\\x3c');

/** JSON as it may stand there. */
export const inlineJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
