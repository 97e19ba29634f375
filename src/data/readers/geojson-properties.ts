import type { Raw } from '../checks.js';
import type { FieldNames } from './gathering.js';
import type { Roles } from './geojson-times.js';
import { columnsByRole, type Role } from './headers.js';

/** Features of one file mostly have the same properties: their names are looked at once. */
export function propertyCache(): (properties: Raw) => Known {
  const cache = new Map<string, Known>();
  return (properties) => {
    const keys = Object.keys(properties);
    const signature = keys.join('\n');
    let known = cache.get(signature);
    if (!known) {
      const roles = new Map<Role, string>();
      for (const [role, column] of columnsByRole(keys).main) roles.set(role, keys[column] ?? '');
      cache.set(signature, (known = { roles, names: namesOf(roles) }));
    }
    return known;
  };
}

interface Known {
  readonly roles: Roles;
  /** Where the fields of an event stand. */
  readonly names: FieldNames;
}

/** The roles of headers by the fields of an event that they fill. */
const FIELDS: readonly (readonly [field: string, role: Role])[] = [
  ['title', 'title'],
  ['summary', 'summary'],
  ['start', 'start'],
  ['end', 'end'],
  ['displayDate', 'displayDate'],
  ['lat', 'lat'],
  ['lon', 'lon'],
  ['place', 'place'],
  ['group', 'group'],
  ['note', 'note'],
  ['links', 'links'],
  ['media', 'image'],
  ['sources', 'sources'],
];

function namesOf(roles: Roles): FieldNames {
  const at = FIELDS.map(([field, role]): [string, string] => [
    field,
    `properties.${roles.get(role) ?? field}`,
  ]);
  return Object.fromEntries([...at, ['id', 'id']]);
}
