/** Of a symmetric positive definite matrix, by its Cholesky factor. */
export interface SymmetricInverse {
  readonly inverse: number[][];
  readonly logDeterminant: number;
}

/**
 * Inverse and log-determinant of a small symmetric positive definite matrix.
 * @throws RangeError where it is not positive definite
 */
export function invertSymmetric(matrix: readonly (readonly number[])[]): SymmetricInverse {
  const n = matrix.length;
  const lower = matrix.map((row) => row.map(() => 0));
  let logDeterminant = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      if (i !== j) {
        lower[i]![j] = sum / lower[j]![j]!;
        continue;
      }
      if (!(sum > 1e-14 * Math.abs(matrix[i]![i]!))) {
        throw new RangeError('The matrix is not positive definite');
      }
      lower[i]![i] = Math.sqrt(sum);
      logDeterminant += Math.log(sum);
    }
  }
  const columns = matrix.map((_, c) => {
    const x = matrix.map((__, i) => (i === c ? 1 : 0));
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < i; k++) x[i]! -= lower[i]![k]! * x[k]!;
      x[i]! /= lower[i]![i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      for (let k = i + 1; k < n; k++) x[i]! -= lower[k]![i]! * x[k]!;
      x[i]! /= lower[i]![i]!;
    }
    return x;
  });
  return { inverse: columns, logDeterminant };
}
