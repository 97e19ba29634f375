import type { DateWords } from './index.js';

/** Korean. Not yet read by a native speaker. */
export const ko: DateWords = {
  about: '{date}경',
  uncertain: '{date}(불확실)',
  since: '{date}부터',
  until: '{date}까지',
  endUnknown: '{date}부터, 종료 시점 미상',
  startUnknown: '{date}까지, 시작 시점 미상',
  unknownDate: '알 수 없는 시점',
  always: '모든 시기',
  undated: '날짜 미상',
  yearUnknown: '연도 미상',
  within: '{period} {date}',
  oneOf: '{list} 중 하나',
  allOf: '{list} 모두',
  orEarlier: '{date} 또는 그 이전',
  orLater: '{date} 또는 그 이후',
  seasons: ['{year} 봄', '{year} 여름', '{year} 가을', '{year} 겨울'],
  north: '{date}(북반구)',
  south: '{date}(남반구)',
  quarters: ['{year} 1분기', '{year} 2분기', '{year} 3분기', '{year} 4분기'],
  thirds: ['{year} 1~4월', '{year} 5~8월', '{year} 9~12월'],
  halves: ['{year} 상반기', '{year} 하반기'],
  decade: '{n}년대',
  century: { other: '{n}세기' },
};
