/** Wordings of one message by plural category; `#` stands for the number. */
export type Forms = { readonly other: string } & { readonly [rule in Intl.LDMLPluralRule]?: string };

/** Numbers and plurals as one language writes them. */
export interface Counting {
  /** `1234` -> "1,234" */
  number(value: number): string;
  /** `count(2, { one: '# entry', other: '# entries' })` -> "2 entries" */
  count(value: number, forms: Forms): string;
}

export function counting(tag: string): Counting {
  // Made when they are needed: each takes longer than all that is drawn with it at first.
  let format: Intl.NumberFormat | undefined;
  let rules: Intl.PluralRules | undefined;
  const number = (value: number): string => (format ??= new Intl.NumberFormat(tag)).format(value);
  return {
    number,
    count(value, forms) {
      rules ??= new Intl.PluralRules(tag);
      return (forms[rules.select(value)] ?? forms.other).replace('#', () => number(value));
    },
  };
}
