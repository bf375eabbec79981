/** Where names fit on the locator map: beside their points, none over another. */
import type { CardPlace } from '../../core/card/card-data.ts';
import { MAP_HEIGHT, MAP_WIDTH, type MapLabel } from './map-drawing.ts';

/** Space between a point and its name. */
const GAP = 9;
const LINE = 14;

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

const inside = ({ left, top, right, bottom }: Box): boolean =>
  left >= 2 && top >= 2 && right <= MAP_WIDTH - 2 && bottom <= MAP_HEIGHT - 2;

/** Keeps what is taken. */
export class LabelRoom {
  readonly #taken: Box[] = [];

  /** Points come first: no name may lie on one. */
  takePoint(x: number, y: number): void {
    this.#taken.push({ left: x - 5, top: y - 5, right: x + 5, bottom: y + 5 });
  }

  /** The first place beside the point where the name fits: right, left, above, below; none: only the point shows. */
  beside(place: CardPlace, x: number, y: number): MapLabel {
    const width = widthOf(place.name.text);
    const tries = [
      { anchor: 'start', textX: x + GAP, textY: y + 4 },
      { anchor: 'end', textX: x - GAP, textY: y + 4 },
      { anchor: 'middle', textX: x, textY: y - GAP },
      { anchor: 'middle', textX: x, textY: y + GAP + 9 },
    ] as const;
    const text = tries.find(({ anchor, textX, textY }) => this.take(width, anchor, textX, textY));
    return { place, x, y, ...(text && { text }) };
  }

  /** Takes the room of a text if it is free. */
  take(width: number, anchor: 'start' | 'middle' | 'end', x: number, y: number): boolean {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    const box = { left, top: y - LINE + 3, right: left + width, bottom: y + 3 };
    if (!inside(box) || this.#taken.some((other) => overlap(other, box))) return false;
    this.#taken.push(box);
    return true;
  }

  /** Takes the room of a country's name, in the middle of what the map shows of it. */
  takeName(text: string, x: number, y: number): boolean {
    return this.take(widthOf(text) * 0.9, 'middle', x, y + 4);
  }
}
