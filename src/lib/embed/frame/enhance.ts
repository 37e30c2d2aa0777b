import { enliven } from './enliven.ts';
import { distanceTo, outline } from './frame-marks.ts';

enliven({ distanceTo, outline });
