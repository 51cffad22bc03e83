/** Numbers that stand for values: the same value has the same number, counted from 0. */
export type Interner<T> = {
  readonly values: readonly T[];
  readonly numberOf: (value: T) => number;
};

/** An empty interner; `keyOf` tells values apart. */
export function createInterner<T>(keyOf: (value: T) => string): Interner<T> {
  const values: T[] = [];
  const numbers = new Map<string, number>();
  const numberOfKey = (key: string, value: T) => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, values.length);
    values.push(value);
    return values.length - 1;
  };
  // Rows next to each other often say the same: a look at the last one spares many searches.
  let lastKey: string | null = null;
  let lastNumber = -1;
  return {
    values,
    numberOf: (value) => {
      const key = keyOf(value);
      if (key !== lastKey) lastNumber = numberOfKey(key, value);
      lastKey = key;
      return lastNumber;
    },
  };
}
