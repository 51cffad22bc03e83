import { type Chapter, chapterAnchor, type Outline } from '../outline.ts';
import { anchorId, escapeHtml } from './escape-html.ts';
import { htmlStyles } from './html-styles.ts';
import { renderBlock, renderText } from './render-block.ts';
import { renderChain, renderMark } from './render-svg.ts';

/** Nothing is loaded and nothing runs, whatever the texts of a plan contain. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The document as one self-contained HTML file without script: accessible, in light and dark, printable on A4. */
export function renderHtml(outline: Outline): string {
  return [
    `<!doctype html>\n<html lang="${escapeHtml(outline.language)}" dir="${outline.direction}">`,
    renderHead(outline),
    `<body${outline.layout === 'sheet' ? ' class="sheet"' : ''}>${outline.webLabels ? `<a class="skip" href="#content">${escapeHtml(outline.webLabels.skip)}</a>` : ''}`,
    outline.draftMark === null ? '' : `<aside class="draft">${escapeHtml(outline.draftMark)}</aside>`,
    renderCover(outline),
    outline.layout === 'sheet' ? '' : renderContents(outline),
    `<main id="content" tabindex="-1">${outline.chapters.map((chapter) => renderChapter(chapter, outline)).join('\n')}</main>`,
    `<footer><p>${renderText(outline.cover.footnote)}</p></footer>`,
    '</body></html>\n',
  ].join('\n');
}

function renderHead({ title, subject, author }: Outline): string {
  return [
    '<head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<title>${escapeHtml(title)} – ${escapeHtml(subject)}</title>`,
    author === '' ? '' : `<meta name="author" content="${escapeHtml(author)}">`,
    `<style>${htmlStyles}</style></head>`,
  ].join('\n');
}

function renderCover({ cover }: Outline): string {
  const facts = cover.facts.map(
    ({ label, value }) => `<div><dt>${escapeHtml(label)}</dt><dd>${renderText(value)}</dd></div>`,
  );
  return [
    `<header>${renderChain()}<p class="kicker">${escapeHtml(cover.kicker)}</p>`,
    `<h1>${escapeHtml(cover.title)}</h1>`,
    cover.subtitle === '' ? '' : `<p class="subtitle">${escapeHtml(cover.subtitle)}</p>`,
    facts.length === 0 ? '' : `<dl>${facts.join('')}</dl>`,
    '</header>',
  ].join('');
}

function renderContents({ chapters, contentsTitle }: Outline): string {
  const items = chapters.map((chapter) => {
    const number = chapter.number === '' ? '' : `<span class="number">${escapeHtml(chapter.number)}</span> `;
    return `<li><a href="#${anchorId(chapterAnchor(chapter.id))}">${number}<span>${escapeHtml(chapter.title)}</span></a></li>`;
  });
  return `<nav aria-labelledby="contents"><h2 id="contents">${escapeHtml(contentsTitle)}</h2><ul>${items.join('')}</ul></nav>`;
}

function renderChapter(chapter: Chapter, outline: Outline): string {
  const anchor = anchorId(chapterAnchor(chapter.id));
  const number = chapter.number === '' ? '' : `<span class="number">${escapeHtml(chapter.number)}</span> `;
  const mark = chapter.level === null ? '' : renderMark(chapter.level);
  const blocks = chapter.blocks.map((block, at) => renderBlock(block, `${anchor}-block-${at + 1}`, outline));
  return [
    `<section class="${chapter.level === null ? 'plain' : `level-${chapter.level}`}" aria-labelledby="${anchor}">`,
    `<h2 id="${anchor}">${number}<span>${escapeHtml(chapter.title)}</span>${mark}</h2>`,
    ...blocks,
    '</section>',
  ].join('\n');
}
