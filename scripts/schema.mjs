// @ts-check
/**
 * Writes src/data/schema.json, the JSON Schema of our own format, from what src/data/types.ts says: `DatasetInput`
 * with everything that it names, each description from the doc comments. Run it after a change of the types:
 * `node scripts/schema.mjs`.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import ts from 'typescript';

/** @typedef {{ [keyword: string]: unknown }} Schema */

const types = fileURLToPath(new URL('../src/data/types.ts', import.meta.url));
const output = fileURLToPath(new URL('../src/data/schema.json', import.meta.url));

/** Rises with a change after which a file that was valid is so no more. */
const VERSION = 1;

/** An input type says only what differs from its record: the other doc comments are taken from there. */
const RECORDS = new Map([
  ['DatasetInput', 'Dataset'],
  ['EventInput', 'EventRecord'],
  ['VenueInput', 'Venue'],
  ['PartialVenueInput', 'Venue'],
  ['GroupInput', 'Group'],
  ['JourneyInput', 'Journey'],
  ['AboutInput', 'About'],
]);

/** What a type of TypeScript cannot say and `createDataset` reports, by the name of the property. @type {Record<string, Schema>} */
const LIMITS = {
  lat: { minimum: -90, maximum: 90 },
  lon: { minimum: -180, maximum: 180 },
  radius: { minimum: 0 },
  country: { pattern: '^[A-Za-z]{2}$' },
};

/** The one key of a file that the types do not have. @type {Schema} */
const OWN_SCHEMA = { description: 'Names this schema, for editors.', type: 'string' };

