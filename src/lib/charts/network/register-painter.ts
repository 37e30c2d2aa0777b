import { drawGround, drawRegister, type Frame } from './draw-register.ts';

/** Paints frames of a register on a canvas; the lines that stay from frame to frame are drawn once. */
export class RegisterPainter {
  /** The lines that stay, and what they were drawn for. */
  #ground: { readonly canvas: HTMLCanvasElement; readonly of: readonly unknown[] } | null = null;

  /**
   * @param frame what to show; places and sizes in CSS pixels
   * @param moving the state that is dragged, whose ties do not stay
   */
  paint(canvas: HTMLCanvasElement, frame: Frame, moving: string | null): void {
    const { register, places, width } = frame;
    const of = moving === null ? [places] : [register, width, moving];
    const isSame =
      this.#ground?.of.length === of.length && of.every((one, i) => one === this.#ground!.of[i]);
    if (!this.#ground || !isSame) {
      this.#ground = { canvas: this.#ground?.canvas ?? document.createElement('canvas'), of };
      drawGround(fit(this.#ground.canvas, frame), frame, moving);
    }
    drawRegister(fit(canvas, frame), frame, this.#ground.canvas);
  }
}

/** Gives a canvas the frame's size in the screen's own pixels. */
function fit(canvas: HTMLCanvasElement, { width, height }: Frame): CanvasRenderingContext2D {
  const ratio = devicePixelRatio;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) {
    [canvas.width, canvas.height] = [across, down];
  }
  const context = canvas.getContext('2d')!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}
