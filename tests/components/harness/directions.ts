/** The keys that mirror with the direction of reading. */
export const directions = [
  { dir: 'ltr', forward: 'ArrowRight', back: 'ArrowLeft' },
  { dir: 'rtl', forward: 'ArrowLeft', back: 'ArrowRight' },
] as const;
