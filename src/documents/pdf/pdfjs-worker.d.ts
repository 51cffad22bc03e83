/** The package declares no types for its worker; importing it registers the parser for use without a worker. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
