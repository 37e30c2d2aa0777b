import type { RowsOf } from '#lib/core/datasets/catalog.ts';

type EventKind = RowsOf['events']['kind'];
type TieKind = RowsOf['relations']['kind'];

/** The lanes, from top to bottom; rare kinds share one. */
export const FAMILIES = ['talks', 'territory', 'war', 'sanctions', 'arms', 'power'] as const;
export type Family = (typeof FAMILIES)[number];

export const FAMILY_OF_EVENT: Readonly<Record<EventKind, Family>> = {
  treaty: 'talks',
  summit: 'talks',
  negotiation: 'talks',
  territorial: 'territory',
  'un-vote': 'territory',
  war: 'war',
  incident: 'war',
  sanctions: 'sanctions',
  trade: 'sanctions',
  exercise: 'arms',
  'arms-deal': 'arms',
  'defence-policy': 'arms',
  cabinet: 'power',
  election: 'power'
};

/** Ties that last are bars in a lane; where two would overlap the first named here is drawn. */
export const TIES_OF_FAMILY: Readonly<Record<Family, readonly TieKind[]>> = {
  talks: ['alliance', 'negotiation', 'partnership'],
  territory: ['territorial-dispute'],
  war: ['conflict'],
  sanctions: ['sanctions', 'investment'],
  arms: ['joint-exercise'],
  power: []
};

/** How much a kind of event matters when there is no room to name them all. */
export const WEIGHT_OF_EVENT: Readonly<Record<EventKind, number>> = {
  war: 5,
  treaty: 5,
  negotiation: 5,
  summit: 4,
  territorial: 4,
  sanctions: 3,
  'un-vote': 3,
  'arms-deal': 3,
  'defence-policy': 3,
  incident: 3,
  election: 2,
  cabinet: 2,
  trade: 2,
  exercise: 1
};
