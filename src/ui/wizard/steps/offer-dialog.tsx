import { useState } from 'react';
import { type Offer, type OfferPlace, offersFor } from '#core/scheme/offers.ts';
import { Button } from '../../common/button.tsx';
import { Dialog } from '../../common/dialog.tsx';
import { LevelMark } from '../../common/level-mark.tsx';
import { useTranslator } from '../../common/translation.tsx';
import { useOpenSession, usePlan, useReadOnly } from '../session-context.tsx';
import { type OfferedLevel, offerWords, useAdopt } from './adopt-offer.ts';
import styles from './offer-dialog.module.css';

type OfferButtonProps = {
  readonly level: OfferedLevel;
  readonly place: OfferPlace;
  /** For whom or what is chosen, e.g. the title of the target. */
  readonly title: string;
};

/** A button that opens what the catalogue suggests for one place. */
export function OfferButton({ level, place, title }: OfferButtonProps) {
  const { t } = useTranslator();
  const readOnly = useReadOnly();
  const [isOpen, setOpen] = useState(false);
  if (readOnly) return null;
  return (
    <>
      <Button look="quiet" icon="book" label={`${t('delivery.offers.open')}: ${title}`} onClick={() => setOpen(true)}>
        {t('delivery.offers.open')}
      </Button>
      {isOpen ? <OfferDialog level={level} place={place} title={title} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function OfferDialog({ level, place, title, onClose }: OfferButtonProps & { onClose: () => void }) {
  const { t } = useTranslator();
  const { planPack } = useOpenSession();
  const plan = usePlan((present) => present);
  const offers = offersFor(planPack, plan, place).filter((offer) => offer.level === level);
  return (
    <Dialog title={t(`delivery.offers.${level}`)} onClose={onClose} wide>
      <p className={styles['for']}>{title}</p>
      {offers.length === 0 ? (
        <p>{t('delivery.offers.none')}</p>
      ) : (
        <ul role="list" className={styles['offers']}>
          {offers.map((offer) => (
            <OfferEntry key={offer.id} level={level} offer={offer} />
          ))}
        </ul>
      )}
      <div>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </div>
    </Dialog>
  );
}

function OfferEntry({ level, offer }: { level: OfferedLevel; offer: Offer }) {
  const { t } = useTranslator();
  const { planPack } = useOpenSession();
  const adopt = useAdopt();
  const { title, description, status } = offerWords(planPack, level, offer.id);
  const words = t(offer.adopted ? 'delivery.offers.adopted' : 'delivery.offers.add');
  return (
    <li className={styles['offer']}>
      <span className={styles['mark']}>
        {level === 'activity' || level === 'indicator' ? <LevelMark level={level} hollow={!offer.adopted} /> : null}
      </span>
      <div className={styles['words']}>
        <p className={styles['title']}>{title}</p>
        <p>{description}</p>
        {status ? <p className={styles['status']}>{t(`common.status.${status}`)}</p> : null}
      </div>
      <Button
        icon={offer.adopted ? 'check' : 'add'}
        look={offer.adopted ? 'quiet' : 'secondary'}
        aria-disabled={offer.adopted}
        label={`${words}: ${title}`}
        onClick={() => (offer.adopted ? undefined : adopt(level, offer, title))}
      >
        {words}
      </Button>
    </li>
  );
}
