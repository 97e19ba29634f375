import { isRaw, type Raw } from '../checks.js';
import type { Link, Media, Text } from '../types.js';
import { edtfOf } from './foreign-dates.js';
import { listOf, plainText, textOf } from './gathering.js';
import type { EventDraft } from './reader.js';
import { richText } from './rich-text.js';
import { typesOf, type Nodes } from './schema-org-places.js';

/** Text, `{ "@value", "@language" }`, a map of languages, or a list of these. */
export function langText(value: unknown, plain = plainText(value)): Text | undefined {
  if (plain !== undefined) return plain;
  return textOf(
    listOf(value).flatMap((item): (readonly [string | undefined, string])[] => {
      if (!isRaw(item)) return [[undefined, richText(item).text ?? '']];
      const own = richText(item['@value']).text;
      if (own !== undefined) return [[plainText(item['@language']), own]];
      return Object.entries(item).map(([tag, text]) => [tag, richText(text).text ?? '']);
    }),
  );
}

/** ISO 8601, as `"…"` or `{ "@value": "…" }`. */
export function dateText(value: unknown): string | undefined {
  const [first] = listOf(value);
  return edtfOf(isRaw(first) ? first['@value'] : first);
}

/** The value of a further property: `{ "@type": "PropertyValue", "name": …, "value": … }`. */
export function furtherOf(node: Raw, name: string): string | undefined {
  const found = listOf(node['additionalProperty']).find((each) => isRaw(each) && each['name'] === name);
  return isRaw(found) ? plainText(found['value']) : undefined;
}

/** A language tag that can be one; a page may name the language in words. */
export const languageOf = (value: unknown): string | undefined =>
  /^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3}$/.exec(plainText(value) ?? '')?.[0];

/** `TheaterEvent` says more than `Event` and `Thing`, which all of them are; a single keyword does too. */
export function groupOf(node: Raw): string | undefined {
  const keyword = plainText(node['keywords']);
  const kind = typesOf(node)
    .map((type) => type.replace(/^.*[/#:]/, ''))
    .find((type) => type !== 'Event' && type !== 'Thing');
  if (kind === undefined) return keyword?.includes(',') ? undefined : keyword;
  return kind.replace(/Event$/, '').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2') || undefined;
}

export const namesOf = (value: unknown, nodes: Nodes): readonly string[] =>
  listOf(value)
    .map(nodes.resolveAny)
    .flatMap((item) => plainText(isRaw(item) ? item['name'] : item) ?? []);

/** What was written about it. */
export const sourcesOf = (value: unknown, nodes: Nodes): EventDraft['sources'] =>
  listOf(value)
    .map(nodes.resolveAny)
    .filter(isRaw)
    .flatMap((work) => {
      const [title, url] = [langText(work['name'] ?? work['headline']), plainText(work['url'])];
      const publisher = nodes.resolveAny(work['publisher']);
      if (title === undefined && url === undefined) return [];
      return [
        {
          title: title ?? url ?? '',
          url,
          publisher: plainText(isRaw(publisher) ? publisher['name'] : publisher),
          date: dateText(work['datePublished']),
        },
      ];
    });

export const addresses = (value: unknown): readonly Link[] =>
  listOf(value).flatMap((item) => {
    const url = plainText(isRaw(item) ? item['@id'] : item);
    return url === undefined ? [] : [{ url, title: url }];
  });

export function pictureOf(item: unknown): readonly Media[] {
  const url = plainText(isRaw(item) ? (item['contentUrl'] ?? item['url'] ?? item['@id']) : item);
  if (url === undefined) return [];
  const given = isRaw(item) ? item : {};
  const [caption, alt] = [langText(given['caption']), langText(given['description'] ?? given['name'])];
  return [
    { url, alt: alt ?? '', caption, credit: plainText(given['creditText'] ?? given['copyrightNotice']) },
  ];
}
