import type { EventRecord, Journey, Source } from '../../data/types.js';

/** The sources of one event, in the order of their numbers. */
export interface Numbering {
  readonly sources: readonly Source[];
  /** The numbers of some of them, ascending, each once. */
  numbersOf(cited: readonly Source[]): readonly number[];
}

/** Numbers from 1: the event's own sources first, then those that its parts cite, each once. */
export function numberSources(event: EventRecord, journeys: readonly Journey[]): Numbering {
  const parts = [journeys, event.claims, event.positions, event.commitments, event.topics];
  const all = [...event.sources, ...parts.flat().flatMap((part) => part.sources)];
  const byId = new Map<string, Source>();
  for (const source of all) if (!byId.has(source.id)) byId.set(source.id, source);
  const sources = [...byId.values()];
  const numberOf = new Map(sources.map((source, i) => [source.id, i + 1]));
  return {
    sources,
    numbersOf: (cited) =>
      [...new Set(cited.map((source) => numberOf.get(source.id)))]
        .filter((number) => number !== undefined)
        .sort((a, b) => a - b),
  };
}
