import type { Participant } from '../../types.js';

/** The people and bodies that the report names. */
const named: readonly Participant[] = [
  {
    id: 'trump',
    name: {
      en: 'Donald Trump',
      vi: 'Donald Trump',
      ko: '도널드 트럼프',
      zh: '唐纳德·特朗普',
      'zh-Hant': '川普',
    },
    role: 'President of the United States',
  },
  {
    id: 'kim',
    name: { en: 'Kim Jong Un', vi: 'Kim Jong-un', ko: '김정은', zh: '金正恩' },
    role: 'North Korean leader (Chairman of the State Affairs Commission)',
  },
  {
    id: 'moon',
    name: { en: 'Moon Jae-in', vi: 'Moon Jae-in', ko: '문재인', zh: '文在寅' },
    role: 'President of South Korea',
  },
  {
    id: 'iwaya',
    name: { en: 'Takeshi Iwaya', vi: 'Takeshi Iwaya', ko: '이와야 다케시', zh: '岩屋毅' },
    role: 'Defence minister of Japan',
  },
  {
    id: 'us',
    name: { en: 'United States', vi: 'Hoa Kỳ', ko: '미국', zh: '美国', 'zh-Hant': '美國' },
    role: 'Government; “Washington” in the report',
  },
  {
    id: 'kp',
    name: { en: 'North Korea', vi: 'Triều Tiên', ko: '북한', zh: '朝鲜', 'zh-Hant': '北韓' },
    role: 'Government; “Pyongyang” in the report',
  },
  { id: 'kr', name: { en: 'South Korea', vi: 'Hàn Quốc', ko: '대한민국', zh: '韩国', 'zh-Hant': '南韓' } },
  { id: 'jp', name: { en: 'Japan', vi: 'Nhật Bản', ko: '일본', zh: '日本' } },
  { id: 'cn', name: { en: 'China', vi: 'Trung Quốc', ko: '중국', zh: '中国', 'zh-Hant': '中國' } },
  {
    id: 'vn',
    name: { en: 'Vietnam', vi: 'Việt Nam', ko: '베트남', zh: '越南' },
    role: 'Host of the second summit',
  },
  { id: 'congress', name: 'United States Congress' },
  { id: 'wg', name: 'US and North Korean working groups' },
  { id: 'envoys', name: 'US and South Korean envoys', role: 'Unnamed' },
  { id: 'observers', name: 'Observers, politicians, the world community, the public', role: 'Unnamed' },
  { id: 'vovworld', name: 'VOVWORLD', role: 'Publisher of the report' },
  { id: 'afp-vna', name: 'AFP and Vietnam News Agency', role: 'Credited with its photo' },
];

/** Known from other sources only. */
const added: readonly Participant[] = [
  {
    id: 'biegun',
    name: { en: 'Stephen Biegun', ko: '스티븐 비건' },
    role: 'US Special Representative for North Korea',
  },
  { id: 'kim-hyok-chol', name: 'Kim Hyok Chol', role: 'North Korean envoy' },
  { id: 'hua', name: 'Hua Chunying', role: 'Spokesperson of China’s foreign ministry' },
];

export const participants: readonly Participant[] = [...named, ...added];
export const namedInReport: readonly string[] = named.map(({ id }) => id);
