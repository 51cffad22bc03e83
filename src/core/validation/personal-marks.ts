/** Something in free text that may lead to a person; `text` is what was found. */
export type PersonalMark = { readonly kind: 'email' | 'phone' | 'number' | 'birth' | 'name'; readonly text: string };

/** Patterns by kind, in the order in which they are looked for; what one has found no later one finds again. */
const patterns: readonly (readonly [PersonalMark['kind'], RegExp])[] = [
  ['email', /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu],
  [
    'birth',
    /\b(?:born|date of birth|née?|geb(?:oren|\.)?)\s+(?:(?:on|am|le|the)\s+)?\d{1,2}[./-]\d{1,2}[./-]\d{2,4}/giu,
  ],
  ['phone', /(?<![\p{N}.,])(?:\+|00)\d[\d\s()/.-]{6,}\d/gu],
  ['number', /(?<![\p{L}\p{N}.,-])[A-Z]{0,3}-?\d{8,}(?![\p{N}.,%])/gu],
  [
    'name',
    /(?<![\p{L}])(?:Mr|Mrs|Ms|Miss|Herr|Frau|Mme|Mlle|M\.|Monsieur|Madame)\.?\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?/gu,
  ],
];

/**
 * What in a text looks like a personal identifier: e-mail addresses, telephone and file numbers, dates of birth, names after a form of address.
 * A hint to ask about, never a proof: a plan must hold no personal data of participants, and only its author can tell.
 */
export function personalMarks(text: string): readonly PersonalMark[] {
  const marks: PersonalMark[] = [];
  let rest = text;
  for (const [kind, pattern] of patterns)
    rest = rest.replace(pattern, (found) => {
      marks.push({ kind, text: found.trim() });
      return ' '.repeat(found.length);
    });
  return marks;
}
