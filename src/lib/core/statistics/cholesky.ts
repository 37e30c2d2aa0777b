/** Cholesky factor LLᵀ of a symmetric positive definite matrix, given row after row. */
export class Cholesky {
  readonly #lower: Float64Array;
  readonly logDeterminant: number;

  /**
   * @param size number of rows
   * @throws RangeError where the matrix is not positive definite
   */
  constructor(
    matrix: Float64Array,
    readonly size: number
  ) {
    const lower = (this.#lower = new Float64Array(size * size));
    let logDeterminant = 0;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = matrix[i * size + j]!;
        for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
        if (i !== j) {
          lower[i * size + j] = sum / lower[j * size + j]!;
          continue;
        }
        if (!(sum > 1e-14 * Math.abs(matrix[i * size + i]!))) {
          throw new RangeError('The matrix is not positive definite');
        }
        lower[i * size + i] = Math.sqrt(sum);
        logDeterminant += Math.log(sum);
      }
    }
    this.logDeterminant = logDeterminant;
  }

  /** The matrix's inverse times a vector. */
  solve(vector: ArrayLike<number>): Float64Array {
    const { size } = this;
    const lower = this.#lower;
    const x = Float64Array.from(vector);
    for (let i = 0; i < size; i++) {
      for (let k = 0; k < i; k++) x[i]! -= lower[i * size + k]! * x[k]!;
      x[i]! /= lower[i * size + i]!;
    }
    for (let i = size - 1; i >= 0; i--) {
      for (let k = i + 1; k < size; k++) x[i]! -= lower[k * size + i]! * x[k]!;
      x[i]! /= lower[i * size + i]!;
    }
    return x;
  }

  /** Its rows. */
  inverse(): Float64Array[] {
    const unit = new Float64Array(this.size);
    return Array.from({ length: this.size }, (_, row) =>
      this.solve(unit.fill(0).fill(1, row, row + 1))
    );
  }
}
