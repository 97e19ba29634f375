/** What a module ends with: the names that it offers, and where its source map is. */
const EXPORTS = /export\s*\{([^{}]*)\};?\s*(?:\/\/# sourceMappingURL=\S*\s*)?$/;

/**
 * The standalone module as a classic script, with `after` run once it is through, and the module of a language added
 * in the same turn. Pages opened from disk may have no modules of other files, and some programs that show such pages
 * none at all. What the module would load from beside itself is not there, and is not asked for.
 * Throws where a text does not end as our builds do.
 */
export function classicScript(module: string, after: string, language?: string): string {
  const { banner, body, nameOf } = parts(module);
  const more = language === undefined ? '' : `\n${nameOf('addLanguage')}(${catalogue(language)});`;
  const plain = body
    .replaceAll('import.meta.url', 'document.baseURI')
    .replace(/\bimport\(/g, 'Promise.reject(');
  return `${banner}(()=>{'use strict';\n${plain}${more}\n${after}\n})();\n`;
}

/** What the module of a language offers, as an expression. */
function catalogue(language: string): string {
  const { body, nameOf } = parts(language);
  return `(()=>{${body}\nreturn ${nameOf('messages')}})()`;
}

function parts(module: string): { banner: string; body: string; nameOf: (exported: string) => string } {
  const exports = EXPORTS.exec(module)?.[1];
  if (exports === undefined) throw new Error('A file that was built does not end with its exports.');
  const whole = module.replace(EXPORTS, '');
  const banner = /^\/\*.*?\*\/\n/s.exec(whole)?.[0] ?? '';
  const names = new Map(
    exports.split(',').map((each) => {
      const [local = '', exported = local] = each.trim().split(/\s+as\s+/);
      return [exported, local];
    }),
  );
  return { banner, body: whole.slice(banner.length), nameOf: (exported) => names.get(exported) ?? exported };
}

/**
 * A script as it may stand between `<script>` and `</script>`: what would end it or open a comment is spelled in
 * another way, which means the same in strings, templates and regular expressions. Line ends are those that a page has.
 */
export const inlineScript = (script: string): string =>
  script.replace(/\r\n?/g, '\n').replace(/<(?=!--|\/script)/gi, '\\x3c');

/** JSON as it may stand there. */
export const inlineJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
