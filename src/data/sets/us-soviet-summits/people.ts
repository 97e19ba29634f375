import type { Participant } from '../../types.js';

/** Who met, in order of appearance. */
export const participants: readonly Participant[] = [
  {
    id: 'franklin-d-roosevelt',
    name: 'Franklin D. Roosevelt',
  },
  {
    id: 'joseph-stalin',
    name: 'Joseph Stalin',
  },
  {
    id: 'winston-churchill',
    name: 'Winston Churchill',
  },
  {
    id: 'harry-s-truman',
    name: 'Harry S. Truman',
  },
  {
    id: 'clement-attlee',
    name: 'Clement Attlee',
  },
  {
    id: 'dwight-d-eisenhower',
    name: 'Dwight D. Eisenhower',
  },
  {
    id: 'nikolai-bulganin',
    name: 'Nikolai Bulganin',
  },
  {
    id: 'nikita-khrushchev',
    name: 'Nikita Khrushchev',
  },
  {
    id: 'anthony-eden',
    name: 'Anthony Eden',
  },
  {
    id: 'edgar-faure',
    name: 'Edgar Faure',
  },
  {
    id: 'harold-macmillan',
    name: 'Harold Macmillan',
  },
  {
    id: 'charles-de-gaulle',
    name: 'Charles de Gaulle',
  },
  {
    id: 'john-f-kennedy',
    name: 'John F. Kennedy',
  },
  {
    id: 'lyndon-b-johnson',
    name: 'Lyndon B. Johnson',
  },
  {
    id: 'alexei-kosygin',
    name: 'Alexei Kosygin',
  },
  {
    id: 'richard-nixon',
    name: 'Richard Nixon',
  },
  {
    id: 'leonid-brezhnev',
    name: 'Leonid Brezhnev',
  },
  {
    id: 'gerald-ford',
    name: 'Gerald Ford',
  },
  {
    id: 'jimmy-carter',
    name: 'Jimmy Carter',
  },
  {
    id: 'ronald-reagan',
    name: 'Ronald Reagan',
  },
  {
    id: 'mikhail-gorbachev',
    name: 'Mikhail Gorbachev',
  },
  {
    id: 'george-h-w-bush',
    name: 'George H. W. Bush',
  },
  {
    id: 'boris-yeltsin',
    name: 'Boris Yeltsin',
  },
  {
    id: 'bill-clinton',
    name: 'Bill Clinton',
  },
  {
    id: 'vladimir-putin',
    name: 'Vladimir Putin',
  },
  {
    id: 'george-w-bush',
    name: 'George W. Bush',
  },
  {
    id: 'dmitry-medvedev',
    name: 'Dmitry Medvedev',
  },
  {
    id: 'barack-obama',
    name: 'Barack Obama',
  },
  {
    id: 'trump',
    name: {
      en: 'Donald Trump',
      vi: 'Donald Trump',
      ko: '도널드 트럼프',
      zh: '唐纳德·特朗普',
      'zh-Hant': '川普',
    },
  },
  {
    id: 'joe-biden',
    name: 'Joe Biden',
  },
];
