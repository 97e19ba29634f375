// @ts-check
import MagicString from 'magic-string';
import { Visitor } from 'vite';

/**
 * Takes out of `css`, `html` and `svg` templates what only their source needs: comments and indentation. Minifiers of
 * JavaScript leave the text of templates as it is.
 * @returns {import('vite').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    enforce: 'post', // The types are gone by then.
    transform(code, id) {
      if (id.includes('/node_modules/') || !/\b(?:css|html|svg)`/.test(code)) return null;
      const written = new MagicString(code);
      new Visitor({
        TaggedTemplateExpression({ tag, quasi }) {
          if (tag.type !== 'Identifier') return;
          const minify = minifiers.get(tag.name);
          if (!minify) return;
          for (const { start, end } of quasi.quasis) {
            if (start < end) written.update(start, end, minify(code.slice(start, end)));
          }
        },
      }).visit(this.parse(code));
      return { code: written.toString(), map: written.generateMap({ hires: true }) };
    },
  };
}

/** Strings stay as they are. A blank may join selectors or sums, so that only signs that part rules swallow it. */
const cssParts = /("[^"]*"|'[^']*')|\/\*[^]*?\*\/\s*|(:)\s+|\s*([{};,])\s*|\s+/g;

/** @param {string} text */
const minifyCss = (text) =>
  text
    .replace(cssParts, (part, string, colon, sign) =>
      part.startsWith('/*') ? '' : (string ?? colon ?? sign ?? ' '),
    )
    .replaceAll(';}', '}');

/** Between tags too a blank may be seen; one shows as many do. @param {string} text */
const minifyMarkup = (text) => text.replace(/\s+/g, ' ');

const minifiers = new Map([
  ['css', minifyCss],
  ['html', minifyMarkup],
  ['svg', minifyMarkup],
]);
