import { stringIn } from '../text.js';
import { Fields, isRaw, type Where } from '../checks.js';
import { show, type IssueLog } from '../issues.js';
import type { Source } from '../types.js';
import { safeLink } from '../url.js';
import { Ids, slug } from './ids.js';

/** All sources of a dataset, each once, whether listed with an id or given in place. */
export class SourceBook {
  readonly #log: IssueLog;
  readonly #base: string | undefined;
  readonly #ids = new Ids();
  readonly #byId = new Map<string, Source>();
  readonly #byContent = new Map<string, Source>();

  constructor(log: IssueLog, base: string | undefined) {
    this.#log = log;
    this.#base = base;
  }

  /** Reads the dataset's own list. */
  declare(dataset: Fields): void {
    dataset.records('sources', (item) => this.#add(item));
  }

  /** The sources that a record names, by id or in place. */
  of(record: Fields): readonly Source[] {
    const found = record.items('sources', (item, where) => this.#one(item, where));
    const once = new Set(found);
    return once.size === found.length ? found : Object.freeze([...once]);
  }

  list(): readonly Source[] {
    return Object.freeze([...this.#byId.values()]);
  }

  byId(id: string): Source | undefined {
    return this.#byId.get(id);
  }

  #one(item: unknown, where: Where): Source | undefined {
    if (isRaw(item)) return this.#inPlace(new Fields(item, where, this.#log, this.#base));
    const text = new Fields({ source: item }, () => where(''), this.#log).string('source');
    if (text === undefined) return undefined;
    const listed = this.#byId.get(text);
    if (listed) return listed;
    const url = /^https?:/i.test(text) ? (safeLink(text) ?? undefined) : undefined;
    if (url === undefined) {
      const remedy = 'It is shown as it stands: list it under sources, or write { "title": …, "url": … }.';
      this.#log.warn('unknown-source', where(''), `${show(text)} is not the id of a source. ${remedy}`);
    }
    return this.#keep(text, { title: text, url });
  }

  #inPlace(item: Fields): Source | undefined {
    const id = item.string('id');
    const listed = id === undefined ? undefined : this.#byId.get(id);
    return listed ?? this.#add(item);
  }

  #add(item: Fields): Source | undefined {
    const url = item.link('url');
    const title = item.text('title') ?? url;
    if (title === undefined) {
      item.warn(
        'missing-title',
        'title',
        'This source has neither title nor url and is left out. Give it a title.',
      );
      return undefined;
    }
    const wanted = item.string('id');
    const source = { title, publisher: item.string('publisher'), date: item.date('date'), url };
    if (wanted !== undefined && this.#byId.has(wanted)) {
      item.warn('duplicate-id', 'id', `Another source has the id ${show(wanted)} too: give each its own.`);
    }
    return this.#keep(wanted, source);
  }

  #keep(wanted: string | undefined, source: Omit<Source, 'id'>): Source {
    const content = wanted ?? JSON.stringify(source);
    const same = wanted === undefined ? this.#byContent.get(content) : undefined;
    if (same) return same;
    const id = this.#ids.take(wanted ?? (slug(stringIn(source.title, 'en')) || 'source'));
    const kept = Object.freeze({ id, ...source });
    this.#byId.set(id, kept);
    if (wanted === undefined) this.#byContent.set(content, kept);
    return kept;
  }
}
