const formats = new Map<string, Intl.NumberFormat>();

/** Numbers as a language writes them. To make a format costs more than to write a hundred numbers, so each is kept. */
export function numberFormat(lang: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = lang + JSON.stringify(options);
  const format = formats.get(key) ?? new Intl.NumberFormat(lang, options);
  formats.set(key, format);
  return format;
}
