/** What one process that made a document found: time of the rendering alone, memory of the whole process at its peak. */
export type PdfRun = {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly pages: number;
  readonly bytes: number;
  readonly memoryMb: number;
};
