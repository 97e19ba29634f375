import { LitElement } from 'lit';
import { afterEach, describe, expect, it } from 'vitest';
import { Box } from '../../src/components/shared/resize.js';

/** Grows with each size it is told, as an element does whose rows wrap where it is narrow. */
class Growing extends LitElement {
  readonly told: number[] = [];
  readonly box = new Box(this, () => {
    this.told.push(this.box.height);
    if (this.told.length < 4) this.style.blockSize = `${this.box.height + 10}px`;
  });
}
customElements.define('test-growing', Growing);

async function mount(): Promise<Growing> {
  const element = new Growing();
  element.style.cssText = 'display: block; inline-size: 200px; block-size: 100px';
  document.body.append(element);
  await element.updateComplete;
  // The first size is no change.
  await frames(2);
  return element;
}

async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

describe('the box of an element', () => {
  afterEach(() => document.body.replaceChildren());

  it('may change with each size that is told, and no observer says that sizes are left over', async () => {
    const errors: string[] = [];
    const onError = (event: ErrorEvent): void => {
      errors.push(event.message);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('error', onError, { capture: true });
    const element = await mount();
    element.style.blockSize = '110px';
    await expect.poll(() => element.told).toEqual([110, 120, 130, 140]);
    await frames(2);
    window.removeEventListener('error', onError, { capture: true });
    expect(errors).toEqual([]);
  });

  it('keeps its last size while it is hidden, and tells nothing of it', async () => {
    const element = await mount();
    element.style.display = 'none';
    await frames(3);
    expect(element.told).toEqual([]);
    expect([element.box.width, element.box.height]).toEqual([200, 100]);
  });
});
