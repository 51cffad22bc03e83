/** How many fields of each kind a page shows. */
export type BareFields = { readonly inputs: number; readonly textareas: number; readonly selects: number };

/** A page with labels and fields and nothing else: what a browser itself needs for a key. */
export function barePage(asked: URLSearchParams): string {
  const count = (name: string) => Math.min(Number(asked.get(name) ?? 0), 500);
  const many = (name: string, field: (id: string) => string) =>
    Array.from({ length: count(name) }, (_, at) => {
      const id = `${name}-${at}`;
      return `<p><label for="${id}">Field ${at + 1}</label><br>${field(id)}</p>`;
    }).join('\n');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Bare fields</title>
<form autocomplete="off">
${many('inputs', (id) => `<input id="${id}" value="Newly arrived adults">`)}
${many('textareas', (id) => `<textarea id="${id}" rows="3" cols="60">Newly arrived adults attend a language course.</textarea>`)}
${many('selects', (id) => `<select id="${id}"><option>One<option>Two<option>Three</select>`)}
</form>
</html>
`;
}
