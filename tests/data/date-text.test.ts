import { describe, expect, test } from 'vitest';
import { readDateText } from '../../src/data/readers/date-text.js';
import { expectLinearText } from '../growth.js';

const clear: readonly (readonly [text: string, edtf: string])[] = [
  // EDTF stands as it is.
  ['2018-06-12', '2018-06-12'],
  ['2019-02-27/2019-02-28', '2019-02-27/2019-02-28'],
  ['2018-06/..', '2018-06/..'],
  ['1850~', '1850~'],
  ['156X-12-25', '156X-12-25'],
  ['[1850, 1852]', '[1850, 1852]'],
  ['2019-02-27T18:30+07:00', '2019-02-27T18:30+07:00'],
  ['-0043', '-0043'],
  // Years
  ['1850', '1850'],
  ['+1850', '1850'],
  ['800', '0800'],
  ['196?', '0196?'],
  ['-44', '-0044'],
  ['-0', '0000'],
  // Year first
  ['2018-6-9', '2018-06-09'],
  ['2018-6', '2018-06'],
  ['2018/06/12', '2018-06-12'],
  ['2018.06.12', '2018-06-12'],
  ['20180612', '2018-06-12'],
  ['20180612T090400Z', '2018-06-12T09:04:00Z'],
  ['2019-02-27 18:30', '2019-02-27T18:30'],
  ['2019-02-27 6:30 pm', '2019-02-27T18:30'],
  ['2019-02-27 12:05 AM', '2019-02-27T00:05'],
  ['2019-02-27 18:30:15Z', '2019-02-27T18:30:15Z'],
  ['  2018-06-12  ', '2018-06-12'],
  // Qualifiers
  ['c. 1850', '1850~'],
  ['c1850', '1850~'],
  ['ca. 1850', '1850~'],
  ['circa 1850', '1850~'],
  ['about 1850', '1850~'],
  ['About June 1850', '1850-06~'],
  ['approx. 1850', '1850~'],
  ['~1850', '~1850'],
  ['~ 1850', '1850~'],
  ['c. 1850s', '185X~'],
  ['1850?', '1850?'],
  ['1850 (?)', '1850?'],
  ['12 June 1850?', '1850-06-12?'],
  ['probably 1850', '1850?'],
  ['c. 1850?', '1850%'],
  // Units
  ['1850s', '185X'],
  ["1850's", '185X'],
  ['19th century', '18XX'],
  ['21st century', '20XX'],
  ['5th century BC', '-04XX'],
  ['1st century AD', '00XX'],
  ['spring 2001', '2001-21'],
  ['Autumn of 1989', '1989-23'],
  // Words
  ['12 June 2018', '2018-06-12'],
  ['June 12, 2018', '2018-06-12'],
  ['Tuesday, June 12th, 2018', '2018-06-12'],
  ['the 12th of June 2018', '2018-06-12'],
  ['12-Jun-2018', '2018-06-12'],
  ['Sept. 3 1939', '1939-09-03'],
  ['May 1945', '1945-05'],
  ['2018 June 12', '2018-06-12'],
  ['12 June 2018, 9:04 a.m.', '2018-06-12T09:04'],
  ['Fri Nov 22 1963 13:00:00 GMT-0600', '1963-11-22T13:00:00-06:00'],
  ['44 BC', '-0043'],
  ['44 BCE', '-0043'],
  ['1 BC', '0000'],
  ['AD 79', '0079'],
  ['79 CE', '0079'],
  ['15 March 44 BC', '-0043-03-15'],
  ['10,000 BC', '-9999'],
  ['70000 BC', 'Y-69999'],
  // Day and month in digits, where there is only one way to read them.
  ['13.06.2019', '2019-06-13'],
  ['12.06.2019', '2019-06-12'],
  ['1. 6. 2019', '2019-06-01'],
  ['13/06/2018', '2018-06-13'],
  ['06/13/2018', '2018-06-13'],
  ['6-6-2018', '2018-06-06'],
  ['28.02.2019 18:30', '2019-02-28T18:30'],
  ['2/28/2019, 6:30 p.m.', '2019-02-28T18:30'],
  ['c. 13.06.2019', '2019-06-13~'],
  // Ranges
  ['27.02.2019 – 28.02.2019', '2019-02-27/2019-02-28'],
  ['13/06/2018-15/06/2018', '2018-06-13/2018-06-15'],
  ['12.06.2018-14.06.2018', '2018-06-12/2018-06-14'],
  ['1.2.2018-3.2.2018', '2018-02-01/2018-02-03'],
  ['1914–1918', '1914/1918'],
  ['1914-1918', '1914/1918'],
  ['1914–18', '1914/1918'],
  ['1985 to present', '1985/..'],
  ['from 12 June 2018 to 3 May 2019', '2018-06-12/2019-05-03'],
  ['27–28 February 2019', '2019-02-27/2019-02-28'],
  ['February 27-28, 2019', '2019-02-27/2019-02-28'],
  ['30 April – 2 May 2019', '2019-04-30/2019-05-02'],
  ['2018-06-12 - 2018-06-14', '2018-06-12/2018-06-14'],
];

