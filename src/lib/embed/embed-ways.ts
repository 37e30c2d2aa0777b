/** What the embed dialog offers, and what was chosen for it. */
export interface EmbedWaysData {
  readonly heading: string;
  readonly title: string;
  /** Address of the preview, on this site. */
  readonly preview: string;
  readonly previewHeight: number;
  /** The release that a frozen embed keeps to. */
  readonly number: number;
  readonly chosen: Readonly<Record<EmbedField, string>>;
  /** Fields that only this has, by the parameters of the embed that they set. */
  readonly choices: readonly EmbedChoice[];
  /** The parameters of the view, which no field changes. */
  readonly view: readonly (readonly [name: string, value: string])[];
  readonly snippets: {
    readonly frame: string;
    readonly loader: string;
    readonly element: string;
    readonly figure: string;
  };
}

/** The fields of the dialog, as they stand in the address of its page. */
export type EmbedField = 'figures' | 'appearance' | 'language' | 'rows' | 'width';

export const EMBED_WIDTHS = ['', '360', '480', '640', '800', '1000'] as const;

/** A parameter of an embed with the values to choose from; the first stands for its absence. */
export interface EmbedChoice {
  readonly parameter: string;
  readonly label: string;
  readonly chosen: string;
  readonly values: readonly (readonly [value: string, text: string])[];
}