/** The whole schema, as it stands in src/data/schema.json. @returns {Schema} */
export function datasetSchema() {
  const program = ts.createProgram([types], { strict: true, target: ts.ScriptTarget.ES2022, noEmit: true });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(types);
  if (!file) throw new Error(`There is no ${types}.`);
  /** @type {Map<string, ts.InterfaceDeclaration | ts.TypeAliasDeclaration>} */
  const declared = new Map();
  for (const node of file.statements) {
    if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
      declared.set(node.name.text, node);
  }
  /** @type {Record<string, Schema>} */
  const $defs = {};

  /** A reference to a type of the file, which is defined once. @param {string} name @returns {Schema} */
  const refer = (name) => {
    const node = declared.get(name);
    if (!node) throw new Error(`types.ts declares no ${name}.`);
    define(name, () =>
      ts.isInterfaceDeclaration(node)
        ? shape(checker.getTypeAtLocation(node), name)
        : {
            title: titleOf(name),
            ...docs(checker.getSymbolAtLocation(node.name)),
            ...schemaOf(node.type, name),
          },
    );
    return { $ref: `#/$defs/${name}` };
  };

  /** @param {string} name @param {() => Schema} make */
  const define = (name, make) => {
    if (name in $defs) return;
    $defs[name] = {}; // a geometry may hold geometries
    $defs[name] = make();
  };

  /** @param {ts.Symbol | undefined} symbol @returns {{ description?: string }} */
  const docs = (symbol) => {
    const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s*\n\s*/g, ' ');
    return text ? { description: text } : {};
  };

  /** A closed object with the properties of a type. @param {ts.Type} type @param {string} name @returns {Schema} */
  const shape = (type, name) => {
    const record = declared.get(RECORDS.get(name) ?? '');
    /** @type {Record<string, Schema>} */
    const properties = name === 'DatasetInput' ? { $schema: OWN_SCHEMA } : {};
    const required = [];
    for (const property of checker.getPropertiesOfType(type)) {
      const declaration = property.declarations?.[0];
      if (!declaration || !ts.isPropertySignature(declaration) || !declaration.type) continue;
      const inherited = record && checker.getPropertyOfType(checker.getTypeAtLocation(record), property.name);
      properties[property.name] = {
        ...docs(inherited),
        ...docs(property),
        ...schemaOf(declaration.type, property.name),
        ...LIMITS[property.name],
      };
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    const symbol = declared.get(name);
    return {
      title: titleOf(name),
      ...docs(symbol && checker.getSymbolAtLocation(symbol.name)),
      type: 'object',
      properties,
      ...(required.length > 0 ? { required } : {}),
      additionalProperties: false,
    };
  };

  /** @param {ts.TypeNode} node @param {string} name what it is the type of @returns {Schema} */
  const schemaOf = (node, name) => {
    if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) return schemaOf(node.type, name);
    if (ts.isArrayTypeNode(node)) return { type: 'array', items: schemaOf(node.elementType, name) };
    if (ts.isTupleTypeNode(node)) return tuple(node);
    if (ts.isLiteralTypeNode(node)) return { const: literal(node) };
    if (ts.isUnionTypeNode(node)) return union(node, name);
    if (ts.isTypeLiteralNode(node)) return literalShape(node);
    if (ts.isIntersectionTypeNode(node)) return shape(checker.getTypeAtLocation(node), name);
    if (ts.isTypeReferenceNode(node)) return reference(node);
    switch (node.kind) {
      case ts.SyntaxKind.StringKeyword:
        return { type: 'string' };
      case ts.SyntaxKind.NumberKeyword:
        return { type: 'number' };
      case ts.SyntaxKind.BooleanKeyword:
        return { type: 'boolean' };
      default:
        throw new Error(`No schema is known for ${node.getText()}.`);
    }
  };

  /** @param {ts.TypeReferenceNode} node @returns {Schema} */
  const reference = (node) => {
    const name = node.typeName.getText();
    const argument = node.typeArguments?.[0];
    if (!argument) return refer(name);
    // Sourced<Claim>, Partial<VenueInput>: the type that it makes, under a name of its own.
    const made = name === 'Sourced' ? argument.getText() : `${name}${argument.getText()}`;
    define(made, () => shape(checker.getTypeAtLocation(node), made));
    return { $ref: `#/$defs/${made}` };
  };

  /** @param {ts.UnionTypeNode} node @param {string} name @returns {Schema} */
  const union = (node, name) => {
    const members = node.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword);
    const [first] = members;
    if (first && members.length === 1) return schemaOf(first, name);
    if (members.every(ts.isLiteralTypeNode)) return { enum: members.map(literal) };
    const schemas = members.map((member) => schemaOf(member, name));
    if (schemas.every((schema) => Object.keys(schema).join() === 'type'))
      return { type: schemas.map(({ type }) => type) };
    return { anyOf: schemas };
  };

  /** `{ [tag: string]: string }`, or an object that may hold more than is named, as GeoJSON may. @param {ts.TypeLiteralNode} node @returns {Schema} */
  const literalShape = (node) => {
    /** @type {Record<string, Schema>} */
    const properties = {};
    for (const member of node.members) {
      if (ts.isIndexSignatureDeclaration(member)) {
        return { type: 'object', additionalProperties: schemaOf(member.type, '') };
      }
      if (ts.isPropertySignature(member) && member.type) {
        properties[member.name.getText()] = schemaOf(member.type, member.name.getText());
      }
    }
    return { type: 'object', properties, required: Object.keys(properties) };
  };

  /** @param {ts.TupleTypeNode} node @returns {Schema} */
  const tuple = (node) => {
    const prefixItems = node.elements.map((element) => {
      if (!ts.isNamedTupleMember(element)) return schemaOf(element, '');
      const name = element.name.text;
      return { title: name, ...schemaOf(element.type, name), ...LIMITS[name] };
    });
    return { type: 'array', prefixItems, minItems: prefixItems.length, items: false };
  };

  const dataset = refer('DatasetInput');
  const event = refer('EventInput');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:summit-map:dataset:${VERSION}`,
    title: 'summit-map dataset',
    description:
      'Dated, placed events with their venues, groups, people and sources; or plain rows, one per event.',
    anyOf: [dataset, { type: 'array', items: event }],
    $defs: Object.fromEntries(Object.entries($defs).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** @param {ts.LiteralTypeNode} node @returns {string | number} */
function literal({ literal: value }) {
  if (ts.isStringLiteral(value)) return value.text;
  if (ts.isNumericLiteral(value)) return Number(value.text);
  throw new Error(`${value.getText()} is neither text nor a number.`);
}

/** `PartialVenueInput` -> `Partial venue` @param {string} name */
function titleOf(name) {
  const words = name.replace(/Input$/, '').replace(/\B[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = JSON.stringify(datasetSchema(), null, 2);
  writeFileSync(output, await format(text, { ...(await resolveConfig(output)), parser: 'json' }));
}
