import { version } from './version.js';

/** What was registered from here, to tell a second copy of the library from a foreign element. */
const VERSION = Symbol.for('summit-map.version');

/**
 * Registers an element once. A second copy of the library, or an element of that name by someone else,
 * leaves the first in place and says so: loading twice never throws.
 */
export function define(
  tag: string,
  element: CustomElementConstructor,
  registry: CustomElementRegistry = customElements,
): void {
  const present = registry.get(tag);
  if (!present) {
    Object.defineProperty(element, VERSION, { value: version, configurable: true });
    registry.define(tag, element);
  } else if (present !== element && Reflect.get(present, VERSION) !== version) {
    const other = String(Reflect.get(present, VERSION) ?? 'unknown');
    console.warn(`<${tag}> is already defined (version ${other}); version ${version} leaves it in place.`);
  }
}
