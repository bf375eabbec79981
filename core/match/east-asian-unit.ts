/** The first code unit of Hangul. Han, kana and Hangul are all behind it; Latin and Cyrillic, the common case, before. */
const FIRST_EAST_ASIAN = 0x1100;

/** Whether a code unit may be Chinese, Japanese or Korean: a test that makes no string. */
export function mayBeEastAsian(text: string, at: number): boolean {
  return text.charCodeAt(at) >= FIRST_EAST_ASIAN;
}
