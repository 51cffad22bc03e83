import styles from './pressed-choice.module.css';

type ChoiceProps<C extends string> = {
  readonly legend: string;
  readonly options: readonly C[];
  readonly chosen: C;
  readonly wordsOf: (option: C) => string;
  readonly onChoose: (option: C) => void;
};

/** One of a few ways to look at a page, as a row of buttons of which one is pressed. */
export function PressedChoice<C extends string>({ legend, options, chosen, wordsOf, onChoose }: ChoiceProps<C>) {
  return (
    <fieldset className={styles['choice']} data-screen-only="">
      <legend>{legend}</legend>
      {options.map((option) => (
        <button key={option} type="button" aria-pressed={option === chosen} onClick={() => onChoose(option)}>
          {wordsOf(option)}
        </button>
      ))}
    </fieldset>
  );
}
