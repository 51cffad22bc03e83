import { type ToggleEvent, useId, useRef, useState } from 'react';
import { type DisplayLanguage, interfaceLanguages, isDisplayLanguage } from '#i18n/languages.ts';
import { useAppServices } from './app-services.tsx';
import { Button, PageLink } from './button.tsx';
import { paths } from './routes.ts';
import styles from './settings-menu.module.css';
import { useSetLanguage, useTranslator } from './translation.tsx';

const themes = ['system', 'light', 'dark'] as const;

/** Each language under its own name, so that its speakers find it. */
const languageNames: Readonly<Record<DisplayLanguage, string>> = {
  en: 'English',
  fr: 'Français',
  'en-XL': 'en-XL',
  'en-XR': 'en-XR',
};

/** Language, light or dark, and the way to the about page, behind one button. */
export function SettingsMenu() {
  const { t } = useTranslator();
  const id = useId();
  const button = useRef<HTMLSpanElement>(null);
  const placePanel = ({ currentTarget, newState }: ToggleEvent<HTMLDivElement>) => {
    const edge = button.current?.getBoundingClientRect();
    if (newState !== 'open' || !edge) return;
    const isTurned = getComputedStyle(currentTarget).direction === 'rtl';
    currentTarget.style.top = `${edge.bottom + 8}px`;
    currentTarget.style.left = isTurned ? `${edge.left}px` : `max(8px, calc(${edge.right}px - 17rem))`;
  };
  return (
    <div data-screen-only="">
      <span ref={button} className={styles['trigger']}>
        <Button look="quiet" icon="settings" popoverTarget={id} label={t('settings.button')}>
          {t('settings.button')}
        </Button>
      </span>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={t('settings.title')}
        className={styles['panel']}
        onBeforeToggle={placePanel}
      >
        <LanguageChoice />
        <ThemeChoice />
        <PageLink to={paths.about}>{t('settings.about')}</PageLink>
      </div>
    </div>
  );
}

function LanguageChoice() {
  const { t, language } = useTranslator();
  const setLanguage = useSetLanguage();
  const id = useId();
  const isMadeUp = !interfaceLanguages.some((known) => known === language);
  const languages: readonly DisplayLanguage[] = isMadeUp ? [...interfaceLanguages, language] : interfaceLanguages;
  return (
    <div className={styles['group']}>
      <label htmlFor={id}>{t('settings.language')}</label>
      <select
        id={id}
        value={language}
        onChange={({ target }) => isDisplayLanguage(target.value) && setLanguage(target.value)}
      >
        {languages.map((tag) => (
          <option key={tag} value={tag} lang={tag}>
            {languageNames[tag]}
          </option>
        ))}
      </select>
    </div>
  );
}

function ThemeChoice() {
  const { t } = useTranslator();
  const { settings } = useAppServices();
  const name = useId();
  const [chosen, setChosen] = useState(settings.theme);
  const choose = (theme: (typeof themes)[number]) => {
    settings.setTheme(theme);
    setChosen(theme);
  };
  return (
    <fieldset className={styles['group']}>
      <legend>{t('settings.theme')}</legend>
      {themes.map((theme) => (
        <label key={theme} className={styles['choice']}>
          <input type="radio" name={name} value={theme} checked={theme === chosen} onChange={() => choose(theme)} />
          {t(`settings.theme.${theme}`)}
        </label>
      ))}
    </fieldset>
  );
}
