// @ts-check
/** Tile servers in trouble, for the stories: `/story-tiles/refused/…`, `/slow/…`, `/silent/…`. */
import { readFileSync } from 'node:fs';

const picture = new URL('../stories/tile.svg', import.meta.url);
/** As long as a server takes that puts a watermark on each picture first. */
const SLOW = 1500;

/** @returns {import('vite').Plugin} */
export function storyTiles() {
  return {
    name: 'story-tiles',
    configureServer({ middlewares }) {
      middlewares.use('/story-tiles', ({ url = '' }, response) => {
        const [, way] = url.split('/');
        if (way === 'refused') response.writeHead(403).end();
        if (way !== 'slow') return;
        setTimeout(() => {
          response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(readFileSync(picture));
        }, SLOW);
      });
    },
  };
}
