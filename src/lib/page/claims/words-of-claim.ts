import {
  abeApproval60Words,
  predecessorsLowerWords,
  predecessorsShortWords,
  trumpTiePopularWords
} from './approval-words.ts';
import type { ClaimWords } from './claim-words.ts';
import {
  allianceScopeWords,
  majorityAcceptsLessWords,
  ntLessVisceralWords,
  senkakuTakeshimaUnthinkableWords
} from './islands-words.ts';
import {
  borderFrictionsWords,
  farEastInvestmentWords,
  russiaArmsChinaWords,
  russiaArmsNeighboursWords,
  russiaChinaExercisesWords
} from './powers-words.ts';
import {
  article9AimWords,
  noDealSoonWords,
  putinManyVisitsWords,
  russiansLessThreateningWords,
  sanctionsButEngagedWords
} from './talks-words.ts';

const WORDS = {
  'abe-approval-60': abeApproval60Words,
  'predecessors-lower': predecessorsLowerWords,
  'predecessors-short': predecessorsShortWords,
  'trump-tie-popular': trumpTiePopularWords,
  'nt-less-visceral': ntLessVisceralWords,
  'majority-accepts-less': majorityAcceptsLessWords,
  'senkaku-takeshima-unthinkable': senkakuTakeshimaUnthinkableWords,
  'russians-less-threatening': russiansLessThreateningWords,
  'putin-many-visits': putinManyVisitsWords,
  'sanctions-but-engaged': sanctionsButEngagedWords,
  'alliance-scope': allianceScopeWords,
  'russia-china-exercises': russiaChinaExercisesWords,
  'russia-arms-china': russiaArmsChinaWords,
  'russia-arms-neighbours': russiaArmsNeighboursWords,
  'border-frictions': borderFrictionsWords,
  'far-east-investment': farEastInvestmentWords,
  'no-deal-soon': noDealSoonWords,
  'article-9-aim': article9AimWords
};

/** The words of a claim, by its id; a claim without words is a mistake in the program. */
export function wordsOfClaim(id: string): ClaimWords {
  const words = Object.hasOwn(WORDS, id) ? WORDS[id as keyof typeof WORDS] : undefined;
  if (!words) throw new Error(`The claim ${id} has no words: ${Object.keys(WORDS).join(', ')}`);
  return words as ClaimWords;
}
