import type { Participant } from '../../types.js';
import { participants as summitParticipants } from '../summits/people.js';

/** The same people as in the set of the two summits, so that both can be shown together. */
const known: readonly string[] = ['kr', 'kim', 'trump', 'moon', 'biegun', 'kim-hyok-chol'];

/** Who took part. */
export const participants: readonly Participant[] = [
  ...summitParticipants.filter(({ id }) => known.includes(id)),
  {
    id: 'kp',
    name: {
      en: 'North Korea',
      vi: 'Triều Tiên',
      ko: '북한',
      zh: '朝鲜',
      'zh-Hant': '北韓',
    },
  },
  {
    id: 'chung-eui-yong',
    name: 'Chung Eui-yong',
    role: 'Security adviser of South Korea’s president',
  },
  {
    id: 'xi-jinping',
    name: 'Xi Jinping',
    role: 'President of China',
  },
  {
    id: 'mike-pompeo',
    name: 'Mike Pompeo',
    role: 'US secretary of state',
  },
  {
    id: 'kim-yong-chol',
    name: 'Kim Yong Chol',
  },
  {
    id: 'us',
    name: {
      en: 'United States',
      vi: 'Hoa Kỳ',
      ko: '미국',
      zh: '美国',
      'zh-Hant': '美國',
    },
  },
  {
    id: 'choe-son-hui',
    name: 'Choe Son Hui',
  },
  {
    id: 'lee-do-hoon',
    name: 'Lee Do-hoon',
  },
  {
    id: 'ri-yong-ho',
    name: 'Ri Yong Ho',
    role: 'North Korean foreign minister',
  },
  {
    id: 'nguyen-phu-trong',
    name: 'Nguyen Phu Trong',
  },
  {
    id: 'vladimir-putin',
    name: 'Vladimir Putin',
    role: 'President of Russia',
  },
  {
    id: 'kim-myong-gil',
    name: 'Kim Myong Gil',
    role: 'North Korean negotiator',
  },
];
