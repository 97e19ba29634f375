// @ts-check
/** From the bytes of a file to events on screen, and beside it what `JSON.parse` alone takes for the same rows. */
import '/ours/summit-map.standalone.js';

const TYPES = { csv: 'text/csv', geojson: 'application/geo+json' };

/** Milliseconds, the middle one of three. @param {string} text */
function parseTime(text) {
  const times = Array.from({ length: 3 }, () => {
    const from = performance.now();
    JSON.parse(text);
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[1] ?? NaN;
}

/** @param {'csv' | 'geojson'} kind @param {string} key */
export async function fromText(kind, key) {
  const bytesOf = async (/** @type {string} */ kind) =>
    (await fetch(`/data/events-${key}.${kind}`)).arrayBuffer();
  const rows = await bytesOf(kind === 'csv' ? 'json' : kind);
  const parse = parseTime(new TextDecoder().decode(rows));
  const address = URL.createObjectURL(new Blob([await bytesOf(kind)], { type: TYPES[kind] }));
  await Reflect.get(globalThis, 'bench').calm();

  performance.mark('data-ready');
  const map = document.createElement('summit-map');
  map.setAttribute('src', address);
  const whole = new Promise((resolve) => map.addEventListener('summit-load', resolve, { once: true }));
  document.querySelector('#root')?.append(map);
  while (map.visible.length === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
  performance.mark('mounted');
  await whole;
  return parse;
}
