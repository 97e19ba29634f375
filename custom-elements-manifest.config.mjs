// @ts-check
import { readFileSync } from 'node:fs';

/** The tag of each class, as src/define.ts registers it. */
const tags = new Map(
  [
    ...readFileSync(new URL('src/define.ts', import.meta.url), 'utf8').matchAll(
      /define\('([\w-]+)', (\w+)\)/g,
    ),
  ].map(([, tag, name]) => [name, tag]),
);

/** Fields that Lit and the browser read; a page never does. */
const inner = ['styles', 'properties', 'shadowRootOptions', 'elementDefinitions', 'formAssociated'];

/** @param {{ name: string, privacy?: string }} member */
const isPublic = ({ name, privacy }) =>
  privacy !== 'private' && privacy !== 'protected' && !/^[#_]/.test(name) && !inner.includes(name);

/** Keeps what a page may use of each element, and names the published files instead of the sources. */
const publicOnly = {
  name: 'public-only',
  /** @param {{ customElementsManifest: any }} context */
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.declarations = module.declarations?.filter(({ name }) => tags.has(name)) ?? [];
      for (const element of module.declarations) {
        Object.assign(element, { customElement: true, tagName: tags.get(element.name) });
        // The analyzer also guesses names from calls of dispatchEvent.
        element.events = element.events?.filter(({ name }) => name?.startsWith('summit-'));
        element.members = element.members?.filter(isPublic);
        // An attribute is written down once: as the property that it sets.
        element.attributes = element.attributes?.filter(
          ({ fieldName }) => !fieldName || isPublic({ name: fieldName }),
        );
      }
    }
    manifest.modules = manifest.modules.filter((module) => module.declarations.length > 0);
    const published = JSON.stringify(manifest).replace(/"\/?src\/([^"]+)\.ts"/g, '"dist/$1.js"');
    Object.assign(manifest, JSON.parse(published));
  },
};

export default {
  globs: ['src/components/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [publicOnly],
};
