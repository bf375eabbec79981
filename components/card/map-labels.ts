/** Where names fit on the locator map: beside their points, none over another. */
import type { CardPlace } from '../../core/card/card-data.ts';
import { AREA_RADIUS, MAP_HEIGHT, MAP_WIDTH, type MapLabel } from './map-drawing.ts';

/** Space between the middle of a point, or of an area, and its name. */
const POINT_GAP = 9;
const AREA_GAP = AREA_RADIUS + 2;
const LINE = 14;

type Anchor = 'start' | 'middle' | 'end';

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** About how wide a name is at 12 px: East Asian characters are square, others about half as wide. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 12.5 : 7), 0);

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxOf(width: number, anchor: Anchor, x: number, y: number): Box {
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, top: y - LINE + 3, right: left + width, bottom: y + 3 };
}

const widened = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

const inside = ({ left, top, right, bottom }: Box): boolean =>
  left >= 2 && top >= 2 && right <= MAP_WIDTH - 2 && bottom <= MAP_HEIGHT - 2;

/** Half the side of the square that each point of a line keeps clear. */
const LINE_CLEARANCE = 3;

/** Space around a country's name: it must not read as one with a place's, nor touch the edge of a cropped map. */
const COUNTRY_CLEARANCE = 8;

/** Keeps what is taken. */
export class LabelRoom {
  readonly #taken: Box[] = [];
  /** Where routes run: names keep off them while there is another place. */
  readonly #lines: Box[] = [];

  /** Points come first: no name may lie on one. */
  takePoint(x: number, y: number, radius = 5): void {
    this.#taken.push({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius });
  }

  takeLine(points: readonly (readonly [number, number])[]): void {
    for (const [x, y] of points) {
      const [left, top] = [x - LINE_CLEARANCE, y - LINE_CLEARANCE];
      this.#lines.push({ left, top, right: x + LINE_CLEARANCE, bottom: y + LINE_CLEARANCE });
    }
  }

  /**
   * The first place beside the point where the name fits: right, left, above, below, or above and below to a side;
   * if there is none off the routes, one on them; else only the point shows.
   */
  beside(place: CardPlace, x: number, y: number): MapLabel {
    const width = widthOf(place.name.text);
    const gap = place.area ? AREA_GAP : POINT_GAP;
    const tries = [
      { anchor: 'start', textX: x + gap, textY: y + 4 },
      { anchor: 'end', textX: x - gap, textY: y + 4 },
      { anchor: 'middle', textX: x, textY: y - gap },
      { anchor: 'middle', textX: x, textY: y + gap + 9 },
      { anchor: 'start', textX: x - 4, textY: y - gap },
      { anchor: 'end', textX: x + 4, textY: y - gap },
      { anchor: 'start', textX: x - 4, textY: y + gap + 9 },
      { anchor: 'end', textX: x + 4, textY: y + gap + 9 },
    ] as const;
    const text =
      tries.find(({ anchor, textX, textY }) => this.#takeOffLines(width, anchor, textX, textY)) ??
      tries.find(({ anchor, textX, textY }) => this.take(width, anchor, textX, textY));
    return { place, x, y, ...(text && { text }) };
  }

  #takeOffLines(width: number, anchor: Anchor, x: number, y: number): boolean {
    const box = boxOf(width, anchor, x, y);
    return !this.#lines.some((line) => overlap(line, box)) && this.take(width, anchor, x, y);
  }

  /** Takes the room of a text, with so much clearance around it, if it is free. */
  take(width: number, anchor: Anchor, x: number, y: number, clearance = 0): boolean {
    const box = widened(boxOf(width, anchor, x, y), clearance);
    if (!inside(box) || this.#taken.some((other) => overlap(other, box))) return false;
    this.#taken.push(box);
    return true;
  }

  /** Takes the room of a country's name, in the middle of what the map shows of it. */
  takeName(text: string, x: number, y: number): boolean {
    return this.take(widthOf(text) * 0.9, 'middle', x, y + 4, COUNTRY_CLEARANCE);
  }
}
