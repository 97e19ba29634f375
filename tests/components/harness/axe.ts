import axe from 'axe-core';

/** What axe finds in an element by its own rules: each rule, with the markup that breaks it. */
export async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
