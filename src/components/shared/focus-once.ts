/**
 * Puts the focus on what is no stop of Tab. While it is there it is one, since Chromium goes on from what is none at the
 * start of the shadow root where nothing follows in it.
 */
export function focusOnce(element: HTMLElement, options?: FocusOptions): void {
  const before = element.getAttribute('tabindex');
  const restore = (): void => {
    if (before === null) element.removeAttribute('tabindex');
    else element.setAttribute('tabindex', before);
  };
  element.tabIndex = 0;
  element.addEventListener('blur', restore, { once: true });
  element.focus(options);
}
