/** Which languages a reader reads. */
import { browser } from './browser.ts';
import { INTERFACE_LANGUAGES, type Settings } from './settings-model.ts';

export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The interface's language: the reader's choice, or the first of the browser's that we speak, or English. */
export function interfaceLanguage(settings: Pick<Settings, 'language'>): InterfaceLanguage {
  if (settings.language !== 'auto') return settings.language;
  const wanted = [browser.i18n.getUILanguage(), ...navigator.languages].map((tag) => tag.split('-')[0]);
  return (
    INTERFACE_LANGUAGES.find((language) => language === wanted[0]) ??
    INTERFACE_LANGUAGES.find((language) => wanted.includes(language)) ??
    'en'
  );
}

/** BCP 47 tags for texts out of packs, best first: the interface's language, then the browser's, then English. */
export function readerLanguages(settings: Pick<Settings, 'language'>): string[] {
  return [...new Set([interfaceLanguage(settings), ...navigator.languages, 'en'])];
}
