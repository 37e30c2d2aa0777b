/** A view of a release as others cite it: what it says, which figures it is made of, where it stands. */
export interface CitedView {
  /** The chart, as in its address. */
  readonly id: string;
  /** The finding: a sentence without a full stop. */
  readonly title: string;
  readonly release: number;
  /** When the release was published, ISO 8601: what is cited is as old as its figures. */
  readonly published: string;
  /** Address of this very view of this very release. */
  readonly address: string;
  /** Language of the title, BCP 47. */
  readonly language: string;
}

/** Who answers for what is cited. */
export const PUBLISHER = 'Entente';

/** The day on which the release was published, UTC: year, month (1–12), day. */
export function dayPublished({ published }: CitedView): readonly [number, number, number] {
  const date = new Date(published);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

/** A short name for the view, the same for the same address, `entente-arms-volume-r3-1k2x9q`. */
export function keyOfView({ id, release, address, language }: CitedView): string {
  let hash = 0;
  for (const letter of `${language} ${address}`) {
    hash = (Math.imul(hash, 31) + letter.codePointAt(0)!) >>> 0;
  }
  return `entente-${id}-r${release}-${hash.toString(36)}`;
}
