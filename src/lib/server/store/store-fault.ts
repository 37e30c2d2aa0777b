/** A fault of the place where releases are kept, told with what a person can do about it. */
export class StoreFault extends Error {
  constructor(
    message: string,
    cause: unknown,
    /** Whether the place could not be reached, so that it is open what became of the last request. */
    readonly unreachable = false
  ) {
    super(message, { cause });
  }
}

interface Remedy {
  readonly codes: readonly string[];
  /** @param place a folder or file, or a database */
  readonly tell: (place: string) => string;
}

const UNREACHABLE = [
  ...['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'EPIPE'],
  ...['57P01', '57P02', '57P03', '53300', '08001', '08003', '08006']
];

/** Messages of the driver for the same, which come without a code. */
const UNREACHABLE_TEXT = /timeout|Connection terminated|not queryable|connection error/i;

const REMEDIES: readonly Remedy[] = [
  {
    codes: ['ENOSPC', 'EDQUOT', 'EFBIG', 'SQLITE_FULL', '53100'],
    tell: (place) =>
      `The disk of ${place} is full: nothing was published, nothing is lost. Free space there and try again.`
  },
  {
    codes: ['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM'],
    tell: (place) =>
      `Cannot write to ${place}. Give the user that runs Entente the right to, or name another folder in ENTENTE_HOME.`
  },
  {
    codes: ['ENOTDIR', 'EEXIST'],
    tell: (place) =>
      `${place} cannot be a folder: a file has that name. Set ENTENTE_HOME to a folder.`
  },
  {
    codes: ['ENOENT'],
    tell: (place) => `${place} is missing: restore it from the backup.`
  },
  {
    codes: ['SQLITE_BUSY', 'SQLITE_LOCKED'],
    tell: (place) =>
      `Another process holds ${place} and did not let go: nothing was published. Try again, or end that process; to serve from several processes set DATABASE_URL.`
  },
  {
    codes: ['SQLITE_CORRUPT', 'SQLITE_NOTADB'],
    tell: (place) => `${place} is damaged. Restore it from the backup.`
  },
  {
    codes: ['28P01', '28000'],
    tell: (place) => `${place} refuses the user or the password: correct them in DATABASE_URL.`
  },
  {
    codes: ['3D000'],
    tell: (place) => `${place} does not exist: create it with createdb, or correct DATABASE_URL.`
  },
  {
    codes: ['42501'],
    tell: (place) => `${place} does not let its user make tables: grant it CREATE on the schema.`
  },
  {
    codes: UNREACHABLE,
    tell: (place) => `Cannot reach ${place}. Start PostgreSQL, or correct DATABASE_URL.`
  }
];

/** The fault as a person can act on it; what is not known comes back as it is. */
export function storeFault(cause: unknown, place: string): Error {
  if (cause instanceof StoreFault || !(cause instanceof Error)) return cause as Error;
  if (/previously executed migration/.test(cause.message)) {
    const told = `${place} was written by a newer Entente: install that version or a newer one.`;
    return new StoreFault(told, cause);
  }
  const code = codeOf(cause);
  const remedy = REMEDIES.find(({ codes }) =>
    codes.some((known) => code === known || code.startsWith(`${known}_`))
  );
  if (!remedy) return cause;
  return new StoreFault(`${remedy.tell(place)} (${code})`, cause, remedy.codes === UNREACHABLE);
}

/** Whether a row was refused because its key is taken, or names a release that does not exist. */
export function isCollision(cause: unknown): boolean {
  const code = codeOf(cause);
  return /^(23505|23503|SQLITE_CONSTRAINT_(PRIMARYKEY|UNIQUE|FOREIGNKEY))$/.test(code);
}

function codeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return '';
  if ('code' in cause && typeof cause.code === 'string') return cause.code;
  return UNREACHABLE_TEXT.test(cause.message) ? 'ETIMEDOUT' : '';
}
