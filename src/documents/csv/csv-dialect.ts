import { baseLanguage, type DisplayLanguage } from '#i18n/languages.ts';

/** How a CSV file parts its cells and writes its numbers. `mark`: a byte order mark comes first, without which Excel takes the file for text in the code page of the machine. */
export type CsvDialect = {
  readonly separator: ',' | ';';
  readonly decimalSign: '.' | ',';
  readonly mark: boolean;
};

/** What is chosen beside the language: `plain` is for programs, the same in every language. */
export type CsvChoice = { readonly plain: boolean };

const spreadsheets = {
  en: { separator: ',', decimalSign: '.', mark: true },
  fr: { separator: ';', decimalSign: ',', mark: true },
} as const satisfies Record<ReturnType<typeof baseLanguage>, CsvDialect>;

const programs: CsvDialect = { separator: ',', decimalSign: '.', mark: false };

/** What a spreadsheet set to the language opens by a double click, or else what programs read (RFC 4180). */
export function csvDialect(language: DisplayLanguage, { plain }: CsvChoice): CsvDialect {
  return plain ? programs : spreadsheets[baseLanguage(language)];
}
