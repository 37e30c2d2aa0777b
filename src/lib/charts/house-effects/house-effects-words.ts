import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Words } from '#lib/ui/scene.ts';
import { yearOfDay } from '#lib/core/table/day.ts';
import type { House, HouseEffectsData } from './gather-house-effects.ts';

/** Points with their sign, `+2.0` or `−3.8`; no sign at zero. */
export function signedPoints(points: number, language: Language, digits = 1): string {
  const written = language.fixed(points, digits);
  return points > 0 && written !== language.fixed(0, digits) ? `+${written}` : written;
}

const MEASURES = {
  approve: m.houses_measure_approve,
  disapprove: m.houses_measure_disapprove,
  net: m.houses_measure_net,
  relative: m.houses_measure_relative
};

export function houseEffectsWords(data: HouseEffectsData, language: Language): Words {
  const { term, period, houses } = data;
  const inText = language.in;
  const leader = term ? language.say(term.leader) : '';
  const years = period ? language.years(yearOfDay(period[0]), yearOfDay(period[1])) : '';
  const top = houses[0];
  const bottom = houses.at(-1);
  return {
    kicker: term ? m.houses_kicker({ leader, years }, inText) : m.houses_kicker_empty({}, inText),
    headline: headline(data, language, leader),
    subtitle: m.houses_subtitle({ measure: MEASURES[data.measure]({}, inText) }, inText),
    summary:
      top && bottom
        ? m.houses_summary(
            {
              leader,
              years,
              houses: houses.length,
              polls: data.polls,
              top: language.say(top.pollster),
              topEffect: signedPoints(top.effect, language),
              bottom: language.say(bottom.pollster),
              bottomEffect: signedPoints(bottom.effect, language),
              sure: houses.filter(isSure).length
            },
            inText
          )
        : m.houses_too_few({}, inText),
    sources: m.houses_sources({ houses: houses.length, polls: data.polls }, inText),
    notes: [
      m.houses_note_relative({}, inText),
      m.houses_note_method({}, inText),
      ...(data.withoutSample > 0
        ? [
            m.houses_note_sample(
              { count: data.withoutSample, assumed: language.number(data.assumedSample, 0) },
              inText
            )
          ]
        : [])
    ]
  };
}

/** The interval of the effect does not cover zero. */
function isSure({ low, high }: House): boolean {
  return low > 0 || high < 0;
}

function headline({ houses, term }: HouseEffectsData, language: Language, leader: string): string {
  const inText = language.in;
  if (!term || houses.length === 0) return m.houses_headline_none({}, inText);
  const [top, bottom] = [houses[0]!, houses.at(-1)!];
  const name = (house: House) => language.say(house.pollster);
  const rounded = (house: House) => Math.round(Math.abs(house.effect));
  const points = (house: House) => m.houses_points({ count: rounded(house) }, inText);
  if (isSure(top) && isSure(bottom) && Math.abs(top.effect) >= 1 && Math.abs(bottom.effect) >= 1) {
    return m.houses_headline_both(
      {
        top: name(top),
        topPoints: points(top),
        bottom: name(bottom),
        bottomPoints: rounded(bottom)
      },
      inText
    );
  }
  if (!houses.some(isSure)) return m.houses_headline_alike({ leader }, inText);
  const furthest = [top, bottom]
    .filter(isSure)
    .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))[0];
  if (!furthest) return m.houses_headline_label({ leader }, inText);
  const input = {
    house: name(furthest),
    points: points(furthest)
  };
  return furthest.effect > 0
    ? m.houses_headline_above(input, inText)
    : m.houses_headline_below(input, inText);
}
