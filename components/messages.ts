/**
 * The texts of the interface. Catalogues are JSON files in locales/, one per area and language; English is complete
 * by definition and gives the keys their types, other languages are held to it by a test.
 */

import { numberFormat, pluralRules } from './formatters.ts';

/** One message: a text with `{name}` slots, or one per CLDR plural category, chosen by the slot `count`. */
export type Message = string | { one?: string; few?: string; many?: string; other: string };
export type Catalogue = Readonly<Record<string, Message>>;

export type Translate<Keys extends string> = (
  key: Keys,
  slots?: Readonly<Record<string, string | number>>,
) => string;

/**
 * A translator for one area in one language.
 * @param language BCP 47 tag; it decides plurals.
 * @param catalogue The language's messages; keys it misses fall back to `english`.
 */
export function translator<const English extends Catalogue>(
  language: string,
  catalogue: Partial<Record<keyof English, Message>>,
  english: English,
): Translate<Extract<keyof English, string>> {
  return (key, slots = {}) => {
    const message: Message = catalogue[key] ?? english[key] ?? key;
    const { count = 0 } = slots;
    const text =
      typeof message === 'string'
        ? message
        : ((message as Record<string, string>)[pluralRules(language).select(Number(count))] ?? message.other);
    return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
      const value = slots[name];
      return value === undefined
        ? slot
        : typeof value === 'number'
          ? numberFormat(language).format(value)
          : value;
    });
  };
}
