/**
 * Texts that would run, load or embed something wherever text became markup, a link was followed unseen, or a key reached
 * a prototype. Whatever runs calls `alert`, whatever is loaded is asked of `CANARY`, whatever is embedded has the
 * attribute `hostile`.
 */
export const CANARY = 'canary.invalid';

/** Each of them does its harm where it is put into a page as HTML. */
export const MARKUP: readonly string[] = [
  '<script>alert(1)</script>',
  `<script src="https://${CANARY}/1.js"></script>`,
  '<img hostile src="data:," onerror="alert(1)">',
  "<IMG hostile SRC=`data:,` onerror=alert(1) x='>'>",
  `<img hostile src="//${CANARY}/1.png">`,
  '"><svg hostile onload="alert(1)"></svg>',
  "'><svg hostile><script>alert(1)</script></svg>",
  '--><details hostile open ontoggle="alert(1)"></details>',
  ']]><input hostile autofocus onfocus="alert(1)">',
  '</textarea></title></style><video hostile><source onerror="alert(1)"></video>',
  `<iframe hostile srcdoc="<img src=//${CANARY}/2.png>"></iframe>`,
  `<object hostile data="https://${CANARY}/1.swf"></object><embed hostile src="https://${CANARY}/2.swf">`,
  `<link hostile rel="stylesheet" href="https://${CANARY}/1.css"><base hostile href="https://${CANARY}/">`,
  `<style hostile>@import "https://${CANARY}/2.css"</style>`,
  `<b hostile style="background: url(https://${CANARY}/2.png)">b</b>`,
  '<math hostile><mtext><a xlink:href="javascript:alert(1)">m</a></mtext></math>',
  '<form hostile action="javascript:alert(1)"><button formaction="javascript:alert(1)">f</button></form>',
  '<a hostile href="javascript:alert(1)" id="constructor" name="innerHTML">a</a>',
  '<template hostile shadowrootmode="open"><img src="data:," onerror="alert(1)"></template>',
  '<x-hostile hostile is="summit-map">x</x-hostile>',
  '&lt;img hostile src=x onerror=alert(1)&gt; &#60;script&#62;alert(1)&#60;/script&#62;',
  '${alert(1)} {{constructor.constructor("alert(1)")()}} <%= alert(1) %> #{alert(1)} ?{alert(1)} lit$1$',
  '[a](javascript:alert(1)) ![b](https://canary.invalid/3.png)',
  '\u202e<img hostile src=x onerror=alert(1)>\u0000\ufeff',
];

/** Addresses that no link and no picture may have. */
export const ADDRESSES: readonly string[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \u0001javascript:alert(1)',
  'java\nscr\tipt:alert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  `view-source:https://${CANARY}/`,
  `intent://${CANARY}/#Intent;scheme=https;end`,
  `filesystem:https://${CANARY}/temporary/1`,
];

/** Keys that reach for what every object has. */
export const KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
];

/**
 * `count` texts that hold all of the above: each begins as an address and goes on as markup, which for the address is
 * a comment.
 */
export function hostileTexts(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const address = ADDRESSES[i % ADDRESSES.length] ?? '';
    const markup = MARKUP.filter((_, at) => at % count === i % count);
    return `${address}//${markup.join(' ')}`;
  });
}
