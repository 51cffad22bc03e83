import { useMemo, useState } from 'react';
import { type OfferLevel, type OfferPlace, offersFor } from '#core/scheme/offers.ts';
import { AnnouncerProvider } from '../../common/announcer.tsx';
import { Button } from '../../common/button.tsx';
import { Dialog } from '../../common/dialog.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { CatalogueProvider } from '../panel/catalogue-context.tsx';
import { EntryList } from '../panel/entry-list.tsx';
import { useOpenSession, useReadOnly, useReadPlan } from '../session-context.tsx';
import styles from './steps.module.css';

type OfferButtonProps = {
  readonly level: Extract<OfferLevel, 'activity' | 'indicator' | 'risk' | 'assumption'>;
  readonly place: OfferPlace;
  /** For whom or what is chosen, e.g. the title of the target. */
  readonly title: string;
};

/** A button that opens what the catalogue suggests for one place of a page. */
export function OfferButton({ level, place, title }: OfferButtonProps) {
  const { t } = useTranslator();
  const readOnly = useReadOnly();
  const [isOpen, setOpen] = useState(false);
  if (readOnly) return null;
  return (
    <>
      <Button
        look="quiet"
        icon="book"
        label={t('common.labelled', { label: t('delivery.offers.open'), item: title })}
        onClick={() => setOpen(true)}
      >
        {t('delivery.offers.open')}
      </Button>
      {isOpen ? <OfferDialog level={level} place={place} title={title} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** The offers are those of the moment when it opens, so that the list holds still while entries of it are being added. */
function OfferDialog({ level, place, title, onClose }: OfferButtonProps & { onClose: () => void }) {
  const { t } = useTranslator();
  const { planPack } = useOpenSession();
  const readPlan = useReadPlan();
  const { step, itemId } = place;
  const offers = useMemo(
    () => offersFor(planPack, readPlan(), { step, itemId }).filter((offer) => offer.level === level),
    [planPack, readPlan, step, itemId, level],
  );
  return (
    <Dialog title={t(`delivery.offers.${level}`)} onClose={onClose} wide>
      {itemId === undefined ? null : <p className={styles['hint']}>{title}</p>}
      {offers.length === 0 ? (
        <p>{t('delivery.offers.none')}</p>
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a followed link, by any means, ends the dialog
        <div
          onClick={(event) => {
            if (event.target instanceof Element && event.target.closest('a[href^="#"]')) onClose();
          }}
        >
          {/* The page's own live region is out of reach while a dialog is open. */}
          <AnnouncerProvider>
            <CatalogueProvider place={place}>
              <EntryList entries={offers} />
            </CatalogueProvider>
          </AnnouncerProvider>
        </div>
      )}
      <div>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </Dialog>
  );
}
