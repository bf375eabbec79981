/**
 * Missiles have a designator and a name, and texts give both: «РСМ-56 „Булава“», "RS-24 Yars". The two are one mention, as
 * a given name and a surname are, however the name is inflected and in whatever marks it stands.
 */
import type { Group, Option } from './findings.ts';

/** A space or a hyphen, and a mark that opens a quotation, in French with a space of its own. */
const joint = /^[ \u00a0‐‑-]?(?:([«„“"'‘「『])[ \u00a0\u202f]?)?$/u;
const LONGEST_JOINT = 3;
const closingMark = /^[ \u00a0\u202f]?[»“”"'’」』]/;
const digit = /\d/;

/** The groups without those that are designators of the weapon behind them, whose name starts where they did. */
export function joinDesignators(groups: Group[], text: string): Group[] {
  // Most runs have none.
  let designators: Group[] | undefined;
  for (let at = 1; at < groups.length; at++) {
    const before = groups[at - 1] as Group;
    if (!join(before, groups[at] as Group, text)) continue;
    designators ??= [];
    designators.push(before);
  }
  return designators === undefined ? groups : groups.filter((group) => !designators.includes(group));
}

/** Lets the names in `group` start with the designator in the group before it, if it is theirs. */
function join(before: Group, group: Group, text: string): boolean {
  if (group.start - before.end > LONGEST_JOINT) return false;
  const named = group.options.filter((option) => isWeapon(option) && sharesEntity(option, before));
  if (named.length === 0 || !digit.test(text.slice(before.start, before.end))) return false;
  const between = joint.exec(text.slice(before.end, group.start));
  if (between === null || digit.test(text.slice(group.start, group.end))) return false;
  for (const option of named) option.fullFrom = before.start;
  if (between[1] !== undefined)
    group.end += closingMark.exec(text.slice(group.end, group.end + 2))?.[0].length ?? 0;
  return true;
}

const isWeapon = ({ sense }: Option) => sense.target.kind === 'weapon';

const sharesEntity = ({ sense }: Option, { options }: Group) =>
  options.some((other) => other.sense.entity === sense.entity);
