import type { Text } from '../types.js';
import { textOf } from './gathering.js';

/**
 * What a place of a gazetteer is called: one name for each language, and those for which that leaves no room. `names`
 * are its names with their language tags, its title among them or not.
 */
export function namesOf(
  title: string | undefined,
  names: readonly (readonly [tag: string | undefined, name: string])[],
): { readonly name: Text | undefined; readonly further: readonly string[] } {
  const own = names.find(([, text]) => text === title)?.[0];
  const name = textOf([[own, title ?? ''], ...names.filter(([tag]) => tag !== undefined)]);
  const kept = new Set([title, '', ...(typeof name === 'object' ? Object.values(name) : [])]);
  const further = names.map(([, text]) => text).filter((text) => !kept.has(text));
  return { name, further: [...new Set(further)] };
}
