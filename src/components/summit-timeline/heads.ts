/** The names over the lanes of groups: buttons that fold and unfold them. */
import { select } from 'd3-selection';
import { markParts, radiusOf } from '../../layout/marks.js';
import { foreignLang } from '../shared/data-text.js';
import type { Locale } from '../shared/locale.js';
import { numberFormat } from '../shared/number-format.js';
import type { Head } from './model.js';
import { put } from './put.js';

const DOWN = 'M3 6l5 5 5-5';
const FORWARD = 'M6 3l5 5-5 5';

/** `target` is the box over the lanes that holds the names. */
export function drawHeads(
  target: HTMLElement,
  heads: readonly Head[],
  { lang, rtl, say }: Pick<Locale, 'lang' | 'rtl' | 'say'>,
): void {
  if (heads.length === 0 && target.childElementCount === 0) return;
  const number = numberFormat(lang);
  const any = heads.length > 0;
  put(select(target), {
    role: any ? 'toolbar' : null,
    'aria-label': any ? `${say.timeline}: ${say.filterByGroup}` : null,
  })
    .selectAll<HTMLButtonElement, Head>('button')
    .data(heads, ({ group }) => group.id)
    .join((enter) => {
      const head = enter.append('button').attr('type', 'button').attr('tabindex', -1);
      const fold = head.append('svg').attr('class', 'fold').attr('viewBox', '0 0 16 16');
      fold.attr('aria-hidden', 'true').append('path');
      const mark = head.append('svg').attr('class', 'mark').attr('viewBox', '-9 -9 18 18');
      mark.attr('aria-hidden', 'true');
      head.append('b').attr('dir', 'auto');
      head.append('span');
      // The filter of the group has the same words.
      head.append('span').attr('class', 'unseen');
      return head;
    })
    .attr('class', ({ group }) => `head cat-${group.category}`)
    .attr('part', 'head')
    .attr('data-group', ({ group }) => group.id)
    .attr('aria-expanded', ({ folded }) => String(!folded))
    .style('--_y', ({ y }) => `${y}px`)
    .each(function ({ group, shape, name, count, folded }) {
      const head = select(this);
      const language = foreignLang(name.lang, lang);
      head
        .select('.fold path')
        .attr('d', folded ? FORWARD : DOWN)
        .attr('transform', folded && rtl ? 'matrix(-1 0 0 1 16 0)' : null);
      head
        .select('.mark')
        .selectAll('path')
        .data(
          markParts({ category: group.category, shape, r: radiusOf(group.prominent) * 0.75, form: 'known' }),
        )
        .join('path')
        .attr('class', ({ role }) => `m-${role}`)
        .attr('d', ({ d }) => d);
      head
        .select('b')
        .attr('lang', typeof language === 'string' ? language : null)
        .text(name.value);
      head.select('span').text(number.format(count));
      head.select('.unseen').text(say.timeline);
    });
}
