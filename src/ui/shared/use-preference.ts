import { useState } from 'react';
import { isSettled, type Preference, settle } from '../../load/preference';

/** A preference of this browser, and how it is changed. Off while the page is being pre-rendered. */
export function usePreference(name: Preference): readonly [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(() => typeof window !== 'undefined' && isSettled(name));
  return [
    on,
    (next) => {
      settle(name, next);
      setOn(next);
    },
  ];
}
