import { View } from '#lib/core/release/view.ts';
import type { Dimension } from '#lib/core/selection/dimension.ts';

/** The filters of which removing any one alone would bring polls back. */
export function filtersThatHide(view: View): Dimension[] {
  return view.selection
    .filter((clause) => {
      const others = view.selection.filter((other) => other !== clause);
      return new View(view.release, others, view.name).count('approval') > 0;
    })
    .map((clause) => clause.dimension)
    .filter((dimension) => view.release.index('approval').answersTo(dimension));
}
