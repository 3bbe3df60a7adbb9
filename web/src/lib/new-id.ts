/** An id unlike any other of this browser's; sorts by when it was made. */
export function newId(): string {
  return Date.now().toString(36) + Math.random().toString(36).slice(2, 8).padEnd(6, '0');
}
