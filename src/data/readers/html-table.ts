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
function gridOf(table: HtmlNode): readonly GridRow[] {
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

/** The rows of a table by what they are for. */
export interface Grid {
  /** In each column the cells that head it, from the top, each once. */
  readonly heads: readonly (readonly HtmlNode[])[];
  readonly body: readonly GridRow[];
}

/** The first row heads the columns, and so do those that follow it with no other cells than `<th>`; later ones part the rows. */
export function partsOf(table: HtmlNode): Grid {
  const [first, ...rest] = gridOf(table);
  // One cell from side to side heads the rows below it, not the columns.
  const starts = rest.findIndex(({ row, cells }) => !isHeading(row) || new Set(cells).size === 1);
  const further = starts > 0 && first && isHeading(first.row) ? rest.slice(0, starts) : [];
  const heads = (first?.cells ?? []).map((_, column) => {
    const above = [first, ...further].flatMap((row) => row?.cells[column] ?? []);
    return [...new Set(above)];
  });
  const body = rest.filter(({ row }) => !isHeading(row));
  return { heads, body: body.length > 0 ? body : rest };
}

/** Whether a row has no other cells than `<th>`. */
const isHeading = ({ children }: HtmlNode): boolean => {
  const cells = children.filter((child) => typeof child !== 'string');
  return cells.length > 0 && cells.every(({ name }) => name === 'th');
};

const isRow = (node: HtmlNode | string): node is HtmlNode => typeof node !== 'string' && node.name === 'tr';

function spanOf(cell: HtmlNode, name: string): number {
  const span = cell.attributes.get(name) ?? '';
  return /^[1-9]\d{0,4}$/.test(span) ? Number(span) : 1;
}
