import { maximumPdfSize } from '#core/migrate/open-error.ts';

/** Most entries of an archive that is opened. */
export const maximumEntries = 20_000;

/** All plan files of an archive together, in bytes unpacked: as many entries of a usual size of 50 KB. */
export const maximumUnpacked = 1024 * 1024 * 1024;

/** Largest archive that is read, in bytes: what packs nothing is as large as what it holds. */
export const maximumArchive = maximumUnpacked + 64 * 1024 * 1024;

/** Longest list of entries that is read, in bytes: names of 700 letters for all of them. */
export const maximumDirectory = 16 * 1024 * 1024;

/** One plan file of an archive, in bytes unpacked. */
export const maximumEntrySize = maximumPdfSize;
