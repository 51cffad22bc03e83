/** What a page asks for that leads to the version that was kept before the last restoration. */
export const keptBefore = 'before-restore';
