/** Of a password, in characters. */
export const SHORTEST_PASSWORD = 12;
/** Hashing takes any length; this only keeps it from being fed a book. */
export const LONGEST_PASSWORD = 128;

export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export type NewcomerFault = 'name' | 'email' | 'password';

const LONGEST_NAME = 80;

/** Reads who wants to enter from a form, with what is wrong with it. */
export function parseNewcomer(form: FormData): Newcomer & { readonly faults: NewcomerFault[] } {
  const text = (field: string) => String(form.get(field) ?? '');
  const name = text('name').trim().replace(/\s+/g, ' ');
  const email = text('email').trim().toLowerCase();
  const password = text('password');
  const faults: NewcomerFault[] = [];
  if (name === '' || name.length > LONGEST_NAME) faults.push('name');
  if (!/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email) || email.length > 254) faults.push('email');
  if (!isPassword(password)) faults.push('password');
  return { name, email, password, faults };
}

/** Whether a password is long enough, and not too long. */
export function isPassword({ length }: string): boolean {
  return length >= SHORTEST_PASSWORD && length <= LONGEST_PASSWORD;
}
