import { createHash, randomBytes } from 'node:crypto';

/** Thirty-two random bytes, for addresses and headers. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored of a secret: enough to know it again. It is random and long, so it needs no salt. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
