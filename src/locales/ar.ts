import { words as dates } from '../data/dates/words/ar.js';
import type { Catalogue } from './messages.js';

const ENTRIES = {
  zero: 'لا مدخلات',
  one: 'مدخل واحد',
  two: 'مدخلان',
  few: '# مدخلات',
  many: '# مدخلًا',
  other: '# مدخل',
};
const OF_ENTRIES = {
  one: 'مدخل واحد',
  two: 'مدخلين',
  few: '# مدخلات',
  many: '# مدخلًا',
  other: '# مدخل',
};
const SOURCES = {
  one: 'مصدر واحد',
  two: 'مصدران',
  few: '# مصادر',
  many: '# مصدرًا',
  other: '# مصدر',
};

/** Isolated: a Latin title keeps its order, and the marks around it theirs. */
const quoted = (title: string): string => `«\u2068${title}\u2069»`;

/** «قبل أسبوعين»: the dual, as it stands behind a preposition. */
const genitive = (span: string): string => span.replace(/ان$/, 'ين');

/** Arabic. Not yet read by a native speaker. */
export const messages: Catalogue = ({ number, count }) => ({
  lang: 'ar',
  dates,

  skip: 'تخطي الخريطة والخط الزمني',
  skipLinks: 'روابط التخطي',
  skipToEntries: 'الانتقال إلى المدخلات',
  componentName: 'الخريطة والخط الزمني',
  counted: (n, placed, span) => {
    if (n === 0) return 'لا مدخلات.';
    const start = `${count(n, ENTRIES)}${span === '' ? '' : `، ${span}`}`;
    if (placed === n) return `${start}، ${n === 1 ? '' : 'جميعها '}بمكان محدد.`;
    return `${start}، منها بمكان محدد: ${number(placed)}.`;
  },
  loading: 'جارٍ تحميل المدخلات',
  noData: 'لا توجد مدخلات بعد.',
  noneVisible: 'لا مدخلات لعرضها',
  noneVisibleHint: (search) =>
    search === ''
      ? 'وسّع الفترة أو امسح عوامل التصفية.'
      : `ابحث عن شيء غير «${search}»، أو وسّع الفترة، أو امسح عوامل التصفية.`,
  tools: 'أنواع المدخلات، وقائمة أو جدول',
  filterByGroup: 'أنواع المدخلات',
  showAs: 'العرض',
  list: 'قائمة',
  table: 'جدول',
  mapCredit: (zone) =>
    `الخريطة: Natural Earth، إسقاط Web Mercator. ${zone === '' ? 'التواريخ والأوقات محلية بحسب المكان.' : `الأوقات: ${zone}.`}`,
  download: 'تنزيل البيانات',

  search: 'بحث',
  searchHint: 'عناوين، أماكن، أشخاص',
  filters: 'تصفية',
  filterStatus: 'الحالة',
  clearFilters: 'مسح الكل',

  loadFailed: 'تعذرت قراءة البيانات',
  retry: 'إعادة المحاولة',
  httpStatus: (status) => `أجاب الخادم بالحالة ${status}.`,
  timedOut: (seconds) => `لم يصل الملف خلال ${number(seconds)} ثانية.`,
  unreachable: 'تعذر الوصول إلى الملف. تحقق من العنوان والاتصال.',
  notData: 'ما وصل ليس بيانات بصيغة مقروءة.',
  tooLarge: (megabytes) => `الملف أكبر من ${number(megabytes)} ميغابايت.`,
  reading: 'تجري قراءة ملف كبير',
  cancel: 'إلغاء',
  readingStopped: 'أُوقفت القراءة',
  entriesRead: (done, all) => `قُرئ ${number(done)} من ${count(all, OF_ENTRIES)}`,
  megabytesRead: (done, all) => `قُرئ ${number(done)} ${all === null ? '' : `من ${number(all)} `}ميغابايت`,
  unread: (bad, all) => `تعذرت القراءة الكاملة: ${number(bad)} من ${count(all, OF_ENTRIES)}.`,
  checked: (n) => `تفاصيل تحتاج إلى مراجعة: ${number(n)}.`,
  seeWhich: 'عرض التفاصيل',
  dismiss: 'تجاهل',
  badDate: (text, forms) => `«${text}» ليس تاريخًا. اكتب ${forms}.`,

  map: 'الخريطة',
  markers: 'الأماكن على الخريطة',
  mapControls: 'التحكم في الخريطة',
  zoomIn: 'تكبير',
  zoomOut: 'تصغير',
  fit: 'إظهار كل الأماكن',
  panLeft: 'التحرك غربًا',
  panRight: 'التحرك شرقًا',
  panUp: 'التحرك شمالًا',
  panDown: 'التحرك جنوبًا',
  panMore: 'تحريك الخريطة',
  noSinglePlace: (n) => `${count(n, ENTRIES)} بلا مكان واحد محدد`,
  withoutPlace: (n) => `${number(n)} بلا مكان`,
  eventsAt: (n, place) => `${count(n, ENTRIES)}: ${place}`,
  eventsAround: (n, place) => `${count(n, ENTRIES)} حول ${place}`,
  andMore: (place, more) => `${place} و${number(more)} أخرى`,
  oceans: { pacific: 'المحيط الهادئ', atlantic: 'المحيط الأطلسي', indian: 'المحيط الهندي' },
  degrees: {
    north: (d) => `${d} شمالًا`,
    east: (d) => `${d} شرقًا`,
    south: (d) => `${d} جنوبًا`,
    west: (d) => `${d} غربًا`,
  },
  scrollHint: (key) => `استخدم ${key} مع التمرير لتكبير الخريطة`,
  touchHint: 'استخدم إصبعين لتحريك الخريطة',
  noFinerDetail: 'بلا تفاصيل أدق',
  askTiles: (host) => `ستُجلب خريطة أكثر تفصيلًا من ${host}، وسيعرف بذلك عنوانك.`,
  showTiles: 'عرضها',
  privacy: 'الخصوصية',
  noTiles: 'تعذر جلب الخريطة المفصلة. هذه هي الخريطة المضمنة.',
  fullScreen: 'ملء الشاشة',
  leaveFullScreen: 'إنهاء ملء الشاشة',

  timeline: 'الخط الزمني',
  window: 'الفترة الزمنية',
  windowSentence: (shown, all) => ({
    strong: `${number(shown)} من ${number(all)}`,
    before: 'مدخلات بين',
    between: 'و',
    after: '',
  }),
  from: 'من',
  to: 'إلى',
  dateHint: (forms) => `سنة أو شهر أو يوم: ${forms}`,
  movedAlong: (field, date) => `تحرّك «${field}» أيضًا: ${date}`,
  wholePeriod: 'الفترة كاملة',
  units: {
    millennium: 'ألفية',
    century: 'قرن',
    decade: 'عقد',
    year: 'سنة',
    month: 'شهر',
    day: 'يوم',
    hour: 'ساعة',
    minute: 'دقيقة',
    second: 'ثانية',
    millisecond: 'ميلي ثانية',
  },
  windowStart: 'بداية الفترة الزمنية',
  windowEnd: 'نهاية الفترة الزمنية',
  earlier: 'أقدم',
  later: 'أحدث',
  timeZoomIn: 'فترة أقصر',
  timeZoomOut: 'فترة أطول',
  play: 'تشغيل',
  pause: 'إيقاف مؤقت',
  playback: 'العرض المتتابع',
  playModes: { entries: 'مدخلًا بعد مدخل', window: 'نافذة متحركة', until: 'من البداية' },
  speed: (times) => `${number(times)}×`,
  repeat: 'تكرار',
  openEnd: 'مفتوح',
  legendName: 'معاني العلامات',
  legend: {
    inferred: 'تاريخ مستنتج أو مشكوك فيه',
    planned: 'مخطط له',
    cancelled: 'ملغى',
    possibly: 'ربما في هذه الفترة',
    approximate: 'تقريبي',
    within: 'في وقت ما من هذه الفترة',
    openStart: 'بداية مفتوحة',
    open: 'ما زال مستمرًا',
    unknownStart: 'البداية غير معروفة',
    unknown: 'النهاية غير معروفة',
    days: 'أيام منفصلة',
  },
  localTime: 'التوقيت المحلي',
  relative: {
    before: (span, event) => `قبل ${genitive(span)}${event && ` من ${quoted(event)}`}`,
    after: (span, event) => `بعد ${genitive(span)}${event && ` من ${quoted(event)}`}`,
    range: (first, last) => `${first} إلى ${last}`,
    zero: 'اليوم 0',
    hint: 'عدد الأيام قبل اليوم 0 أو بعده: −21، 0، 7',
    bad: (text) => `«${text}» ليس عدد أيام. اكتب −21 أو 0 أو 7.`,
  },
  today: 'اليوم',

  allEntries: 'كل المدخلات',
  oldestFirst: 'الأقدم أولًا',
  outsideDates: 'خارج هذه الفترة',
  tableCaption: (n) => count(n, ENTRIES),
  columnDate: 'التاريخ',
  columnPrecision: 'دقة التاريخ',
  columnEntry: 'المدخل',
  columnKind: 'النوع',
  columnPlace: 'المكان',
  columnSources: 'المصادر',
  showMore: (n) => `إظهار ${number(n)} أخرى`,
  showEarlier: (n) => `إظهار ${number(n)} أقدم`,
  showFewer: 'إظهار أقل',
  moreSources: (n) => `وأيضًا ${count(n, SOURCES)}`,
  showRest: (more, sources) => {
    const list = count(sources, SOURCES);
    if (more > 0) return `إظهار ${number(more)} أخرى${sources > 0 ? ` و${list}` : ''}`;
    return sources > 0 ? `إظهار ${list}` : 'إظهار المزيد';
  },
  nothingSelected: 'اختر مدخلًا على الخريطة أو الخط الزمني أو في الجدول لقراءته هنا.',
  position: (index, all) => `${number(index)} من ${number(all)}`,
  previous: 'المدخل السابق',
  next: 'المدخل التالي',
  noPlace: 'لا مكان واحد محدد',
  noDate: 'بلا تاريخ',
  days: (n) => count(n, { one: 'يوم واحد', two: 'يومان', few: '# أيام', many: '# يومًا', other: '# يوم' }),
  participants: 'المشاركون',
  journeys: 'الرحلات',
  asReported: 'كما ورد في التقارير',
  whatHappened: 'ما حدث',
  sourcesPart: 'أين تختلف المصادر',
  positions: 'المواقف',
  commitments: 'التعهدات',
  commitment: (by, to) => `${by} تجاه ${to}`,
  topics: 'الموضوعات',
  sources: 'المصادر',
  links: 'الروابط',
  media: 'الصور',
  note: 'ملاحظة',
  source: (index) => `المصدر ${number(index)}`,
  opensSite: (host) => `على ${host}`,

  inferred: { day: 'اليوم مستنتج', other: 'التواريخ مستنتجة', mark: 'مستنتج' },
  status: { held: 'انعقد', planned: 'مخطط له', postponed: 'مؤجل', cancelled: 'ملغى' },
  possibly: 'ربما في هذه الفترة',
  placePrecision: {
    venue: 'مكان دقيق',
    site: 'الموقع دون القاعة',
    town: 'البلدة دون المبنى',
    city: 'المدينة دون المبنى',
    region: 'منطقة لا نقطة',
    country: 'بلد لا نقطة',
  },
  confidence: { high: 'موثق جيدًا', medium: 'موثق جزئيًا', low: 'ضعيف التوثيق' },
  datePrecision: {
    day: 'يوم',
    days: 'أيام',
    month: 'شهر',
    year: 'سنة',
    time: 'وقت من اليوم',
    approximate: 'تقريبي',
    openEnd: 'نهاية مفتوحة',
    other: 'فترة',
    with: (precision, mark) => `${precision}، ${mark}`,
  },

  spokenEvent: (title, date, place, group) =>
    [title, date, place, group].filter((part) => part !== '').join('، '),
  spokenCount: (shown, all) => `المعروض ${number(shown)} من ${count(all, OF_ENTRIES)}`,
  spokenInView: (shown, all) => `على الخريطة الظاهرة ${number(shown)} من ${count(all, OF_ENTRIES)}`,
  newEntries: (n) =>
    count(n, {
      one: 'مدخل جديد واحد',
      two: 'مدخلان جديدان',
      few: '# مدخلات جديدة',
      many: '# مدخلًا جديدًا',
      other: '# مدخل جديد',
    }),
  spokenSelected: (title) => `المختار: ${title}`,
  viewSummary: (shown, all, span, places, selected) => {
    const parts = [`${number(shown)} من ${count(all, OF_ENTRIES)}`];
    if (span !== '') parts.push(span);
    if (places > 0) {
      const forms = {
        one: 'في مكان واحد',
        two: 'في مكانين',
        few: 'في # أماكن',
        many: 'في # مكانًا',
        other: 'في # مكان',
      };
      parts.push(count(places, forms));
    }
    return `${parts.join('، ')}.${selected === '' ? '' : ` المختار: ${selected}.`}`;
  },

  keyboardHelp: 'مساعدة لوحة المفاتيح',
  close: 'إغلاق',
  keys: {
    tab: 'Tab',
    shift: 'Shift',
    enter: 'Enter',
    space: 'المسافة',
    escape: 'Esc',
    home: 'Home',
    end: 'End',
    pageUp: 'Page Up',
    pageDown: 'Page Down',
    letters: 'الحروف',
  },
  help: {
    everywhere: 'في كل مكان',
    toolbars: 'صفوف الأزرار',
    details: 'التفاصيل',
    parts: 'إلى الجزء التالي أو السابق',
    buttons: 'الزر التالي أو السابق',
    pan: 'تحريك الخريطة؛ ومع Shift ثلاثة أضعاف المسافة',
    zoom: 'تكبير أو تصغير',
    toMarkers: 'إلى الأماكن على الخريطة',
    step: 'التالي أو السابق زمنيًا',
    ends: 'الأول أو الأخير',
    open: 'فتح',
    back: 'إغلاق، أو خطوة إلى الوراء',
    lanes: 'أقرب مدخل في الصف الأعلى أو الأسفل',
    periods: 'أول مدخل في الفترة التالية أو السابقة',
    type: 'المدخل التالي الذي يبدأ عنوانه بها',
    timeZoom: 'فترة أقصر أو أطول',
    windowStep: 'خطوة واحدة',
    windowLeap: 'عشر خطوات',
    windowEnds: 'إلى الحد الأقصى',
  },
});
