import { countryColour } from '#lib/ui/palette.ts';
import { circlesPath, linePath, type Point } from '#lib/ui/path.ts';
import type { PanelFrame } from './panel-frame.ts';
import type { Series, Survey } from './perception-data.ts';
import type { PlacedSeries } from './perception-scene.ts';

export function pointOf({ day, percent }: Survey, { scale, heightOf }: PanelFrame): Point {
  return [scale.place(day), heightOf(percent)];
}

/** Markers at each survey and lines within its stretches; a line is in focus where both ends are. */
export function placeSeries(series: Series, frame: PanelFrame): PlacedSeries {
  const at = (survey: Survey) => pointOf(survey, frame);
  const focused = series.stretches
    .map((stretch) =>
      linePath(stretch.map((survey) => (survey.inFocus ? at(survey) : null))).replace(
        /M[^ML]*(?=M|$)/g,
        ''
      )
    )
    .join('');
  const whole = series.stretches
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => linePath(stretch.map(at)))
    .join('');
  const radius = series.lead && frame.tall ? 2.5 : 2;
  const dots = (inFocus: boolean) =>
    circlesPath(series.surveys.filter((survey) => survey.inFocus === inFocus).map(at), radius);
  return {
    key: series.key,
    lead: series.lead,
    colour: countryColour(series.about),
    dimmedPath: focused === whole ? '' : whole,
    dimmedDots: dots(false),
    path: focused,
    dots: dots(true)
  };
}
