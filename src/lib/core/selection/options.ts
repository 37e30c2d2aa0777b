/** How charts show what is selected; the first value of each is what an absent parameter means. */
export const OPTIONS = {
  measure: ['approve', 'disapprove', 'net', 'relative'],
  trend: ['mean', 'local', 'state-space', 'none'],
  house: ['published', 'adjusted'],
  /** Fewest polls that make a line. */
  least: ['8', '4', '16', '32'],
  /** Weeks without a poll that a line may cross. */
  gap: ['6', '3', '13', '26'],
  /** What the line of a term in office is made of. */
  line: ['pollster', 'mean', 'adjusted'],
  /** Whose polls a line of several pollsters takes: all, or those that polled in every term compared. */
  mix: ['all', 'same'],
  align: ['calendar', 'office'],
  /** Least strength of the relations that the network shows. */
  strength: ['1', '2', '3'],
  /** Three states at a time that the network picks out. */
  triad: ['none', 'arms-rivals', 'allied-rivals', 'common-rival'],
  /** Where the states of the network stand. */
  layout: ['force', 'map', 'matrix'],
  sentiment: ['all', 'affinity', 'favourability', 'threat', 'attitude'],
  answer: ['favourable', 'unfavourable'],
  volume: ['tiv', 'exports', 'imports'],
  proxies: ['off', 'on'],
  /** Shares of the same answer to the same words, pooled over polls. */
  pool: ['off', 'on']
} as const;

export type OptionName = keyof typeof OPTIONS;
export type OptionValue<N extends OptionName> = (typeof OPTIONS)[N][number];
/** Only what was chosen; an option left out lets each chart follow its default. */
export type Options = { readonly [N in OptionName]?: OptionValue<N> };

export function optionOf<N extends OptionName>(options: Options, name: N): OptionValue<N> {
  return options[name] ?? OPTIONS[name][0];
}
