/** How a dot is drawn: a disc with a line around it, in pixels of the drawing. */
export interface DotInk {
  readonly radius: number;
  readonly fill: Rgba;
  readonly stroke: Rgba;
  readonly strokeWidth: number;
}

/** Red, green and blue from 0 to 255, opacity from 0 to 1. */
export type Rgba = readonly [red: number, green: number, blue: number, opacity: number];

/** A dot's look in the words of a stylesheet. */
export interface DotStyle {
  readonly radius: number;
  /** A colour, or null where the dot is an open ring. */
  readonly fill: string | null;
  readonly fillOpacity: number;
  readonly stroke: string;
  readonly strokeOpacity: number;
  readonly strokeWidth: number;
}

/** @param rgbOf what a colour of the stylesheet is, from 0 to 255 */
export function inkOf(
  style: DotStyle,
  rgbOf: (colour: string) => readonly [number, number, number]
): DotInk {
  return {
    radius: style.radius,
    fill: style.fill === null ? [0, 0, 0, 0] : [...rgbOf(style.fill), style.fillOpacity],
    stroke: [...rgbOf(style.stroke), style.strokeOpacity],
    strokeWidth: style.strokeWidth
  };
}
