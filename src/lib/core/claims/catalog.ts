import { abeApproval60 } from './abe-approval-60.ts';
import { allianceScope } from './alliance-scope.ts';
import { article9Aim } from './article-9-aim.ts';
import { borderFrictions } from './border-frictions.ts';
import type { Claim } from './claim.ts';
import { farEastInvestment } from './far-east-investment.ts';
import { majorityAcceptsLess } from './majority-accepts-less.ts';
import { noDealSoon } from './no-deal-soon.ts';
import { ntLessVisceral } from './nt-less-visceral.ts';
import { predecessorsLower } from './predecessors-lower.ts';
import { predecessorsShort } from './predecessors-short.ts';
import { putinManyVisits } from './putin-many-visits.ts';
import { russiaArmsChina } from './russia-arms-china.ts';
import { russiaArmsNeighbours } from './russia-arms-neighbours.ts';
import { russiaChinaExercises } from './russia-china-exercises.ts';
import { russiansLessThreatening } from './russians-less-threatening.ts';
import { sanctionsButEngaged } from './sanctions-but-engaged.ts';
import { senkakuTakeshimaUnthinkable } from './senkaku-takeshima-unthinkable.ts';
import { trumpTiePopular } from './trump-tie-popular.ts';

/** Every claim of the op-ed that has a rule, in the order of its text. */
export const CLAIMS: readonly Claim[] = [
  abeApproval60,
  predecessorsLower,
  predecessorsShort,
  trumpTiePopular,
  ntLessVisceral,
  majorityAcceptsLess,
  senkakuTakeshimaUnthinkable,
  russiansLessThreatening,
  putinManyVisits,
  sanctionsButEngaged,
  allianceScope,
  russiaChinaExercises,
  russiaArmsChina,
  russiaArmsNeighbours,
  borderFrictions,
  farEastInvestment,
  noDealSoon,
  article9Aim
];
