import type { Source, VenueInput } from '../types.js';

/** What more than one of the sets names: said once, so that sets shown together agree. */
export const travelsAbroad = {
  id: 'ooh-trav',
  title: 'Travels Abroad of the President (data files president-travels/*.xml)',
  publisher: 'Office of the Historian, US Department of State',
  url: 'https://history.state.gov/departmenthistory/travels/president',
} satisfies Source;

export const visitsByLeaders = {
  id: 'ooh-vis',
  title: 'Visits by Foreign Leaders (data/*.xml)',
  publisher: 'Office of the Historian, US Department of State',
  url: 'https://history.state.gov/departmenthistory/visits',
} satisfies Source;

export const putinMeetings = {
  id: 'iw-putin',
  title: 'Key moments in Putin–US presidential meetings history',
  publisher: 'Indian Witness',
  url: 'https://www.indianwitness.com/news/international/key-moments-in-putin-us-presidential-meetings-history',
} satisfies Source;

export const naturalEarth = {
  id: 'ne',
  title: 'Natural Earth 10m populated places (attributes LATITUDE/LONGITUDE and UN_LAT/UN_LONG)',
  publisher: 'Natural Earth (public domain)',
  url: 'https://www.naturalearthdata.com',
} satisfies Source;

export const washington = {
  id: 'washington',
  name: {
    en: 'Washington, D.C.',
    vi: 'Washington, D.C.',
    ko: '워싱턴 D.C.',
    zh: '华盛顿',
    'zh-Hant': '華盛頓',
  },
  place: {
    en: 'Washington',
    vi: 'Washington',
    ko: '워싱턴 D.C.',
    zh: '华盛顿',
    'zh-Hant': '華盛頓',
  },
  country: 'US',
  lat: 38.8995,
  lon: -77.0094,
  precision: 'city',
  radius: 5000,
  zone: 'America/New_York',
  note: 'Public sources disagree on the city’s point by up to 5.3 km. This one lies just north of the Capitol.',
  sources: ['ne'],
} satisfies VenueInput;

export const whiteHouse = {
  id: 'white-house',
  name: {
    en: 'White House',
    vi: 'Nhà Trắng',
    ko: '백악관',
    zh: '白宫',
    'zh-Hant': '白宮',
  },
  place: {
    en: 'Washington',
    vi: 'Washington',
    ko: '워싱턴 D.C.',
    zh: '华盛顿',
    'zh-Hant': '華盛頓',
  },
  country: 'US',
  lat: 38.8977,
  lon: -77.0365,
  precision: 'venue',
  radius: 100,
  zone: 'America/New_York',
  note: 'The point is well known; Natural Earth’s point for the city lies 2.4 km east of it.',
  sources: ['ne'],
} satisfies VenueInput;

export const london = {
  id: 'london',
  name: {
    en: 'London',
    ko: '런던',
    zh: '伦敦',
  },
  country: 'GB',
  lat: 51.5,
  lon: -0.1167,
  precision: 'city',
  radius: 3000,
  zone: 'Europe/London',
  sources: ['ne'],
} satisfies VenueInput;

export const saintPetersburg = {
  id: 'stpetersburg',
  name: 'Saint Petersburg',
  country: 'RU',
  lat: 59.939,
  lon: 30.316,
  precision: 'city',
  radius: 20_000,
  zone: 'Europe/Moscow',
  note: 'In 2013 the leaders met at Strelna, south-west of the centre (general knowledge).',
  sources: ['ne'],
} satisfies VenueInput;

export const osaka = {
  id: 'osaka',
  name: {
    en: 'Osaka',
    ko: '오사카',
    zh: '大阪',
  },
  country: 'JP',
  lat: 34.7,
  lon: 135.5,
  precision: 'city',
  radius: 9000,
  zone: 'Asia/Tokyo',
  note: 'The point is rounded to a tenth of a degree.',
  sources: ['ne'],
} satisfies VenueInput;
