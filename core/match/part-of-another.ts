/** Whether a name that stands somewhere is only a part of another's, or a whole one of its own. */
import { mayBeEastAsian } from './east-asian-unit.ts';
import type { Group, Option } from './findings.ts';
import type { FormTarget } from './forms.ts';
import { isJoinable, type Neighbours } from './resolve-neighbours.ts';

const han = /^\p{Script=Han}+$/u;

/**
 * Whether one of the names is of the kind that others are made with: of persons all but whole names of several words,
 * of others only those in scripts that join the parts of names by dots.
 */
export function mayBePartOfAnother({ start, options }: Group, text: string): boolean {
  for (const { sense } of options) {
    const { sure, kind } = sense.target;
    if (sure) continue;
    if (kind === 'person' || (mayBeEastAsian(text, start) && isJoinable(text.charAt(start)))) return true;
  }
  return false;
}

/** The text around the name makes it a part of another name, whatever the page says. */
export function isPartOfAnother(
  { start, end, neighbours }: Group,
  { sense, title, given, borrowed, derived, homonym, foreign }: Option,
): boolean {
  if (borrowed || derived || homonym || foreign) return true;
  if (!neighbours) return false;
  const { kind, role, sure } = sense.target;
  if (sure) return false;
  // A goalkeeper of a pack on football has the word in that pack.
  if (neighbours.tradeBeside && kind === 'person' && title === undefined) return true;
  const dotJoins = !isPartedByDot(sense.target, neighbours);
  if (neighbours.joinedBefore && kind !== 'place' && given !== 'ours' && dotJoins) return true;
  if (kind !== 'person') return false;
  if (role === 'name') return given === 'theirs';
  // Before a given name any other name may stand: «прес-секретар Путіна Дмитро Пєсков».
  const nameBefore = neighbours.nameBefore && !sense.target.alias.includes(' ');
  if (given === 'theirs' || (nameBefore && given !== 'ours') || (neighbours.joinedAfter && dotJoins))
    return true;
  // Wang Wenbin: where the surname comes first a given name follows it; not in "Wangs Rang", for it has no ending then.
  return sense.target.repeat === true && neighbours.nameAfter && end - start === sense.target.alias.length;
}

/** In Japanese a dot joins the parts of names in katakana; words in Han it only parts: 最高指導者・金正恩, 情報機関・国家情報院. */
function isPartedByDot({ lang, alias }: FormTarget, { before }: Neighbours): boolean {
  return lang === 'ja' && (han.test(alias) || han.test(before));
}

/** Enough by itself, and no part of a longer name. */
export function isWhole({ sense, fullFrom }: Option): boolean {
  return sense.whole || fullFrom !== undefined;
}
