/** What one process that read plans found: time from the first file to the last, memory of the whole process at its peak. */
export type CoverageRun = {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly memoryMb: number;
  readonly plans: number;
};
