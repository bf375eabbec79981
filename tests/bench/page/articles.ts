/** Generated pages for the page benchmarks: plain sentences, names among them, links and emphasis as in news. */

/** A small generator of numbers, so that every run has the same page (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Names that the pages carry, as many as a small pack has. None stands inside another. */
export const NAMES = madeNames(200);

/** Names of places and people that do not exist: one word, or two. */
function madeNames(count: number): string[] {
  const next = numbers(3);
  const pick = (syllables: string) => {
    const all = syllables.split(' ');
    return all[Math.floor(next() * all.length)] ?? '';
  };
  const names = new Set<string>();
  while (names.size < count) {
    const first = pick('Bal Dor Kar Lem Mor Nev Ost Pol Ran Sev Tar Vel Zar Yel Hul Gor');
    const word = first + pick('a e i o u ia') + pick('nsk vka grad polis mir dovo zhia rov chuk lin');
    names.add(next() < 0.3 ? `${word} ${pick('Oblast Island Bridge Harbour Junction')}` : word);
  }
  const all = [...names];
  return all.filter(
    (name) => !all.some((other) => other !== name && (name.includes(other) || other.includes(name))),
  );
}

const WORDS =
  'the of and to in that was for on with as by at from they were which after before during reports officials said ' +
  'evening morning region border troops ministry statement according people building damaged several residents ' +
  'shelter power water heating restored schools closed week month early late second third group members council ' +
  'agreement talks meeting delegation visit signed treaty ratified parliament vote leader president minister ' +
  'defence foreign economy prices market energy gas export grain harbour ship railway line station night fire ' +
  'rescue workers hospital doctors children families village town centre street square river bridge road winter';

/** An HTML body of about `size` characters of text with `mentions` names, evenly spread. */
export function article(size: number, mentions: number): string {
  const words = WORDS.split(' ');
  const next = numbers(7);
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
          word = NAMES[placed % NAMES.length] ?? word;
          const form = placed % 5;
          const [first, ...rest] = word.split(' ');
          if (form === 1) word = `<a href="#x">${word}</a>`;
          else if (form === 2 && rest.length > 0) word = `<a href="#x">${first}</a> ${rest.join(' ')}`;
          placed++;
        } else if (next() < 0.01) word = `<em>${word}</em>`;
        parts.push(i === 0 ? ' ' : ' ', word);
        length += word.length + 1;
      }
      parts.push('.');
    }
    parts.push('</p>\n');
  }
  parts.push('</article>');
  return parts.join('');
}
