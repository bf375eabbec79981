/** German: genitives of names, endings of adjectives inside names; compounds with a hyphen end words to the scanner. */
import type { Language } from '../language.ts';
import { distinct, hyphenVariants } from '../variants.ts';

export const german: Language = {
  tag: 'de',
  forms(name) {
    if (name.kind === 'person') return distinct(hyphenVariants(name.text).flatMap(withGenitive));
    // Of a phrase with a preposition the head stands first: Kreml von Kasan, Haus von der Leyen.
    if (name.kind === 'phrase' && / (?:von|in|der|nach) /.test(name.text)) return [name.text];
    // Plurals, adjectives and feminine nouns have no genitive of their own.
    if (name.kind === 'word' && /(?:e|en|er|ung|heit|keit|ion|in|ik)$/.test(name.text)) return [name.text];
    // Adjectives of towns have no endings: Kiewer Rus, Kursker Bogen.
    if (name.kind === 'phrase' && ofTown.test(name.text)) return withGenitive(name.text);
    const inflected = adjectiveForms(name.text);
    return inflected.length > 1 ? inflected : withGenitive(name.text);
  },
  titles: [
    '-owitsch -ewitsch -owytsch -jowytsch',
    'herr herrn frau dr prof professor präsident präsidenten präsidentin us-präsident us-präsidenten kremlchef',
    'staatschef staatschefs machthaber machthabers diktator kanzler bundeskanzler bundeskanzlerin minister ministers',
    'ministerin außenminister außenministers außenministerin verteidigungsminister regierungschef ministerpräsident',
    'premier premierminister bürgermeister bürgermeisters oberbürgermeister sprecher sprechers sprecherin',
    'kremlsprecher kreml-sprecher pentagon-sprecher pentagonsprecher regierungssprecher berater beraters',
    'sicherheitsberater generalsekretär generalsekretärs nato-generalsekretär kommissionspräsidentin',
    'eu-kommissionspräsidentin general oberst generalmajor botschafter senator vizepräsident chef büroleiter',
    '-minister -ministers -ministerin -chef -chefs -chefin -sprecher -sprechers -sprecherin -berater -beraters',
    '-präsident -präsidenten -präsidentin -kanzler -kanzlerin -meister -meisters -meisterin -sekretär -sekretärs',
    '-leiter -leiterin -führer -führers -general -generals -vorsitzende -vorsitzender -vorsitzenden -direktor',
    '-kommandeur -botschafter -politiker -diplomat -experte -kollege -kollegen -amtskollege',
    'der die das den dem des ein eine einen einem einer und aber oder auch als wenn während nach vor seit weil',
    'obwohl für mit ohne gegen über unter laut so doch noch nun heute gestern damals dann dort hier wie was wer',
    'warum dass ob nur selbst sogar sein seine ihr ihre bei von zu',
    // Nouns before a name in the genitive: der Besuch Blinkens.
    '-ung -ungen -besuch -besuchs -reise -treffen -gespräch -gesprächen angabe angaben worte worten aussage aussagen',
    'ansicht besuch besuche besuchs reise reisen rede reden treffen gespräch gesprächen telefonat vorschlag vorschläge',
    'plan pläne plänen kritik appell rücktritt rücktritts büro team sprecher amtszeit amtsantritt auftritt auftritts',
    'ankunft bericht anruf brief rolle seite nachfolger nachfolgers vorgänger vorgängers stellvertreter vertrauter',
    'initiative antwort reaktion versprechen position mission tagen dank lob sicht anhänger gegner',
  ].flatMap((line) => line.split(' ')),
  kin: [
    'frau ehefrau gattin mann ehemann gatte sohn sohnes tochter bruder bruders schwester mutter vater vaters onkel',
    'tante neffe neffen nichte cousin cousine vetter enkel enkelin enkelkinder großvater großmutter witwe witwer',
    'kinder söhne töchter brüder geschwister eltern ex-frau schwager schwägerin stiefsohn stieftochter lady',
    'namensvetter namensvetters namensvettern',
  ].flatMap((line) => line.split(' ')),
};

const ofTown = /^\p{Lu}\p{L}+(?<!isch|en|al|kl|ß)er /u;

/** Adjectives before the noun of a name: Europäische Union → Europäischen Union, Ochotskischen Meeres. */
function adjectiveForms(name: string): string[] {
  const words = name.split(' ');
  const last = words.length - 1;
  const noun = words.findIndex((word, at) => at === last || !/^\p{L}{3,}(?:e|er|es|en)$/u.test(word));
  if (noun <= 0) return [name];
  const head = words.slice(noun).join(' ');
  const forms = ['e', 'er', 'es', 'en', 'em'].map((ending) =>
    [...words.slice(0, noun).map((word) => word.replace(/(?:e|er|es|en)$/u, ending)), head].join(' '),
  );
  const genitives = /(?:[sxzß]|en|ion|ung|heit|keit|e)$/.test(head) ? [] : [`${forms[3]}s`, `${forms[3]}es`];
  return distinct([name, ...forms, ...genitives]);
}

/** Names that end in s, x or z take an apostrophe, which ends a word to the scanner. */
function withGenitive(name: string): string[] {
  return /\p{Ll}$/u.test(name) && !/[sxzß]$/u.test(name) ? [name, `${name}s`] : [name];
}
