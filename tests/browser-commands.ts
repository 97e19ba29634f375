/**
 * Real input for browser tests, which `userEvent` lacks: the browser itself moves the mouse and the fingers, so that
 * pointer capture, hit testing and default actions behave as for a reader. Points are CSS pixels of the test's page.
 *
 *     import { commands } from 'vitest/browser';
 *     await commands.mousePath([[100, 40], [300, 40]]);
 */
import type { CDPSession } from 'playwright';
import type { BrowserCommand, BrowserCommandContext } from 'vitest/node';
import type {} from '@vitest/browser-playwright';

export type Point = readonly [x: number, y: number];

/** One line of the accessibility tree, as a screen reader would be told. */
export interface AccessibleNode {
  role: string;
  name: string;
  description: string;
  value: string;
  /** Such as focused, selected, expanded, level. */
  states: Record<string, string | number | boolean>;
  /** How deep in the tree; nodes that are ignored by assistive technology are left out and do not count. */
  depth: number;
}

export interface PathOptions {
  steps?: number;
  popup?: boolean;
}

export interface TouchOptions {
  every?: number;
  hold?: number;
}

/** Keys that are held while the wheel turns. */
export interface WheelKeys {
  ctrl?: boolean;
  meta?: boolean;
  shift?: boolean;
}

export interface MediaSettings {
  colorScheme?: 'light' | 'dark';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
  media?: 'screen' | 'print';
}

/** What a server answers, or that it cannot be reached, or that it says nothing. */
export type Answer =
  { readonly status: number; readonly type?: string; readonly body?: string } | 'unreachable' | 'silent';

/** What a server was asked, and which page it was told of. */
export interface Request {
  readonly url: string;
  readonly referrer: string | undefined;
  /** The page no longer waits for the answer. */
  readonly cancelled: boolean;
}

export interface Memory {
  nodes: number;
  listeners: number;
  /** Bytes of objects, of what the browser keeps for them, and of typed arrays. */
  heap: number;
}

declare module 'vitest/browser' {
  interface BrowserCommands {
    /**
     * Presses at the first point, moves through the others (`steps` moves between two, 8 by default), releases. With
     * `popup` the points are those of the window that was opened last.
     */
    mousePath(points: readonly Point[], options?: PathOptions): Promise<void>;
    mouseMove(x: number, y: number): Promise<void>;
    /** Takes the pointer off the page. */
    mouseAway(): Promise<void>;
    mouseClick(x: number, y: number): Promise<void>;
    dblclick(x: number, y: number): Promise<void>;
    /** Turns the wheel at a point; positive `dy` scrolls down. With `ctrl` as a trackpad's pinch does. */
    wheel(x: number, y: number, dx: number, dy: number, options?: WheelKeys): Promise<void>;
    /**
     * Puts down the fingers of the first frame, moves them through the others, lifts them all. With `every`, the
     * events say that they are so many ms apart, however long the machine takes; with `hold` the fingers rest for so many
     * ms before they are lifted.
     */
    touch(frames: readonly (readonly Point[])[], options?: TouchOptions): Promise<void>;
    /** Emulates a reader's settings until they are set again. */
    emulateMedia(settings: MediaSettings): Promise<void>;
    /** Whether the first pointer is a finger, as it is from the start; false for a mouse. */
    coarsePointer(coarse: boolean): Promise<void>;
    /** What the page holds after all garbage is collected. */
    memory(): Promise<Memory>;
    /** Emulates a screen with so many pixels per CSS px, as after a zoom of the page; null for that of the machine. */
    pixelRatio(ratio: number | null): Promise<void>;
    /**
     * From now on addresses that match a glob pattern get this answer, and never reach a network; null ends that. The
     * last one counts.
     */
    answer(pattern: string, answer: Answer | null): Promise<void>;
    /** What was asked under a pattern, since it was answered first. */
    asked(pattern: string): Promise<readonly Request[]>;
    /** The accessibility tree of the test's page, shadow roots included, in document order. */
    accessibilityTree(): Promise<AccessibleNode[]>;
  }
}

