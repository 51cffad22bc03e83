import { installDebianPackages } from './debian-packages.mjs';
import { findProgram } from './find-program.mjs';

const PROGRAMS = ['pdftotext', 'pdfinfo', 'pdfdetach', 'qpdf', 'transicc'];

/** True when poppler, qpdf and LittleCMS are there to read PDFs and their colours back; on Debian they are installed first. Optional elsewhere. */
export async function ensurePdfTools() {
  if (havePdfTools()) return true;
  await installDebianPackages(['poppler-utils', 'qpdf', 'liblcms2-utils']);
  return havePdfTools();
}

function havePdfTools() {
  return PROGRAMS.every((name) => findProgram(name) !== null);
}
