/**
 * The drawings that an embed holds. Each is drawn for its own width and scaled to the frame's, within
 * bounds in which text stays readable; the bounds are in rem, so that larger text gets the drawing of a
 * narrower frame.
 */
export interface EmbedForm {
  readonly width: number;
  /** From this width of the frame on, in rem. */
  readonly fromRem: number;
}

export const REM = 16;

/** In rem: wider than this a drawing does not become, however wide the frame. */
export const MOST_REM = 66;

export const EMBED_FORMS: readonly EmbedForm[] = [
  { width: 288, fromRem: 0 },
  { width: 480, fromRem: 27.5 },
  { width: 760, fromRem: 44 }
];
