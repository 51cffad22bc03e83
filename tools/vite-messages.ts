import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const CATALOGUE = /[\\/]src[\\/]i18n[\\/]locales[\\/][^\\/]+[\\/][^\\/]+\.json$/;
const SUFFIX = '.messages.js';

/** Compiles one ICU text to the list of tokens that @lingui/core renders without a parser. It takes a bare string for uncompiled and warns. */
export function compiledMessage(text: string): unknown {
  return compileMessage(text);
}

/** Turns each imported `src/i18n/locales/<lang>/<area>.json` into a module whose default export maps id to compiled message. */
export function messageCatalogues(): Plugin {
  return {
    name: 'planner:message-catalogues',
    enforce: 'pre',
    // Vite's own JSON plugin claims every id that ends in .json, so a catalogue gets another name.
    async resolveId(source, importer) {
      if (!source.endsWith('.json')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found !== null && CATALOGUE.test(found.id) ? `${found.id}${SUFFIX}` : null;
    },
    load(id) {
      if (!id.endsWith(SUFFIX)) return null;
      const file = resolve(id.slice(0, -SUFFIX.length));
      this.addWatchFile(file);
      return { code: catalogueModule(file), map: null };
    },
  };
}

function catalogueModule(file: string): string {
  // A catalogue is a flat object of texts; a test holds every file to that.
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const messages = Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, compiled(file, id, text)]));
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(messages))});`;
}

function compiled(file: string, id: string, text: string): unknown {
  try {
    return compiledMessage(text);
  } catch (error) {
    throw new Error(`${file}: the text of "${id}" is not ICU MessageFormat: ${text}`, { cause: error });
  }
}
