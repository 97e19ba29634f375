import { LitElement, adoptStyles, type CSSResultOrNative } from 'lit';
import { FocusKept } from './focus-kept.js';

/** Size of the box of what is in no page, in CSS px. */
export const UNSEEN = { width: 800, height: 400 } as const;

/**
 * What all our elements are. A style sheet of a shadow root belongs to one document; in that of a frame or of a popup
 * window the element makes its own anew.
 */
export abstract class SummitElement extends LitElement {
  /**
   * Draws what nobody sees, as long as it is in no page.
   * @internal
   */
  rehearse(): void {
    this.performUpdate();
  }

  override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow(LitElement.shadowRootOptions);
    adopt(root, this.constructor);
    new FocusKept(this, root);
    return root;
  }

  adoptedCallback(): void {
    if (this.shadowRoot) adopt(this.shadowRoot, this.constructor);
  }
}

function adopt(root: ShadowRoot, element: unknown): void {
  const page = root.ownerDocument.defaultView;
  const styles = isOurs(element) ? element.elementStyles : [];
  if (page === window) adoptStyles(root, styles);
  // A document without a window is not seen.
  else if (page) root.adoptedStyleSheets = styles.map((style) => copy(style, page));
}

const isOurs = (element: unknown): element is typeof SummitElement =>
  typeof element === 'function' && element.prototype instanceof SummitElement;

function copy(style: CSSResultOrNative, page: Window & typeof globalThis): CSSStyleSheet {
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(style instanceof CSSStyleSheet ? textOf(style) : style.cssText);
  return sheet;
}

const textOf = (sheet: CSSStyleSheet): string => [...sheet.cssRules].map(({ cssText }) => cssText).join('');
