import type { AboutInput } from '../../types.js';
import { namedInReport } from './people.js';

/** Where the report and other sources part; some are said again at the event that they concern. */
export const parts = {
  hanoiInAddress:
    'The report has Trump naming Hanoi on 5 February. The speech said only “in Vietnam”, and that day Hanoi and Da Nang were both open; Hanoi came in a post on 8 February.',
  envoys:
    'A meeting of US and South Korean envoys on 17 February is not confirmed. Korean papers of 13 February have US and North Korean envoys drafting the text the following week, which began in Hanoi on 21 February: probably a slip.',
  resume:
    'The report says “resume” diplomatic relations. The two states had none to resume; the Singapore text speaks of establishing new relations.',
  pledge:
    'The report has Kim pledging “to completely denuclearize”. The opening of the statement has a commitment to complete denuclearisation; its numbered point says “work toward” it.',
  stanford:
    'The report says “US government”; the occasion was envoy Stephen Biegun’s speech at Stanford University.',
  twoPrecisions:
    'The report gives one event two precisions: “end of February” in its first lines, “27 and 28 February” further down.',
} as const;

export const about: AboutInput = {
  source: 'vov',
  published: '[2019-02-08..2019-02-16]',
  note: 'The page carries no date. It knows the city, which was public on 8 February 2019 in Washington, and takes 17 February for the future; 12 to 16 February is likely, if the remarks of Moon and China are those of 11 and 12 February. Only 12 June 2018 has a year in it: 2019 is supplied for all other dates. Its photo (AFP/VNA) shows Kim and Trump together at the Singapore meeting and is not reproduced.',
  names: namedInReport,
  placeWords: [
    {
      word: 'Vietnam',
      kind: 'country',
      country: 'VN',
      precision: 'country',
      use: 'Host of the second summit, in the first lines.',
    },
    {
      word: 'Hanoi',
      kind: 'city',
      country: 'VN',
      venue: 'metropole-hn',
      precision: 'city',
      use: 'Host city, in the lines on the State of the Union address.',
    },
    {
      word: 'Singapore',
      kind: 'city',
      country: 'SG',
      venue: 'capella-sg',
      precision: 'city',
      use: 'First summit, and the photo’s caption.',
    },
    {
      word: 'Korean peninsula',
      kind: 'region',
      precision: 'region',
      use: 'The subject: no point is drawn for it.',
    },
    {
      word: 'Washington',
      kind: 'metonym',
      country: 'US',
      precision: 'metonym',
      use: 'Stands for the US government.',
    },
    {
      word: 'Pyongyang',
      kind: 'metonym',
      country: 'KP',
      precision: 'metonym',
      use: 'Stands for the North Korean government.',
    },
    {
      word: 'Congress',
      kind: 'institution',
      country: 'US',
      venue: 'us-capitol',
      precision: 'inferred venue',
      use: 'Audience of the address; the building is not named.',
    },
  ],
  discrepancies: [
    { id: 'd1', text: parts.hanoiInAddress, sources: ['vov', 'cnn-sotu', 'week-tw', 'nk-tw', 'kt-sotu'] },
    { id: 'd2', text: parts.envoys, sources: ['vov', 'hani-bg', 'joong-bg', 'kbs-hn'] },
    { id: 'd3', text: parts.resume, sources: ['vov', 'epoch-js'] },
    { id: 'd4', text: parts.pledge, sources: ['vov', 'epoch-js', 'bp-js'] },
    { id: 'd5', text: parts.stanford, sources: ['vov', 'fsi-bg', 'reu-bg'] },
    { id: 'd6', text: parts.twoPrecisions, sources: ['vov'] },
  ],
};
