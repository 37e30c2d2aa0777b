import { colour, countryColour, countryTextColour } from './palette.ts';

/** How a leader's line is drawn, everywhere the same. */
export interface LeaderStyle {
  readonly stroke: string;
  /** The same hue, dark or light enough for text. */
  readonly text: string;
  /** `stroke-dasharray`, or null for a solid line. */
  readonly dash: string | null;
}

/** The second leader of a country shares its colour and is told apart by the dash. */
const SECOND: Readonly<Record<string, string>> = {
  'Dmitry Medvedev': 'RUS',
  'Donald Trump': 'USA',
  'Park Geun-hye': 'KOR'
};
const DASHES = [null, '5 3', '2 3'] as const;
const TONES = {
  slate: ['Junichiro Koizumi', 'Shigeru Ishiba', 'Taro Aso'],
  ochre: ['Fumio Kishida', 'Yukio Hatoyama', 'Yoshiro Mori'],
  plum: ['Yoshihide Suga', 'Sanae Takaichi', 'Keizo Obuchi'],
  rose: ['Naoto Kan', 'Yasuo Fukuda', 'Yoshihiko Noda']
} as const;

/**
 * @param country ISO 3166-1 alpha-3
 * @param termStart first day of the term in question, where one of several is meant: Abe's first
 *   term is dashed
 */
export function leaderStyle(country: string, leader: string, termStart?: number): LeaderStyle {
  for (const [tone, names] of Object.entries(TONES)) {
    const place = (names as readonly string[]).indexOf(leader);
    if (country !== 'JPN' || place < 0) continue;
    const stroke = colour(`leader-${tone as keyof typeof TONES}`);
    return { stroke, text: 'var(--ink)', dash: DASHES[place]! };
  }
  const firstAbe = leader === 'Shinzo Abe' && termStart !== undefined && termStart < 15_000;
  const dash = SECOND[leader] === country || firstAbe ? DASHES[1] : null;
  const known = country !== 'JPN' || leader === 'Shinzo Abe';
  return known
    ? { stroke: countryColour(country), text: countryTextColour(country), dash }
    : { stroke: colour('context'), text: 'var(--ink-2)', dash };
}