const unclear: readonly (readonly [text: string, remedy: string])[] = [
  ['12/06/2018', 'Write 2018-06-12 or 2018-12-06.'],
  ['12-06-2018', 'Write 2018-06-12 or 2018-12-06.'],
  ['12/06/2018-14/06/2018', 'does not say for certain'],
  ['31/02/2018', 'no day of a calendar'],
  ['12.6.18', 'Write YYYY-06-12 or YYYY-12-06.'],
  ['99/99/2018', 'write it as 2018-06-12.'],
  ['43263', 'If it is 2018-06-12, write that.'],
  ['1900s', 'Write 190X for the decade, 19XX for the century.'],
  ['85', 'Write AD 85, or all four digits, such as 1985.'],
  ['2018-13-01', 'Months run from 01 to 12'],
  ['2018-02-30', 'Months run from 01 to 12'],
  ['0 BC', 'counting 1 BC as 0000'],
  ['1st century BC', 'counting 1 BC as 0000'],
  ['Capri 1850', 'Write it as 2018'],
  ['12 Brumaire 1799', 'Write it as 2018'],
  // Other calendars are never read as ours: the day would be another one.
  ['25 October 1917 (O.S.)', 'Write it as 2018'],
  ['25 October 1917 Old Style', 'Write it as 2018'],
  ['4 July 1054 (Julian calendar)', 'Write it as 2018'],
  ['10 Muharram 61 AH', 'Write it as 2018'],
  ['25 October (7 November) 1917', 'Write it as 2018'],
  ['June 12', 'Write it as 2018'],
  ['12 June 18', 'Write 2018-06-12 or 1918-06-12.'],
  ['12-Jun-18', 'Write 2018-06-12 or 1918-06-12.'],
  ['Jun-18', 'Write 2018-06 or 1918-06.'],
  ['Feb-19', 'Write 2019-02 or 1919-02.'],
  ['29-Feb-00', 'Write 2000-02-29.'],
  ['since 1985', 'Write 1985/.. if it is still on, or 1985/ if'],
  ['from June 1985', 'Write 1985-06/.. if'],
  ['1850–', 'Write 1850/.. if'],
  ['1850-', 'Write 1850/.. if'],
  ['until 1985', 'Write /1985 if'],
  ['between 1850 and 1870', 'Write [1850..1870] if it was once between them, or 1850/1870 if'],
  ['since then', 'Write it as 2018'],
  ['1914-18', 'If the years 1914 to 1918 are meant, write 1914/1918.'],
  ['12 13 June 2018', 'Write it as 2018'],
  ['25:00', 'Write it as 2018'],
  ['2018-06-12 25:00', 'Put a T between'],
  ['30 Dec – 2 Jan 2019', 'Write it as 2018'],
  ['soon', 'Write it as 2018'],
  ['x'.repeat(5_000), 'Write 2018-06-12.'],
];

describe('readDateText', () => {
  test.each(clear)('reads %j as %s', (text, edtf) => {
    expect(readDateText(text)).toMatchObject({ when: edtf });
  });

  test.each(unclear)('does not guess at %j', (text, remedy) => {
    const { when, problem } = readDateText(text);
    expect(when).toBeUndefined();
    expect(problem).toContain(remedy);
    expect(problem).toContain(text.slice(0, 20));
  });

  test.each(['-44', '-1200'])('says which year BC it takes %s for', (text) => {
    const reading = readDateText(text);
    expect(reading).toMatchObject({ caution: expect.stringContaining(`${1 - Number(text)} BC`) as unknown });
  });

  test('takes its time from the length of the text alone', () => {
    expectLinearText(
      ['12 June ', '(', '-', '1850s ', 'c. ', ' to ', '[1850,', '?', '2018-', '"', ' – '],
      (text) => {
        readDateText(text);
        readDateText(`[${text}`);
        readDateText(`[${text}]`);
      },
    );
  });
});
