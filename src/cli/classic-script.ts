/** What a module ends with: the names that it offers, and where its source map is. */
const EXPORTS = /export\s*\{([^{}]*)\};?\s*(?:\/\/# sourceMappingURL=\S*\s*)?$/;

/** How the standalone module loads what writes CSV. */
const CSV_WRITER = /\bimport\((?:"|'|`)\.\/writers\/csv\.js(?:"|'|`)\)/;

/**
 * The standalone module as a classic script, with `after` run once it is through, and the module of a language added
 * in the same turn. Pages opened from disk may have no modules of other files, and some programs that show such pages
 * none at all. Of what the module would load from beside itself the writer of tables is put inside; the rest is not
 * there, and is not asked for.
 * Throws where a text does not end as our builds do, or does not load its writer.
 */
export function classicScript(module: string, after: string, language?: string, csv?: string): string {
  const { banner, body, nameOf } = parts(module);
  const more = language === undefined ? '' : `\n${nameOf('addLanguage')}(${offered(language, 'messages')});`;
  const plain = (csv === undefined ? body : withWriter(body, csv))
    .replaceAll('import.meta.url', 'document.baseURI')
    .replace(/\bimport\(/g, 'Promise.reject(');
  return `${banner}(()=>{'use strict';\n${plain}${more}\n${after}\n})();\n`;
}

function withWriter(body: string, csv: string): string {
  const [before = '', after] = body.split(CSV_WRITER);
  if (after === undefined) throw new Error('The standalone file does not load writers/csv.js.');
  return `${before}Promise.resolve({pieces:${offered(csv, 'pieces')}})${after}`;
}

/** What a module that imports nothing offers under a name, as an expression. */
function offered(module: string, name: string): string {
  const { body, nameOf } = parts(module);
  return `(()=>{${body}\nreturn ${nameOf(name)}})()`;
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
