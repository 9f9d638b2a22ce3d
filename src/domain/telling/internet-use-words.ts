import type { Characteristic } from '../model/people/characteristics';
import type { InternetUse } from '../model/population';

/** What is known nationally of how far a group uses the internet, dated; null for a group of which it is not held. */
export function internetUseWords(use: InternetUse, { id }: Characteristic): string | null {
  const told = (of: string, pct: number, beside: string): string =>
    `For context: in the United Kingdom, in ${use.period}, ${pct}% of ${of} had used the internet in the last three months, beside ${beside} (ONS, “Internet users, UK: 2020”). A national rate of that time: it is not a count of anybody here.`;
  const adults = `${use.adults}% of all adults`;
  if (id === 'age')
    return told(
      'people aged 75 and over',
      use.aged75Plus,
      `${use.aged16To44}% of those aged 16 to 44 and ${adults}; ONS advises caution with the oldest group`,
    );
  return id === 'disability' ? told('disabled adults', use.disabled, adults) : null;
}
