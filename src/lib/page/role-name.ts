import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';

const NAMES: Readonly<Record<string, typeof m.studio_role_none>> = {
  'reader-of-drafts': m.studio_role_reader,
  analyst: m.studio_role_analyst,
  admin: m.studio_role_admin
};

export function roleName(role: string | null, language: Language): string {
  return (NAMES[role ?? ''] ?? m.studio_role_none)({}, language.in);
}
