import { describe, expect, it } from 'vitest';
import { numberFormat } from '../src/components/shared/number-format.js';

describe('numberFormat', () => {
  it('writes as the language and the options say', () => {
    expect(numberFormat('en').format(1234.5)).toBe('1,234.5');
    expect(numberFormat('de').format(1234.5)).toBe('1.234,5');
    expect(numberFormat('en', { style: 'unit', unit: 'kilometer' }).format(200)).toBe('200 km');
    expect(numberFormat('en', { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(2)).toBe('2 days');
  });

  it('makes each format once', () => {
    const options = { style: 'unit', unit: 'kilometer' } as const;
    expect(numberFormat('fr')).toBe(numberFormat('fr'));
    expect(numberFormat('fr', { ...options })).toBe(numberFormat('fr', options));
    expect(numberFormat('fr', options)).not.toBe(numberFormat('fr'));
  });
});
