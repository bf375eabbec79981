/** Generated pages for the page benchmarks: plain sentences, names among them, links and emphasis as in news. */
import { randomNumbers } from '../random-numbers.ts';

const WORDS =
  'the of and to in that was for on with as by at from they were which after before during reports officials said ' +
  'evening morning region border troops ministry statement according people building damaged several residents ' +
  'shelter power water heating restored schools closed week month early late second third group members council ' +
  'agreement talks meeting delegation visit signed treaty ratified parliament vote leader president minister ' +
  'defence foreign economy prices market energy gas export grain harbour ship railway line station night fire ' +
  'rescue workers hospital doctors children families village town centre street square river bridge road winter';

/** An HTML body of about `size` characters of text with `mentions` of the names in turn, evenly spread. */
export function article(size: number, mentions: number, names: readonly string[]): string {
  const words = WORDS.split(' ');
  const next = randomNumbers(7);
  const gap = mentions === 0 ? Number.POSITIVE_INFINITY : size / mentions;
  const parts: string[] = ['<article><h1>A long report</h1>'];
  let length = 0;
  let placed = 0;
  while (length < size) {
    parts.push('<p>');
    for (let sentence = 0; sentence < 6; sentence++) {
      for (let i = 0; i < 14; i++) {
        let word = words[Math.floor(next() * words.length)] ?? '';
        if (placed < mentions && length > (placed + 0.5) * gap) {
          word = names[placed % names.length] ?? word;
          const form = placed % 5;
          const [first, ...rest] = word.split(' ');
          if (form === 1) word = `<a href="#x">${word}</a>`;
          else if (form === 2 && rest.length > 0) word = `<a href="#x">${first}</a> ${rest.join(' ')}`;
          placed++;
        } else if (next() < 0.01) word = `<em>${word}</em>`;
        parts.push(' ', word);
        length += word.length + 1;
      }
      parts.push('.');
    }
    parts.push('</p>\n');
  }
  parts.push('</article>');
  return parts.join('');
}
