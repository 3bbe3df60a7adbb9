/** Unit vectors in clusters, as those of texts are; the same each time. */
export function clusteredVectors(size: number, dimension: number): Float32Array[] {
  let seed = 7;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647 - 0.5;
  const centres = Array.from({ length: 20 }, () => Array.from({ length: dimension }, random));
  return Array.from({ length: size }, (_, i) => {
    const vector = Float32Array.from(centres[i % centres.length] ?? [], (x) => x + 0.6 * random());
    const length = Math.hypot(...vector);
    return vector.map((x) => x / length);
  });
}
