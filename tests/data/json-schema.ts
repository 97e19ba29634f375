/**
 * A validator for the part of JSON Schema (draft 2020-12) that our schema uses. It refuses keywords that it does not
 * know, so nothing in the schema can go unchecked.
 */
type Schema = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectIn(value: unknown): Schema {
  if (!isObject(value)) throw new Error(`${JSON.stringify(value)} is no schema.`);
  return value;
}

function listIn(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${JSON.stringify(value)} is no list.`);
  return value;
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** What is wrong with a value, as `/events/3/lat: …`; empty where it is valid. */
export function problemsIn(root: Schema, value: unknown): string[] {
  const check = (schema: Schema, given: unknown, path: string): string[] =>
    Object.entries(schema).flatMap(([keyword, wanted]) => {
      const rule = rules[keyword];
      if (!rule) throw new Error(`${keyword} is a keyword that this validator does not know.`);
      return rule(wanted, given, path, schema);
    });

  type Rule = (wanted: unknown, given: unknown, path: string, schema: Schema) => string[];
  const says = (holds: boolean, path: string, problem: string): string[] =>
    holds ? [] : [`${path}: ${problem}`];
  const ignore: Rule = () => [];
  const limit =
    (holds: (given: number, wanted: number) => boolean): Rule =>
    (wanted, given, path) =>
      says(
        typeof given !== 'number' || holds(given, Number(wanted)),
        path,
        `${String(given)} is out of range`,
      );

  const rules: Readonly<Record<string, Rule>> = {
    $schema: ignore,
    $id: ignore,
    $defs: ignore,
    title: ignore,
    description: ignore,
    $ref(wanted, given, path) {
      const name = String(wanted).replace('#/$defs/', '');
      return check(objectIn(objectIn(root['$defs'])[name]), given, path);
    },
    type: (wanted, given, path) =>
      says(
        [wanted].flat().includes(typeOf(given)),
        path,
        `${typeOf(given)}, not ${[wanted].flat().join(' or ')}`,
      ),
    const: (wanted, given, path) => says(given === wanted, path, `not ${String(wanted)}`),
    enum: (wanted, given, path) =>
      says(listIn(wanted).includes(given), path, `${JSON.stringify(given)} is none of the words`),
    anyOf(wanted, given, path) {
      const found = listIn(wanted).map((each) => check(objectIn(each), given, path));
      return found.some((problems) => problems.length === 0) ? [] : [`${path}: fits none`, ...found.flat()];
    },
    required: (wanted, given, path) =>
      isObject(given)
        ? listIn(wanted).flatMap((key) => says(String(key) in given, path, `lacks ${String(key)}`))
        : [],
    properties: (wanted, given, path) =>
      isObject(given)
        ? Object.entries(objectIn(wanted)).flatMap(([key, schema]) =>
            key in given ? check(objectIn(schema), given[key], `${path}/${key}`) : [],
          )
        : [],
    additionalProperties(wanted, given, path, schema) {
      if (!isObject(given)) return [];
      const known = isObject(schema['properties']) ? schema['properties'] : {};
      return Object.keys(given)
        .filter((key) => !(key in known))
        .flatMap((key) =>
          wanted === false
            ? [`${path}/${key}: unknown`]
            : check(objectIn(wanted), given[key], `${path}/${key}`),
        );
    },
    prefixItems: (wanted, given, path) =>
      Array.isArray(given)
        ? listIn(wanted).flatMap((schema, index) =>
            index < given.length ? check(objectIn(schema), given[index], `${path}/${index}`) : [],
          )
        : [],
    items(wanted, given, path, schema) {
      if (!Array.isArray(given)) return [];
      const from = Array.isArray(schema['prefixItems']) ? schema['prefixItems'].length : 0;
      if (wanted === false) return says(given.length <= from, path, `more than ${from} items`);
      return given
        .slice(from)
        .flatMap((item, index) => check(objectIn(wanted), item, `${path}/${from + index}`));
    },
    minItems: (wanted, given, path) =>
      says(
        !Array.isArray(given) || given.length >= Number(wanted),
        path,
        `fewer than ${String(wanted)} items`,
      ),
    minimum: limit((given, wanted) => given >= wanted),
    maximum: limit((given, wanted) => given <= wanted),
    pattern: (wanted, given, path) =>
      says(
        typeof given !== 'string' || new RegExp(String(wanted), 'u').test(given),
        path,
        `does not fit ${String(wanted)}`,
      ),
  };

  return check(root, value, '');
}
