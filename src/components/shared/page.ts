/** The window in which an element stands, which may be that of a frame or a popup: observers of another one go wrong. */
export function pageOf(element: Element): Window & typeof globalThis {
  return element.ownerDocument.defaultView ?? window;
}
