import type { Right } from './rights.ts';

/** Who asks: a person who is signed in, or a script with a person's token. */
export interface Caller {
  readonly id: string;
  /** Stands as the author of what is published. */
  readonly name: string;
  readonly rights: ReadonlySet<Right>;
  readonly by: 'session' | 'token';
  /** Which of their sessions it is. */
  readonly session?: string;
}
