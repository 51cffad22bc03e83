import { textPieces } from '../outline/text-pieces.ts';
import type { Block, Outline, Reference } from '../outline.ts';
import { anchorId, escapeHtml } from './escape-html.ts';
import { renderMark, renderSvg } from './render-svg.ts';

/** One block as HTML; `id` is unique in the document and names what the block needs to name. */
export function renderBlock(block: Block, id: string, outline: Outline): string {
  switch (block.kind) {
    case 'heading': {
      const tag = `h${block.depth + 1}`;
      const mark = block.level === null ? '' : renderMark(block.level);
      return `<${tag} id="${anchorId(block.anchor)}">${mark}<span>${escapeHtml(block.text)}</span></${tag}>`;
    }
    case 'paragraph':
      return `<p${block.tone === 'normal' ? '' : ` class="${block.tone}"`}>${renderText(block.text, block.references)}</p>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${renderText(item)}</li>`).join('')}</ul>`;
    case 'key-values':
      return `<dl>${block.entries.map(renderEntry).join('')}</dl>`;
    case 'table':
      return renderTable(block, id);
    case 'figure':
      return renderFigure(block, id, outline);
  }
}

/** A text with its references and addresses as links. */
export function renderText(text: string, references?: readonly Reference[]): string {
  return textPieces(text, references)
    .map((piece) => {
      const words = escapeHtml(piece.text);
      if (piece.uri !== undefined) return `<a href="${escapeHtml(piece.uri)}">${words}</a>`;
      return piece.anchor === null ? words : `<a href="#${anchorId(piece.anchor)}">${words}</a>`;
    })
    .join('');
}

type Entry = Extract<Block, { kind: 'key-values' }>['entries'][number];

function renderEntry({ label, values, missing, references }: Entry): string {
  const shown = values.map((value) => `<dd${missing ? ' class="missing"' : ''}>${renderText(value, references)}</dd>`);
  return `<div><dt>${escapeHtml(label)}</dt>${shown.join('')}</div>`;
}

function renderTable(block: Extract<Block, { kind: 'table' }>, id: string): string {
  const total = block.columns.reduce((sum, column) => sum + column.weight, 0);
  const widths = block.columns.map(({ weight }) => `<col style="width:${Math.round((weight / total) * 1000) / 10}%">`);
  const end = (at: number) => (block.columns[at]?.align === 'end' ? ' class="end"' : '');
  const head = block.columns.map(({ header }, at) => `<th scope="col"${end(at)}>${escapeHtml(header)}</th>`);
  const rows = block.rows.map((row, rowAt) => {
    const cells = row.map((cell, at) => {
      const words = renderText(cell, block.references?.[rowAt]?.[at]);
      return at === 0 && block.firstColumnIsHeader
        ? `<th scope="row"${end(at)}>${words}</th>`
        : `<td${end(at)}>${words}</td>`;
    });
    const anchor = block.rowAnchors?.[rowAt] ?? null;
    const named = anchor === null ? '' : ` id="${anchorId(anchor)}"`;
    const detail = block.details?.[rowAt] ?? null;
    if (detail === null) return `<tr${named}>${cells.join('')}</tr>`;
    const text = renderText(detail);
    return `<tr${named} class="above">${cells.join('')}</tr><tr><td colspan="${row.length}" class="detail">${text}</td></tr>`;
  });
  return [
    // Focusable, so that a wide table can be scrolled with the keyboard.
    `<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0"><table>`,
    `<caption id="${id}"${block.captionIsHeading ? ' class="unseen"' : ''}>${escapeHtml(block.caption)}</caption><colgroup>${widths.join('')}</colgroup>`,
    `<thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`,
  ].join('');
}

function renderFigure(block: Extract<Block, { kind: 'figure' }>, id: string, outline: Outline): string {
  const caption = escapeHtml(block.caption);
  const label = outline.webLabels ? escapeHtml(outline.webLabels.figureText) : caption;
  return [
    `<figure><figcaption id="${id}">${renderText(block.caption, block.references)}</figcaption>`,
    `<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0">`,
    renderSvg(block.drawing, block.caption, block.alternative, id, outline.direction),
    `</div><details><summary>${label}</summary><p>${renderText(block.alternative, block.references)}</p></details></figure>`,
  ].join('');
}
