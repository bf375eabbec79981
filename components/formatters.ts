/** Formatters of the browser's own locale data, each made once: in some browsers making one takes a millisecond. */

/** Remembers what `make` made for a language and options. */
function once<Options extends object, Made>(
  make: (language: string, options?: Options) => Made,
): (language: string, options?: Options) => Made {
  const made = new Map<string, Made>();
  return (language, options) => {
    const key = options === undefined ? language : `${language} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? make(language, options);
    made.set(key, known);
    return known;
  };
}

/** BCP 47 tag and options as `Intl` takes them. */
export const dateFormat = once(
  (language, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);
export const numberFormat = once(
  (language, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);
export const pluralRules = once((language) => new Intl.PluralRules(language));
