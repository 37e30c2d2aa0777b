/** A file whose bytes are read in parts: what is needed of a Blob. */
export interface FileBytes {
  readonly size: number;
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> };
  /** Where a file can do it, fills memory that is there already, from a place on: new memory costs more. */
  fill?(bytes: Uint8Array, from: number): Promise<void>;
}
