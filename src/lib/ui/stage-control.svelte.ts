import {
  arrangedBeside,
  arrangedCloser,
  AT_REST,
  isAtRest,
  rescaled,
  withMarkAt
} from './arrangement.ts';
import type { Point } from './path.ts';
import type { Arrangement, Scene, Stage } from './scene.ts';
import { CLOSEST } from './zoom.ts';

/** How a reader has arranged the stage of a scene; points are seen ones, in the scene's pixels. */
export class StageControl {
  readonly #given: () => Scene;
  #arrangement = $state.raw<Arrangement>(AT_REST);
  /** The size of the stage that the arrangement was made on. */
  #room: Pick<Stage, 'width' | 'height'> | null = null;

  constructor(given: () => Scene) {
    this.#given = given;
  }

  get stage(): Stage | null {
    return this.#given().stage ?? null;
  }

  /** The arrangement on the stage as large as it is now. */
  get #current(): Arrangement {
    const arrangement = this.#arrangement;
    const { stage } = this;
    return stage && this.#room ? rescaled(arrangement, this.#room, stage) : arrangement;
  }

  /** The scene as arranged. */
  get scene(): Scene {
    const arrangement = this.#current;
    const given = this.#given();
    return given.stage && !isAtRest(arrangement) ? given.stage.arranged(arrangement) : given;
  }

  get isAtRest(): boolean {
    return isAtRest(this.#arrangement);
  }

  get isZoomed(): boolean {
    return this.#arrangement.zoom.k > 1;
  }

  get isClosest(): boolean {
    return this.#arrangement.zoom.k >= CLOSEST;
  }

  holds([x, y]: Point): boolean {
    const { stage } = this;
    if (!stage) return false;
    return (
      x >= stage.x && y >= stage.y && x <= stage.x + stage.width && y <= stage.y + stage.height
    );
  }

  /** @param centre what stays in its place; the middle of the stage if not given */
  zoom(factor: number, centre?: Point) {
    this.#change((arrangement, stage) => {
      const about: Point = centre
        ? [centre[0] - stage.x, centre[1] - stage.y]
        : [stage.width / 2, stage.height / 2];
      return arrangedCloser(arrangement, factor, about, stage);
    });
  }

  pan(by: Point) {
    this.#change((arrangement, stage) => arrangedBeside(arrangement, by, stage));
  }

  move(mark: string, [x, y]: Point) {
    this.#change((arrangement, stage) =>
      withMarkAt(arrangement, mark, [x - stage.x, y - stage.y], stage)
    );
  }

  reset() {
    this.#arrangement = AT_REST;
  }

  #change(change: (arrangement: Arrangement, stage: Stage) => Arrangement) {
    const { stage } = this;
    if (!stage) return;
    const changed = change(this.#current, stage);
    this.#room = { width: stage.width, height: stage.height };
    this.#arrangement = changed;
  }
}
