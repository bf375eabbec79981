/** Spelling variants that several languages share. */

/**
 * Hyphenated parts of romanised East Asian given names are also written together: Kim Jong-un, Kim Jongun.
 * (Kim Jong Un is the same to the scanner: it folds hyphens and spaces.)
 */
export function hyphenVariants(name: string): string[] {
  return /\p{L}-\p{Ll}/u.test(name) ? [name, name.replaceAll('-', '')] : [name];
}

const quoted = /[«„"“]([^«»„"“”]+)[»“"”]/u;

/** A name in quotation marks inside a longer one, in the usual marks and without: комплекс «Ярс». */
export function quoteVariants(name: string): string[] {
  const match = quoted.exec(name);
  if (!match) return [name];
  const inner = match[1] ?? '';
  return [inner, `«${inner}»`, `"${inner}"`].map((variant) => name.replace(quoted, () => variant));
}

const cornered = /[“「『]([^“”「」『』]+)[”」』]/u;

/** The same in the marks of East Asia: “三位一体”核力量, 「三位一体」核力量. */
export function cornerVariants(name: string): string[] {
  const match = cornered.exec(name);
  if (!match) return [name];
  const inner = match[1] ?? '';
  return [inner, `“${inner}”`, `「${inner}」`].map((variant) => name.replace(cornered, () => variant));
}

/** Each of the values once, in order. */
export function distinct(values: readonly string[]): string[] {
  return [...new Set(values)];
}
