import { enliven } from './enliven.ts';
import { distanceTo, outline } from './frame-marks.ts';
import { pickPeriod } from './pick-period.ts';

enliven({ distanceTo, outline });
pickPeriod();
