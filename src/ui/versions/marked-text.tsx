import { readableSigns } from '#core/words/plain-signs.ts';
import { useTranslator } from '../common/translation.tsx';
import type { TextPart } from './text-diff.ts';

/** A text in which what the other side does not have is marked: for the eye by `del` and `ins`, for the ear by words. */
export function MarkedText({ parts, mark }: { parts: readonly TextPart[]; mark: 'removed' | 'added' }) {
  const { t } = useTranslator();
  const Mark = mark === 'removed' ? 'del' : 'ins';
  return parts.map(({ text, own }, at) =>
    own ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have nothing but their place
      <Mark key={at}>
        <span className="visually-hidden">[{t(`versions.text.${mark}`)}] </span>
        {readableSigns(text)}
        <span className="visually-hidden"> [{t(`versions.text.${mark}End`)}]</span>
      </Mark>
    ) : (
      readableSigns(text)
    ),
  );
}