/**
 * From points of the test's page to points of the screen: the page is an iframe in Vitest's own page, which shows it
 * smaller where it does not fit.
 */
async function toScreen(context: BrowserCommandContext): Promise<(x: number, y: number) => [number, number]> {
  const frame = await context.frame();
  const box = await (await frame.frameElement()).boundingBox();
  if (!box) throw new Error('The page of the test is not on the screen.');
  const scale = box.width / (await frame.evaluate(() => window.innerWidth));
  return (x, y) => [box.x + x * scale, box.y + y * scale];
}

const mousePath: BrowserCommand<[readonly Point[], PathOptions?]> = async (context, points, options) => {
  const popup = options?.popup ? context.page.context().pages().at(-1) : undefined;
  const at = popup ? (x: number, y: number): [number, number] => [x, y] : await toScreen(context);
  const { mouse } = popup ?? context.page;
  const [first, ...rest] = points;
  if (!first) throw new Error('mousePath needs at least one point.');
  await mouse.move(...at(...first));
  await mouse.down();
  for (const point of rest) await mouse.move(...at(...point), { steps: options?.steps ?? 8 });
  await mouse.up();
};

const mouseMove: BrowserCommand<[number, number]> = async (context, x, y) => {
  const at = await toScreen(context);
  await context.page.mouse.move(...at(x, y));
};

const mouseAway: BrowserCommand<[]> = async ({ page }) => {
  await page.mouse.move(-1, -1);
};

const mouseClick: BrowserCommand<[number, number]> = async (context, x, y) => {
  const at = await toScreen(context);
  await context.page.mouse.click(...at(x, y));
};

const dblclick: BrowserCommand<[number, number]> = async (context, x, y) => {
  const at = await toScreen(context);
  await context.page.mouse.dblclick(...at(x, y));
};

const wheel: BrowserCommand<[number, number, number, number, WheelKeys?]> = async (
  context,
  x,
  y,
  dx,
  dy,
  options,
) => {
  const at = await toScreen(context);
  const { keyboard, mouse } = context.page;
  await mouse.move(...at(x, y));
  const names = { ctrl: 'Control', meta: 'Meta', shift: 'Shift' } as const;
  const held = (['ctrl', 'meta', 'shift'] as const).filter((key) => options?.[key]).map((key) => names[key]);
  for (const key of held) await keyboard.down(key);
  await mouse.wheel(dx, dy);
  for (const key of held) await keyboard.up(key);
};

const touch: BrowserCommand<[readonly (readonly Point[])[], TouchOptions?]> = async (
  context,
  frames,
  { every, hold = 0 } = {},
) => {
  const at = await toScreen(context);
  const begin = Date.now();
  const when = (i: number): { timestamp?: number } =>
    every === undefined ? {} : { timestamp: (begin + i * every) / 1000 };
  const devtools = await context.page.context().newCDPSession(context.page);
  for (const [i, fingers] of frames.entries()) {
    await devtools.send('Input.dispatchTouchEvent', {
      type: i === 0 ? 'touchStart' : 'touchMove',
      ...when(i),
      touchPoints: fingers.map((finger, id) => {
        const [x, y] = at(...finger);
        return { x, y, id };
      }),
    });
  }
  await new Promise((resolve) => setTimeout(resolve, hold));
  await devtools.send('Input.dispatchTouchEvent', {
    type: 'touchEnd',
    ...when(frames.length),
    touchPoints: [],
  });
  await devtools.detach();
};

const emulateMedia: BrowserCommand<[MediaSettings]> = async ({ page }, settings) => {
  await page.emulateMedia(settings);
};

/** What a session has set lasts as long as the session. */
const sessions = new WeakMap<object, CDPSession>();

async function lasting(page: BrowserCommandContext['page']): Promise<CDPSession> {
  const devtools = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, devtools);
  return devtools;
}

