import type { ApprovalRow } from './approval-trend-data.ts';

/**
 * The first poll in which a pollster that had called landlines only called mobile phones too: where
 * all its polls before are by landline and none after is. Null where the record shows no such switch.
 * @param polls all polls of one pollster, in order of their days
 */
export function mobileAdded(polls: readonly ApprovalRow[]): ApprovalRow | null {
  const at = polls.findIndex((poll) => poll.mode !== 'telephone-landline');
  const after = polls.slice(at);
  return at > 0 && after.every((poll) => poll.mode === 'telephone') ? polls[at]! : null;
}
