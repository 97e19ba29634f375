/** Reads the outlines of the world back from their paths, for tests. */

export type Point = readonly [x: number, y: number];

export interface Outline {
  readonly points: readonly Point[];
  readonly closed: boolean;
}

/** Reads the part of SVG path data that the world uses: M, l, V, H and z. Closed outlines repeat their first point. */
export function read(path: string): Outline[] {
  return path
    .split('M')
    .slice(1)
    .map((text) => {
      const points: Point[] = [];
      const commands = `L${text}`.match(/[LlVHz][^LlVHz]*/g) ?? [];
      for (const command of commands) {
        const numbers = (command.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
        const [x = 0, y = 0] = points.at(-1) ?? [];
        const [first = 0] = numbers;
        if (command.startsWith('V')) points.push([x, first]);
        if (command.startsWith('H')) points.push([first, y]);
        if (command.startsWith('z')) points.push(points[0] ?? [0, 0]);
        if (!/^[Ll]/.test(command)) continue;
        let [penX, penY] = command.startsWith('l') ? [x, y] : [0, 0];
        for (let i = 0; i < numbers.length; i += 2) {
          points.push([(penX += numbers[i] ?? NaN), (penY += numbers[i + 1] ?? NaN)]);
        }
      }
      return { points, closed: text.endsWith('z') };
    });
}

export const steps = ({ points }: Outline) => points.slice(1).map((to, i) => [points[i] ?? to, to] as const);
export const lengthOf = (outlines: readonly Outline[]) =>
  outlines.flatMap(steps).reduce((sum, [[ax, ay], [bx, by]]) => sum + Math.hypot(bx - ax, by - ay), 0);

/**
 * Where along one parallel the outlines cover the map, by the non-zero rule with which SVG fills.
 * Copies of the world to both sides count too.
 */
export function parallel(outlines: readonly Outline[], my: number, size: number): (mx: number) => boolean {
  const y = my * size;
  const crossings = outlines.flatMap((outline) =>
    steps(outline)
      .filter(([[, ay], [, by]]) => ay > y !== by > y)
      .map(([[ax, ay], [bx, by]]) => ({
        x: ax + ((y - ay) / (by - ay)) * (bx - ax),
        turn: by > ay ? 1 : -1,
      })),
  );
  return (mx) =>
    [mx - 1, mx, mx + 1].some(
      (copy) => crossings.reduce((winding, { x, turn }) => winding + (x > copy * size ? turn : 0), 0) !== 0,
    );
}

export const covers = (outlines: readonly Outline[], mx: number, my: number, size: number): boolean =>
  parallel(outlines, my, size)(mx);

/** Square units, what runs the other way round taken off. */
export const area = (outlines: readonly Outline[]): number =>
  Math.abs(outlines.flatMap(steps).reduce((sum, [[ax, ay], [bx, by]]) => sum + (ax * by - bx * ay) / 2, 0));

/** The members of the United Nations. */
export const members = (
  'AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA CF TD CL CN CO KM CG ' +
  'CR CI HR CU CY CZ KP CD DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE DE GH GR GD GT GN GW GY HT HN HU IS IN ' +
  'ID IR IQ IE IL IT JM JP JO KZ KE KI KW KG LA LV LB LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MC MN ME MA MZ ' +
  'MM NA NR NP NL NZ NI NE NG MK NO OM PK PW PA PG PY PE PH PL PT QA KR MD RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG ' +
  'SK SI SB SO ZA SS ES LK SD SR SE CH SY TJ TH TL TG TO TT TN TR TM TV UG UA AE GB TZ US UY UZ VU VE VN YE ZM ZW'
).split(' ');
