/** What one may do besides reading what is published. */
export type Right = 'read-drafts' | 'check' | 'publish' | 'manage-people';

export const ROLES = ['reader-of-drafts', 'analyst', 'admin'] as const;
export type Role = (typeof ROLES)[number];

const RIGHTS_OF_ROLE: Readonly<Record<Role, readonly Right[]>> = {
  'reader-of-drafts': ['read-drafts'],
  analyst: ['read-drafts', 'check', 'publish'],
  admin: ['read-drafts', 'check', 'publish', 'manage-people']
};

export const SCOPES = ['check', 'publish'] as const;
export type Scope = (typeof SCOPES)[number];

const RIGHTS_OF_SCOPE: Readonly<Record<Scope, readonly Right[]>> = {
  check: ['check'],
  publish: ['check', 'publish']
};

/** The rights of a person; none for one without a known role. */
export function rightsOfRole(role: string | null | undefined): ReadonlySet<Right> {
  const known = ROLES.find((name) => name === role);
  return new Set(known ? RIGHTS_OF_ROLE[known] : []);
}

/** What a token may do: never more than the person who made it. */
export function rightsOfToken(scope: Scope, owner: ReadonlySet<Right>): ReadonlySet<Right> {
  return new Set(RIGHTS_OF_SCOPE[scope].filter((right) => owner.has(right)));
}
