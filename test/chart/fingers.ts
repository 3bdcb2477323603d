import { cdp } from 'vitest/browser';

type Point = readonly [x: number, y: number];

const session = () =>
  cdp() as unknown as {
    send(method: string, parameters: Record<string, unknown>): Promise<unknown>;
  };

/** A place in this page as one of the browser's window, which holds the page in a frame. */
function placeOf([x, y]: Point) {
  const frame = window.frameElement?.getBoundingClientRect();
  return { x: x + (frame?.left ?? 0), y: y + (frame?.top ?? 0) };
}

export const centreOf = (element: Element): Point => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};

/** A real press, moves and a release of the mouse; `modifiers`: 2 Ctrl, 8 Shift. `held` looks before the release. */
export async function drag(
  points: readonly Point[],
  modifiers = 0,
  held = () => {},
): Promise<void> {
  const send = (type: string, point: Point, buttons: number) =>
    session().send('Input.dispatchMouseEvent', {
      type,
      ...placeOf(point),
      button: type === 'mouseMoved' && !buttons ? 'none' : 'left',
      buttons,
      clickCount: 1,
      modifiers,
    });
  const [first, ...rest] = points as readonly [Point, ...Point[]];
  await send('mouseMoved', first, 0);
  await send('mousePressed', first, 1);
  for (const point of rest) await send('mouseMoved', point, 1);
  held();
  await send('mouseReleased', points.at(-1) as Point, 0);
}

/** The same with one finger. */
export async function swipe(points: readonly Point[]): Promise<void> {
  const send = (type: string, point?: Point) =>
    session().send('Input.dispatchTouchEvent', {
      type,
      touchPoints: point ? [placeOf(point)] : [],
    });
  const [first, ...rest] = points as readonly [Point, ...Point[]];
  await send('touchStart', first);
  for (const point of rest) await send('touchMove', point);
  await send('touchEnd');
}
