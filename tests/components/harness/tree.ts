import { commands } from 'vitest/browser';
import type { AccessibleNode } from '../../browser-commands.js';

/** Told with a node where they are so, in this order. */
const STATES = [
  'level',
  'focused',
  'selected',
  'checked',
  'pressed',
  'expanded',
  'disabled',
  'busy',
  'modal',
  'hasPopup',
  'live',
];

/** Has no name of its own and says nothing: what is in it is told in its place. */
const SILENT = new Set([
  'none',
  'generic',
  'LineBreak',
  'paragraph',
  'superscript',
  'strong',
  'code',
  'LabelText',
]);

/**
 * The accessibility tree as text, as a reader with a screen reader would go through it: `role "name" = value (states)`,
 * what is said of its own accord under it. Text that only repeats the name above it is left out.
 */
export async function treeText(): Promise<string> {
  const nodes = await commands.accessibilityTree();
  const lines: string[] = [];
  /** Depth in the tree, depth in the text and name of the nodes that we are in. */
  const within: { depth: number; indent: number; name: string; role: string }[] = [];
  for (const node of nodes.filter(({ role }) => role !== 'RootWebArea' && role !== 'InlineTextBox')) {
    while ((within.at(-1)?.depth ?? -1) >= node.depth) within.pop();
    const outer = within.at(-1);
    const name = tidy(node.name);
    const isText = node.role === 'StaticText';
    const silent = SILENT.has(node.role) && (isText || name === '');
    // Words that are said of their own accord come and go.
    const passing = isText && outer?.role === 'status';
    const repeats = isText && (name === '' || outer?.name.includes(name) === true);
    const indent = outer ? outer.indent + 1 : 0;
    if (silent || repeats || passing) {
      if (silent)
        within.push({
          depth: node.depth,
          indent: indent - 1,
          name: outer?.name ?? '',
          role: outer?.role ?? '',
        });
      continue;
    }
    lines.push('  '.repeat(indent) + line(node, name));
    within.push({ depth: node.depth, indent, name, role: node.role });
  }
  return `${lines.join('\n')}\n`;
}

function line(node: AccessibleNode, name: string): string {
  if (node.role === 'StaticText') return `“${name}”`;
  const value = tidy(node.value);
  const description = tidy(node.description);
  const states = STATES.flatMap((state) => {
    const is = String(node.states[state] ?? '');
    // Whether something is not open or not pressed is said, too; whether it is not busy is not.
    if (is === 'true') return [state];
    if (is === 'false') return ['expanded', 'pressed', 'checked'].includes(state) ? [`not ${state}`] : [];
    return is === '' || is === 'off' ? [] : [`${state} ${is}`];
  });
  return [
    node.role,
    name === '' ? '' : `“${name}”`,
    value === '' || value === name ? '' : `= ${value}`,
    description === '' || description === name ? '' : `– ${description}`,
    states.length === 0 ? '' : `(${states.join(', ')})`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const tidy = (text: string): string =>
  text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
