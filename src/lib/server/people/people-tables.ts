import type { Generated } from 'kysely';
import type { Role, Scope } from './rights.ts';

/** A moment as the database gives it: a text in SQLite, a date in PostgreSQL. */
export type Moment = string | Date;

/**
 * Who may enter. `people`, `sessions`, `passwords`, `verifications` and `sign_ins` are better-auth's
 * (its users, sessions, accounts, verifications and rate limits); the rest is our own, with times as
 * ISO 8601 text. Whatever opens a door stands here as a hash only.
 */
export interface PeopleTables {
  people: {
    id: string;
    name: string;
    email: string;
    role: Role | null;
    createdAt: Moment;
    updatedAt: Moment;
  };
  sessions: {
    id: string;
    token: string;
    userId: string;
    createdAt: Moment;
    expiresAt: Moment;
    ipAddress: string | null;
    userAgent: string | null;
  };
  passwords: { id: string; userId: string; password: string | null; updatedAt: Moment };
  sign_ins: { id: string; key: string; count: number; lastRequest: number | string };
  invitations: {
    id: string;
    hash: string;
    role: Role;
    /** Whom it is for, in the words of who made it. */
    note: string;
    /** Null where it is the code for the first administrator. */
    author: string | null;
    created: string;
    expires: string;
  };
  /** One a person at most. */
  resets: { person: string; hash: string; expires: string };
  tokens: {
    id: string;
    hash: string;
    person: string;
    label: string;
    scope: Scope;
    created: string;
    expires: string;
    used: Generated<string | null>;
  };
  /** What every process of an installation must agree on. */
  settings: { name: string; value: string };
}
