import { loadSchemePack, type SchemePack } from '#core/scheme/scheme-packs.ts';

/** The scheme that all generated plans follow. */
export async function benchPack(): Promise<SchemePack> {
  const pack = await loadSchemePack({ id: 'annex-2004', version: 1 }, 'en');
  if (!pack.ok) throw new Error('The scheme of the benches is gone');
  return pack.value;
}
