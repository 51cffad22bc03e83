/** What is wrong with the spaces and quotes of a text in its language; empty when nothing is. */
export function typographyFaults(text: string, language: string): readonly string[] {
  const prose = text.replace(/https?:\/\/\S+/gu, 'URL');
  return [...faultsOfAnyLanguage(prose), ...(language === 'fr' ? frenchFaults(prose) : [])];
}

function faultsOfAnyLanguage(prose: string): string[] {
  return [
    ...(/[ \u00A0]{2}/u.test(prose) ? ['double space'] : []),
    ...(/^\s|\s$/u.test(prose) ? ['space at an end'] : []),
    ...(/\p{L}'\p{L}/u.test(prose) ? ['straight apostrophe'] : []),
  ];
}

function frenchFaults(prose: string): string[] {
  return [
    // A colon between digits is a time or a ratio.
    ...(/[^\u00A0\u202F][;?!%»]|[^\u00A0\u202F]:(?!\d)|«[^\u00A0\u202F]/u.test(prose)
      ? ['no hard space at a mark']
      : []),
    ...(/"/u.test(prose) ? ['straight quotation mark'] : []),
  ];
}
