/** Square symmetric matrices, a row after the other in one array. */

/** L with L Lᵀ = the matrix, below and on the diagonal; null when the matrix is not positive definite. */
export function cholesky(matrix: Float64Array, size: number): Float64Array | null {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column] ?? 0;
      for (let k = 0; k < column; k++) sum -= (lower[row * size + k] ?? 0) * (lower[column * size + k] ?? 0);
      if (row > column) lower[row * size + column] = sum / (lower[column * size + column] ?? 1);
      else if (sum > 0) lower[row * size + row] = Math.sqrt(sum);
      else return null;
    }
  }
  return lower;
}

/** The x of Lᵀ x = right. */
export function solveUpper(lower: Float64Array, size: number, right: Float64Array): Float64Array {
  const x = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    let sum = right[row] ?? 0;
    for (let k = row + 1; k < size; k++) sum -= (lower[k * size + row] ?? 0) * (x[k] ?? 0);
    x[row] = sum / (lower[row * size + row] ?? 1);
  }
  return x;
}

/** The x of L x = right. */
function solveLower(lower: Float64Array, size: number, right: Float64Array): Float64Array {
  const x = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    let sum = right[row] ?? 0;
    for (let k = 0; k < row; k++) sum -= (lower[row * size + k] ?? 0) * (x[k] ?? 0);
    x[row] = sum / (lower[row * size + row] ?? 1);
  }
  return x;
}

/** The upper left `part` by `part` of the inverse of L Lᵀ. */
export function inversePart(lower: Float64Array, size: number, part: number): Float64Array {
  const inverse = new Float64Array(part * part);
  for (let column = 0; column < part; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    const x = solveUpper(lower, size, solveLower(lower, size, unit));
    for (let row = 0; row < part; row++) inverse[row * part + column] = x[row] ?? 0;
  }
  return inverse;
}
