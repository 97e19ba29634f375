import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { AttributePart } from 'lit/directive.js';

/**
 * The address of a picture that is fetched for as long as it is on the page: without it a browser goes on waiting for
 * one that was taken away, and a server that says nothing holds up whatever else the page asks of it.
 */
class PictureFrom extends AsyncDirective {
  #image: Element | null = null;
  #address = '';

  override render(address: string): string {
    return address;
  }

  override update({ element }: AttributePart, [address]: [string]): string {
    this.#image = element;
    return (this.#address = address);
  }

  override disconnected(): void {
    if (this.#image instanceof HTMLImageElement && !this.#image.complete) this.#image.removeAttribute('src');
  }

  override reconnected(): void {
    if (!this.#image?.hasAttribute('src')) this.#image?.setAttribute('src', this.#address);
  }
}

export const pictureFrom = directive(PictureFrom);
