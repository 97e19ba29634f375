/** Gives an element the whole screen, or takes it back. A browser may refuse, and then nothing changes. */
export async function toggleFullScreen(element: HTMLElement): Promise<void> {
  try {
    if (element.matches(':fullscreen')) await element.ownerDocument.exitFullscreen();
    else await element.requestFullscreen();
  } catch {
    // Without a gesture, or in a frame that may not.
  }
}
