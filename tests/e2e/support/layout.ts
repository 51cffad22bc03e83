import type { Page } from 'playwright-core';

/** What does not fit, and what is too small to press. */
export async function layoutFaults(page: Page): Promise<string[]> {
  return [...(await overflows(page)), ...(await smallTargets(page))];
}

/** What does not fit on the page as it is now, one line an element; empty when all is well. */
export async function overflows(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${(element.textContent ?? '').trim().slice(0, 60)}”`;
    const width = document.documentElement.clientWidth;
    const isSeen = (element: Element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.height > 1 && element.checkVisibility({ visibilityProperty: true });
    };
    const scrollsItself = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrollsItself(element.parentElement));
    const found: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > width) found.push(`the page is ${scrollWidth} px wide in a window of ${width} px`);
    for (const element of document.querySelectorAll('body *')) {
      if (!isSeen(element) || element.closest('svg')) continue;
      const box = element.getBoundingClientRect();
      // Skip links wait outside the window until they have the focus.
      const isOutside = box.right > width + 1 || box.left < -1;
      const isParked = box.right < 0 || box.left > width;
      if (isOutside && !isParked && !scrollsItself(element)) found.push(`outside: ${name(element)}`);
      if (hidesText(element)) found.push(`clipped: ${name(element)}`);
      if (breaksWords(element)) found.push(`squeezed: ${name(element)}`);
    }
    return found.slice(0, 12);

    /** A column so narrow that even short words do not stay whole. */
    function breaksWords(element: Element): boolean {
      const words = [...element.childNodes].map((node) => (node.nodeType === Node.TEXT_NODE ? node.textContent : ''));
      const { fontSize, display } = getComputedStyle(element);
      return (
        display !== 'inline' &&
        words.join('').trim().length > 12 &&
        element.getBoundingClientRect().width < 3 * Number.parseFloat(fontSize)
      );
    }

    function hidesText(element: Element): boolean {
      const { overflowX, overflowY } = getComputedStyle(element);
      if (/^(INPUT|SELECT|TEXTAREA|OPTION)$/.test(element.tagName)) return false;
      // The title in the header is cut with dots on purpose: it stands whole on the overview.
      if (
        element.closest('header')?.parentElement?.querySelector('main') &&
        getComputedStyle(element).textOverflow === 'ellipsis'
      )
        return false;
      const hasWords = (element.textContent ?? '').trim() !== '';
      const cutsAcross = /hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const cutsDown = /hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return hasWords && (cutsAcross || cutsDown);
    }
  });
}

/** Interactive elements smaller than 24 × 24 px; links within a sentence and inputs inside a large enough label do not count. */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 24;
    const isSmall = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < least - 0.5 || height < least - 0.5;
    };
    const isInSentence = (element: Element) =>
      getComputedStyle(element).display === 'inline' &&
      [...(element.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim().length > 2,
      );
    const targets = document.querySelectorAll(
      'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=tab], [tabindex="0"]',
    );
    // Skip links grow when they get the focus; what Tab leaves out has a visible button beside it.
    const isForAll = (element: Element) =>
      element.getBoundingClientRect().width > 1 && !element.matches('input[tabindex="-1"]');
    return [...targets]
      .filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled') && isForAll(element),
      )
      .filter((element) => isSmall(element) && !isInSentence(element))
      .filter((element) => {
        const label = element.closest('label');
        return !label || isSmall(label);
      })
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
        return `${element.tagName.toLowerCase()} “${words.trim().slice(0, 50)}” ${Math.round(width)} × ${Math.round(height)}`;
      });
  });
}
