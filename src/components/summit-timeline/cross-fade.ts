/** Marks give way to their density, and density to marks, without a break: what goes fades out while the rest fades in. */

const NAMES = ['role', 'part', 'data-id', 'aria-label', 'aria-selected', 'tabindex'];

/** What stands in the boxes before something else is drawn there. */
export function standing(...boxes: readonly Element[]): () => readonly Element[] {
  const before = boxes.flatMap((box) => [...box.querySelectorAll('.option, .density')]);
  return () => before.filter((element) => !element.isConnected);
}

/** Shows what has gone for a moment longer, to the eye alone: at once to nothing where less motion is wanted. */
export function fadeOut(field: HTMLElement, back: SVGElement, gone: readonly Element[]): void {
  const marks = document.createElement('div');
  const density = document.createElementNS('http://www.w3.org/2000/svg', 'g');
  for (const element of gone) {
    for (const name of NAMES) element.removeAttribute(name);
    if (element instanceof SVGElement) {
      element.classList.remove('density');
      density.append(element);
    } else marks.append(element);
  }
  marks.inert = true;
  field.append(marks);
  back.append(density);
  field.classList.add('changed');
  const boxes = [marks, density];
  for (const box of boxes) {
    box.classList.add('leaving');
    box.setAttribute('aria-hidden', 'true');
  }
  const fades = boxes.flatMap((box) => box.getAnimations()).map(({ finished }) => finished);
  void Promise.allSettled(fades).then(() => {
    for (const box of boxes) box.remove();
    if (!field.querySelector('.leaving')) field.classList.remove('changed');
  });
}
