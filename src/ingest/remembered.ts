/** The same function, asked once for each thing; for what costs more than looking it up. */
export function remembered<K, V>(of: (thing: K) => V): (thing: K) => V {
  const known = new Map<K, V>();
  return (thing) => {
    let found = known.get(thing);
    if (found === undefined) known.set(thing, (found = of(thing)));
    return found;
  };
}
