/** The day an index was made, as its id tells: `20260105T073817621Z-9b151786` → `2026-01-05`; empty when it tells none. */
export function indexDate(indexId: string): string {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})T/.exec(indexId) ?? [];
  return year ? `${year}-${month}-${day}` : '';
}
