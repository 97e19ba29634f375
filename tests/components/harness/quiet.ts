/** What the library asks of the page: timers and frames that are still to come, and listeners on document and window. */
export interface Asked {
  /** Timers and frames that were asked for and neither came nor were taken back. */
  readonly pending: number;
  /** All that were asked for. */
  readonly all: number;
  readonly listeners: number;
}

const isOurs = (): boolean => /\/src\/(?!vendor)|\/vendor\/leaflet/.test(new Error().stack ?? '');

/** What is asked for once, when the page is printed. */
const isPrint = (type: string): boolean => /^(?:before|after)print$/.test(type);

/** Counts from now on until `stop`; what others on the page do does not count. */
export function watchAsked(): { now: () => Asked; stop: () => void } {
  const {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    requestAnimationFrame,
    cancelAnimationFrame,
  } = window;
  const pending = new Set<string>();
  let all = 0;
  let listeners = 0;
  const begin = (kind: string, id: number): number => {
    all += 1;
    pending.add(`${kind} ${id}`);
    return id;
  };
  const timed =
    (ask: (handler: TimerHandler, delay?: number) => number, kind: string) =>
    (handler: TimerHandler, delay?: number): number => {
      if (!isOurs() || typeof handler !== 'function') return ask(handler, delay);
      const id: number = ask((...given: unknown[]) => {
        if (kind === 'timer') pending.delete(`${kind} ${id}`);
        Reflect.apply(handler, undefined, given);
      }, delay);
      return begin(kind, id);
    };
  const cleared = (clear: (id?: number) => void, kind: string) => (id: number | undefined) => {
    pending.delete(`${kind} ${id}`);
    clear(id);
  };
  Object.assign(window, {
    setTimeout: timed(setTimeout, 'timer'),
    setInterval: timed(setInterval, 'interval'),
    clearTimeout: cleared(clearTimeout, 'timer'),
    clearInterval: cleared(clearInterval, 'interval'),
  });
  window.requestAnimationFrame = (draw) => {
    if (!isOurs()) return requestAnimationFrame(draw);
    const id = requestAnimationFrame((time) => {
      pending.delete(`frame ${id}`);
      draw(time);
    });
    return begin('frame', id);
  };
  window.cancelAnimationFrame = (id) => {
    pending.delete(`frame ${id}`);
    cancelAnimationFrame(id);
  };
  const restore = [document, window].map((target) => {
    const { addEventListener, removeEventListener } = target;
    target.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      if (isOurs() && !isPrint(args[0])) listeners += 1;
      Reflect.apply(addEventListener, target, args);
    };
    target.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      if (isOurs() && !isPrint(args[0])) listeners -= 1;
      Reflect.apply(removeEventListener, target, args);
    };
    return () => Object.assign(target, { addEventListener, removeEventListener });
  });
  return {
    now: () => ({ pending: pending.size, all, listeners }),
    stop() {
      Object.assign(window, {
        setTimeout,
        clearTimeout,
        setInterval,
        requestAnimationFrame,
        cancelAnimationFrame,
      });
      for (const each of restore) each();
    },
  };
}

/** So many frames of the page, which nothing of ours asked for. */
export async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
}
