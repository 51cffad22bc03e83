/** Stands in for packages that jsPDF can load and that this product never lets it load. */
export const absent = true;
