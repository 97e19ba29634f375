import type { DateWords } from './index.js';

/** Vietnamese. Not yet read by a native speaker. */
export const vi: DateWords = {
  about: 'khoảng {date}',
  uncertain: '{date} (chưa chắc chắn)',
  since: 'từ {date}',
  until: 'đến {date}',
  endUnknown: 'từ {date}, không rõ thời điểm kết thúc',
  startUnknown: 'đến {date}, không rõ thời điểm bắt đầu',
  unknownDate: 'một ngày không rõ',
  always: 'mọi thời điểm',
  undated: 'không rõ ngày',
  yearUnknown: 'không rõ năm',
  within: '{date}, {period}',
  oneOf: 'một trong các mốc {list}',
  allOf: 'tất cả các mốc {list}',
  orEarlier: '{date} hoặc trước đó',
  orLater: '{date} hoặc sau đó',
  seasons: ['mùa xuân năm {year}', 'mùa hè năm {year}', 'mùa thu năm {year}', 'mùa đông năm {year}'],
  north: '{date} (Bắc bán cầu)',
  south: '{date} (Nam bán cầu)',
  quarters: ['quý 1 năm {year}', 'quý 2 năm {year}', 'quý 3 năm {year}', 'quý 4 năm {year}'],
  thirds: ['bốn tháng đầu năm {year}', 'bốn tháng giữa năm {year}', 'bốn tháng cuối năm {year}'],
  halves: ['nửa đầu năm {year}', 'nửa cuối năm {year}'],
  decade: 'thập niên {n}',
  century: { other: 'thế kỷ {n}' },
  numericShort: true,
};
