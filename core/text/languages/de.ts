/** German: genitives of names, endings of adjectives inside names; compounds with a hyphen end words to the scanner. */
import type { Language } from '../language.ts';
import { distinct, hyphenVariants } from '../variants.ts';
import { words } from '../words.ts';

export const german: Language = {
  tag: 'de',
  forms({ text, kind }) {
    if (kind === 'person') return distinct(hyphenVariants(text).flatMap(withGenitive));
    // Of a phrase with a preposition the head stands first: Kreml von Kasan, Verteidigungsministerium in Moskau.
    if (preposition.test(text)) return [text];
    // Adjectives of towns have no endings: Kiewer Rus, Kursker Bogen.
    const inflected = ofTown.test(text) ? [] : adjectiveForms(text);
    if (inflected.length > 0) return inflected;
    // Of a place with its kind, too, the head stands first: Oblast Kursk.
    const hasNone = kind === 'place' ? /\s|see$/i.test(text) : feminineOrPlural.test(text);
    return hasNone || (kind === 'word' && text.endsWith('er')) ? [text] : withGenitive(text);
  },
  titles: words(
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
  ),
  cues: {
    locatives: ['in', 'bei', 'aus', 'nach'],
    kin: words(
      'frau ehefrau gattin mann ehemann gatte sohn sohnes tochter bruder bruders schwester mutter vater vaters onkel',
      'tante neffe neffen nichte cousin cousine vetter enkel enkelin enkelkinder großvater großmutter witwe witwer',
      'kinder söhne töchter brüder geschwister eltern ex-frau schwager schwägerin stiefsohn stieftochter lady',
      'namensvetter namensvetters namensvettern',
    ),
    younger: words('jüngere jüngeren jüngerem jüngerer'),
    sayings: words('sagt sagte teilte bestätigt bestätigte dementiert dementierte warnt warnte fordert'),
    articles: words('der das die'),
  },
};

const preposition = /(?:^| )(?:von|in|der|des|nach|bei|um|am|auf|via) /;
const ofTown = /^\p{Lu}\p{L}+(?<!isch|en|al|kl|ß)er /u;
/** What shows by its letters that it is an adjective: with a capital it may be a noun or a given name (Lokomotive, Anne). */
const adjective =
  /^(?:(?!ein)\p{Ll}{3,}|\p{Lu}\p{Ll}*(?:isch|al|ig|igt)|Golden|Dunkl|Weiß|Schwarz|Rot|Neu|Alt|Groß)(?:e|er|es|en)$/u;
/** Nouns that have no genitive of their own. */
const feminineOrPlural = /(?:e|en|ung|heit|keit|schaft|ion|in|ik|anz|aft)$/;
/** Nouns of which the genitive may also have -es: Meeres, Dienstes, but not Ministeriums, Büros. */
const withLongGenitive = /(?:[^e]st|mt|nd|eer|ing|aat)$/;

/** Adjectives before the noun of a name: Europäische Union → Europäischen Union, Ochotskischen Meeres; empty for other names. */
function adjectiveForms(name: string): string[] {
  const words = name.split(' ');
  const noun = words.findIndex((word) => !adjective.test(word));
  const head = words.slice(noun).join(' ');
  if (noun <= 0 || !/^\p{Lu}/u.test(head)) return [];
  const inflect = (ending: string) =>
    [...words.slice(0, noun).map((word) => word.replace(/(?:e|er|es|en)$/u, ending)), head].join(' ');
  if (feminineOrPlural.test(words[noun] ?? '')) return distinct([name, ...['e', 'er', 'en'].map(inflect)]);
  const weak = inflect('en');
  const genitives = withLongGenitive.test(head) ? [`${weak}s`, `${weak}es`] : withGenitive(weak);
  return distinct([name, ...['e', 'er', 'es', 'em'].map(inflect), weak, ...genitives]);
}

/** Names that end in s, x or z take an apostrophe, which ends a word to the scanner. */
function withGenitive(name: string): string[] {
  return /\p{Ll}$/u.test(name) && !/[sxzß]$/u.test(name) ? [name, `${name}s`] : [name];
}
