/**
 * The way from a name to its card. A pointer on that way means to arrive, even where it crosses other names: the
 * area is the convex hull of the place where the pointer left and the card, a little widened ("safe triangle").
 */

/** A place in client coordinates (CSS pixels). */
export interface Point {
  x: number;
  y: number;
}

/** A rectangle in client coordinates (CSS pixels). */
export interface Bounds {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** How far the area reaches beyond the card on each side, so that a hand that trembles stays in it. */
const MARGIN = 10;

const side = (p: Point, a: Point, b: Point): number => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);

function inTriangle(p: Point, a: Point, b: Point, c: Point): boolean {
  const ab = side(p, a, b);
  const bc = side(p, b, c);
  const ca = side(p, c, a);
  return (ab >= 0 && bc >= 0 && ca >= 0) || (ab <= 0 && bc <= 0 && ca <= 0);
}

/** Whether `p` lies on the way from `apex` to the card. */
export function onTheWay(p: Point, apex: Point, card: Bounds): boolean {
  const left = card.left - MARGIN;
  const top = card.top - MARGIN;
  const right = card.right + MARGIN;
  const bottom = card.bottom + MARGIN;
  const corners = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ] as const;
  const [a, b, c, d] = corners;
  // The four triangles from the apex to the card's edges cover the hull without the card itself.
  return (
    (p.x >= left && p.x <= right && p.y >= top && p.y <= bottom) ||
    inTriangle(p, apex, a, b) ||
    inTriangle(p, apex, b, c) ||
    inTriangle(p, apex, c, d) ||
    inTriangle(p, apex, d, a)
  );
}

/** Distance from a place to the nearest point of the card; 0 inside. */
export function distanceTo(p: Point, card: Bounds): number {
  return Math.hypot(
    Math.max(card.left - p.x, 0, p.x - card.right),
    Math.max(card.top - p.y, 0, p.y - card.bottom),
  );
}
