import type { HtmlNode } from './html-tree.js';

/** A row of a table with its cells in their columns; a cell that spans several stands in each. */
export interface GridRow {
  readonly row: HtmlNode;
  readonly line: number | undefined;
  readonly cells: readonly (HtmlNode | undefined)[];
}

/** Wider tables are cut: nobody reads them, and a span may claim any number. */
const COLUMN_CAP = 200;

/** So many cells may be filled by spans from above. */
const COPIES_CAP = 10_000;

/** The rows of a table, spans filled in. Tables inside its cells are left alone. */
export function gridOf(table: HtmlNode): readonly GridRow[] {
  const rows = table.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.name) ? child.children.filter(isRow) : [];
  });
  /** For each column the cell that still reaches down, and for how many rows. */
  const hanging: ({ readonly cell: HtmlNode; left: number } | undefined)[] = [];
  let copies = 0;
  return rows.map((row) => {
    const cells: (HtmlNode | undefined)[] = [];
    const takeHanging = (): void => {
      for (let next = hanging[cells.length]; next && next.left > 0; next = hanging[cells.length]) {
        next.left -= 1;
        copies += 1;
        cells.push(copies > COPIES_CAP ? undefined : next.cell);
      }
    };
    for (const cell of row.children) {
      if (typeof cell === 'string' || (cell.name !== 'td' && cell.name !== 'th')) continue;
      takeHanging();
      const [wide, deep] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      for (let i = 0; i < wide && cells.length < COLUMN_CAP; i++) {
        hanging[cells.length] = { cell, left: deep - 1 };
        cells.push(cell);
      }
    }
    takeHanging();
    return { row, line: row.line, cells };
  });
}

const isRow = (node: HtmlNode | string): node is HtmlNode => typeof node !== 'string' && node.name === 'tr';

function spanOf(cell: HtmlNode, name: string): number {
  const span = cell.attributes.get(name) ?? '';
  return /^[1-9]\d{0,4}$/.test(span) ? Number(span) : 1;
}
