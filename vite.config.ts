import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { chunkReport } from './tools/vite-chunk-report.ts';
import { noPolicyWhileDeveloping } from './tools/vite-dev-policy.ts';
import { messageCatalogues } from './tools/vite-messages.ts';
import { publishedPlanSchema } from './tools/vite-plan-schema.ts';

const LANGUAGE_MODULE = /[\\/]src[\\/]i18n[\\/]locales[\\/]([a-z]+)(?:-documents|-coverage)?(?:[\\/]|\.ts)/;
/** Words that only workers say (src/i18n/locales/en-documents.ts). */
const DOCUMENT_WORDS = /-documents\.ts|[\\/](?:activity|cli|coverage-report)\.json/;
/** Words that only pages of coverage say (src/i18n/locales/en-coverage.ts). */
const COVERAGE_WORDS = /-coverage\.ts|[\\/]coverage\.json/;
const absentModule = fileURLToPath(new URL('./tools/absent-module.ts', import.meta.url));

export default defineConfig({
  base: './',
  plugins: [messageCatalogues(), react(), noPolicyWhileDeveloping(), publishedPlanSchema(), chunkReport()],
  resolve: { alias: { html2canvas: absentModule, dompurify: absentModule, canvg: absentModule } },
  build: {
    target: 'baseline-widely-available',
    // The security policy allows no data: addresses for fonts and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // One chunk a language: a page waits for one file, not for one a catalogue, nor for words of documents or of coverage.
          groups: [{ name: languageChunk, debugName: 'languages', test: LANGUAGE_MODULE }],
        },
      },
    },
  },
  // Worker code gets no plugins of the page unless told so.
  worker: { format: 'es', plugins: () => [messageCatalogues()] },
});

function languageChunk(id: string): string | null {
  const language = LANGUAGE_MODULE.exec(id)?.[1];
  if (language === undefined) return null;
  if (DOCUMENT_WORDS.test(id)) return `documents-${language}`;
  return COVERAGE_WORDS.test(id) ? `coverage-${language}` : `language-${language}`;
}
