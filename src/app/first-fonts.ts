/** Longest wait for the fonts, in milliseconds: whoever has a slow connection reads with other faces first. */
const patience = 2000;

/** Loads the two faces of nearly every text, so that the first paint has them and nothing moves when they arrive. */
export async function loadFirstFonts(): Promise<void> {
  const faces = ['1em "Source Sans 3 Variable"', '600 1em "Source Serif 4 Variable"'];
  const loaded = Promise.allSettled(faces.map((face) => document.fonts.load(face)));
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, patience))]);
}
