/** One way to reach the council, as the council gave it; never guessed. */
export interface ContactWay {
  readonly kind: 'phone' | 'relay' | 'sign-language' | 'in-person' | 'post' | 'email' | 'web';
  /** "Customer services", "Adult social care". */
  readonly label: string;
  /** The number, address or page itself. */
  readonly value: string;
  /** When it can be used, in the council's words; null = not stated. */
  readonly times: string | null;
  /** The council's page it was taken from. */
  readonly source: string;
  /** ISO date on which somebody checked it. */
  readonly checkedOn: string;
}
