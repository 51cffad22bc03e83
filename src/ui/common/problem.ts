/** A failure put into words already: what happened and what to do. */
export type Problem = { readonly message: string; readonly rawText?: string };
