import { Flag, has, isZone, localeOf } from './dates/index.js';
import { spanOf } from './dataset.js';
import { relaid } from './relaid.js';
import type { Dataset } from './types.js';

/**
 * The dataset on the clock of one IANA zone: instants move, and with them perhaps their day; dates without a zone
 * stay where they are. Where nothing would move, or nobody knows the zone, it is the same dataset.
 */
export function inZone(dataset: Dataset, zone: string): Dataset {
  const { columns } = dataset;
  if (!isZone(zone) || !columns.flags.some((flags) => has(flags, Flag.zoned))) return dataset;
  const start = columns.start.slice();
  const end = columns.end.slice();
  columns.flags.forEach((flags, row) => {
    const span = has(flags, Flag.zoned) ? spanOf(dataset.event(row)?.when ?? '', zone) : null;
    if (!span) return;
    start[row] = Number.isNaN(span.earliest) ? -Infinity : span.earliest;
    end[row] = Number.isNaN(span.latest) ? Infinity : span.latest;
  });
  return relaid(dataset, {
    columns: { start, end },
    zone,
    record: ({ when, span }) => (span && has(span.flags, Flag.zoned) ? { span: spanOf(when, zone) } : {}),
  });
}

/** The zone of the reader's own clock. */
export const readersZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "Indochina Time": whose clock the axis goes by. */
export function clockName(zone: string, lang: string): string {
  if (zone === 'UTC') return zone;
  const format = new Intl.DateTimeFormat(localeOf(lang), { timeZone: zone, timeZoneName: 'longGeneric' });
  return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