const coarsePointer: BrowserCommand<[boolean]> = async ({ page }, coarse) => {
  const devtools = await lasting(page);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: coarse });
};

const memory: BrowserCommand<[]> = async ({ page }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  // What the first collection lets go of may be all that held something else.
  for (let i = 0; i < 2; i++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
  await devtools.detach();
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  const heap = usedSize + embedderHeapUsedSize + backingStorageSize;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap };
};

const pixelRatio: BrowserCommand<[number | null]> = async ({ page }, ratio) => {
  const devtools = await lasting(page);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await devtools.send('Emulation.setDeviceMetricsOverride', {
    // Without another size of the window the browser tells nobody.
    width: width + (ratio === null ? 0 : 1),
    height,
    deviceScaleFactor: ratio ?? 1,
    mobile: false,
  });
};

/** By page and pattern. */
const requests = new WeakMap<object, Map<string, Request[]>>();

function requestsOf(page: object): Map<string, Request[]> {
  const known = requests.get(page) ?? new Map<string, Request[]>();
  requests.set(page, known);
  return known;
}

const answer: BrowserCommand<[string, Answer | null]> = async ({ page }, pattern, given) => {
  await page.unroute(pattern);
  const known = requestsOf(page);
  if (given === null) {
    known.delete(pattern);
    return;
  }
  const heard = known.get(pattern) ?? [];
  known.set(pattern, heard);
  await page.route(pattern, async (route, request) => {
    heard.push({
      url: request.url(),
      referrer: request.headers().referer,
      get cancelled() {
        return request.failure() !== null;
      },
    });
    if (given === 'unreachable') await route.abort();
    else if (given !== 'silent') {
      const { status, type = 'text/plain', body = '' } = given;
      await route.fulfill({ status, contentType: type, body });
    }
  });
};

const asked: BrowserCommand<[string]> = ({ page }, pattern) => requestsOf(page).get(pattern) ?? [];

const accessibilityTree: BrowserCommand<[]> = async (context) => {
  const url = (await context.frame()).url();
  const devtools = await context.page.context().newCDPSession(context.page);
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const child = frameTree.childFrames?.find((candidate) => candidate.frame.url === url);
  if (!child) throw new Error('The page of the test was not found among the frames.');
  const { nodes } = await devtools.send('Accessibility.getFullAXTree', { frameId: child.frame.id });
  // What a value is called in words is told to assistive technology, but not to the protocol.
  const inWords = new Map<string, string>();
  for (const { nodeId, role, backendDOMNodeId: backendNodeId } of nodes) {
    if (backendNodeId === undefined || !['slider', 'progressbar'].includes(String(role?.value))) continue;
    const { attributes = [] } = (await devtools.send('DOM.describeNode', { backendNodeId })).node;
    const at = attributes.indexOf('aria-valuetext');
    if (at >= 0) inWords.set(nodeId, attributes[at + 1] ?? '');
  }
  await devtools.detach();

  /** DevTools wraps every value; most are text, a slider's value is a number. */
  const text = (wrapped?: { value?: unknown }): string => {
    const value = wrapped?.value ?? '';
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines: AccessibleNode[] = [];
  const visit = (id: string, depth: number): void => {
    const node = byId.get(id);
    if (!node) return;
    if (!node.ignored) {
      lines.push({
        role: text(node.role),
        name: text(node.name),
        description: text(node.description),
        value: inWords.get(id) ?? text(node.value),
        states: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
        depth,
      });
    }
    for (const childId of node.childIds ?? []) visit(childId, node.ignored ? depth : depth + 1);
  };
  const root = nodes.find((node) => !node.parentId);
  if (root) visit(root.nodeId, 0);
  return lines;
};

export const browserCommands = {
  mousePath,
  mouseMove,
  mouseAway,
  mouseClick,
  dblclick,
  wheel,
  touch,
  emulateMedia,
  coarsePointer,
  memory,
  pixelRatio,
  answer,
  asked,
  accessibilityTree,
};
