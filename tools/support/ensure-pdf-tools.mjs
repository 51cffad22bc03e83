import { installDebianPackages } from './debian-packages.mjs';
import { findProgram } from './find-program.mjs';

const PROGRAMS = ['pdftotext', 'pdfinfo', 'pdfdetach', 'qpdf'];

/** True when poppler and qpdf are there to read PDFs back; on Debian they are installed first. Optional elsewhere. */
export async function ensurePdfTools() {
  if (havePdfTools()) return true;
  await installDebianPackages(['poppler-utils', 'qpdf']);
  return havePdfTools();
}

function havePdfTools() {
  return PROGRAMS.every((name) => findProgram(name) !== null);
}
