/** From a pack to its surface forms: every name, decoy and context word in every form its language gives it. */
import type { Form, FormSet, FormTarget, Role } from '../match/forms.ts';
import type { Name, NameKind } from '../text/language.ts';
import { LANGUAGES, languageOf } from '../text/languages/index.ts';
import type { Alias, Entity, Names, Pack } from './schema.ts';

/**
 * Compiles the forms of a pack. Equal forms of one entity in several languages are kept once, under the first of
 * them; a form that is a full name somewhere is not kept as a short one of the same entity.
 */
export async function compileForms(pack: Pack): Promise<FormSet> {
  const collector = new Collector();
  const kinds = new Map(pack.entities.map((entity) => [entity.id, entity.kind]));
  for (const entity of pack.entities) await collector.addEntity(entity);
  for (const decoy of pack.decoys) {
    const ofPerson = decoy.covers.some((id) => kinds.get(id) === 'person');
    await collector.addNames(decoy.names, decoy.id, 'decoy', ofPerson ? ['phrase', 'person'] : ['phrase']);
  }
  return {
    pack: pack.pack.id,
    targets: collector.targets,
    forms: collector.forms,
    contextEntities: Object.fromEntries(
      pack.entities
        .filter((entity) => entity.contextEntities.length > 0)
        .map((entity) => [entity.id, entity.contextEntities]),
    ),
    covers: Object.fromEntries(pack.decoys.map((decoy) => [decoy.id, decoy.covers])),
    titles: [...new Set(LANGUAGES.flatMap((language) => language.titles))],
    particles: [...new Set(LANGUAGES.flatMap((language) => language.particles ?? []))].sort(
      (a, b) => b.length - a.length || (a < b ? -1 : 1),
    ),
  };
}

class Collector {
  readonly targets: FormTarget[] = [];
  readonly forms: Form[] = [];
  /** Role group and id → forms already taken. */
  private readonly taken = new Map<string, Set<string>>();

  async addEntity(entity: Entity): Promise<void> {
    const aliases = Object.values(entity.names).flat();
    const whole = aliases.filter((alias) => alias.mark !== false).map((alias) => alias.name);
    for (const role of ['name', 'short'] as const)
      await this.addNames(
        pick(entity.names, (alias) => alias.mark !== false && (alias.short === true) === (role === 'short')),
        entity.id,
        role,
        [entity.kind],
        (name) => ({
          kind: entity.kind,
          ...(whole.some((other) => isPart(name, other)) ? { bare: true as const } : {}),
        }),
      );
    for (const role of ['for', 'against'] as const) await this.addContext(entity, role);
  }

  /** All context words of one role share a target: which of them it was, the text itself tells. */
  private async addContext(entity: Entity, role: 'for' | 'against'): Promise<void> {
    const forms = new Set<string>();
    for (const [lang, words] of Object.entries(entity.context))
      for (const word of words[role] ?? [])
        for (const form of await formsOf({ name: word }, lang, ['phrase'])) forms.add(form);
    if (forms.size === 0) return;
    const target = this.targets.push({ role, id: entity.id, alias: '', lang: 'und' }) - 1;
    for (const text of forms) this.forms.push({ text, case: 'smart', target });
  }

  async addNames(
    names: Names,
    id: string,
    role: Role,
    kinds: readonly NameKind[],
    more: (name: string) => Partial<FormTarget> = () => ({}),
  ): Promise<void> {
    for (const [lang, aliases] of Object.entries(names))
      for (const alias of aliases)
        if (alias.mark !== false) await this.add(alias, lang, id, role, kinds, more(alias.name));
  }

  private async add(
    alias: Alias,
    lang: string,
    id: string,
    role: Role,
    kinds: readonly NameKind[],
    more: Partial<FormTarget> = {},
  ): Promise<void> {
    const taken = this.takenBy(role, id);
    const fresh = (await formsOf(alias, lang, kinds)).filter((form) => !taken.has(form));
    if (fresh.length === 0) return;
    const target = this.targets.push({ role, id, alias: alias.name, lang, ...more }) - 1;
    for (const text of fresh) {
      taken.add(text);
      this.forms.push({ text, case: alias.case ?? 'smart', target });
    }
  }

  private takenBy(role: Role, id: string): Set<string> {
    const key = `${role === 'short' ? 'name' : role} ${id}`;
    const known = this.taken.get(key) ?? new Set<string>();
    this.taken.set(key, known);
    return known;
  }
}

async function formsOf(alias: Alias, lang: string, kinds: readonly NameKind[]): Promise<string[]> {
  const language = languageOf(lang);
  const forms = new Set([alias.name, ...(alias.add ?? [])]);
  if (language && alias.inflect !== false) {
    for (const kind of kinds) {
      const name: Name = { text: alias.name, kind, ...alias.inflect };
      for (const form of await language.forms(name)) forms.add(form);
    }
  }
  for (const form of alias.strike ?? []) forms.delete(form);
  return [...forms];
}

/** Whether a name is one of the words that a longer name is made of. */
function isPart(name: string, longer: string): boolean {
  return longer !== name && longer.length > name.length && longer.split(/[\s・·]/).includes(name);
}

function pick(names: Names, wanted: (alias: Alias) => boolean): Names {
  return Object.fromEntries(Object.entries(names).map(([lang, aliases]) => [lang, aliases.filter(wanted)]));
}
