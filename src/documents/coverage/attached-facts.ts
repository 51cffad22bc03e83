/** Name of the facts inside the PDF. */
export const attachedFacts = 'coverage.json';
