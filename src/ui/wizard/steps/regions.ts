/** ISO 3166-1 alpha-2 codes offered for the country of a programme: members of the Council of Europe, Belarus, Kosovo (XK, user-assigned) and Russia. */
export const countryCodes =
  'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TR UA XK'.split(
    ' ',
  );

/** ISO 4217 codes offered first: the euro and the other currencies of these countries. */
export const currencyCodes =
  'EUR ALL AMD AZN BAM BGN BYN CHF CZK DKK GBP GEL HUF ISK MDL MKD NOK PLN RON RSD RUB SEK TRY UAH'.split(' ');
