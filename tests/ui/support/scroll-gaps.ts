/** A scroller of this size, which tells when it was scrolled: jsdom lays nothing out. Gives back what was there before. */
export function fillScrollGaps(size: { readonly width: number; readonly height: number }): () => void {
  const restores = [
    replace('clientWidth', { get: () => size.width }),
    replace('clientHeight', { get: () => size.height }),
    replace('scrollLeft', scrolled()),
    replace('scrollTop', scrolled()),
  ];
  return () => {
    for (const restore of restores) restore();
  };
}

function replace(name: string, accessor: PropertyDescriptor): () => void {
  const before = Object.getOwnPropertyDescriptor(Element.prototype, name) ?? {};
  Object.defineProperty(Element.prototype, name, { configurable: true, ...accessor });
  return () => Object.defineProperty(Element.prototype, name, before);
}

function scrolled(): PropertyDescriptor {
  const offsets = new WeakMap<Element, number>();
  return {
    get(this: Element) {
      return offsets.get(this) ?? 0;
    },
    set(this: Element, offset: number) {
      offsets.set(this, Math.max(0, offset));
      this.dispatchEvent(new Event('scroll'));
    },
  };
}
