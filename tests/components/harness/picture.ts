import { page } from 'vitest/browser';

/** How an element is painted, in device px from its top left corner. */
export async function pictureOf(element: Element): Promise<ImageData> {
  const base64 = await page.screenshot({ element, base64: true, save: false });
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!pen) throw new Error('There is no canvas to draw on.');
  pen.drawImage(bitmap, 0, 0);
  return pen.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** Where an element is painted as red as a test has painted some of it. */
export async function redsOf(element: Element): Promise<{ x: number; y: number }[]> {
  const { data, width } = await pictureOf(element);
  const found: { x: number; y: number }[] = [];
  for (let i = 0; i < data.length; i += 4) {
    const [r = 0, g = 0, b = 0] = data.subarray(i, i + 3);
    if (r > 200 && g < 90 && b < 90) found.push({ x: (i / 4) % width, y: Math.floor(i / 4 / width) });
  }
  return found;
}
