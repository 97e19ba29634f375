import type { Link } from '../types.js';
import type { EventDraft } from './reader.js';
import { htmlText, plainHtml } from './html-text.js';

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif)$/i;
const PICTURE_DATA = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i;

/** Whether an address names a picture by its ending. */
export const isPicture = (url: string): boolean =>
  PICTURE_DATA.test(url) || PICTURE.test((url.split(/[?#]/, 1)[0] ?? '').trim());

/** One medium as authors of timelines give it: a picture, the address of a video or page, or markup to embed. */
export interface Medium {
  /** Address or markup. */
  readonly url: string;
  readonly alt?: string | undefined;
  /** May hold HTML. */
  readonly caption?: string | undefined;
  /** May hold HTML. */
  readonly credit?: string | undefined;
  /** A picture that stands for what is none itself. */
  readonly thumbnail?: string | undefined;
  /** The address names a picture, whatever it ends with. */
  readonly isPicture?: boolean;
}

interface MediumReading {
  readonly media: NonNullable<EventDraft['media']>;
  readonly links: readonly Link[];
  /** What it says in words: a quotation, or whatever is neither address nor markup. */
  readonly quotation?: string;
}

/** Pictures are shown; whatever else would load a page of others into ours becomes a link. */
export function readMedium({
  url,
  alt,
  caption = '',
  credit = '',
  thumbnail = '',
  isPicture: known,
}: Medium): MediumReading {
  const [captionText, creditText] = [plainHtml(caption), plainHtml(credit)];
  const address = !known && isWords(url) ? '' : embedded(url);
  const quotation = address === url.trim() ? '' : plainHtml(url);
  const shown = known || isPicture(address) ? address : thumbnail;
  const words = alt || captionText;
  const picture = {
    url: shown,
    // Words that are missing are missed when the dataset is made.
    ...(words !== '' && { alt: words }),
    ...(captionText !== '' && { caption: captionText }),
    ...(creditText !== '' && { credit: creditText }),
  };
  const links = [...htmlText(caption).links, ...htmlText(credit).links];
  // Where no picture is shown, nothing else would name who made it.
  const credited = (text: string): string =>
    shown === '' && creditText !== '' ? `${text} (${creditText})` : text;
  if (address !== '' && shown !== address)
    links.unshift({ url: address, title: credited(captionText || address) });
  return {
    media: shown === '' ? [] : [{ alt: '', ...picture }],
    links,
    ...(quotation !== '' && { quotation: address === '' ? credited(quotation) : quotation }),
  };
}

/** No address and no markup: what an author wrote instead. */
const isWords = (url: string): boolean => /\S\s+\S/.test(url) && !/^\s*(?:<|[a-z]+:|\.{0,2}\/)/i.test(url);

/** The address in markup to embed: `<iframe src="…">`, `<blockquote><a href="…">`. */
function embedded(url: string): string {
  const text = url.trim();
  if (!text.startsWith('<')) return text;
  const source = /\s(?:src|cite)\s*=\s*["']([^"'<>]{1,2000})["']/i.exec(text.slice(0, 4000))?.[1];
  return source ?? htmlText(text).links.at(-1)?.url ?? '';
}
