import { PLACES, type DotSprite } from './dot-sprite.ts';

/** A stretch of columns of a picture, as pixels with premultiplied colours, row by row. */
export class Raster {
  readonly pixels: Uint32Array;

  constructor(
    readonly left: number,
    readonly width: number,
    readonly height: number
  ) {
    this.pixels = new Uint32Array(width * height);
  }

  /** Lays a dot over what is there; what reaches beyond the edges is cut off. */
  stamp(sprites: readonly DotSprite[], x: number, y: number): void {
    const [parts, partsDown] = [Math.floor(x * PLACES), Math.floor(y * PLACES)];
    const [column, row] = [Math.floor(parts / PLACES), Math.floor(partsDown / PLACES)];
    const place = (partsDown - row * PLACES) * PLACES + (parts - column * PLACES);
    const { across, down, colours, reach } = sprites[place]!;
    const { pixels, width, height } = this;
    const start = column - this.left;
    const cut = start < reach || start + reach >= width || row < reach || row + reach >= height;
    for (let i = 0; i < colours.length; i++) {
      const px = start + across[i]!;
      const py = row + down[i]!;
      if (cut && (px < 0 || px >= width || py < 0 || py >= height)) continue;
      const at = py * width + px;
      pixels[at] = over(colours[i]!, pixels[at]!);
    }
  }

  /** Writes its columns into an image as browsers have it: colours not premultiplied. */
  copyTo(image: Uint32Array, imageWidth: number): void {
    for (let row = 0; row < this.height; row++) {
      const [source, target] = [row * this.width, row * imageWidth + this.left];
      for (let column = 0; column < this.width; column++) {
        image[target + column] = straight(this.pixels[source + column]!);
      }
    }
  }
}

/** Two channels at a time: what lies below shows through as far as what is above lets it. */
function over(above: number, below: number): number {
  if (below === 0) return above;
  const opacity = above >>> 24;
  const through = 256 - opacity - (opacity >>> 7);
  const even = (((below & 0x00ff00ff) * through) >>> 8) & 0x00ff00ff;
  const odd = (((below >>> 8) & 0x00ff00ff) * through) & 0xff00ff00;
  return (above + even + odd) >>> 0;
}

function straight(pixel: number): number {
  const opacity = pixel >>> 24;
  if (opacity === 0 || opacity === 255) return pixel;
  const scale = 255 / opacity;
  const channel = (shift: number) =>
    Math.min(255, Math.round(((pixel >>> shift) & 255) * scale)) << shift;
  return ((opacity << 24) | channel(16) | channel(8) | channel(0)) >>> 0;
}
