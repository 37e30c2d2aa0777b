import { enliven } from './enliven.ts';
import { withLines } from './frame-lines.ts';

enliven(withLines);
