import type { Kysely } from 'kysely';
import { openAccounts, type AccountSettings } from './accounts.ts';
import { findInvitation } from './invitations.ts';
import type { Newcomer } from './newcomer.ts';
import type { PeopleTables } from './people-tables.ts';
import { hashSecret } from './secret.ts';
import { holdAdmins } from './settings.ts';

/**
 * Makes a person of who holds the secret, and uses it up, in one step.
 * @returns why nothing was done: there is no such invitation, or the e-mail address is known already
 */
export function acceptInvitation(
  catalogue: Kysely<PeopleTables>,
  settings: AccountSettings,
  secret: string,
  { name, email, password }: Newcomer
): Promise<'accepted' | 'unknown' | 'known-email'> {
  return catalogue.transaction().execute(async (transaction) => {
    // Two with codes for the first administrator take turns, and the second finds it used up.
    await holdAdmins(transaction);
    const invitation = await findInvitation(transaction, secret);
    if (!invitation) return 'unknown';
    const known = await transaction
      .selectFrom('people')
      .where('email', '=', email)
      .select('id')
      .executeTakeFirst();
    if (known) return 'known-email';
    const used = transaction.deleteFrom('invitations');
    await (
      invitation.author === null
        ? used.where('author', 'is', null)
        : used.where('hash', '=', hashSecret(secret))
    ).execute();
    const { role } = invitation;
    await openAccounts(transaction, settings).api.createUser({
      body: { name, email, password, role }
    });
    return 'accepted';
  });
}
